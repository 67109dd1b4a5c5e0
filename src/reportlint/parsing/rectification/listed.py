"""Whether the entries of a rectification report are as many, and in such a state, as it says that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.rectification.counts import tallies
from reportlint.parsing.rectification.telling import state

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure
    from reportlint.parsing.rectification.counts import Tally
    from reportlint.parsing.rectification.entry import Entry
    from reportlint.report import Report

_FEWEST = 4  # entries that can be taken for a full list
_SLIP = 2  # a list that misses its count by more is not meant to be full


class Miscount(NamedTuple):
    """A stated number of problems, in one state or in all, and how many entries are written out.

    `entries` are those counted; `status` is "" where all are.
    """

    figure: Figure
    entries: tuple[Entry, ...]
    status: str = ""


def miscounts(report: Report, entries: Sequence[Entry]) -> Iterator[Miscount]:
    """Yield the numbers that the entries contradict.

    Nothing is said where some problems may be told elsewhere, or where the numbers contradict one another already.
    """
    if len(entries) < _FEWEST or any_word("rectification", "not-all").search(report.text):
        return
    stated = [tally for tally in tallies(report) if tally.total.span.start < entries[0].span.start]
    if len({tally.total.value for tally in stated}) != 1 or any(tally.wrong for tally in stated):
        return
    missed = abs(len(entries) - stated[0].total.value)
    if 0 < missed <= _SLIP:
        yield Miscount(stated[0].total, tuple(entries))
    elif not missed:
        yield from _by_status(report.text, stated, entries)


def _by_status(text: str, stated: Sequence[Tally], entries: Sequence[Entry]) -> Iterator[Miscount]:
    states = [state(text, entry.status) if entry.status else "" for entry in entries]
    if not all(states):
        return
    for count in (count for tally in stated for count in tally.counts):
        alike = tuple(entry for entry, told in zip(entries, states, strict=True) if told == count.status)
        if len(alike) != count.figure.value:
            yield Miscount(count.figure, alike, count.status)
