"""What the text of an annual disclosure report says of applications, reviews and lawsuits, beside the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.disclosure.applications import balance
from reportlint.parsing.disclosure.equations import total
from reportlint.parsing.disclosure.reviews import GROUPS
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.tables import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reportlint.parsing.disclosure.equations import Equation
    from reportlint.parsing.disclosure.tables import Tables
    from reportlint.parsing.figures.figure import Figure, Sentence
    from reportlint.report import Report

_UNITS = frozenset({"件", "条", "宗", "份", "起", "个"})
_REACH = 60  # code points before a figure that may say that it counts only a part
_NEAR = 8  # code points behind a figure that may say what it counts: 51件政府信息公开申请
_REVIEWS = {"行政复议": "review", "行政诉讼": "lawsuit"}
_BALANCE = ("received", "carried-in", "results-total", "carried-out")


class Difference(NamedTuple):
    """A figure of the text, what it counts, and what the table says."""

    figure: Figure
    subject: str
    in_table: Decimal


def differences(report: Report, tables: Tables) -> Iterator[Difference]:
    """Yield the figures of the text that count what a table counts, and differ from it."""
    for sentence in sentences_of(report):
        for figure in sentence.figures:
            subject = _subject(sentence, figure)
            known = _in_tables(subject, tables) if subject else ()
            if known and figure.value not in known:
                yield Difference(figure, subject, known[0])


def _subject(sentence: Sentence, figure: Figure) -> str:
    """Return what a figure counts in all, "" where it counts something else or only a part of it."""
    if figure.unit not in _UNITS or not figure.exact:
        return ""
    before = sentence.text[max(sentence.span.start, figure.span.start - _REACH) : figure.span.start]
    if any_word("disclosure", "partial").search(before):
        return ""
    if any_word("disclosure", "receiving").search(figure.lead) and not _counts(figure, *_REVIEWS.values()):
        near = figure.lead + figure.tail[:_NEAR]
        return "新收申请" if any_word("disclosure", "application").search(near) else ""
    if any_word("disclosure", "another-matter").search(figure.lead):
        return ""
    return next((subject for subject, words in _REVIEWS.items() if _counts(figure, words)), "")


def _counts(figure: Figure, *words: str) -> bool:
    """Tell whether the words of one of the lists stand right before the figure."""
    found = any_word("disclosure", *words).finditer(figure.lead)
    return any(match.end() == len(figure.lead) for match in found)


def _in_tables(subject: str, tables: Tables) -> tuple[Decimal, ...]:
    """Return the numbers that the tables allow, the plain one first; none where they have no such row."""
    if subject in _REVIEWS:
        wholes = [total([group.whole]) for group in tables.reviews]
        if len(wholes) != GROUPS:
            return ()
        return (wholes[0],) if subject == "行政复议" else (wholes[1] + wholes[2], *wholes[1:])
    if tables.applications is None or not tables.applications.has_totals:
        return ()
    received, carried_in = tables.applications.received, tables.applications.carried_in
    return total(received.values[-1:]), total((received.values[-1], carried_in.values[-1]))


def told_balance(report: Report) -> Equation | None:
    """Return the balance of applications that the text tells where it stands for the table, None where it does not.

    Each of its four numbers must be told exactly once.
    """
    found = [
        [figure for sentence in sentences_of(report) for figure in sentence.figures if _tells(figure, name)]
        for name in _BALANCE
    ]
    if any(len(figures) != 1 for figures in found):
        return None
    received, carried_in, results, carried_out = (
        Cell(figures[0].span, figures[0].number, figures[0].value) for figures in found
    )
    return balance((received, carried_in, results, carried_out), "")


def _tells(figure: Figure, name: str) -> bool:
    told = any_word("disclosure", name).search(figure.lead)
    return told is not None and figure.unit in _UNITS and figure.exact
