from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.reading import read

HEAD = "柳溪县渔业站工作情况汇报\n一、工作开展情况\n放流鱼苗120万尾。\n"


def found(body: str, code: str, name: str = "例.txt", head: str = HEAD) -> list[str]:
    document = read(Path(name), (head + body).encode())
    return [finding.quote for finding in review_document(document, Config(select=(code,))).findings]


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("网箱养殖占比提高3个百分点。", ["提高3个百分点"]),
        ("渔船油耗下降了两成。", ["下降了两成"]),
        ("将审批时限压缩60%以上。", ["压缩60%以上"]),
        ("由于推广滴灌，用水减少三成。", ["减少三成"]),
        ("渔民合作社数量增长1.5倍。", ["增长1.5倍"]),
        ("投诉下降20%，违规捕捞下降30%。\n来访下降一成。", ["下降20%"]),
        ("水质达标率达到96%，提升2.1个百分点。", ["提升2.1个百分点"]),
    ],
)
def test_a_change_needs_a_base(body: str, quotes: list[str]) -> None:
    assert found(body, "QTY005") == quotes


@pytest.mark.parametrize(
    "body",
    [
        "投诉同比下降20%。",
        "投诉较整治前下降20%。",
        "投诉比邻县少，下降20%。",
        "投诉由90件减至72件，下降20%。",
        "三年来投诉累计下降20%。",
        "近两年投诉年均下降20%。",
        "投诉量在去年的基础上下降20%。",
        "投诉同比下降20%。\n来访下降一成，油耗减少5%。",
        "与上年同期相比：\n投诉下降20%。",
        "计划投诉下降20%。",
        "低保标准提高10%，惠及86户。",
        "全县渔业增加值增长6.2%。",
        "水质达标率提高到96%。",
        "网箱养殖面积占比36%，是全县的1.5倍。",
        "新增网箱40个，新增渔船12艘。",
    ],
)
def test_a_base_in_sentence_or_frame_is_enough(body: str) -> None:
    assert found(body, "QTY005") == []


def test_the_base_of_a_table_stands_in_its_head() -> None:
    body = "\n|指标|下降|\n|---|---|\n|投诉|下降20%|\n"
    head = "# 渔业站工作汇报\n\n## 一、工作开展情况\n\n"
    assert found(body, "QTY005", "例.md", head) == []


def test_what_is_planned_is_no_achievement() -> None:
    head = "柳溪县渔业站工作情况汇报\n一、工作开展情况\n放流鱼苗120万尾。\n二、下步打算\n"
    assert found("违规捕捞下降两成。", "QTY005", head=head) == []


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("超额完成放流任务。", 1),
        ("清淤塘口8个，超额完成全年任务。", 1),
        ("任务为清淤塘口6个，实际清淤8个，超额完成。", 0),
        ("超额完成放流任务，完成计划的112%。", 0),
        ("超额完成放流任务。计划100万尾，实际放流120万尾。", 0),
        ("放流比计划超出20万尾，超额完成。", 0),
        ("年初确定的各项指标超额完成，清淤塘口8个。", 0),
        ("放流任务未能超额完成，清淤塘口8个。", 0),
    ],
)
def test_a_target_exceeded_needs_target_and_result(body: str, count: int) -> None:
    assert found(body, "QTY006") == ["超额完成"] * count


def test_one_rule_speaks_of_a_target_exceeded() -> None:
    assert found("超额完成放流任务。", "QTY") == ["超额完成"]


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("绩效得分排名第二。", ["排名第二"]),
        ("满意度位居第3位。", ["位居第3位"]),
        ("水质达标率位列前三。", ["位列前三"]),
        ("水质达标率在全市9个县区中位列前三。", []),
        ("水质达标率位列前三（同类湖区共12个）。", []),
        ("省里组织暗访，12个县区参评。我县得分排名第二。", []),
        ("捕捞能手赛荣获第二名。", []),
        ("县级绩效考核排名第二。", []),
        ("跻身第一方阵，入选第二批示范站。", []),
        ("始终把安全排在第一位次的工作抓实。", []),
        ("管护员坚持第一时间到场，获得第一手资料。", []),
    ],
)
def test_a_rank_needs_a_range(body: str, quotes: list[str]) -> None:
    assert found(body, "QTY007") == quotes


@pytest.mark.parametrize("sign", ["第", "超额完成", "提高1%", "前三", "同"])
def test_long_runs_are_read(sign: str) -> None:
    found(sign * 20000, "QTY")
