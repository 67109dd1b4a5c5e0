from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reportlint.parsing.measures import find_measures, read_measure, split_measures
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span

if TYPE_CHECKING:
    from reportlint.report import Measure


def measure(text: str) -> Measure:
    return read_measure(text, Span(0, len(text)), find_numerals(text))


def words(text: str, part: str) -> str | None:
    span: Span | None = getattr(measure(text), part)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("由县水利局牵头，清淤疏浚支渠", "县水利局"),
        ("信访科负责，回访来信人", "信访科"),
        ("责任单位：镇环卫所。清运陈年垃圾", "镇环卫所"),
        ("第三季度末，农机站检修插秧机", "农机站"),
        ("城东片区的段长每天巡河", "段长"),
        ("由我本人包联两户", "我本人"),
        ("各部门要加强协作", None),
        ("谁审批谁负责，把好入口关", None),
        ("对接市文旅局申报名录", None),
        ("向县财政局争取经费", None),
        ("规范市场秩序", None),
        ("我们要久久为功", None),
        ("凤凰大道月底通车", None),
    ],
)
def test_owner(text: str, owner: str | None) -> None:
    assert words(text, "owner") == owner


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("12月15日前建成蓄水池", "12月15日前"),
        ("明年一季度出台办法", "明年一季度"),
        ("汛期来临前备足砂石", "汛期来临前"),
        ("每半月会商一次", "每半月"),
        ("三个月内建好台账", "三个月内"),
        ("本月底办结积案", "本月底"),
        ("重阳节走访老职工", "重阳节"),
        ("今年继续抓好培训", None),
        ("适时开展评估", None),
        ("逐步推广经验", None),
        ("学习2023年版标准", None),
        ("落实汛期安全责任", None),
        ("推进去年9月已启动的项目", None),
    ],
)
def test_deadline(text: str, deadline: str | None) -> None:
    assert words(text, "deadline") == deadline


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("新增车位80个以上", "80个以上"),
        ("年底前积案全部清零", "全部清零"),
        ("失能老人建档一人不漏", "一人不漏"),
        ("两周内印发细则", None),
        ("完善考核办法", None),
        ("做到零容忍", None),
        ("扩大建成区绿地", None),
    ],
)
def test_target(text: str, target: str | None) -> None:
    assert words(text, "target") == target


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("每季度通报进度", "通报"),
        ("由县林草局验收后拨付尾款", "验收"),
        ("逐图斑建立台账，整改一处、销号一处", "台账"),
        ("镇纪委每月对账督办", "每月对账"),
        ("完成情况纳入年度考核", "纳入年度考核"),
        ("结果与绩效挂钩", "绩效挂钩"),
        ("11月底组织“回头看”", "“回头看”"),
        ("每周向县政府报一次进度", "报一次进度"),
        ("镇党政办随机抽查值班情况", "随机抽查"),
        ("每季度向主席团报告实事办理情况", "报告实事办理情况"),
        ("县督查室跟踪督办", "跟踪督办"),
        ("补植的8000株苗木年底全部复核", "全部复核"),
        ("年底前修订护林员考核办法", None),
        ("建立台账管理制度", None),
        ("县审计局培训内审人员40人", None),
        ("由督查室牵头完善督查制度", None),
        ("开展安全检查，整治隐患", None),
        ("推进城乡建设用地增减挂钩", None),
        ("组织社会稳定风险评估", None),
        ("落实巡察“回头看”反馈问题整改", None),
        ("治理闯红灯行为", None),
        ("压减督查检查频次", None),
    ],
)
def test_check(text: str, check: str | None) -> None:
    assert words(text, "check") == check


def test_sentences_and_semicolons_part_measures() -> None:
    text = "县林草局补植界桩，4月底前完成60处；加强巡护。总的目标是森林覆盖率达到48%。"
    assert [span.of(text) for span in split_measures(text, Span(0, len(text)))] == [
        "县林草局补植界桩，4月底前完成60处",
        "加强巡护",
    ]


@pytest.mark.parametrize(
    "text",
    ["县领导指出，要把安全放在首位。", "重点做好以下工作：", "当前，改革正处在关键时期。", "存在问题：渠道淤塞。"],
)
def test_quotations_lead_ins_and_slogans_are_no_measures(text: str) -> None:
    assert find_measures(text, [Span(0, len(text))], find_numerals(text)) == ()


def test_who_is_in_charge_belongs_to_the_measure_before() -> None:
    text = "更换老旧水表。责任单位：供水公司。"
    (found,) = find_measures(text, [Span(0, len(text))], find_numerals(text))
    assert found.owner is not None
    assert found.owner.of(text) == "供水公司"
