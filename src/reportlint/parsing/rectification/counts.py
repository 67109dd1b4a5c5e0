"""How many problems a rectification report counts, and in what state: 共12个问题，已完成8个、正在推进4个."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.parts import contradictory_parts
from reportlint.parsing.rectification.telling import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence
    from reportlint.report import Report

_UNITS = frozenset({"个", "项", "条", "件"})
_NEAR = 3  # a sum that misses the total by more than a third counts something else


class Count(NamedTuple):
    """A number of problems in one state; `status` is one of `STATES`."""

    status: str
    figure: Figure


class Tally(NamedTuple):
    """A number of problems with what became of them; `counts` may be empty.

    `complete` tells that the words leave nothing over (其余……); `known` that its sentence says the contradiction aloud
    enough for the rules on figures to see it.
    """

    total: Figure
    counts: tuple[Count, ...] = ()
    complete: bool = True
    known: bool = False

    @property
    def wrong(self) -> bool:
        """Tell whether the states are all there and do not add up to the total."""
        statuses = [count.status for count in self.counts]
        if len(set(statuses)) < len(statuses) or "finished" not in statuses or len(statuses) < 2:
            return False
        missed = abs(sum(count.figure.value for count in self.counts) - self.total.value)
        return self.complete and missed > 0 and missed * _NEAR <= self.total.value


def tallies(report: Report) -> Iterator[Tally]:
    """Yield the numbers of problems that the report states, with the states counted behind each."""
    for _, group in groupby(sentences_of(report), key=lambda one: report.document.block_index(one.span.start)):
        yield from _in_paragraph(list(group))


def _in_paragraph(paragraph: list[Sentence]) -> Iterator[Tally]:
    figures = [figure for sentence in paragraph for figure in sentence.figures]
    starts = [index for index, figure in enumerate(figures) if _is_total(figure)]
    if not starts:
        return
    flagged = {fault.whole.span for sentence in paragraph for fault in contradictory_parts(sentence)}
    for start, end in zip(starts, [*starts[1:], len(figures)], strict=True):
        total = figures[start]
        counts = [Count(status, figure) for figure in figures[start + 1 : end] if (status := _status(figure, total))]
        stop = figures[end].span.start if end < len(figures) else paragraph[-1].span.end
        rest = any_word("rectification", "remainder").search(paragraph[0].text, total.span.end, stop)
        yield Tally(total, tuple(counts), rest is None, total.span in flagged)


def _is_total(figure: Figure) -> bool:
    """Tell whether a figure counts problems, whatever became of them (反馈的12个问题, 问题12个)."""
    if figure.unit not in _UNITS or not figure.exact or _says_status(figure):
        return False
    if any_word("rectification", "counted").match(figure.tail):
        return True
    lead = figure.lead.rstrip("有共计总为是")
    return any(found.end() == len(lead) for found in any_word("rectification", "counted").finditer(lead))


def _status(figure: Figure, total: Figure) -> str:
    """Return the state that a figure counts problems in, "" where it counts something else."""
    if figure.unit != total.unit or not figure.exact or any_word("rectification", "not-counted").match(figure.tail):
        return ""
    return _says_status(figure)


def _says_status(figure: Figure) -> str:
    for status in STATES:
        words = any_word("rectification", status)
        before = next((found for found in words.finditer(figure.lead) if _is_frame(figure.lead[found.end() :])), None)
        counted = any_word("rectification", "counted").match(figure.tail)
        if before or words.match(figure.tail, counted.end() if counted else 0):
            return status
    return ""


def _is_frame(words: str) -> bool:
    """Tell whether nothing but 的问题有 and the like stands between a state and its number."""
    return not words.strip("的问题事项任务整改有共了为计：")
