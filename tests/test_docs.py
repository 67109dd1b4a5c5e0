"""What is written about the program is true of it."""

import re
import shlex

import pytest
import yaml
from samples import POOR

from reportlint.cli.rules import reference
from reportlint.output.formats import FORMATS


def test_the_rules_reference_is_up_to_date(checkout):
    written = (checkout / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == reference(), "run: reportlint rules --markdown > docs/rules.md"


def test_both_readmes_name_the_same_options_and_commands(checkout):
    english, chinese = (
        {*re.findall(r"--[a-z][a-z-]+|`make [a-z]+|reportlint [a-z]+ ", (checkout / name).read_text(encoding="utf-8"))}
        for name in ("README.md", "README.zh-CN.md")
    )
    assert english == chinese


def test_every_option_of_check_is_in_the_readme(checkout, reportlint):
    shown = set(re.findall(r"--[a-z][a-z-]+", reportlint("check", "--help").stdout.decode()))
    told = set(re.findall(r"--[a-z][a-z-]+", (checkout / "README.md").read_text(encoding="utf-8")))
    assert shown - told <= {"--help", "--no-fix", "--no-diff"}


@pytest.fixture
def pipelines(checkout) -> str:
    return (checkout / "docs" / "pipelines.md").read_text(encoding="utf-8")


def test_every_format_is_told_of_wherever_formats_are(checkout, pipelines):
    readmes = [(checkout / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")]
    for name in FORMATS:
        assert f"`{name}`" in pipelines
        assert all(re.search(rf"[ |]{name}[\\`]", readme) for readme in readmes), name


def test_the_commands_for_pipelines_run(pipelines, reportlint, tmp_path):
    (tmp_path / "报送材料").mkdir()
    (tmp_path / "报送材料" / "甲.txt").write_text(POOR, encoding="utf-8")
    commands = re.findall(r"reportlint (check 报送材料 [^|'\n]+)", pipelines)
    assert len(commands) == 5
    for command in commands:
        done = reportlint(*shlex.split(command))
        assert done.returncode == (0 if "--exit-zero" in command else 1), done.stderr.decode()
        assert all((tmp_path / name).stat().st_size for name in re.findall(r"--output \w+=(\S+)", command))


def test_pipelines_upload_what_the_check_wrote(pipelines):
    github, gitlab = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", pipelines, re.DOTALL))
    *_, check, upload = github["jobs"]["reportlint"]["steps"]
    assert f"sarif={upload['with']['sarif_file']}" in check["run"]
    job = gitlab["reportlint"]
    written = set(re.findall(r"=(\S+)", job["script"][-1]))
    assert set(job["artifacts"]["reports"].values()) == written
