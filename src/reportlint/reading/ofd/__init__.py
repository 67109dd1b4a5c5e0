"""OFD files (`.ofd`, GB/T 33190): fixed pages of characters at places, read from their XML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import category

from reportlint.reading.composing import Composer
from reportlint.reading.errors import ReadError
from reportlint.reading.layout import TABLES_LOST, add_pages, lines_of
from reportlint.reading.ofd.pages import PageReader
from reportlint.reading.ofd.parts import OfdFile
from reportlint.text import Document, PlaceUnit

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.reading.layout import Line
    from reportlint.reading.ofd.pages import Page

_FEWEST_SHAPES: Final = 50
_SHARE_UNREADABLE: Final = 0.02
_DOCX: Final = "请提交 .docx 原稿"


def read_ofd(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of an OFD file; the pages of all documents in it are numbered as one.

    Lines are joined to paragraphs. Running heads, page numbers, annotations, seals and attachments are left out.
    Raises `ReadError`.
    """
    pages = _pages(data, limits)
    lines = [lines_of(page.pieces, number) for number, page in enumerate(pages, start=1)]
    if not any(lines):
        raise ReadError(_without_text(pages))
    composer = Composer()
    add_pages(composer, lines)
    losses = _losses(pages, lines, composer.text)
    if any(block.place.unit is PlaceUnit.TABLE for block in composer.blocks):
        losses.append(TABLES_LOST)
    return Document(path, "ofd", composer.text, tuple(composer.blocks), losses=tuple(losses))


def _pages(data: bytes, limits: Limits) -> list[Page]:
    pages: list[Page] = []
    reader = PageReader()
    for document in OfdFile(data, limits).documents():
        if len(pages) + len(document.page_locations) > limits.pages:
            raise ReadError(f"文件超过 {limits.pages} 页，过长，已拒绝读取")
        pages += [reader.read(document, location) for location in document.page_locations]
    return pages


def _without_text(pages: list[Page]) -> str:
    if any(page.shapes >= _FEWEST_SHAPES for page in pages):
        return f"文字已转成图形，读不出文字，{_DOCX}"
    if any(page.images for page in pages):
        return f"这是扫描件或图片，没有文字，{_DOCX}"
    return "文件里没有文字"


def _losses(pages: list[Page], lines: list[list[Line]], text: str) -> list[str]:
    losses = []
    silent = [
        str(number)
        for number, (page, found) in enumerate(zip(pages, lines, strict=True), start=1)
        if not found and (page.images or page.shapes >= _FEWEST_SHAPES)
    ]
    if silent:
        losses.append(f"第 {'、'.join(silent)} 页是扫描件或图形，读不出文字，不在检查之内")
    unreadable = sum(1 for character in text if category(character) == "Co" or character == "\ufffd")
    if unreadable > _SHARE_UNREADABLE * len(text):
        losses.append(f"有 {unreadable} 个字只有字形没有编码，读不出是什么字，这些地方的检查结果可能不准")
    return losses
