"""Lines of a text with their offsets."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class Line(NamedTuple):
    """One line: its number from 1 and its extent without the line end."""

    number: int
    span: Span


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text`; LF, CR LF and a lone CR end a line, nothing else does."""
    for number, match in enumerate(_line().finditer(text), start=1):
        yield Line(number, Span(*match.span(1)))
