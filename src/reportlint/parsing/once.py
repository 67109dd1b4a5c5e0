"""Remembering what was found in a report, since rules ask for the same thing one after the other."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlint.lexicon import Lexicon
    from reportlint.report import Report

Answer = TypeVar("Answer")


def once_a_report(find: Callable[[Report, Lexicon], Answer]) -> Callable[[Report, Lexicon], Answer]:
    """Keep the answer of `find` for the last report; reports are told apart by identity, which needs no hashing."""
    last: tuple[Report, Lexicon, Answer] | None = None

    @wraps(find)
    def remembered(report: Report, lexicon: Lexicon) -> Answer:
        nonlocal last
        known = last
        if known is None or known[0] is not report or known[1] is not lexicon:
            last = known = (report, lexicon, find(report, lexicon))
        return known[2]

    return remembered
