"""Telling which measure answers which problem of a report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from math import prod
from typing import TYPE_CHECKING

from reportlint.learning.model import logistic, shipped
from reportlint.parsing.likeness import FEATURES, compare
from reportlint.report import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.learning.model import LinearModel
    from reportlint.report import Report
    from reportlint.text import Span

LABEL = "answers"
UNANSWERED = 0.2  # a problem with a lesser chance of any measure has surely none: right in 9 of 10 held-out cases
UNASKED = 0.15  # the same for a measure that no problem asks for
MOST_PAIRS = 4000  # so many at the most are compared: where a plan is longer, it is not there for the problems alone

_PLANS_AT_LARGE = frozenset({"government-work-report"})  # tasks by the hundred, for the year and not for the problems

Answers = tuple[Answer, ...]


def match_report(report: Report, apart: Sequence[Span]) -> tuple[Answers, Answers]:
    """Return for each problem of a report the measure that most likely answers it, and for each measure its problem.

    Problems in `apart` have their measure beside them and are left out, as is what was read as problem and as measure
    both. The heading that an item stands under speaks for it.
    """
    if report.type is None or report.type.name in _PLANS_AT_LARGE:
        return (), ()
    problems, measures = [item.span for item in report.problems], [item.span for item in report.measures]
    asked, offered = _free(problems, measures, apart), _free(measures, problems)
    context = _Context(report)
    answers, purposes = find_answers(
        [context.words(problems[index]) for index in asked], [context.words(measures[index]) for index in offered]
    )

    def renumbered(answer: Answer) -> Answer:
        return answer._replace(problem=asked[answer.problem], measure=offered[answer.measure])

    return tuple(map(renumbered, answers)), tuple(map(renumbered, purposes))


def _free(spans: Sequence[Span], *groups: Iterable[Span]) -> list[int]:
    """Return the indexes of the spans that no span of `groups` overlaps; those of one group do not overlap."""
    taken = [sorted(group) for group in groups]
    return [index for index, span in enumerate(spans) if not any(_meets(span, group) for group in taken)]


def _meets(span: Span, group: Sequence[Span]) -> bool:
    last = bisect_left(group, (span.end,)) - 1
    return last >= 0 and group[last].overlaps(span)


class _Context:
    """The words of an item, with the heading of the section below the topmost that it stands in."""

    def __init__(self, report: Report) -> None:
        self._text = report.text
        self._bodies = sorted(
            (body, section.heading) for section in report.walk() if section.level > 1 for body in section.body
        )

    def words(self, span: Span) -> str:
        index = bisect_right(self._bodies, span.start, key=lambda body: body[0].start) - 1
        heading = self._bodies[index][1] if index >= 0 and self._bodies[index][0].covers(span) else ""
        return f"{heading}，{span.of(self._text)}"


def find_answers(
    problems: Sequence[str], measures: Sequence[str], model: LinearModel | None = None
) -> tuple[Answers, Answers]:
    """Return for each problem the measure that most likely answers it, and for each measure its most likely problem.

    Nothing is told where either side is empty or there are more than `MOST_PAIRS` pairs. `model` is the shipped one
    unless given.
    """
    if not 0 < len(problems) * len(measures) <= MOST_PAIRS:
        return (), ()
    bias, weights = _weights(model) if model else _shipped_weights()
    pairs = [
        Answer(pair.problem, pair.measure, logistic(bias + sum(weights[name] * x for name, x in pair.features.items())))
        for pair in compare(problems, measures)
    ]
    width = len(measures)
    answers = tuple(_best(pairs[start : start + width]) for start in range(0, len(pairs), width))
    return answers, tuple(_best(pairs[start::width]) for start in range(width))


def _best(pairs: Sequence[Answer]) -> Answer:
    none = prod(1 - pair.chance for pair in pairs)
    return max(pairs, key=lambda pair: pair.chance)._replace(any_chance=1 - none)


def _weights(model: LinearModel) -> tuple[float, dict[str, float]]:
    return model.intercepts[0], {name: model.weights(name)[0] for name in FEATURES}


@cache
def _shipped_weights() -> tuple[float, dict[str, float]]:
    return _weights(shipped("answers"))
