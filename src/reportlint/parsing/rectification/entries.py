"""The entries of a rectification report: each problem with what was done about it and what came of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.once import once_a_report
from reportlint.parsing.rectification.entry import Entry
from reportlint.parsing.rectification.entry_tables import tabled_entries
from reportlint.parsing.rectification.heads import find_heads
from reportlint.parsing.rectification.labels import Kind, Stretch, stretches
from reportlint.parsing.rectification.telling import (
    clauses,
    is_promise,
    is_status,
    tells_act,
    tells_deed,
    tells_done,
)
from reportlint.report import Role
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.rectification.heads import Head
    from reportlint.report import Report, Section

_MOST = 8  # entries pointed at one by one; where there are more, the part as a whole needs another look
_ASIDE = frozenset({Role.PLAN, Role.OVERVIEW, Role.EXPERIENCE, Role.CAUSE, Role.OTHER})
_TOLD = frozenset({Kind.MEASURE, Kind.RESULT, Kind.ACCOUNT})
_APART = frozenset({Kind.RESULT, Kind.ACCOUNT, Kind.STATUS})


@once_a_report
def find_entries(report: Report) -> tuple[Entry, ...]:
    """Return the entries of the report, in the text's order: those written out, or else those of its tables."""
    return _written(report) or tabled_entries(report)


def _written(report: Report) -> tuple[Entry, ...]:
    parts = [part.span for part in report.sections if _may_hold_entries(part)]
    heads = find_heads(report.document, parts if report.sections else [Span(0, len(report.text))])
    sections = [(section.span.start, section.level) for section in report.walk()]
    found: list[tuple[Head, Span, list[Stretch]]] = []
    for head, following in zip(heads, [*heads[1:], None], strict=False):
        span = _extent(head, following, sections, len(report.text))
        if not _is_category(head, following, span):
            found.append((head, span, stretches(report.text, Span(head.problem.end, span.end))))
    apart = any(stretch.kind in _APART for _, _, told in found for stretch in told)
    return tuple(_entry(report.text, head, span, _described(told), apart) for head, span, told in found)


def _may_hold_entries(part: Section) -> bool:
    return not part.roles <= _ASIDE and not any_word("rectification", "unfinished-heading").search(part.heading)


def _extent(head: Head, following: Head | None, sections: Sequence[tuple[int, int]], end: int) -> Span:
    """Return the span of an entry: up to the next one, or to the next heading that does not stand below it.

    `sections` are where the sections begin, in the text's order, with their levels.
    """
    place = bisect_left(sections, (head.start, 0))
    own = 0
    if place < len(sections) and sections[place][0] == head.start:
        own = sections[place][1]
        place += 1
    limit = following.start if following else end
    behind = (sections[index] for index in range(place, len(sections)))
    stop = next((start for start, level in behind if not own or level <= own or start >= limit), end)
    return Span(head.start, min(stop, limit))


def _is_category(head: Head, following: Head | None, span: Span) -> bool:
    """Tell whether a heading only gathers the entries below it (（一）关于资金使用方面的问题)."""
    if following is None or following.start > span.end or head.style is None or following.style is None:
        return False
    return following.style > head.style


def _described(found: list[Stretch]) -> list[Stretch]:
    """Return the stretches with those that no label opens told apart: first the problem, then what was done."""
    labelled = [stretch.kind in _TOLD for stretch in found]
    first = labelled.index(True) if True in labelled else -1
    return [
        stretch._replace(kind=Kind.PROBLEM if index < first else Kind.ACCOUNT)
        if stretch.kind is Kind.PLAIN
        else stretch
        for index, stretch in enumerate(found)
    ]


def _entry(text: str, head: Head, span: Span, found: list[Stretch], apart: bool) -> Entry:
    """Read one entry; where the report tells results `apart`, under labels of their own, measures tell none."""
    told = [stretch for stretch in found if stretch.kind in _TOLD]
    statuses = [part for stretch in told for part in clauses(text, stretch.span) if is_status(text, part)]
    statuses = [stretch.span for stretch in found if stretch.kind is Kind.STATUS] + statuses
    return Entry(
        span=span,
        problem=head.problem,
        measure=next((stretch.span for stretch in told if _tells_measure(text, stretch)), None),
        result=next((stretch.span for stretch in told if _tells_result(text, stretch, apart)), None),
        owner=next((stretch.span for stretch in found if stretch.kind is Kind.OWNER), None),
        deadline=next((stretch.span for stretch in found if stretch.kind is Kind.DEADLINE), None),
        status=next(iter(statuses), None),
    )


def _tells_measure(text: str, stretch: Stretch) -> bool:
    """Tell whether a stretch says what was done; a result that tells acts does."""
    return tells_act(text, stretch.span) and (stretch.kind is not Kind.RESULT or tells_deed(text, stretch.span))


def _tells_result(text: str, stretch: Stretch, apart: bool) -> bool:
    """Tell whether a stretch says what came of it; what stands under 成效 does unless all of it is still to come."""
    if stretch.kind is Kind.RESULT:
        return not is_promise(text, stretch.span)
    return not (apart and stretch.kind is Kind.MEASURE) and tells_done(text, stretch.span)


def pointed_at(
    report: Report, entries: Sequence[Entry], lacking: Sequence[Entry]
) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Yield where to say that entries lack something: at each problem or, where most or all do, once for them all.

    In the second case the span is the heading above the entries, with the first problems behind it.
    """
    problems = tuple(entry.problem for entry in lacking)
    if len(lacking) <= _MOST and len(lacking) < max(len(entries), 2):
        yield from ((problem, ()) for problem in problems)
    elif lacking:
        above = (part.heading_span for part in report.sections if part.span.covers(entries[0].problem))
        yield next(above, problems[0]), problems[:_MOST]
