"""`check --fix` and `--diff` as a user runs them."""

from pathlib import Path

import pytest
from samples import GOOD

BAD = GOOD.replace("，拆除违建8处", ",拆除违建8处")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "甲.txt"
    path.write_text(BAD, encoding="utf-8")
    return path


def test_fix_changes_the_file_and_reviews_what_is_left(reportlint, report):
    done = reportlint("check", "--fix", "--fail-on", "note", "--select", "TXT", "甲.txt")
    assert report.read_text(encoding="utf-8") == GOOD
    assert done.returncode == 0
    assert done.stderr.decode() == "甲.txt：改了1处\n"


def test_diff_shows_and_changes_nothing(reportlint, report):
    done = reportlint("check", "--diff", "甲.txt")
    assert report.read_text(encoding="utf-8") == BAD
    assert done.returncode == 1
    assert done.stdout.decode().startswith("--- 甲.txt\n+++ 甲.txt\n@@")
    assert reportlint("check", "--diff", "甲.txt", "--ignore", "TXT").returncode == 0


def test_word_files_stay_as_they_are(reportlint, tmp_path):
    from docx import Document

    document = Document()
    for line in BAD.splitlines():
        document.add_paragraph(line)
    document.save(tmp_path / "乙.docx")
    before = (tmp_path / "乙.docx").read_bytes()
    done = reportlint("check", "--fix", "乙.docx")
    assert (tmp_path / "乙.docx").read_bytes() == before
    assert done.stderr.decode() == "乙.docx：Word 文件不自动改，有1处请自己改\n"


def test_standard_input_has_no_file_to_fix(reportlint):
    done = reportlint("check", "--fix", "-", stdin=BAD.encode())
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    shown = reportlint("check", "--diff", "-", "--stdin-filename", "草稿.txt", stdin=BAD.encode())
    assert shown.returncode == 1
    assert "+++ 草稿.txt" in shown.stdout.decode()


def test_what_cannot_be_read_is_said(reportlint, report):
    done = reportlint("check", "--diff", "甲.txt", "没有.txt")
    assert done.returncode == 2
    assert "没有.txt" in done.stderr.decode()
    assert "+++ 甲.txt" in done.stdout.decode()
