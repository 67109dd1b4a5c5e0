from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.lexicon.report_types import shipped_types
from reportlint.parsing.part_roles import assign_roles
from reportlint.parsing.report_type import missing_roles, report_type, type_of_title
from reportlint.parsing.sections import build_sections
from reportlint.reading import read
from reportlint.report import Role

BODY = "全年共栽树三千棵，新增苗圃两个。"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("石塘镇植树工作情况汇报", "work-report"),
        ("关于春季防火工作进展的报告", "work-report"),
        ("石塘镇林场2023年工作总结", "work-summary"),
        ("述 职 报 告", "duty-report"),
        ("林场场长述责述廉报告", "duty-report"),
        ("关于林业专项审计发现问题整改情况的报告", "rectification-report"),
        ("关于民生实事督查情况的通报", "inspection-report"),
        ("关于山区苗木产业的调研报告", "research-report"),
        ("林场党支部对照检查材料", "self-examination"),
        ("石塘镇政府工作报告", "government-work-report"),
        ("石塘镇2023年法治政府建设年度报告", "rule-of-law-report"),
        ("石塘镇政府信息公开工作年度报告", "disclosure-report"),
    ],
)
def test_type_by_title(title, name):
    kind = type_of_title(title)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize(
    "title",
    [
        "林木采伐管理办法",
        "关于做好春季防火工作的通知",
        "封山育林实施方案（试行）",
        "林业发展规划",
        "关于表彰先进的决定",
        "",
    ],
)
def test_no_report_by_title(title):
    assert type_of_title(title) is None


def test_every_example_is_a_title_of_its_type():
    for entry in shipped_types().entries:
        kind = type_of_title(entry.example)
        assert kind is not None
        assert (kind.name, kind.required) == (entry.type.name, entry.type.required)


def parsed(*lines: str, kind: str = ""):
    document = read(Path("report.txt"), "\n".join(lines).encode())
    return document.text, assign_roles(document.text, build_sections(document), kind)


def test_type_by_parts_where_there_is_no_title():
    text, parts = parsed("一、工作开展情况", BODY, "二、存在问题", BODY)
    kind = report_type([], parts, text)
    assert kind is not None
    assert kind.name == "work-report"
    text, parts = parsed("一、九月份工作情况", BODY, "二、十月份工作计划", BODY)
    kind = report_type([], parts, text)
    assert kind is not None
    assert kind.name == "work-summary"
    kind = report_type(["荒山怎么绿", "——石塘镇植树情况的调查与思考"], parts, text)
    assert kind is not None
    assert kind.name == "research-report"
    text, parts = parsed("一、总则", BODY, "二、罚则", BODY)
    assert report_type([], parts, text) is None
    text, parts = parsed("一、工作内容", BODY, "二、后续工作", BODY, "三、加强组织领导", BODY)
    assert report_type([], parts, text) is None
    text, parts = parsed("一、工作目标和任务", BODY, "二、存在问题", BODY)
    assert report_type(["关于开展植树活动的通知"], parts, text) is None


def missing(title: str, *lines: str, **statements) -> list[str]:
    kind = type_of_title(title)
    assert kind is not None
    text, parts = parsed(*lines, kind=kind.name)
    return [role.value for role in missing_roles(kind, parts, text, **statements)]


def test_missing_roles():
    lines = ["一、工作开展情况", BODY, "二、存在问题", "巡山不及时。"]
    assert missing("植树工作汇报", *lines) == ["plan"]
    assert missing("植树工作汇报", *lines, "三、下步打算", "三月底前补植。") == []
    _, parts = parsed(*lines)
    assert missing("植树工作汇报", *lines, plan_statements=(parts[0].span,)) == []


def test_what_counts_as_present_without_a_heading():
    lines = ["一、取得的成绩", BODY, "二、主要问题", "巡山不及时，原因是人手不足。", "三、打算", "三月底前补植。"]
    assert missing("林场工作总结", *lines) == []
    opening = "我于前年三月担任林场场长，主持全面工作，分管造林、护林和防火，手下有职工二十六人。"
    assert missing("述职报告", opening, *lines) == []
    assert missing("述职报告", *lines) == ["overview"]
    assert missing("述职述廉报告", opening, *lines) == ["integrity"]


def test_required_roles_are_roles():
    assert all(set(entry.type.required) <= set(Role) for entry in shipped_types().entries)
