from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.actors import ActorKind, find_actors, named_actors
from reportlint.text import Span


def names(text: str) -> list[str]:
    return [span.of(text) for span in find_actors(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县财政局拨付迟了两周。", "县财政局"),
        ("青柳镇的台账少了三本。", "青柳镇"),
        ("稽核股要把发票核完。", "稽核股"),
        ("城东污水厂停运两天。", "城东污水厂"),
        ("第二小学没有留样。", "第二小学"),
        ("出纳秦某挪用备用金。", "出纳秦某"),
        ("分管副局长没有到场。", "分管副局长"),
        ("县医院的氧气瓶过期。", "县医院"),
        ("非遗传承中心闭馆。", "非遗传承中心"),
        ("专职护林员没有巡山。", "专职护林员"),
    ],
)
def test_what_can_be_told_from_others_is_named(text: str, expected: str) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "各部门要通力协作。",
        "有关单位配合不紧。",
        "部分乡镇报送迟缓。",
        "基层力量薄弱。",
        "个别党员干部作风不实。",
        "一些同志满足于现状。",
        "群众意见较大。",
        "相关股室衔接不畅。",
        "我局认识不够深。",
        "格局还没有形成。",
        "学科建设相对滞后。",
        "这是不足之处。",
        "场所管理不规范。",
        "办法不多、手段单一。",
        "依法行政水平不高。",
        "全市城市建设滞后。",
    ],
)
def test_collective_words_and_look_alikes_are_not_named(text: str) -> None:
    assert names(text) == []


def test_names_that_share_their_ending_are_one_list() -> None:
    assert names("松岭、石桥2个乡镇没有上报。") == ["松岭、石桥2个乡镇"]


def test_each_name_tells_its_kind() -> None:
    text = "青柳镇的民警乔某和校长都到了水利局。"
    kinds = {actor.span.of(text): actor.kind for actor in named_actors(text, Span(0, len(text)))}
    assert kinds["青柳镇"] is ActorKind.PLACE
    assert kinds["民警乔某"] is ActorKind.PERSON
    assert kinds["校长"] is ActorKind.POST


def test_only_the_span_is_looked_at() -> None:
    text = "县财政局来了。县水利局走了。"
    assert find_actors(text, Span(7, len(text))) == [Span(7, 11)]


@given(st.text(alphabet="县局镇所李某的、，。办第二3校长不", max_size=40))
def test_names_lie_in_order_and_do_not_overlap(text: str) -> None:
    spans = find_actors(text, Span(0, len(text)))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
