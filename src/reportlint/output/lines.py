"""Lines and columns of a text file, as editors and pipelines count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlint.text import Span


class Region(NamedTuple):
    """A range of a text file: lines and columns count from 1, and the end column is the one behind the last."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


class Lines:
    """The lines of one text; LF, CR LF and a lone CR end a line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text))]

    def region(self, span: Span, width: Callable[[str], int] = len) -> Region:
        """Return where `span` stands; `width` measures what a column counts, code points if nothing else is said."""
        return Region(*self._position(span.start, width), *self._position(span.end, width))

    def _position(self, offset: int, width: Callable[[str], int]) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, width(self._text[self._starts[line - 1] : offset]) + 1
