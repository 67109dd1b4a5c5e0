"""Where a check writes to: standard output, files, several at once."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from samples import GOOD, POOR

from reportlint.output.formats import FORMATS


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    (tmp_path / "卷").mkdir()
    (tmp_path / "卷" / "甲.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "卷" / "乙.txt").write_text(POOR, encoding="utf-8")
    return tmp_path


def said(done) -> str:
    """Return the one line of an error."""
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    return line


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_holds_what_standard_output_shows(reportlint, reports, name):
    shown = reportlint("check", "卷", "--output-format", name)
    filed = reportlint("check", "卷", "--output-format", name, "--output-file", "出/审阅")
    assert (shown.returncode, filed.returncode) == (1, 1)
    assert filed.stdout == b""
    assert (reports / "出" / "审阅").read_bytes() == shown.stdout
    assert shown.stdout


def test_several_outputs_in_one_run(reportlint, reports):
    targets = ["sarif=a.sarif", "junit=b.xml", "full=c.txt"]
    done = reportlint("check", "卷", "--output-format", "concise", *(f"--output={target}" for target in targets))
    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[-1].startswith("审了 2 份：")
    (run,) = json.loads((reports / "a.sarif").read_bytes())["runs"]
    assert len(run["artifacts"]) == 2
    assert len(ElementTree.parse(reports / "b.xml").getroot()) == 2
    assert (reports / "c.txt").read_text(encoding="utf-8").startswith("卷\n共 2 份：")


def test_text_in_a_file_is_utf_8_whatever_the_terminal(reportlint, reports):
    reportlint("check", "卷", "--output-file", "审阅.txt", PYTHONUTF8="0", PYTHONIOENCODING="gbk")
    assert "退回修改" in (reports / "审阅.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--output", "pdf=a.pdf"], "没有“pdf”这种格式"),
        (["--output", "sarif"], "sarif=审阅.sarif"),
        (["--output", "sarif="], "sarif=审阅.sarif"),
        (["--output", "sarif=a", "--output", "junit=./a"], "同一个文件"),
        (["--output", "json=a", "--output-file", "a"], "同一个文件"),
        (["--output", "json=卷"], "卷：写不进去"),
        (["--output-file", "卷/甲.txt/审阅"], "写不进去"),
        (["--output-file", "卷/甲.txt"], "卷/甲.txt：这是正在审阅的文件"),
        (["--statistics", "--output-format", "sarif"], "--statistics 不能用 sarif"),
        (["--diff", "--output", "sarif=a"], "--diff"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_leaves_no_file(reportlint, reports, options, words):
    before = sorted(reports.rglob("*"))
    assert words in said(reportlint("check", "卷", "--no-cache", "--output-format", "concise", "--quiet", *options))
    assert sorted(reports.rglob("*")) == before
    assert (reports / "卷" / "甲.txt").read_text(encoding="utf-8") == GOOD


def test_an_error_on_the_way_leaves_the_old_files(reportlint, reports):
    (reports / "审阅.json").write_text("旧", encoding="utf-8")
    (reports / "卷" / "子").mkdir()
    (reports / "卷" / "子" / "丙.txt").write_text(GOOD, encoding="utf-8")
    (reports / "卷" / "子" / "reportlint.toml").write_text("x = 1", encoding="utf-8")
    said(reportlint("check", "卷", "--output-format", "json", "--output-file", "审阅.json"))
    assert (reports / "审阅.json").read_text(encoding="utf-8") == "旧"
    assert not list(reports.glob(".reportlint-*"))


def test_statistics(reportlint, reports):
    lines = reportlint("check", "卷", "--statistics").stdout.decode().splitlines()
    assert lines[-1].startswith("审了 2 份：")
    assert all("处" in line and "份" in line for line in lines[:-1])
    counted = json.loads(reportlint("check", "卷", "--statistics", "--output-format", "json").stdout)
    assert len(counted["rules"]) == len(lines) - 1
    assert reportlint("check", "卷", "--statistics", "--quiet").stdout.decode().splitlines() == lines[:-1]


def test_the_gravest_file_decides_the_exit_status(reportlint, reports):
    assert reportlint("check", "卷/乙.txt", "卷/甲.txt").returncode == 1
    assert reportlint("check", "没有.txt", "卷/乙.txt", "卷/甲.txt").returncode == 2
    assert reportlint("check", "卷/甲.txt").returncode == 0


def test_a_folder_of_one_report_shows_it_in_full(reportlint, reports):
    (reports / "卷" / "甲.txt").unlink()
    assert reportlint("check", "卷").stdout == reportlint("check", "卷/乙.txt").stdout
