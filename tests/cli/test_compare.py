"""`reportlint compare` as a user runs it."""

import json

import pytest
from copied_reports import folder
from samples import GOOD, POOR


@pytest.fixture
def reports(tmp_path):
    """Return a folder of sixteen reports, three of them copies."""
    place = tmp_path / "材料"
    place.mkdir()
    texts, pairs = folder(16, 3, seed=13)
    for name, text in texts.items():
        (place / name).write_text(text, encoding="utf-8")
    return place, pairs


def test_copies_are_told_and_fail(reportlint, reports):
    done = reportlint("compare", "材料")
    output = done.stdout.decode()
    assert done.returncode == 1, output
    assert "共 16 份：雷同 6 份，分 3 组" in output
    assert done.stderr == b""


def test_json_holds_all_pairs(reportlint, reports):
    data = json.loads(reportlint("compare", "材料", "--output-format", "json").stdout)
    found = {tuple(path.rpartition("/")[2] for path in group) for group in data["groups"]}
    assert found == reports[1]
    assert len(data["pairs"]) == 3


def test_a_higher_threshold_passes(reportlint, reports):
    done = reportlint("compare", "材料", "--threshold", "100")
    assert done.returncode == 0
    assert "没有发现雷同" in done.stdout.decode()
    assert "最接近的材料" in done.stdout.decode()


def test_reports_of_their_own_pass(reportlint, tmp_path):
    (tmp_path / "甲.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "乙.txt").write_text(POOR, encoding="utf-8")
    done = reportlint("compare", ".")
    assert done.returncode == 0
    assert "共 2 份：没有发现雷同" in done.stdout.decode()


def test_last_years_reports(reportlint, tmp_path):
    for year in ("去年", "今年"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "青石县.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "今年" / "柳湾镇.txt").write_text(POOR, encoding="utf-8")
    done = reportlint("compare", "今年", "--against", "去年")
    output = done.stdout.decode()
    assert done.returncode == 1
    assert "共 2 份，1 份有去年的材料：照搬去年的 1 份" in output
    assert "找不到去年的材料" in output


def test_what_cannot_be_read_is_never_good(reportlint, tmp_path):
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    done = reportlint("compare", ".")
    assert done.returncode == 2
    assert "坏.docx" in done.stdout.decode()


@pytest.mark.parametrize("arguments", [("没有",), (".", "--against", "没有")])
def test_a_folder_that_is_not_there_is_one_line(reportlint, arguments):
    done = reportlint("compare", *arguments)
    assert done.returncode == 2
    assert done.stderr.decode() == "错误：没有：没有这个文件夹\n"


def test_an_empty_folder_has_nothing_to_compare(reportlint, tmp_path):
    done = reportlint("compare", ".")
    assert done.returncode == 0
    assert "共 0 份" in done.stdout.decode()
