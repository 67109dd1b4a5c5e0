"""The ledger as a user gets it."""

import csv
import io
import json
from decimal import Decimal

import openpyxl
import pytest
from samples import GOOD, POOR

HOSTILE = GOOD.replace("完成河道清淤", "=1+1、+2、@sum、\x1b[2J\u202e清淤").replace("柳湾村", "=HYPERLINK(1)村")


@pytest.fixture
def folder(tmp_path):
    """Return a folder with reports, one of them hostile, and a file that cannot be read."""
    for name, text in (("甲", GOOD), ("乙", POOR), ("丙", HOSTILE)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "坏.docx").write_bytes(b"PK\3\4")
    return tmp_path


def test_the_workbook_holds_what_the_review_says(reportlint, folder):
    done = reportlint("ledger", ".", "-o", "台账.xlsx")
    assert done.returncode == 2  # 坏.docx
    assert "坏.docx" in done.stderr.decode()
    book = openpyxl.load_workbook(folder / "台账.xlsx")
    assert book.sheetnames == ["数据", "问题", "措施", "部分", "报告"]
    files = json.loads(reportlint("check", ".", "--output-format", "json").stdout)["files"]
    told = [q for file in files if "review" in file for q in file["review"]["quantities"]]
    rows = list(book["数据"].iter_rows(min_row=2, values_only=True))
    assert [(row[3], Decimal(str(row[4]))) for row in rows] == [(q["text"], Decimal(q["value"])) for q in told]
    assert len(list(book["报告"].iter_rows(min_row=2))) == 4
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_report_text_is_never_a_formula(reportlint, folder):
    reportlint("ledger", ".", "-o", "台账.xlsx")
    for sheet in openpyxl.load_workbook(folder / "台账.xlsx"):
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]
    reportlint("ledger", ".", "-o", "台账.csv", "--sheet", "问题")
    rows = list(csv.reader(io.StringIO((folder / "台账.csv").read_text(encoding="utf-8-sig"))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert "\x1b" not in (folder / "台账.csv").read_text(encoding="utf-8")


def test_csv_opens_in_excel_and_holds_one_sheet(reportlint, folder):
    reportlint("ledger", "甲.txt", "-o", "台账.csv")
    data = (folder / "台账.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, first, *_ = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert head[:5] == ["文件", "所在部分", "指标", "原文写法", "数值"]
    assert first[:5] == ["甲.txt", "工作开展情况", "完成河道清淤", "12.4公里", "12.4"]


def test_json_is_for_programs(reportlint, folder):
    reportlint("ledger", ".", "-o", "台账.json")
    files = json.loads((folder / "台账.json").read_text(encoding="utf-8"))["files"]
    assert len(files) == 4
    assert {key for file in files for key in file} == {"quantities", "problems", "measures", "sections", "reports"}


def test_no_report_is_an_empty_ledger(reportlint, tmp_path):
    assert reportlint("ledger", ".", "-o", "台账.json").returncode == 0
    assert json.loads((tmp_path / "台账.json").read_text(encoding="utf-8"))["files"] == []


def test_the_ledger_is_not_reviewed_itself_and_an_interrupted_one_leaves_the_old(reportlint, folder):
    reportlint("ledger", ".", "-o", "台账.csv")
    before = (folder / "台账.csv").read_bytes()
    assert reportlint("ledger", ".", "-o", "没有/这里.txt").returncode == 2
    assert (folder / "台账.csv").read_bytes() == before


@pytest.mark.parametrize("name", ["台账.txt", "台账"])
def test_another_form_is_refused(reportlint, folder, name):
    done = reportlint("ledger", ".", "-o", name)
    assert done.returncode == 2
    assert "xlsx" in done.stderr.decode()
    assert not (folder / name).exists()
