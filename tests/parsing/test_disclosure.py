"""The parts and tables of annual disclosure reports, as the official form merges and as people simplify them."""

from pathlib import Path

import pytest
from disclosure_template import (
    CARRIED_IN,
    CARRIED_OUT,
    RECEIVED,
    REVIEWS,
    TOTAL,
    filled,
    markdown,
    write_docx,
)
from hypothesis import given
from hypothesis import strategies as st

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.parsing.disclosure.tables import read_tables, table_faults
from reportlint.reading import read

TITLE = "栎桥镇人民政府2024年政府信息公开工作年度报告"
TABLE_RULES = ("TYP006", "TYP017", "TYP018", "FIG001")


def document_of(body, name="甲.md"):
    return read(Path(name), f"# {TITLE}\n\n{body}".encode())


def findings_of(document, *codes):
    return [(found.code, found.quote) for found in review_document(document, Config(select=codes)).findings]


def changed(*changes):
    rows = filled()
    for row, column, words in changes:
        rows[row][column] = words
    return rows


CHANGES = {
    "right": ((), []),
    "total of what came in": (((RECEIVED, 6, "52"),), ["52"]),
    "one applicant": (((RECEIVED, 1, "7"),), ["7"]),
    "carried in": (((CARRIED_IN, 0, "3"),), ["3"]),
    "a detail": (((7, 0, "9"),), ["9"]),
    "a result": (((2, 6, "34"),), ["34"]),
    "total of results": (((TOTAL, 0, "47"),), ["47"]),
    "carried out": (((CARRIED_OUT, 6, "1"),), ["1"]),
    "two cells": (((RECEIVED, 6, "52"), (7, 0, "9")), ["52", "9"]),
}


@pytest.mark.parametrize(("changes", "wrong"), CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("form", ["docx", "md"])
def test_the_cell_that_does_not_fit_is_pointed_at(tmp_path, form, changes, wrong):
    rows = changed(*changes)
    path = tmp_path / "甲.docx"
    document = document_of(markdown(rows, REVIEWS)) if form == "md" else read(write_docx(path, rows, REVIEWS))
    assert findings_of(document, *TABLE_RULES) == [("TYP006", words) for words in wrong]


@pytest.mark.parametrize("place", range(15))
def test_each_group_of_reviews_adds_up(tmp_path, place):
    reviews = [*REVIEWS[:place], "8", *REVIEWS[place + 1 :]]
    report = review_document(read(write_docx(tmp_path / "甲.docx", filled(), reviews)), Config()).report
    [fault] = table_faults(report, read_tables(report))
    name = ("行政复议", "未经复议直接起诉", "复议后起诉")[place // 5]
    assert fault.equation.told.startswith(f"“{name}”")


def test_gaps_and_signs_are_told_once():
    document = document_of(markdown(changed((3, 3, ""), (4, 2, "/"), (5, 4, "—")), REVIEWS))
    assert findings_of(document, *TABLE_RULES) == [
        ("TYP018", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    ]


def test_what_cannot_be_read_is_left_alone():
    rows = changed((RECEIVED, 6, "99"))
    lines = markdown(rows, REVIEWS).replace("结转下年度继续办理", "备注")
    assert findings_of(document_of(lines), "TYP006") == []
    shifted = markdown(rows, [*REVIEWS[:4], "9", *REVIEWS[5:]]).replace("结果维持", "维持")
    assert [quote for _, quote in findings_of(document_of(shifted), "TYP006")] == ["99"]


def test_lines_of_text_are_read_unless_a_blank_cell_has_vanished():
    head = "\t自然人\t法人或其他组织\t总计\n"
    body = "一、本年新收\t9\t3\t12\n二、上年结转\t1\t0\t1\n（一）予以公开\t{}\n（二）总计\t9\t3\t12\n"
    body += "四、结转下年度\t1\t0\t{}\n"
    right, wrong = (document_of(head + body.format("9\t3\t12", last), "甲.txt") for last in ("1", "2"))
    assert findings_of(right, "TYP006") == []
    assert findings_of(wrong, "TYP006") == [("TYP006", "2")]
    assert findings_of(document_of(head + body.format("9\t\t12", "1"), "甲.txt"), "TYP006") == []


def test_a_sum_that_the_rules_on_figures_see_is_told_once():
    body = "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|---|\n"
    body += "| 行政复议 | 2 | 1 | 0 | 0 | 4 |\n| 未经复议直接起诉 | 1 | 1 | 0 | 0 | 2 |\n"
    body += "| 复议后起诉 | 0 | 1 | 0 | 1 | 2 |\n"
    assert findings_of(document_of(body), *TABLE_RULES) == [("FIG001", "4")]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("全年共收到政府信息公开申请51件。", []),
        ("受理政府信息公开申请53件（含上年结转）。", []),
        ("全年共收到政府信息公开申请52件。", ["52件"]),
        ("新收到15件政府信息公开申请。", ["15件"]),
        ("其中通过邮寄收到公开申请12件。", []),
        ("因政府信息公开发生行政复议5件，行政诉讼2件。", ["5件"]),
        ("提起行政诉讼3件。", ["3件"]),
        ("全年收到行政复议申请63件。", []),
        ("制发政策解读9份，收到咨询电话740个。", []),
    ],
)
def test_figures_of_the_text_agree_with_the_tables(words, wrong):
    document = document_of(f"## 一、总体情况\n\n{words}\n\n{markdown(filled(), REVIEWS)}")
    assert findings_of(document, "TYP017") == [("TYP017", quote) for quote in wrong]


def test_parts_are_found_below_title_lines_and_under_other_names():
    names = ["概述", "主动公开情况", "依申请公开办理情况", "因政府信息公开被申请行政复议、提起行政诉讼的情况"]
    names += ["存在问题和改进措施", "其他事项"]
    lines = "".join(f"{number}、{name}\n本年度没有。\n" for number, name in zip("一二三四五六", names, strict=True))
    assert findings_of(document_of(lines, "甲.txt"), "TYP005", "TYP015", "TYP016") == []
    assert findings_of(document_of(lines.replace("六、其他事项", "六、附表"), "甲.txt"), "TYP005") == [
        ("TYP005", TITLE)
    ]


def test_a_sentence_stands_for_no_part():
    body = "一、总体情况\n本年度没有发生行政复议、行政诉讼。\n二、主动公开政府信息情况\n制发文件2件。\n"
    body += "三、收到和处理政府信息公开申请情况\n新收0件。\n五、存在的主要问题及改进情况\n水价信息晚2个月。\n"
    found = findings_of(document_of(body + "六、其他需要报告的事项\n没有。\n", "甲.txt"), "TYP005", "TYP015")
    assert found == [("TYP005", TITLE)]


@given(st.lists(st.tuples(st.integers(0, 24), st.integers(0, 6), st.sampled_from(["0", "1", "57", "", "/", "无此项"]))))
def test_any_table_is_read_and_each_fault_breaks_an_equation(changes):
    document = document_of(markdown(changed(*changes), REVIEWS))
    report = review_document(document, Config(select=("TYP006",))).report
    for fault in table_faults(report, read_tables(report)):
        assert fault.equation.excess != 0
        assert fault.cell in fault.equation.cells
