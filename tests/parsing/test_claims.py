"""Claims of results in words that no list foresees."""

from __future__ import annotations

import pytest

from reportlint.parsing.claims import judge, most_claiming
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span


def judged(text: str) -> tuple[bool, bool]:
    found = judge(text, Span(0, len(text)), find_numerals(text))
    return found.claims > 0.5, found.supported > 0.5


@pytest.mark.parametrize(
    "text",
    ["志愿服务在全镇蔚然成风，居民心气一下子提了起来。", "发放倡议书800份，文明乘车的意识在乘客中扎下了根。"],
)
def test_a_claim_that_nothing_bears_out(text: str) -> None:
    assert judged(text) == (True, False)


def test_a_claim_that_a_figure_bears_out() -> None:
    assert judged("积案化解成效明显，未结信访件由47件减到5件。") == (True, True)


@pytest.mark.parametrize("text", ["召开专题会议4次，印发实施方案。", "组织职工学习安全生产条例。"])
def test_activity_claims_nothing(text: str) -> None:
    assert judged(text) == (False, False)


def test_the_clause_that_claims_most() -> None:
    text = "组织职工下户走访，干群关系亲如一家。"
    assert most_claiming(text, Span(0, len(text)), ()).of(text) == "干群关系亲如一家"


def test_a_text_without_clauses_is_its_own_claim() -> None:
    assert most_claiming("。", Span(0, 1), ()) == Span(0, 1)
