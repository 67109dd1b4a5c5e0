"""What the words of an entry tell: an act, something done, or only a status (该问题已整改到位)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST_ACT = 4  # code points of a clause that tells an act
STATES = ("unfinished", "ongoing", "mostly", "finished")  # in the order in which they are tried: 未完成 holds 完成
_STATUSES = (*STATES, "lasting")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r"[^，。；！？,;!?（）()\s]+")


def clauses(text: str, span: Span) -> Iterator[Span]:
    """Yield the clauses of a passage."""
    return (Span(*match.span()) for match in _clause().finditer(text, *span))


def tells_act(text: str, span: Span) -> bool:
    """Tell whether a passage says more than how far things are."""
    return any(clause.length >= _SHORTEST_ACT and not is_status(text, clause) for clause in clauses(text, span))


def tells_done(text: str, span: Span) -> bool:
    """Tell whether a clause of a passage says that something was done or has changed, not only what is to come."""
    return any(_is_done(text, clause) for clause in clauses(text, span))


def _is_done(text: str, clause: Span) -> bool:
    if any_word("rectification", "already").search(text, *clause):
        return True
    if any_word("rectification", "promise").search(text, *clause):
        return False
    if any(character.isdigit() for character in clause.of(text)):
        return True
    empty = any_word("rectification", "empty-verbs").search(text, *clause)
    told = any_word("rectification", "changes").search(text, *clause) or (not empty and tells_deed(text, clause))
    return bool(told)


def tells_deed(text: str, span: Span) -> bool:
    """Tell whether a passage names something that was done, as a measure is."""
    return any_word("rectification", "deeds").search(text, *span) is not None


def is_promise(text: str, span: Span) -> bool:
    """Tell whether every clause of a passage speaks of what is to come."""
    return all(any_word("rectification", "promise").search(text, *clause) for clause in clauses(text, span))


def is_status(text: str, clause: Span) -> bool:
    """Tell whether a clause says how far things are and nothing else."""
    found = any_word("rectification", *_STATUSES).search(text, *clause)
    if found is None:
        return False
    rest = text[clause.start : found.start()] + text[found.end() : clause.end]
    position = 0
    while position < len(rest):
        frame = any_word("rectification", "status-frame", *_STATUSES).match(rest, position)
        if frame is None and not rest[position].isdigit():
            return False
        position = frame.end() if frame else position + 1
    return True


def state(text: str, span: Span) -> str:
    """Return which of `STATES` a passage tells, "" where it tells none."""
    return next((name for name in STATES if any_word("rectification", name).search(text, *span)), "")
