"""Word documents (`.docx`, `.docm`), read from their XML.

No free library computes the numbers that Word puts before headings, and most lose inserted text, content controls or
text boxes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.reading.docx.body import BodyReader
from reportlint.reading.docx.numbering import Numbering
from reportlint.reading.docx.package import Package
from reportlint.reading.docx.styles import Styles
from reportlint.reading.errors import ReadError
from reportlint.text import Document

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits


def read_docx(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of a Word file.

    Paragraphs are parted by line ends, cells of a table's row by tabs; a line break inside a paragraph is a vertical
    tab. Notes stand at the end; headers and footers are left out. Raises `ReadError`.
    """
    package = Package(data, limits)
    root = package.tree(package.main_part)
    body = None if root is None else root.find("w:body")
    if body is None:
        raise ReadError("这不是 Word 文档，请提交 .docx 文件")
    styles = Styles(package.related_tree("styles"))
    reader = BodyReader(styles, Numbering(package.related_tree("numbering"), styles))
    reader.read_body(body)
    _read_notes(package, reader)
    return Document(path, "docx", reader.composer.text, tuple(reader.composer.blocks))


def _read_notes(package: Package, reader: BodyReader) -> None:
    """Read the notes in the order the text refers to them; nobody sees one that the text does not refer to."""
    references, reader.notes = reader.notes, []
    parts = {kind: package.related_tree(kind) for kind in dict.fromkeys(kind for kind, _, _ in references)}
    notes = {(kind, note.get("w:id", "")): note for kind, part in parts.items() if part is not None for note in part}
    for kind, identifier, place in references:
        note = notes.pop((kind, identifier), None)
        if note is not None:
            reader.read_note(note, place)
