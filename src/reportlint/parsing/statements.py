"""Paragraphs that state problems, or what comes next, without a heading of their own."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.cues import cue
from reportlint.parsing.numbering import NumberStyle, read_number
from reportlint.parsing.tellings import log_odds, sentences_of
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.report import Section
    from reportlint.text import Document, Span

_HEAD = 130  # code points of a paragraph that say what it is about
_TAIL = 70  # code points at its end that may promise a remedy
_LEAST = 4.2  # points from which a paragraph states the report's own problems
_LEAST_IN_PLANS = 7.0  # the same inside a plan, where difficulties ahead are no problems of the report's own
_LEAST_BESIDE = 5.5  # points from which one beside it does too
_LEAST_TOLD = 0.5  # points below which a paragraph is not read sentence by sentence
_LEAST_SENTENCES = 3  # that a paragraph must have to be judged by what they tell
_TOLD_MARGIN = 0.8  # log odds by which problems must be likelier than anything else
_SHORTEST = 30  # code points
_BREAKS = "，,：:将要"  # what may follow 下一步 where it says what is to be done


class _Weighed(NamedTuple):
    """A paragraph and how much speaks for its stating problems."""

    block: int
    points: float


def find_problem_statements(document: Document, sections: Sequence[Section]) -> tuple[Span, ...]:
    """Return the paragraphs that state the report's own problems where no heading announces them.

    In most reports it is one, at the end of what was done, with the points that follow it on lines of their own.
    Where a part is headed as problems there is none; difficulties named inside a plan are not the report's own.
    """
    if any(Role.PROBLEM in section.roles for part in sections for section in part.walk()):
        return ()
    weighed, planned = _weighed(document, sections)
    best = max(weighed, key=lambda paragraph: paragraph.points, default=None)
    if best is None or best.points < _LEAST:
        best = max(planned, key=lambda paragraph: paragraph.points, default=None)
        if best is None or best.points < _LEAST_IN_PLANS:
            return _told(document, weighed)
    near = {paragraph.block for paragraph in weighed if paragraph.points >= _LEAST_BESIDE}
    return tuple(document.blocks[index].span for index in _together(document, best.block, near))


def _told(document: Document, outside: Sequence[_Weighed]) -> tuple[Span, ...]:
    """Return the paragraph whose sentences tell of problems, in words that no cue foresees; there may be none."""
    spans = [document.blocks[index].span for index, points in outside if points >= _LEAST_TOLD]
    margin, span = max(((_margin(span.of(document.text)), span) for span in spans), default=(0.0, None))
    return (span,) if span and margin >= _TOLD_MARGIN else ()


def _margin(paragraph: str) -> float:
    """Return by how much problems are likelier than anything else that the sentences of a paragraph may tell."""
    sentences = sentences_of(paragraph)
    odds = dict(log_odds(sentences)) if len(sentences) >= _LEAST_SENTENCES else {}
    return odds.pop(Role.PROBLEM) - max(odds.values()) if odds else 0.0


def find_plan_statements(document: Document, sections: Sequence[Section]) -> tuple[Span, ...]:
    """Return the paragraphs that say what comes next where no heading announces it.

    They open with 下一步 or the like; where none does, the last paragraph counts if it sets deadlines. In a part on
    problems they are told from these even where another part is headed as a plan.
    """
    parts = [section for part in sections for section in part.walk()]
    lacks = {span for section in parts if Role.PROBLEM in section.roles for span in section.body}
    headed = any(Role.PLAN in section.roles for section in parts)
    blocks = document.blocks
    opened = [
        index
        for index, block in enumerate(blocks)
        if (block.span in lacks or not headed) and _opens_plan(document.text, block.span, block.span in lacks)
    ]
    if not opened and not headed:
        opened = [index for index in _last_paragraph(document) if _sets_deadlines(blocks[index].span.of(document.text))]
    return tuple(blocks[index].span for first in opened for index in _with_points(document, first))


def _opens_plan(text: str, span: Span, among_problems: bool) -> bool:
    """Tell whether a paragraph opens with 下一步 or the like; 下一步思路不清 is a problem."""
    number = read_number(text, *span)
    found = cue("plan-opening").match(text, number.end if number else span.start, span.end)
    if found is None or span.length < _SHORTEST:
        return False
    return not among_problems or not set(text[found.end() - 1 : found.end() + 1]).isdisjoint(_BREAKS)


def _last_paragraph(document: Document) -> list[int]:
    return [index for index, block in enumerate(document.blocks) if block.span.length >= _SHORTEST][-1:]


def _sets_deadlines(paragraph: str) -> bool:
    """Tell whether a paragraph says what is to be done by when, and of nothing that it was done."""
    if not cue("deadline").search(paragraph) or cue("deficiency").search(paragraph[:_HEAD]):
        return False
    return sum(1 for _ in cue("future").finditer(paragraph)) > 1 and not cue("past").search(paragraph)


def _with_points(document: Document, first: int) -> range:
    """Return a paragraph's block and those that go on with it: its points (一是……, 1.……)."""
    last = first
    while last + 1 < len(document.blocks) and _goes_on(document, last + 1):
        last += 1
    return range(first, last + 1)


