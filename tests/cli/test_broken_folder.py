"""A folder in which many files are broken, each in another way."""

import json

import pytest
from broken_files import write
from samples import GOOD

GOOD_FILES = 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder of good and broken files."""
    folder = tmp_path_factory.mktemp("报送材料")
    list(write(folder))
    for number in range(GOOD_FILES):
        (folder / f"好{number}.txt").write_text(GOOD, encoding="utf-8")
    return folder


def test_what_is_broken_is_reported_in_a_line_each_and_the_rest_is_reviewed(reportlint, folder):
    done = reportlint("check", "--no-cache", "--output-format", "concise", folder)
    lines = done.stdout.decode().splitlines()
    names = {path.name for path in folder.iterdir() if not path.name.startswith("好")}
    assert done.returncode == 2
    assert done.stderr == b""
    assert not [line for line in lines if "程序出错" in line or "Traceback" in line or "意外退出" in line]
    reported = [line for line in lines[:-1] if "/好" not in line]
    assert len(reported) == len(names) >= 50
    assert all(" 错误 " in line and any(f"/{name}" in line for name in names) for line in reported)
    assert lines[-1].startswith(f"审了 {GOOD_FILES} 份")
    assert lines[-1].endswith(f"无法审阅 {len(names)} 份")


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_number_of_workers_changes_nothing(reportlint, folder, jobs):
    one = reportlint("check", "--no-cache", "--output-format", "json", "--jobs", jobs, folder)
    two = reportlint("check", "--no-cache", "--output-format", "json", "--jobs", "2", folder)
    assert one.stdout == two.stdout
    files = [file["path"] for file in json.loads(one.stdout)["files"]]
    assert files == sorted(files)
