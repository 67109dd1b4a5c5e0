"""Telling claims of results that no list foresees, and whether a fact beside them bears them out.

The model sees the characters of each clause, figures masked by their kind: apart for clauses with a figure, for those
behind the words of an aim (为……), and for the last one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reportlint.learning.model import character_ngrams, shipped, unit_length
from reportlint.lexicon.wordlists import any_word
from reportlint.report import NumeralKind
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.learning.model import Features
    from reportlint.report import Quantity

CLAIMS, SUPPORTED = "claims", "supported"

_CLAUSE = re.compile(r"[^，。；：！？,;:!?\s]+")
_SIGNS = {NumeralKind.MEASURED: "#", NumeralKind.DATE: "@"}
_GRAM = 2
_LIKELY = 0.5  # probability from which a clause claims a result


class Judgement(NamedTuple):
    """How likely, 0 to 1, a passage claims a result, and holds a fact that bears it out."""

    claims: float
    supported: float


def judge(text: str, span: Span, numerals: Sequence[Quantity]) -> Judgement:
    """Return what the model says of the passage in `span`; `numerals` are those of the whole text."""
    chances = shipped("claims").predict(features(text, span, numerals))
    return Judgement(chances[CLAIMS], chances[SUPPORTED])


def most_claiming(text: str, span: Span, numerals: Sequence[Quantity]) -> Span:
    """Return the last clause of the passage that claims a result by itself, or else the one that comes nearest.

    Chinese sentences tell what came of it last.
    """
    clauses = [Span(*match.span()) for match in _CLAUSE.finditer(text, *span)]
    chances = [judge(text, clause, numerals).claims for clause in clauses]
    claiming = [clause for clause, chance in zip(clauses, chances, strict=True) if chance >= _LIKELY]
    best = max(zip(chances, clauses, strict=True), default=(0.0, span))[1]
    return claiming[-1] if claiming else best


def features(text: str, span: Span, numerals: Sequence[Quantity]) -> Features:
    """Return what the model sees of the passage in `span`."""
    clauses = [_masked(text, Span(*match.span()), numerals) for match in _CLAUSE.finditer(text, *span)]
    found: Features = {}
    for clause in clauses:
        sign = "+" if "#" in clause else "-"
        aim = any_word("aims", "aims").search(clause)
        for part, mark in ((clause[: aim.end()], sign), (clause[aim.end() :], "!")) if aim else ((clause, sign),):
            found |= {mark + gram: 1.0 for gram in character_ngrams(part, _GRAM)}
    found |= {"<" + gram: 1.0 for clause in clauses[-1:] for gram in character_ngrams(clause, _GRAM)}
    return unit_length(found)


def _masked(text: str, clause: Span, numerals: Sequence[Quantity]) -> str:
    """Return a clause with every numeral replaced by a sign for its kind; units stay."""
    parts, position = [], clause.start
    for numeral in within(numerals, clause):
        if numeral.span.start >= position:
            parts += [text[position : numeral.span.start], _SIGNS.get(numeral.kind, "~"), numeral.unit]
            position = numeral.span.end
    return "".join([*parts, text[position : clause.end]])
