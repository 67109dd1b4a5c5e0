"""The hook, run by the real pre-commit on a repository with a good and a bad report."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from samples import GOOD, POOR

HOOK = """
repos:
  - repo: local
    hooks:
      - id: reportlint
        name: reportlint
        entry: {entry}
        language: system
        files: {files}
        require_serial: true
"""


def hook_of(checkout: Path) -> dict[str, str]:
    lines = (checkout / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines()
    return {key.strip(" -"): value.strip() for key, _, value in (line.partition(":") for line in lines) if value}


@pytest.fixture
def repository(tmp_path, checkout):
    hook = hook_of(checkout)
    entry = hook["entry"].replace("reportlint", f"{sys.executable} -m reportlint", 1)
    (tmp_path / ".pre-commit-config.yaml").write_text(HOOK.format(entry=entry, files=hook["files"]), encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    return tmp_path


def run_hook(repository: Path) -> subprocess.CompletedProcess[str]:
    command = shutil.which("pre-commit", path=str(Path(sys.executable).parent)) or "pre-commit"
    subprocess.run(["git", "add", "--all"], cwd=repository, check=True)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(repository / ".home"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [command, "run", "reportlint"], cwd=repository, capture_output=True, text=True, env=environment, check=False
    )


def test_a_bad_report_blocks_the_commit_and_a_good_one_does_not(repository):
    (repository / "甲.txt").write_text(GOOD, encoding="utf-8")
    assert run_hook(repository).returncode == 0
    (repository / "乙.md").write_text(POOR, encoding="utf-8")
    blocked = run_hook(repository)
    assert blocked.returncode == 1
    assert "乙.md" in blocked.stdout
    assert "甲.txt:" not in blocked.stdout


def test_other_files_are_not_looked_at(repository):
    (repository / "脚本.py").write_text("print('个别')\n", encoding="utf-8")
    assert "no files to check" in run_hook(repository).stdout
