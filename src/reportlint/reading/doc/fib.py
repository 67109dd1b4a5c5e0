"""The file information block at the head of a binary Word document: where everything is, by MS-DOC 2.5."""

from __future__ import annotations

import struct
from struct import unpack_from
from typing import Final, NamedTuple

from reportlint.reading.doc.compound import DAMAGED
from reportlint.reading.errors import ReadError

_IDENTIFIERS: Final = frozenset({0xA5EC, 0xA5DC, 0xA5DB})
_LAST_OF_WORD_95: Final = 105
_LAST_OF_WORD_6: Final = 103
_ENCRYPTED: Final = 0x0100
_SECOND_TABLE: Final = 0x0200
_COUNTS: Final = 0x4C
_PLACES: Final = 0x9A


class Range(NamedTuple):
    """A part of the table stream: offset and length in bytes."""

    start: int
    length: int

    def of(self, stream: bytes) -> bytes:
        """Return the part, as far as the stream has it."""
        return stream[self.start : self.start + self.length]


class Counts(NamedTuple):
    """How many characters each story has, in the order in which they follow one another."""

    text: int
    footnotes: int
    headers: int
    macros: int
    comments: int
    endnotes: int
    boxes: int


class Fib(NamedTuple):
    """What the reader needs of the block.

    `styles` is the style sheet, `fonts` the table of fonts, `pieces` the piece table, `characters` and `paragraphs`
    lead to the pages of properties. Notes and text boxes (`_texts`) each have a table of where in their story one
    begins, and one of where in the body it belongs (`_anchors`).
    """

    table: str
    counts: Counts
    styles: Range
    fonts: Range
    pieces: Range
    characters: Range
    paragraphs: Range
    footnote_anchors: Range
    footnote_texts: Range
    endnote_anchors: Range
    endnote_texts: Range
    box_anchors: Range
    box_texts: Range


class Version(NamedTuple):
    """Which Word wrote the file, as LibreOffice calls it, and whether this reader knows that format."""

    import_filter: str
    is_known: bool


def version_of(document: bytes) -> Version:
    """Return the version of the stream `WordDocument`; raises `ReadError` where it is none or is encrypted."""
    try:
        identifier, version = unpack_from("<2H", document, 0)
        (flags,) = unpack_from("<H", document, 0x0A)
    except struct.error as error:
        raise ReadError(DAMAGED) from error
    if identifier not in _IDENTIFIERS:
        raise ReadError(DAMAGED)
    if flags & _ENCRYPTED:
        raise ReadError("文件带密码，请先取消密码再提交")
    if version > _LAST_OF_WORD_95:
        return Version("MS Word 97", True)
    return Version("MS Word 95" if version > _LAST_OF_WORD_6 else "MS WinWord 6.0", False)


def parse_fib(document: bytes) -> Fib:
    """Return the block of a document of Word 97 or later; raises `ReadError`."""
    try:
        (flags,) = unpack_from("<H", document, 0x0A)
        counts = Counts(*unpack_from("<7i", document, _COUNTS))
        ranges = [Range(*unpack_from("<2I", document, _PLACES + 8 * index)) for index in _INDICES]
    except struct.error as error:
        raise ReadError(DAMAGED) from error
    if min(counts) < 0:
        raise ReadError(DAMAGED)
    return Fib("1Table" if flags & _SECOND_TABLE else "0Table", counts, *ranges)


_INDICES: Final = (1, 15, 33, 12, 13, 2, 3, 46, 47, 40, 56)
"""Which pair of offset and length is which field of `Fib`, from `styles` on."""
