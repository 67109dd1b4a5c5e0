"""One report to rows."""

from pathlib import Path

from samples import GOOD, POOR

from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.finding import Failure
from reportlint.ledger import SHEETS, rows_of

ISOLATED = Settings(Config())


def dicts(text: str, name: str) -> list[dict[str, object]]:
    rows = getattr(rows_of(review(Path("甲.txt"), ISOLATED, text.encode())), name)
    columns = next(sheet.columns for sheet in SHEETS if sheet.name == name)
    return [dict(zip((column.name for column in columns), row, strict=True)) for row in rows]


def test_a_figure_comes_with_all_that_tells_what_it_is():
    first = dicts(GOOD, "quantities")[0]
    assert first["indicator"] == "完成河道清淤"
    assert (first["written"], str(first["value"]), first["unit"], first["exactness"]) == (
        "12.4公里",
        "12.4",
        "公里",
        "准确数",
    )
    assert (first["section"], first["place"]) == ("工作开展情况", "第5行")
    assert str(first["sentence"]).startswith("完成河道清淤12.4公里")


def test_there_are_as_many_figures_as_the_review_counts():
    reviewed = review(Path("甲.txt"), ISOLATED, GOOD.encode())
    assert len(rows_of(reviewed).quantities) == reviewed.metrics.quantities


def test_problems_tell_who_and_what_and_whether_vague():
    (problem,) = dicts(GOOD, "problems")
    assert (problem["vague"], problem["who"]) == ("具体", "柳湾村")
    assert {one["vague"] for one in dicts(POOR, "problems")} == {"笼统"}


def test_measures_tell_owner_and_deadline():
    first = dicts(GOOD, "measures")[0]
    assert (first["owner"], first["deadline"]) == ("县水利局规划股", "12月20日前")


def test_sections_and_the_report_itself():
    assert [section["heading"] for section in dicts(GOOD, "sections")] == ["工作开展情况", "存在问题", "下步打算"]
    (report,) = dicts(POOR, "reports")
    assert (report["type"], report["verdict"]) == ("工作汇报", "退回修改")


def test_a_file_that_could_not_be_reviewed_is_in_the_list():
    rows = rows_of(Failure(Path("坏.docx"), "文件已损坏"))
    assert rows.quantities == ()
    (row,) = rows.reports
    assert len(row) == len(SHEETS[-1].columns)
    assert (row[0], row[3], row[-1]) == ("坏.docx", "无法审阅", "文件已损坏")
