"""Fixes made in files: exactly what they cover, in the encoding that was there."""

import codecs
import stat
from pathlib import Path

import pytest

from reportlint.batch import review_file
from reportlint.config import Config, Settings
from reportlint.finding import Fix
from reportlint.fixing import FixError, apply, difference, fix, write
from reportlint.text import Span

SETTINGS = Settings(Config(select=("TXT",)))
TEXT = "柳溪县渔业站工作情况汇报\n一、工作开展情况\n放流鱼苗120万尾,清淤塘口8个。\n补助15-30万元。"
FIXED = TEXT.replace(",", "，").replace("15-30万", "15万～30万")


def reviewed(path: Path):
    return review_file(path, SETTINGS)


def test_of_overlapping_fixes_the_first_is_made():
    fixes = [Fix(Span(2, 5), "三"), Fix(Span(0, 3), "一"), Fix(Span(5, 6), "")]
    assert apply("abcdef", fixes) == ("一de", 2)


def test_nothing_to_fix_leaves_the_text():
    assert apply("abc", []) == ("abc", 0)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "gb18030"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
    ],
)
def test_all_else_stays_byte_for_byte(tmp_path, mark, encoding, line_end):
    path = tmp_path / "汇报.txt"
    path.write_bytes(mark + TEXT.replace("\n", line_end).encode(encoding))
    review = reviewed(path)
    fixed = fix(review, SETTINGS)
    write(review.report.document, fixed.text)
    assert path.read_bytes() == mark + FIXED.replace("\n", line_end).encode(encoding)
    assert fixed.fixes == 2
    assert not reviewed(path).findings


def test_markdown_keeps_its_marks(tmp_path):
    path = tmp_path / "汇报.md"
    path.write_text(
        "# 渔业站工作情况汇报\n\n## 一、工作开展情况\n\n- 放流鱼苗120万尾,清淤塘口8个。\n", encoding="utf-8"
    )
    review = reviewed(path)
    write(review.report.document, fix(review, SETTINGS).text)
    assert path.read_text(encoding="utf-8").splitlines()[-1] == "- 放流鱼苗120万尾，清淤塘口8个。"


def test_permissions_and_links_stay(tmp_path):
    path, link = tmp_path / "汇报.txt", tmp_path / "链接.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    review = reviewed(link)
    write(review.report.document, fix(review, SETTINGS).text)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_text(encoding="utf-8") == FIXED
    assert {file.name for file in tmp_path.iterdir()} == {"汇报.txt", "链接.txt"}


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "汇报.txt"
    path.write_text(TEXT, encoding="utf-8")
    review = reviewed(path)
    path.write_text("别人改过", encoding="utf-8")
    with pytest.raises(FixError):
        write(review.report.document, fix(review, SETTINGS).text)
    assert path.read_text(encoding="utf-8") == "别人改过"


def test_a_swap_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "汇报.txt"
    path.write_text(TEXT, encoding="utf-8")
    review = reviewed(path)

    def broken(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(FixError, match="写不进去"):
        write(review.report.document, fix(review, SETTINGS).text)
    assert path.read_text(encoding="utf-8") == TEXT
    assert [file.name for file in tmp_path.iterdir()] == ["汇报.txt"]


def test_the_difference_can_be_applied_with_patch(tmp_path):
    path = tmp_path / "汇报.txt"
    path.write_text(TEXT, encoding="utf-8")
    review = reviewed(path)
    lines = list(difference(review.report.document, FIXED))
    assert "-放流鱼苗120万尾,清淤塘口8个。\n" in lines
    assert "+放流鱼苗120万尾，清淤塘口8个。\n" in lines
    assert lines[-1].endswith("\n\\ No newline at end of file\n")
