from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reportlint.parsing.problem_elements import read_problem
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span

if TYPE_CHECKING:
    from reportlint.report import Problem


def problem(text: str, personal: bool = False) -> Problem:
    return read_problem(text, Span(0, len(text)), find_numerals(text), personal)


def who(text: str, personal: bool = False) -> str | None:
    found = problem(text, personal).who
    return found.of(text) if found else None


def test_a_specific_problem_tells_who_and_what() -> None:
    text = "防汛物资管理粗放，柳塘镇仓库6月抽查少了38件救生衣，原因是领用没有登记，导致抢险时无衣可穿。"
    found = problem(text)
    assert not found.vague
    assert found.who is not None
    assert "柳塘镇" in found.who.of(text)
    assert found.evidence is not None
    assert found.evidence.of(text) == "柳塘镇仓库6月抽查少了38件救生衣"
    assert found.cause is not None
    assert found.cause.of(text) == "原因是领用没有登记"
    assert found.effect is not None
    assert found.effect.of(text) == "导致抢险时无衣可穿"


def test_a_vague_problem_has_no_evidence() -> None:
    text = "个别同志学习不够深入，主动性有待加强。"
    found = problem(text)
    assert found.vague
    assert found.who is None
    assert found.evidence is None
    assert [hedge.of(text)[:2] for hedge in found.hedges][:1] == ["个别"]


def test_the_writer_is_who_in_a_personal_report_only() -> None:
    assert who("我抓统筹的本领不强，遇事容易着急。", personal=True) == "我"
    assert who("自己抓统筹的本领不强，遇事容易着急。", personal=True) == "自己"
    assert who("我抓统筹的本领不强，遇事容易着急。") is None
    assert who("我局统筹的本领不强，遇事容易着急。", personal=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "新书占比2.1%，低于教育厅规定的3%。",  # sets the standard
        "对县委巡察组反馈意见研究得不深。",
        "承诺新建的20处口袋公园建成13处。",  # counted
        "支部书记抓主业的意识不强。",  # one of many
    ],
)
def test_who_sets_the_standard_is_counted_or_one_of_many_is_nobody(text: str) -> None:
    assert who(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("松林社区网格员把巡查手机交给他人代跑。", "松林社区网格员"),
        ("贺副局长分管的项目3个没有开工。", "贺副局长"),
        ("46户的5.52万元补贴没有拨到柳塘镇财政所。", "柳塘镇财政所"),
    ],
)
def test_a_post_counts_with_its_unit_or_its_holder(text: str, expected: str) -> None:
    found = who(text)
    assert found is not None
    assert expected in found


@pytest.mark.parametrize("text", ["有的护林点门上挂着锁，来办证的人白跑了", "夜间偷运河沙时有发生，报了警也不顶用"])
def test_what_hides_who_and_names_nothing_to_check_is_vague(text):
    assert problem(text).vague


@pytest.mark.parametrize(
    "text",
    [
        "有的护林点门上挂着锁，东岭护林点9月连锁了12天",
        "个别指标没有完成年度目标，单位地区生产总值能耗高于全市平均水平",
    ],
)
def test_what_is_named_or_counted_beside_it_is_not(text):
    assert not problem(text).vague
