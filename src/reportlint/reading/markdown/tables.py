"""Tables in Markdown: rows of cells between bars."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reportlint.text import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

_DELIMITERS: Final = frozenset("|:- \t")


@cache
def _bar() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)\|")


def is_row(line: str) -> bool:
    """Tell whether a line can be a row of a table."""
    return "|" in line


def is_delimiter_row(line: str) -> bool:
    """Tell whether a line parts a table's head from its body (`|---|:-:|`)."""
    return "|" in line and "-" in line and _DELIMITERS.issuperset(line)


def cells(text: str, line: Span) -> Iterator[Span]:
    """Yield the cells of a trimmed row, themselves trimmed, empty ones included."""
    content = line.of(text)
    start = 0
    for bar in _bar().finditer(content):
        if bar.start() > 0:
            yield trimmed(text, Span(line.start + start, line.start + bar.start()))
        start = bar.end()
    if start < len(content):
        yield trimmed(text, Span(line.start + start, line.end))
