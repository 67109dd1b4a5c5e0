"""Pages of text as it is set (PDF, OFD) to paragraphs: such formats know where characters stand and nothing more.

A reader makes a `Page` of what it finds on each, and `document_of` does the rest: pieces to lines and rows of tables,
these to paragraphs, and what is to be said of what could not be read.
"""

from __future__ import annotations

from reportlint.reading.layout.document import document_of
from reportlint.reading.layout.pages import Budget, Page, Placed, upright
from reportlint.reading.layout.types import Ruling

__all__ = ["Budget", "Page", "Placed", "Ruling", "document_of", "upright"]
