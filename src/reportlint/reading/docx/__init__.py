"""Word documents (`.docx`, `.docm`, and in one XML file), read from their XML.

No free library computes the numbers that Word puts before headings, and most lose inserted text, content controls or
text boxes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.reading.docx.body import BodyReader
from reportlint.reading.docx.markup import parse
from reportlint.reading.docx.numbering import Numbering
from reportlint.reading.docx.package import FlatParts, Package, ZippedParts
from reportlint.reading.docx.parts import LocatedPackage
from reportlint.reading.docx.styles import Styles
from reportlint.reading.errors import ReadError
from reportlint.text import Document

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.reading.docx.content import Piece
    from reportlint.reading.docx.word_2003 import Word2003

__all__ = ["Traced", "read_docx", "read_word_xml", "trace_docx"]


class Traced(NamedTuple):
    """A Word file read for writing in it: its document, what shows each piece of the text, in order, and its parts."""

    document: Document
    pieces: list[Piece]
    package: LocatedPackage


def read_docx(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of a Word file.

    Paragraphs are parted by line ends, cells of a table's row by tabs; a line break inside a paragraph is a vertical
    tab. Notes stand at the end; headers and footers are left out. Raises `ReadError`.
    """
    return _read(path, "docx", Package(ZippedParts(data, limits)))


def trace_docx(path: Path, data: bytes, limits: Limits) -> Traced:
    """Return the same document, and where in the file each piece of it stands. Raises `ReadError`."""
    package = LocatedPackage(data, limits)
    pieces: list[Piece] = []
    return Traced(_read(path, "docx", package, pieces), pieces, package)


def read_word_xml(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of a Word file saved as one XML file ("flat OPC", Word 2003 XML), as `read_docx` does."""
    root = parse(data, limits)
    if root.tag == "w:wordDocument":
        from reportlint.reading.docx.word_2003 import Word2003  # few files need it

        return _read(path, "word-xml", Word2003(root))
    return _read(path, "word-xml", Package(FlatParts(root)))


def _read(path: Path, format_: str, source: Package | Word2003, trace: list[Piece] | None = None) -> Document:
    root = source.document
    body = None if root is None else root.find("w:body")
    if body is None:
        raise ReadError("这不是 Word 文档，请提交 .docx 文件")
    styles = Styles(source.related_tree("styles"))
    reader = BodyReader(styles, Numbering(source.related_tree("numbering"), styles), trace)
    reader.read_body(body)
    _read_notes(source, reader)
    return Document(path, format_, reader.composer.text, tuple(reader.composer.blocks))


def _read_notes(source: Package | Word2003, reader: BodyReader) -> None:
    """Read the notes in the order the text refers to them; nobody sees one that the text does not refer to."""
    references, reader.notes = reader.notes, []
    parts = {kind: source.related_tree(kind) for kind in dict.fromkeys(kind for kind, _, _ in references)}
    notes = {(kind, note.get("w:id", "")): note for kind, part in parts.items() if part is not None for note in part}
    for kind, identifier, place in references:
        note = notes.pop((kind, identifier), None)
        if note is not None:
            reader.read_note(note, place)
