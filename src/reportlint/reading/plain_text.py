"""Plain text: one paragraph a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.reading.lines import lines
from reportlint.text import Block, Document, Place, PlaceUnit, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_plain_text(path: Path, text: str, encoding: str) -> Document:
    """Return the document of a plain text: a block for each line that is not blank."""
    return Document(path, "text", text, tuple(_blocks(text)), encoding)


def _blocks(text: str) -> Iterator[Block]:
    for line in lines(text):
        span = trimmed(text, line.span)
        if span.length:
            yield Block(span, Place(PlaceUnit.LINE, line.number))
