"""What a rectification report has not finished, and whether it says why and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.measures import read_measure
from reportlint.parsing.numbering import read_number
from reportlint.parsing.passages import points
from reportlint.parsing.rectification.telling import clauses, state
from reportlint.report import Role
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.rectification.entry import Entry
    from reportlint.report import Report, Section

_LIMITS = "前底末内年期"  # what a deadline ends in
_OPEN = frozenset({"ongoing", "unfinished"})


def unexplained(report: Report, entries: Sequence[Entry]) -> Iterator[Span]:
    """Yield the unfinished problems of which neither a reason nor a deadline is told.

    A report that has a part for them tells both there; one with a part for the causes tells the reasons in that.
    """
    parts = list(report.parts(Role.PROBLEM))
    if parts:
        for part in parts:
            if any_word("rectification", "unfinished-heading").search(part.heading):
                yield from _in_part(report, part)
        return
    for entry in entries:
        told = Span(entry.problem.end, entry.span.end)
        if entry.status and state(report.text, entry.status) in _OPEN and not _explained(report, told):
            yield entry.problem


def _in_part(report: Report, part: Section) -> list[Span]:
    """Return the problems of a part that lack both, none where the causes have a part of their own."""
    if any(not part.span.covers(other.heading_span) for other in report.parts(Role.CAUSE)):
        return []
    return [item.problem for item in _items(report, part) if not _explained(report, item.told)]


class _Item(NamedTuple):
    """The words that name a problem, and all that is told of it."""

    problem: Span
    told: Span


def _items(report: Report, part: Section) -> Iterator[_Item]:
    """Yield what stands under a heading of its own, and the points or paragraphs that state a problem without one."""
    for section in part.walk():
        if section is not part and section.body:
            yield _Item(section.heading_span, Span(section.heading_span.start, section.body[-1].end))
        elif section.body:
            for told in _paragraphs(report.text, section.body):
                yield from (_Item(problem.span, told) for problem in within(report.problems, told)[:1])


def _paragraphs(text: str, body: Sequence[Span]) -> Iterator[Span]:
    """Yield the points of each paragraph, unless they are its reasons.

    A paragraph without number behind numbered ones goes on about the last of them.
    """
    numbered = [read_number(text, *span) is not None for span in body]
    starts = [span.start for span, has_number in zip(body, numbered, strict=True) if has_number or not any(numbered)]
    for start, end in zip(starts, [*starts[1:], body[-1].end], strict=True):
        found = [point.span for point in points(text, Span(start, end)) if point.number]
        apart = len(found) > 1 and not any_word("rectification", "reason").search(text, start, found[0].start)
        yield from found if apart else [Span(start, end)]


def _explained(report: Report, span: Span) -> bool:
    if any_word("rectification", "reason").search(report.text, *span):
        return True
    deadline = read_measure(report.text, span, report.numerals).deadline
    return deadline is not None and _lies_ahead(report.text, deadline, span.end)


def _lies_ahead(text: str, deadline: Span, end: int) -> bool:
    """Tell whether a time is one until which something is to be done (6月底前), not one at which it was (9月检测)."""
    if text[deadline.end - 1] in _LIMITS:
        return True
    clause = next(clauses(text, Span(deadline.start, end)), deadline)
    return any_word("rectification", "promise", "finished", "goal").search(text, *clause) is not None
