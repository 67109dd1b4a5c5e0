"""The text of a binary Word document to stories."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.code_pages import WESTERN, decode_run
from reportlint.reading.composing import SOFT_BREAK
from reportlint.reading.stories import Paragraph, Story
from reportlint.reading.symbols import sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.doc.formatting import Characters, ParagraphMark
    from reportlint.reading.doc.head import Styles
    from reportlint.reading.doc.pieces import Piece, Pieces
    from reportlint.reading.doc.properties import Runs

_CELL: Final = "\x07"
_PAGE: Final = "\x0c"
_PARAGRAPH: Final = "\r"
_FIELD_BEGINS: Final = "\x13"
_FIELD_RESULT: Final = "\x14"
_FIELD_ENDS: Final = "\x15"
_CHARACTERS: Final = {"\t": "\t", "\x0b": SOFT_BREAK, "\x0e": SOFT_BREAK, "\x1e": "-"}
"""Control characters that show something: tab, line break, column break, hyphen that does not break."""


class Attached(NamedTuple):
    """A text box or note, and the number of the character in the body that it belongs to."""

    position: int
    story: Story
    is_box: bool


class Source(NamedTuple):
    """Where all stories come from."""

    document: bytes
    pieces: Pieces
    characters: Runs[Characters]
    paragraphs: Runs[ParagraphMark]
    styles: Styles
    fonts: list[str]


class _Part(NamedTuple):
    """Text, or one control character, with its place in the stream and what holds for it."""

    text: str
    offset: int
    end: int
    properties: Characters


def read_story(source: Source, start: int, end: int, attached: list[Attached] | None = None) -> Story:
    """Return the story of characters `start` to `end`."""
    reader = _StoryReader(source, sorted(attached or (), reverse=True, key=lambda one: one.position))
    for piece in source.pieces.between(start, end):
        for part in _parts(source, piece):
            position = piece.start + (part.end - piece.offset) // piece.width
            reader.take(part, position)
    return reader.close()


class _StoryReader:
    """Takes the parts of one story. Fields are open code from their beginning to their result."""

    def __init__(self, source: Source, attached: list[Attached]) -> None:
        self._source = source
        self._story = Story()
        self._text: list[str] = []
        self._fields: list[bool] = []
        self._codes = 0
        self._attached = attached
        self._position = 0

    def take(self, part: _Part, position: int) -> None:
        """Take the next part, which ends at character `position` of the document."""
        self._position = position
        text, properties = part.text, part.properties
        if properties.deleted:
            return
        if text in {_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS}:
            self._field(text)
        elif text in {_PARAGRAPH, _CELL, _PAGE}:
            self._end(text, part)
        elif not properties.hidden and not self._codes:
            self._text.append(self._shown(text, properties))

    def close(self) -> Story:
        """Return the story with all that has come together."""
        if self._text:
            self._story.end_paragraph(self._taken(None), 0)
        self._story.close()
        return self._story

    def _shown(self, text: str, properties: Characters) -> str:
        if properties.symbol:
            number, code = properties.symbol
            font = self._source.fonts[number] if number < len(self._source.fonts) else ""
            return len(text) * (sign(font, code) or chr(code).encode(errors="ignore").decode())
        return text if text >= " " else _CHARACTERS.get(text, "")

    def _field(self, sign: str) -> None:
        if sign == _FIELD_BEGINS:
            self._fields.append(True)
            self._codes += 1
        elif self._fields:
            self._codes -= self._fields[-1]
            if sign == _FIELD_RESULT:
                self._fields[-1] = False
            else:
                self._fields.pop()

    def _end(self, sign: str, part: _Part) -> None:
        """End a paragraph, cell or row. A page break may stand inside a paragraph; a section's end is a mark."""
        run = self._source.paragraphs.at(part.offset)
        mark = run.properties
        level = self._source.styles.level(mark.style, mark.outline)
        if sign == _PAGE and run.end != part.end:
            self._text.append(SOFT_BREAK)
        elif sign == _CELL and mark.ends_row:
            self._story.end_row(mark.grid, 1)
        elif sign == _CELL:
            self._story.end_cell(self._taken(level), 1)
        elif mark.ends_inner_row:
            self._story.end_row(mark.grid, 2)
        elif mark.ends_inner_cell:
            self._story.end_cell(self._taken(level), 2)
        elif self._text or not part.properties.hidden:
            self._story.end_paragraph(self._taken(level), mark.depth)

    def _taken(self, level: int | None) -> Paragraph:
        text = "".join(self._text)
        self._text = []
        own: list[Attached] = []
        while self._attached and self._attached[-1].position < self._position:
            own.append(self._attached.pop())
        boxes = tuple(one.story for one in own if one.is_box)
        notes = tuple(one.story for one in own if not one.is_box)
        return Paragraph(text, level=level, boxes=boxes, notes=notes)


def _parts(source: Source, piece: Piece) -> Iterator[_Part]:
    """Yield the parts of a piece, cut where properties change and at control characters."""
    offset = piece.offset
    piece_end = offset + (piece.end - piece.start) * piece.width
    while offset < piece_end:
        run = source.characters.at(offset)
        end = min(piece_end, max(run.end, offset + piece.width))
        end -= (end - offset) % piece.width
        data = source.document[offset:end]
        for text, length in _split_western(data) if piece.width == 1 else _split_wide(data):
            yield _Part(text, offset, offset + length, run.properties)
            offset += length


@cache
def _controls() -> re.Pattern[str]:
    return re.compile("([\0-\x1f])")


@cache
def _control_bytes() -> re.Pattern[bytes]:
    return re.compile(b"([\0-\x1f])")


def _split_western(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield texts and control characters, each with its length in bytes."""
    for part in _control_bytes().split(data):
        if part:
            yield decode_run(part, WESTERN), len(part)


def _split_wide(data: bytes) -> Iterator[tuple[str, int]]:
    for part in _controls().split(data.decode("utf-16-le", "surrogatepass")):
        if part:
            length = len(part.encode("utf-16-le", "surrogatepass"))
            yield part.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), length
