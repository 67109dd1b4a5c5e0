"""A page of a PDF file to the page as it is read."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from pypdfium2 import PdfiumError, raw

from reportlint.reading.layout import Page, upright
from reportlint.reading.pdf.characters import text_of
from reportlint.reading.pdf.drawings import drawings_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

    from reportlint.reading.layout import Budget
    from reportlint.reading.layout.pages import Box

_LARGEST: Final = 50_000
"""In points, three times what the format allows; PDFium's memory grows with a page's size."""


def read_page(pdf: PdfDocument, index: int, budget: Budget) -> Page:
    """Return what a page shows.

    Text that is not drawn counts only where no other is: it lies under the picture of a scanned page, as a machine
    recognised it.
    """
    try:
        with closing(pdf[index]) as page:
            if max(page.get_size()) > _LARGEST:
                return Page([], [], is_damaged=True)
            drawings = drawings_of(page, budget)
            with closing(page.get_textpage()) as textpage:
                text = text_of(textpage, budget)
            upright_page = upright(text.drawn or text.hidden, drawings.rulings, _box(page))
    except PdfiumError:
        return Page([], [], is_damaged=True)
    return upright_page._replace(
        images=drawings.images, shapes=drawings.shapes, is_recognised=bool(text.hidden) and not text.drawn
    )


def _box(page: PdfPage) -> Box | None:
    rect = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page.raw, rect):
        return None
    return rect.left, -rect.top, rect.right, -rect.bottom
