"""Remembering what was found in a report, since rules ask for the same thing one after the other."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def once_a_report(find: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Keep the answer of `find` for the last report, its first argument, and what else it was asked with.

    Arguments are told apart by identity, which needs no hashing; `find` takes none by name.
    """
    last: tuple[tuple[object, ...], Answer] | None = None

    @wraps(find)
    def remembered(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
        nonlocal last
        known = last
        if known is None or any(old is not new for old, new in zip(known[0], asked, strict=True)):
            last = known = (asked, find(*asked, **named))
        return known[1]

    return remembered
