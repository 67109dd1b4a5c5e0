"""Web pages (`.html`, `.htm`, `.xhtml`), and the reports that Word, WPS and LibreOffice save as such.

No library is used: the standard one takes forever on hostile pages, and none tells the numbers of lists.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.reading.html.body import BodyReader
from reportlint.reading.html.charset import decode_page
from reportlint.reading.html.tree import parse
from reportlint.text import Document

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits


def read_html(path: Path, data: bytes, limits: Limits, charset: str = "") -> Document:
    """Return the document of a web page; `charset` is the encoding that whatever holds the page says it has.

    The text is what a browser shows without scripts and style sheets: white space collapsed, what attributes hide left
    out. Paragraphs are parted by line ends, cells of a table's row by tabs; a line break inside a paragraph is a
    vertical tab. Raises `ReadError`.
    """
    page, encoding = decode_page(data, charset)
    composer = BodyReader(parse(_controls().sub("", page), limits)).composer
    return Document(path, "html", composer.text, tuple(composer.blocks), encoding)


@cache
def _controls() -> re.Pattern[str]:
    # LibreOffice leaves some of its own in a page; browsers show none.
    return re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]+")
