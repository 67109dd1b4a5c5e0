from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.sentences import split_clauses, split_sentences
from reportlint.text import Span


def sentences(text: str, split=split_sentences) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("栽了树。护了林！还要防火吗？", ["栽了树。", "护了林！", "还要防火吗？"]),
        ("松树活了；柏树没活。", ["松树活了；", "柏树没活。"]),
        ("　　栽了树。 护了林", ["栽了树。", "护了林"]),
        ("成活率92.5%，比上年高。", ["成活率92.5%，比上年高。"]),
        ("学习《关于造林。护林的意见》后动手。", ["学习《关于造林。护林的意见》后动手。"]),
        ("老汤说：“树栽下去了。人也歇下来了。”大家都笑。", ["老汤说：“树栽下去了。人也歇下来了。”", "大家都笑。"]),
        ("“栽得活、管得住。”的要求没有落实。", ["“栽得活、管得住。”的要求没有落实。"]),
        ("栽树（松树；柏树）两千棵。", ["栽树（松树；柏树）两千棵。"]),
        ("栽了树\n护了林", ["栽了树", "护了林"]),
        ("", []),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


def test_an_unpaired_quotation_mark_holds_nothing_together_for_long():
    text = "他说“先栽树。" + "接着护林。" * 60
    assert len(sentences(text)) > 10


def test_clauses():
    assert sentences("上午9:30开会，会后栽树：松树1,200棵。", split_clauses) == [
        "上午9:30开会，",
        "会后栽树：",
        "松树1,200棵。",
    ]


def test_only_inside_the_span():
    text = "一。二。三。"
    assert [span.of(text) for span in split_sentences(text, Span(2, 4))] == ["二。"]


@given(st.text(alphabet="栽树。！；“”（）《》\n 1.", max_size=80))
def test_sentences_follow_one_another_and_lose_only_white_space(text):
    spans = split_sentences(text, Span(0, len(text)))
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
