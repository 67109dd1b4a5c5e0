"""Puts a document's text together from its paragraphs and cells, the same way in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.text import Block, Span, trimmed

if TYPE_CHECKING:
    from reportlint.text import Place

SOFT_BREAK: Final = "\v"
"""A line break inside a paragraph."""

_PARAGRAPH_END: Final = "\n"
_CELL_END: Final = "\t"


class Composer:
    """Collects text and blocks.

    Every paragraph, blank ones too, adds to the text: after a tab where it begins a table's next cell, after a line
    end elsewhere. Only paragraphs with words become blocks.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._separator = ""

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs have been added, blank ones among them."""
        return len(self._pieces) // 2

    def next_cell(self) -> None:
        """Let the next paragraph begin the next cell of a table's row."""
        self._separator = _CELL_END

    def add(self, text: str, place: Place, label: str = "", level: int | None = None) -> int:
        """Add a paragraph and return where it starts; `label` and `level` are those of its `Block`."""
        start = self._length + len(self._separator)
        self._pieces += (self._separator, text)
        self._length = start + len(text)
        self._separator = _PARAGRAPH_END
        inside = trimmed(text, Span(0, len(text)))
        if inside.length:
            self.blocks.append(Block(inside.shifted(start), place, label, level))
        return start
