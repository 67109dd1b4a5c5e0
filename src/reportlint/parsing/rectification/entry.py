"""One entry of a rectification report: a problem that others had found, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reportlint.text import Span


class Entry(NamedTuple):
    """A problem with what the report tells of it: each the words that say so, or None.

    `measure` is what was done, `result` what came of it; one passage (整改情况) may tell both. `span` is the whole
    entry, `problem` the words that name the problem.
    """

    span: Span
    problem: Span
    measure: Span | None = None
    result: Span | None = None
    owner: Span | None = None
    deadline: Span | None = None
    status: Span | None = None
