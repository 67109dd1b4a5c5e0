"""Statements that say little without something to compare with: changes, targets exceeded, ranks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.figures.figure import sentences_of
from reportlint.report import NumeralKind, Role
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence
    from reportlint.report import Quantity, Report, Section

_RATES = frozenset({"%", "个百分点", "倍", "番"})
_WHOLE = 100  # percent of a target
_RANK = re.compile("[第前][0-9０-９一二三四五六七八九十]{1,3}(?:名|位)?")
_MORE_OF_A_NAME = tuple("方梯届批次轮期个档手时责")  # 第一方阵, 第一手资料


class Exceeded(NamedTuple):
    """Words that say a target was exceeded; `measured` where an amount stands beside them."""

    span: Span
    measured: bool


def baseless_changes(report: Report, part: Section) -> Iterator[Span]:
    """Yield the rates of change in `part` (提高12个百分点) that do not say compared with what, one a sentence.

    What is named once (同比) holds until the part ends. Tables are left out: their heads name the base.
    """
    told = [
        (sentence, change)
        for sentence in _sentences(report, part)
        if (change := next((c for f in sentence.figures if (c := _change(report.text, f))), None))
    ]
    based = any_word("comparisons", "bases").search(report.text, *part.span) if told else None
    for sentence, change in told:
        if based and based.start() < sentence.span.end:
            return
        if not _has_origin(sentence) and not _says(sentence, "givens"):
            yield change


def exceeded_targets(report: Report, part: Section) -> Iterator[Exceeded]:
    """Yield the targets of `part` said to be exceeded where the text gives not both target and result."""
    if _exceeding().search(report.text, *part.span) is None:
        return
    sentences = _sentences(report, part)
    for index, sentence in enumerate(sentences):
        found = _exceeding().search(report.text, *sentence.span)
        if found is None or _says(sentence, "not-exceeding", "summaries"):
            continue
        if not _tells_by_how_much(sentences[index : index + 2]):
            yield Exceeded(Span(*found.span()), bool(sentence.figures))


def boundless_ranks(report: Report, part: Section) -> Iterator[Span]:
    """Yield the ranks of `part` (排名第三) that do not say among whom, there or in the sentence before."""
    told = (rank for numeral in within(report.numerals, part.span) if (rank := _rank(report.text, numeral)))
    ranks = list(told)
    sentences = _sentences(report, part) if ranks else ()
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        rank = next((rank for rank in ranks if sentence.span.covers(rank)), None)
        if rank and not _says(sentence, "ranges") and not (before and _says(before, "ranges")):
            yield rank


@cache
def _exceeding() -> re.Pattern[str]:
    return re.compile(any_word("comparisons", "exceeding").pattern)


def _sentences(report: Report, part: Section) -> Sequence[Sentence]:
    """Return the sentences of `part` that tell what is done already."""
    bodies = [body for section in part.walk() if Role.PLAN not in section.roles for body in section.body]
    return [sentence for body in bodies for sentence in within(sentences_of(report), body)]


def _says(sentence: Sentence, *lists: str) -> bool:
    return any_word("comparisons", *lists).search(sentence.text, *sentence.span) is not None


def _change(text: str, figure: Figure) -> Span | None:
    """Return a rate with the verb before it, None where it is no change."""
    if figure.unit not in _RATES:
        return None
    end = figure.span.start
    while link := _word_before(text, end, "links"):
        end = link.start
    verb = _word_before(text, end, "changes")
    return Span(verb.start, figure.span.end) if verb else None


def _rank(text: str, numeral: Quantity) -> Span | None:
    """Return a rank with the verb right before it, None where the numeral counts something else (第二批)."""
    if numeral.kind is not NumeralKind.ORDINAL or not _RANK.fullmatch(numeral.span.of(text)):
        return None
    verb = _word_before(text, numeral.span.start, "rank-verbs")
    ended = not text.startswith(_MORE_OF_A_NAME, numeral.span.end)
    return Span(verb.start, numeral.span.end) if verb and ended else None


def _word_before(text: str, end: int, words: str) -> Span | None:
    """Return the longest word of a list that ends right before `end`."""
    known = _longest_first(words)
    if not text.endswith(known, 0, end):
        return None
    return next(Span(end - len(word), end) for word in known if text.endswith(word, 0, end))


@cache
def _longest_first(words: str) -> tuple[str, ...]:
    return tuple(sorted(word_lists("comparisons")[words], key=lambda word: (-len(word), word)))


def _has_origin(sentence: Sentence) -> bool:
    """Tell whether a sentence says compared with what: 比, 由, 年均, but not 占比 or 由于."""
    text, span = sentence.text, sentence.span
    others = [Span(*found.span()) for found in any_word("comparisons", "not-origins").finditer(text, *span)]
    origins = (Span(*found.span()) for found in any_word("comparisons", "origins").finditer(text, *span))
    return any(not any(other.overlaps(origin) for other in others) for origin in origins)


def _tells_by_how_much(sentences: Sequence[Sentence]) -> bool:
    """Tell whether figures give target and result: two amounts alike, a share of the target, or what is above it."""
    figures = [figure for sentence in sentences for figure in sentence.figures]
    if any(figure.percent is not None and figure.percent >= _WHOLE for figure in figures):
        return True
    amounts = [figure.unit for figure in figures if figure.percent is None]
    if len(set(amounts)) < len(amounts):
        return True
    return any(sentence.figures and _says(sentence, "excesses") for sentence in sentences)
