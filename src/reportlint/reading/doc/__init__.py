"""Binary Word documents (`.doc`, and `.wps` of WPS Office, which is the same format).

LibreOffice converts them where it is installed: it works out the automatic numbers of headings. Elsewhere our own
reader draws out the text, by Microsoft's specification MS-DOC.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reportlint.reading.doc.asides import attached
from reportlint.reading.doc.body import Source, read_story
from reportlint.reading.doc.compound import CompoundFile
from reportlint.reading.doc.fib import parse_fib, version_of
from reportlint.reading.doc.formatting import character_runs, paragraph_runs
from reportlint.reading.doc.head import Styles, font_names
from reportlint.reading.doc.pieces import Pieces
from reportlint.reading.docx import read_docx
from reportlint.reading.errors import ReadError
from reportlint.reading.libreoffice import convert, find_soffice
from reportlint.reading.stories import StoryWriter
from reportlint.text import Document

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.reading.doc.fib import Version

_NUMBERS_LOST: Final = "自动编号（一、（一）1.等）没有读出来，另存为 .docx 再审更准"
_NOT_INSTALLED: Final = f"没有装 LibreOffice，{_NUMBERS_LOST}"
_NOT_CONVERTED: Final = f"LibreOffice 转换不了这个文件，{_NUMBERS_LOST}"


def read_doc(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of a binary Word file; raises `ReadError`."""
    compound = CompoundFile(data)
    document = compound.stream("WordDocument")
    version = version_of(document)
    soffice = find_soffice()
    converted = _converted(path, data, soffice, version, limits) if soffice else None
    if converted:
        return converted
    if not version.is_known:
        raise ReadError("这是 Word 95 或更早的格式，请用 Word 或 WPS 打开后另存为 .docx 再提交")
    writer = _read_text(compound, document)
    loss = _NOT_CONVERTED if soffice else _NOT_INSTALLED
    return Document(path, "doc", writer.composer.text, tuple(writer.composer.blocks), losses=(loss,))


def _converted(path: Path, data: bytes, soffice: str, version: Version, limits: Limits) -> Document | None:
    """Return what our reader of `.docx` makes of LibreOffice's version, None where either fails."""
    docx = convert(soffice, data, version.import_filter, limits)
    try:
        return None if docx is None else replace(read_docx(path, docx, limits), format="doc")
    except ReadError:
        return None


def _read_text(compound: CompoundFile, document: bytes) -> StoryWriter:
    fib = parse_fib(document)
    table = compound.stream(fib.table)
    source = Source(
        document,
        Pieces(fib.pieces.of(table), document),
        character_runs(fib, table, document),
        paragraph_runs(fib, table, document, compound.stream("Data")),
        Styles(fib.styles.of(table)),
        font_names(fib.fonts.of(table)),
    )
    writer = StoryWriter()
    writer.write(read_story(source, 0, fib.counts.text, list(attached(source, fib, table))))
    return writer
