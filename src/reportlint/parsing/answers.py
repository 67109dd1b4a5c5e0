"""Telling which measure answers which problem of a report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import groupby
from math import prod
from operator import mul
from typing import TYPE_CHECKING

from reportlint.learning.model import logistic, shipped
from reportlint.parsing.likeness import FEATURES, compare
from reportlint.parsing.passages import points
from reportlint.report import Answer
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.learning.model import LinearModel
    from reportlint.report import Report

LABEL = "answers"
UNANSWERED = 0.17  # a problem with a lesser chance of any measure surely has none: right in nine of ten held-out cases
UNASKED = 0.12  # a measure with a lesser chance of any problem is surely there for none
MOST_PAIRS = 1200  # so many at the most are compared: where a plan is longer, it is not there for the problems alone

_PLANS_AT_LARGE = frozenset({"government-work-report"})  # tasks by the hundred, for the year and not for the problems

Answers = tuple[Answer, ...]


def match_report(report: Report, apart: Sequence[Span]) -> tuple[Answers, Answers]:
    """Return for each problem of a report the measure that most likely answers it, and for each measure its problem.

    An enumerated point is one problem, known by the first of its items; its measures are compared one by one, but
    whichever is asked for speaks for all. Problems in `apart` have their measure beside them and are left out, as is
    what was read as problem and as measure both. Nothing is told where there are more than `MOST_PAIRS` pairs.
    """
    problems, measures = [item.span for item in report.problems], [item.span for item in report.measures]
    at_large = report.type is None or report.type.name in _PLANS_AT_LARGE
    if at_large or len(problems) * len(measures) > MOST_PAIRS:
        return (), ()
    stated = _grouped(report, problems, _free(problems, measures, apart))
    planned = _grouped(report, measures, _free(measures, problems))
    offered = [index for group in planned for index in group]
    words = _Words(report)
    answers, purposes = find_answers(
        [words.of(Span(problems[group[0]].start, problems[group[-1]].end)) for group in stated],
        [words.of(measures[index]) for index in offered],
    )

    def renumbered(answer: Answer) -> Answer:
        return answer._replace(problem=stated[answer.problem][0], measure=offered[answer.measure])

    return tuple(map(renumbered, answers)), tuple(map(renumbered, _shared(purposes, planned)))


def _free(spans: Sequence[Span], *groups: Iterable[Span]) -> list[int]:
    """Return the indexes of the spans that no span of `groups` overlaps; those of one group do not overlap."""
    taken = [sorted(group) for group in groups]
    return [index for index, span in enumerate(spans) if not any(_meets(span, group) for group in taken)]


def _meets(span: Span, group: Sequence[Span]) -> bool:
    last = bisect_left(group, (span.end,)) - 1
    return last >= 0 and group[last].overlaps(span)


def _grouped(report: Report, spans: Sequence[Span], indexes: Iterable[int]) -> list[list[int]]:
    """Return the indexes by the enumerated point that their spans stand in; a lone paragraph without points parts all.

    Without points a paragraph among others is one point.
    """
    document = report.document
    paragraphs = [list(group) for _, group in groupby(indexes, key=lambda i: document.block_index(spans[i].start))]
    groups = [point for paragraph in paragraphs for point in _by_point(report, spans, paragraph)]
    return [[index] for index in groups[0]] if len(groups) == 1 else groups


def _by_point(report: Report, spans: Sequence[Span], indexes: list[int]) -> list[list[int]]:
    """Return the indexes of one paragraph by the point that their spans stand in."""
    if len(indexes) == 1:
        return [indexes]
    block = report.document.blocks[report.document.block_index(spans[indexes[0]].start)]
    starts = [point.span.start for point in points(report.text, block.span)]
    return [list(group) for _, group in groupby(indexes, key=lambda index: bisect_right(starts, spans[index].start))]


def _shared(purposes: Answers, groups: Sequence[Sequence[int]]) -> Iterable[Answer]:
    """Yield the purposes with the greatest `any_chance` of their group, group by group."""
    start = 0
    for group in groups:
        members = purposes[start : start + len(group)]
        start += len(group)
        any_chance = max((answer.any_chance for answer in members), default=0.0)
        yield from (answer._replace(any_chance=any_chance) for answer in members)


class _Words:
    """What an item says: its own words and the heading of the section below the topmost that it stands in."""

    def __init__(self, report: Report) -> None:
        self._text = report.text
        self._bodies = sorted(
            (body, section.heading) for section in report.walk() if section.level > 1 for body in section.body
        )

    def of(self, span: Span) -> str:
        """Return the words of the item in `span`."""
        index = bisect_right(self._bodies, span.start, key=lambda body: body[0].start) - 1
        heading = self._bodies[index][1] if index >= 0 and self._bodies[index][0].covers(span) else ""
        return f"{heading}，{span.of(self._text)}"


def find_answers(
    problems: Sequence[str], measures: Sequence[str], model: LinearModel | None = None
) -> tuple[Answers, Answers]:
    """Return for each problem the measure that most likely answers it, and for each measure its most likely problem.

    `model` is the shipped one unless given.
    """
    if not problems or not measures:
        return (), ()
    bias, weights = _weights(model) if model else _shipped_weights()
    chances = [
        [logistic(bias + sum(map(mul, weights, features))) for features in row] for row in compare(problems, measures)
    ]
    best = [_best(row) for row in chances]
    asking = [_best(column) for column in zip(*chances, strict=True)]
    return (
        tuple(Answer(problem, measure, *told) for problem, (measure, *told) in enumerate(best)),
        tuple(Answer(problem, measure, *told) for measure, (problem, *told) in enumerate(asking)),
    )


def _best(chances: Sequence[float]) -> tuple[int, float, float]:
    """Return the index of the greatest chance, that chance, and the chance that any holds."""
    index = max(range(len(chances)), key=chances.__getitem__)
    return index, chances[index], 1 - prod(1 - chance for chance in chances)


def _weights(model: LinearModel) -> tuple[float, list[float]]:
    return model.intercepts[0], [model.weights(name)[0] for name in FEATURES]


@cache
def _shipped_weights() -> tuple[float, list[float]]:
    return _weights(shipped("answers"))
