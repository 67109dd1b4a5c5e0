from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.reasons import find_reasons
from reportlint.text import Span


def causes(text: str) -> list[str]:
    return [cause.of(text) for cause in find_reasons(text, Span(0, len(text))).causes]


def effects(text: str) -> list[str]:
    return [effect.of(text) for effect in find_reasons(text, Span(0, len(text))).effects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由于管沟没有回填，道路塌了6米。", "由于管沟没有回填"),
        ("由于雨季提前，加之管沟没有回填，道路塌了6米。", "由于雨季提前，加之管沟没有回填"),
        ("柳湾泵站因配电柜进水停机9小时。", "因配电柜进水停机9小时"),
        ("受原料断供影响，豆腐坊停工20天。", "受原料断供影响"),
        ("补贴晚发2个月，主要原因是账号录错，导致41户上访。", "主要原因是账号录错"),
        ("库房少了12袋水泥，钥匙没有专人管是主因。", "钥匙没有专人管是主因"),
        ("预算没有列入，柳湾桥维修因此推迟到次年。", "预算没有列入"),
        ("巡查路线没有重排，人手不足，是漏巡的主要原因。", "巡查路线没有重排，人手不足，是漏巡的主要原因"),
        ("堤防3处塌陷，这与我们巡查不细，有直接关系。", "堤防3处塌陷，这与我们巡查不细，有直接关系"),
        ("究其原因，是排班没有人审。", "究其原因，是排班没有人审"),
        ("人手紧张，夜间巡查难以保证。", "人手紧张"),
        ("群众不理解，管线迁改推进十分吃力。", "群众不理解"),
    ],
)
def test_a_cause_runs_from_its_cue_to_where_the_problem_or_effect_begins(text: str, expected: str) -> None:
    assert causes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "防汛专业人员不足，物资储备不够。",  # the problem itself
        "经费不足。巡查难以保证。",  # another sentence
        "主要是库房潮湿。",
        "农户因病致贫12户。",
        "病因不明的病例3例。",
        "对因事因病请假的同志没有补课。",
        "群众生活受到较大影响。",
        "不能因为办过培训就放松。",
    ],
)
def test_what_tells_no_cause(text: str) -> None:
    assert causes(text) == []


def test_several_causes_are_told_one_by_one() -> None:
    text = "由于合同到期，闸门停修40天；由于没有备件，又停修15天。"
    assert causes(text) == ["由于合同到期", "由于没有备件"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("值班电话没人接，导致两个村晚转移4小时。", "导致两个村晚转移4小时"),
        ("由于合同到期，致使闸门停修40天。", "致使闸门停修40天"),
        ("账目3个月没有公开，6月被通报。", "6月被通报"),
        ("卫生室停诊5天，村民看病受到影响。", "村民看病受到影响"),
        ("北闸无人值守。造成37户进水。", "造成37户进水"),
        ("领用没有登记，抢险时只好借用邻村的泵。", "只好借用邻村的泵"),
    ],
)
def test_an_effect_runs_to_the_end_of_its_sentence(text: str, expected: str) -> None:
    assert effects(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "影响营商环境的问题没有根除。",
        "品牌影响力不强。",
        "没有引起足够重视。",
        "受疫情影响，客流减少。",
        "未造成损失。",
    ],
)
def test_what_tells_no_effect(text: str) -> None:
    assert effects(text) == []


def test_words_that_blame_know_it() -> None:
    text = "由于人手紧张，加之上级任务过多，夜巡难以保证。"
    blaming = [word.span.of(text) for word in find_reasons(text, Span(0, len(text))).words if word.external]
    assert blaming == ["人手紧张", "上级任务过多"]


@given(
    st.lists(
        st.sampled_from(["由于", "人手紧张", "因此", "，", "。", "导致", "加之", "甲", "是主因", "难以"]), max_size=12
    )
)
def test_what_is_found_lies_inside_and_in_order(pieces: list[str]) -> None:
    text = "甲" + "".join(pieces)
    span = Span(1, len(text))
    found = find_reasons(text, span)
    for spans in (found.causes, found.effects, [word.span for word in found.words]):
        assert all(span.covers(one) and one.length for one in spans)
        assert list(spans) == sorted(spans)
    assert all(one.end <= other.start for one, other in zip(found.causes, found.causes[1:], strict=False))
