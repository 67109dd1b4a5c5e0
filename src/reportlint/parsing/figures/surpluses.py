"""Tasks said to be exceeded: 任务30公里，实修33公里，超额10%; what falls short of its task exceeds nothing."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.arithmetic import agrees, percentage
from reportlint.parsing.figures.cues import cue
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.arithmetic import Bounds
    from reportlint.parsing.figures.figure import Figure, Sentence

_HUNDRED = Decimal(100)
_TWICE = 2  # what is further from its task is told of another time or thing


class Surplus(NamedTuple):
    """What was due and done, and the words, or the share, that tell that more was done."""

    due: Figure
    done: Figure
    words: Span
    share: Figure | None = None

    @property
    def falls_short(self) -> bool:
        """Tell whether less was done than was due."""
        return self.done.value < self.due.value

    @property
    def computed(self) -> Bounds:
        """How much was done beyond what was due, in percent of that."""
        made = percentage(self.done, self.due, self.share or self.done)
        assert made is not None
        return made.plus(-_HUNDRED)


def contradictory_surpluses(sentence: Sentence) -> Iterator[Surplus]:
    """Yield the surpluses that task and result contradict."""
    if "超" not in sentence.words and "多" not in sentence.words:
        return
    for due, done in pairwise(sentence.figures):
        surplus = _told(sentence, due, done) if _is_result(due, done) else None
        if surplus and _is_wrong(surplus) and not cue("{not-comparable}").search(sentence.clause(surplus.words)):
            yield surplus


def _is_result(due: Figure, done: Figure) -> bool:
    """Tell whether a figure is what became of the task before it."""
    alike = due.unit == done.unit and due.quantity.dimension != "time" and due.percent is None
    if not (alike and due.exact and done.exact) or done.value * _TWICE < due.value or due.value <= 0:
        return False
    task = cue("{due}").search(due.lead + due.tail) and not cue("{ceiling}").search(due.lead + done.lead)
    return bool(task) and not cue("{time}|{due}|{change}|{among-them}").search(done.gap[1:])


def _told(sentence: Sentence, due: Figure, done: Figure) -> Surplus | None:
    """Return what the clause behind a result tells of its surplus."""
    text, start = sentence.text, done.span.end
    told = cue("，{surplus}(?:(?P<share>[^，。；]*?%)|(?=[，。；]|$))").match(text, start, sentence.span.end)
    if told is None:
        return None
    words = Span(told.start() + 1, told.end())
    share = next((figure for figure in sentence.figures if figure.span.start >= start), None)
    if told["share"] is None:
        return Surplus(due, done, words)
    return Surplus(due, done, share.span, share) if share and share.exact and share.span.end == told.end() else None


def _is_wrong(surplus: Surplus) -> bool:
    if surplus.share is None or surplus.falls_short:
        return surplus.falls_short
    return not agrees(surplus.share.value, surplus.share.step, surplus.computed)