def _weighed(document: Document, sections: Sequence[Section]) -> tuple[list[_Weighed], list[_Weighed]]:
    """Return the paragraphs outside and inside the parts that hold nothing but plans; annexes are left out."""
    outside: list[_Weighed] = []
    planned: list[_Weighed] = []
    position = 0
    for index, block in enumerate(document.blocks):
        while position < len(sections) and sections[position].span.end <= block.span.start:
            position += 1
        inside = position < len(sections) and sections[position].span.start <= block.span.start
        roles = sections[position].roles - {Role.INTEGRITY} if inside else frozenset[Role]()
        if block.span.length >= _SHORTEST and roles != {Role.OTHER}:
            (planned if roles == {Role.PLAN} else outside).append(_weigh(document, index))
    return outside, planned


def _weigh(document: Document, index: int) -> _Weighed:
    paragraph = document.blocks[index].span.of(document.text)
    if not _nouns().search(paragraph):
        return _Weighed(index, 0.0)
    paragraph = _quotation().sub("", paragraph)
    head, length = paragraph[:_HEAD], max(len(paragraph), _SHORTEST)
    nouns = len(_nouns().findall(head))
    opening = cue("problem-opening").search(head)
    if not nouns and opening is None:
        return _Weighed(index, 0.0)
    lacks = sum(1 for _ in cue("deficiency").finditer(paragraph))
    points = 2.0 * (opening is not None)
    points += 1.5 * _has("own-problem", head)
    points += min(nouns, 3) * 0.7
    points += min(3.0, 60.0 * lacks / length)
    points += 1.5 * _has("problem-closing", paragraph[-_TAIL:])
    points -= 2.0 * _has("experience-opening", head[opening.end() :] if opening else head)
    return _Weighed(index, points)


def _has(name: str, words: str) -> bool:
    return cue(name).search(words) is not None


def _together(document: Document, index: int, near: set[int]) -> range:
    """Return the blocks around `index` that state one thing: an announcement and its points (一是……), cut sentences."""
    first = last = index
    while first > 0 and (_goes_on(document, first) or first - 1 in near):
        first -= 1
    while last + 1 < len(document.blocks) and (_goes_on(document, last + 1) or last + 1 in near):
        last += 1
    return range(first, last + 1)


def _goes_on(document: Document, index: int) -> bool:
    """Tell whether a block goes on with the one before it: a further point, or the rest of a sentence cut in two."""
    text, span, before = document.text, document.blocks[index].span, document.blocks[index - 1].span
    number = read_number(text, *span)
    if number is not None:
        announced = text[before.end - 1] in "：:"
        return number.style is NumberStyle.POINT or (announced and number.value == 1)
    return text[before.end - 1] not in "。！？!?”）：:" and before.length > _HEAD and span.length >= _SHORTEST


@cache
def _quotation() -> re.Pattern[str]:
    """Return the pattern of words in quotation marks: a motto (“有困难找站长”) states no problem."""
    return re.compile("“[^”]{1,20}”")


@cache
def _nouns() -> re.Pattern[str]:
    """Return the problem nouns as one regular expression: every paragraph is searched for them."""
    return re.compile(cue("problem-noun").pattern)
