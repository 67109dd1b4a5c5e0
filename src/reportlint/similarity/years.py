"""This year's report of a unit beside last year's: what was carried over, and what of the plan has been dropped."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.parsing.likeness import compare
from reportlint.report import Role
from reportlint.similarity.aligning import align
from reportlint.similarity.common_wording import without
from reportlint.similarity.quoting import Quote, QuotedPair, quote_passages
from reportlint.similarity.sketches import sketch
from reportlint.text import CHINESE, Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from reportlint.report import Quantity, Report
    from reportlint.similarity.sketches import Sketch

_ALIKE: Final = 0.6  # of the pairs of characters of two problems, from which they are the same problem
_MENTIONED: Final = 0.3  # of the pairs of characters of a plan item that one sentence has, from which it speaks of it
_RELATED: Final = 0.5  # of what items can share (see `likeness`), from which a sentence may speak of one in other words
_FEW: Final = 10  # a smaller number may well be the same in two years (3个工作组)


class CarriedOver(NamedTuple):
    """What a report has from the same unit's report of the year before.

    `share` is the part of its text that was used again, `passages` are these words side by side; `figures` are clauses
    with the very figures of last year, `problems` those that last year's report stated too, each this year's first.
    `dropped` are last year's plan items of which this year's report says nothing.
    """

    share: float
    passages: tuple[QuotedPair, ...]
    figures: tuple[QuotedPair, ...]
    problems: tuple[QuotedPair, ...]
    dropped: tuple[Quote, ...]


def carried_over(this: Report, last: Report, task: frozenset[int] = frozenset()) -> CarriedOver:
    """Compare a report with that of the year before; `task` are the keys of clauses that the task prescribes."""
    mine, old = (without(sketch(report.document), task) for report in (this, last))
    passages = align(mine, old)
    return CarriedOver(
        share=sum(passage.weight for passage in passages) / max(1, mine.weight),
        passages=quote_passages(passages, (this.document, mine), (last.document, old)),
        figures=tuple(_same_figures((this, mine), (last, old))),
        problems=tuple(_same_problems(this, last)),
        dropped=tuple(_dropped(this, last)),
    )


def _same_figures(this: tuple[Report, Sketch], last: tuple[Report, Sketch]) -> Iterator[QuotedPair]:
    """Yield the clauses that say the same with the same figures; plans may well set the same target again."""
    known: defaultdict[tuple[int, _Figures], list[Span]] = defaultdict(list)
    for key, span, figures in _figured(*last):
        known[key, figures].append(span)
    for key, span, figures in _figured(*this):
        for other in known.get((key, figures), ())[:1]:
            yield QuotedPair(Quote.of(this[0].document, span), Quote.of(last[0].document, other), span.length)


_Figures = tuple[tuple["Decimal | None", "Decimal | None", str], ...]


def _figured(report: Report, kept: Sketch) -> Iterator[tuple[int, Span, _Figures]]:
    """Yield the clauses outside the plan whose figures tell something, with their keys."""
    planned = [part.span for part in report.parts(Role.PLAN)] + list(report.plan_statements)
    for key, span in zip(kept.keys, map(Span, kept.starts, kept.ends), strict=True):
        numerals = [numeral for numeral in within(report.numerals, span) if numeral.measured]
        if any(map(_tells, numerals)) and not any(part.covers(span) for part in planned):
            yield key, span, tuple((numeral.value, numeral.upper, numeral.unit) for numeral in numerals)


def _tells(figure: Quantity) -> bool:
    """Tell whether it would be strange to find the same figure a year later: 3个 and 100% come again by nature."""
    value = figure.value
    if value is None or (figure.unit == "%" and value == 100):
        return False
    return value >= _FEW or value != value.to_integral_value()


def _same_problems(this: Report, last: Report) -> Iterator[QuotedPair]:
    """Yield the problems that both reports state, each with its likest counterpart."""
    old = [(problem.span, _pairs(problem.span.of(last.text))) for problem in last.problems]
    for problem in this.problems:
        mine = _pairs(problem.span.of(this.text))
        likest = max(old, key=lambda other: _likeness(mine, other[1]), default=None)
        if likest and _likeness(mine, likest[1]) >= _ALIKE:
            one, other = Quote.of(this.document, problem.span), Quote.of(last.document, likest[0])
            yield QuotedPair(one, other, len(mine & likest[1]))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return Dice's coefficient: the share of their pairs of characters that two texts have in common, 0 to 1."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _dropped(this: Report, last: Report) -> Iterator[Quote]:
    """Yield last year's measures of which no sentence of this year speaks, in whatever words.

    Only measures that state a target or a deadline: of others (进一步加强学习) nobody can say whether they were done.
    """
    measures = [measure for measure in last.measures if measure.target or measure.deadline]
    sentences = [span.of(this.text) for span in this.sentences]
    pairs = [_pairs(sentence) for sentence in sentences]
    items = [measure.span.of(last.text) for measure in measures]
    related = compare(items, sentences) if items and sentences else [[] for _ in items]
    for measure, item, row in zip(measures, items, related, strict=True):
        mine = _pairs(item)
        words = max((len(mine & other) / max(1, len(mine)) for other in pairs), default=0.0)
        matter = max((overlap for overlap, *_ in row), default=0.0)
        if words < _MENTIONED and matter < _RELATED:
            yield Quote.of(last.document, measure.span)


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of Chinese characters that stand side by side in a text, figures passed over."""
    return frozenset(run[place : place + 2] for run in _runs(text) for place in range(len(run) - 1))


def _runs(text: str) -> Sequence[str]:
    return _han().findall(text)


@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"{CHINESE}+")
