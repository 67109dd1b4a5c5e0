"""Notes and text boxes of a binary Word document, which stand in stories behind the body, by MS-DOC 2.3."""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING, Final

from reportlint.reading.doc.body import Attached, read_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.doc.body import Source
    from reportlint.reading.doc.fib import Fib

_NOTE_ANCHOR: Final = 2
_NOTE_TEXT: Final = 0
_BOX_ANCHOR: Final = 26
_BOX_TEXT: Final = 22
_SHAPE_IN_BOX: Final = 14
"""Where the entry of a text box names its shape; that of an anchor begins with it."""


def attached(source: Source, fib: Fib, table: bytes) -> Iterator[Attached]:
    """Yield the footnotes, endnotes and text boxes."""
    counts = fib.counts
    footnotes = counts.text
    endnotes = footnotes + counts.footnotes + counts.headers + counts.macros + counts.comments
    boxes = endnotes + counts.endnotes
    yield from _notes(source, footnotes, fib.footnote_anchors.of(table), fib.footnote_texts.of(table))
    yield from _notes(source, endnotes, fib.endnote_anchors.of(table), fib.endnote_texts.of(table))
    yield from _boxes(source, boxes, fib.box_anchors.of(table), fib.box_texts.of(table))


def _notes(source: Source, base: int, anchors: bytes, texts: bytes) -> Iterator[Attached]:
    bounds = _positions(texts, _NOTE_TEXT)
    for index, anchor in enumerate(_positions(anchors, _NOTE_ANCHOR)[:-1]):
        if index + 1 < len(bounds):
            yield Attached(anchor, read_story(source, base + bounds[index], base + bounds[index + 1]), False)


def _boxes(source: Source, base: int, anchors: bytes, texts: bytes) -> Iterator[Attached]:
    """A text box names its shape, and an anchor says where that is."""
    positions = _positions(anchors, _BOX_ANCHOR)
    start = 4 * len(positions)
    places = {
        unpack_from("<I", anchors, start + _BOX_ANCHOR * index)[0]: position
        for index, position in enumerate(positions[:-1])
    }
    bounds = _positions(texts, _BOX_TEXT)
    start = 4 * len(bounds)
    for index in range(len(bounds) - 1):
        (shape,) = unpack_from("<I", texts, start + _BOX_TEXT * index + _SHAPE_IN_BOX)
        if shape in places:
            story = read_story(source, base + bounds[index], base + bounds[index + 1])
            yield Attached(places[shape], story, True)


def _positions(table: bytes, entry_size: int) -> list[int]:
    """Return the n+1 positions at the head of a table, in order; n entries of `entry_size` follow them."""
    count = (len(table) - 4) // (4 + entry_size)
    return sorted(unpack_from(f"<{count + 1}I", table)) if count > 0 else []
