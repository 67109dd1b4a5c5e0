"""Cutting the text of problem and plan parts into statements: labels, enumerated points, sentences."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.numbering import read_number
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


_EDGES = " \t\r\n\u3000\xa0*—－-。；;，,、：:."
_QUOTED = 200  # characters of a quotation or bracket in which sentences do not end
_CLAUSE_END = re.compile("[，：；,:;]")
_SHORTEST_HEADLINE = 4  # characters; a shorter clause (目前，) does not tell one item from another
_LABEL_LENGTH = 14  # characters that may stand before the colon of 整改措施：


class Passage(NamedTuple):
    """A stretch of a part under one label (存在问题：, 措施：); the label is "" where there is none."""

    label: str
    span: Span


class Point(NamedTuple):
    """An enumerated point, or what stands outside all points; `number` is as written (一是), "" where there is none."""

    number: str
    span: Span


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without blanks, dashes and closing marks at its ends."""
    start, end = span
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def headline(text: str, span: Span) -> Span:
    """Return the first clause of a problem or measure: what a finding points at that means the whole of it."""
    edge = _CLAUSE_END.search(text, min(span.start + _SHORTEST_HEADLINE, span.end), span.end)
    return Span(span.start, edge.start()) if edge else span


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[。；\n])|\A)[^。；：:，、“”\n]{{2,{_LABEL_LENGTH}}}[：:]")


def passages(text: str, part: Span) -> Iterator[Passage]:
    """Yield the stretches of `part` between labels; what stands before the first label carries none."""
    known = any_word("items", "problem-labels", "plan-labels", "other-labels")
    candidates = (Span(*found.span()).shifted(part.start) for found in _label().finditer(part.of(text)))
    labels = [label for label in candidates if known.search(text, *label)]
    edges = [part.start, *(label.start for label in labels), part.end]
    for label, start, end in zip([Span(part.start, part.start), *labels], edges, edges[1:], strict=False):
        if max(start, label.end) < end:
            yield Passage(label.of(text), Span(max(start, label.end), end))


@cache
def _point() -> re.Pattern[str]:
    """Return the pattern of places where an enumerated point may begin."""
    chinese = "[一二三四五六七八九十]"
    numbers = (
        rf"{chinese}{{1,3}}(?:是|要)",
        rf"其{chinese}[，是]",
        rf"第{chinese}{{1,2}}[，,]",
        rf"[（(](?:{chinese}|[0-9０-９]){{1,3}}[）)]",
        "[①-⑳]",
        "[0-9]{1,2}[.．、](?![0-9])",
    )
    return re.compile(rf"\A|(?<=[，。；：:,;！？\s])(?={'|'.join(numbers)})")


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(r"其[一二三四五六七八九十][，是]")


def points(text: str, span: Span) -> list[Point]:
    """Return the enumerated points of `span` and what stands before the first of them, blank ones left out."""
    starts = [span.start + found.start() for found in _point().finditer(span.of(text))]
    found = []
    for start, end in zip(starts, [*starts[1:], span.end], strict=True):
        number, words = _opening(text, start, end)
        body = trimmed(text, Span(words, end))
        if body.length:
            found.append(Point(number, body))
    return found


def _opening(text: str, start: int, end: int) -> tuple[str, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    if pair := _pair().match(text, start, end):
        return pair.group(), pair.end()
    number = read_number(text, start, end)
    return (number.text, number.end) if number else ("", start)


@cache
def _sentence(marks: str) -> re.Pattern[str]:
    pairs = "|".join(rf"{a}[^{b}\n]{{0,{_QUOTED}}}{b}" for a, b in ("“”", "《》", "（）", (r"\(", r"\)")))
    return re.compile(rf"(?:[^{marks}“《（(]|{pairs}|[“《（(])+")


def sentences(text: str, span: Span, marks: str = "。！？\n") -> list[Span]:
    """Return the stretches of `span` between `marks`, trimmed; marks in quotations and brackets do not count."""
    found = (trimmed(text, Span(*match.span())) for match in _sentence(marks).finditer(text, *span))
    return [sentence for sentence in found if sentence.length]
