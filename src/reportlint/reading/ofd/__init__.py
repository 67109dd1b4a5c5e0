"""OFD files (`.ofd`, GB/T 33190): fixed pages of characters at places, read from their XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.reading.errors import ReadError
from reportlint.reading.layout import document_of
from reportlint.reading.ofd.pages import PageReader
from reportlint.reading.ofd.parts import OfdFile

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.reading.layout import Page
    from reportlint.text import Document


def read_ofd(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of an OFD file; the pages of all documents in it are numbered as one.

    Annotations, seals and attachments are left out. Raises `ReadError`.
    """
    return document_of(path, "ofd", _pages(data, limits))


def _pages(data: bytes, limits: Limits) -> list[Page]:
    pages: list[Page] = []
    reader = PageReader()
    for document in OfdFile(data, limits).documents():
        if len(pages) + len(document.page_locations) > limits.pages:
            raise ReadError(f"文件超过 {limits.pages} 页，过长，已拒绝读取")
        pages += [reader.read(document, location) for location in document.page_locations]
    return pages
