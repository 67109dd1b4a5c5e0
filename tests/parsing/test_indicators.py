"""What a figure is a figure of, and when."""

from pathlib import Path

import pytest

from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.parsing.indicators import indicators
from reportlint.report import Report

ISOLATED = Settings(Config())


def report_of(text: str, name: str = "甲.txt") -> Report:
    return review(Path(name), ISOLATED, text.encode()).report


def told(text: str) -> list[tuple[str, str, str]]:
    report = report_of(f"青石县水利局工作总结\n一、工作开展情况\n{text}\n")
    return [(one.name, one.quantity.span.of(report.text), one.period) for one in indicators(report)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("完成河道清淤12.4公里，拆除违建8处。", ["完成河道清淤", "拆除违建"]),
        ("一般公共预算收入达到12.5亿元，同比增长8.3%。", ["一般公共预算收入", "一般公共预算收入同比增长"]),
        ("其中，到位资金共计320万元、占62.5%。", ["到位资金", "到位资金占"]),
        ("排查126处隐患，惠及2300余户群众。", ["排查隐患", "惠及群众"]),
        ("改造老旧小区385个、雨污管网400余公里。", ["改造老旧小区", "雨污管网"]),
    ],
)
def test_names(text, names):
    assert [name for name, _, _ in told(text)] == names


def test_the_period_is_the_last_one_named_before_the_figure():
    assert [(written, period) for _, written, period in told("2025年1至9月检查48次。10月又检查6次，整改3处。")] == [
        ("48次", "2025年1至9月"),
        ("6次", "10月"),
        ("3处", "10月"),
    ]
    assert [period for _, _, period in told("全年培训320人次。")] == ["全年"]
    assert [period for _, _, period in told("培训320人次。")] == [""]


def test_a_cell_is_named_by_its_row_and_column():
    text = "# 青石县水利局工作总结\n\n| 乡镇 | 清淤（公里） | 拆违（处） |\n|---|---|---|\n| 柳湾镇 | 12公里 | 8处 |\n"
    report = report_of(text, "甲.md")
    found = {one.name: one.quantity.span.of(report.text) for one in indicators(report)}
    assert found["柳湾镇·清淤（公里）"] == "12公里"
    assert found["柳湾镇·拆违（处）"] == "8处"


def test_every_measured_quantity_is_told_once(checkout):
    for path in sorted((checkout / "corpus" / "reports").glob("*.txt")):
        report = review(path, ISOLATED).report
        assert [one.quantity for one in indicators(report)] == report.quantities()
