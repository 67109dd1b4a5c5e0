"""Formats that are text themselves (web pages, mail, XML), told by how they begin.

Kinds are called as `sniffing.Format` calls them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_XML_KINDS: Final = {
    b"http://schemas.microsoft.com/office/2006/xmlpackage": "word-xml",
    b"http://schemas.microsoft.com/office/word/2003/wordml": "word-xml",
    b"<office:document": "odt",
    b"urn:schemas-microsoft-com:office:spreadsheet": "xls",
    b"<svg": "image",
    b"<?xml": "data",
}
"""What the beginning of an XML file holds, and the kind of file that it shows; the first of them counts."""


@cache
def _page() -> re.Pattern[bytes]:
    # Declarations and comments may stand before the page.
    before = rb"(?:\s*+(?:<\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->))*+\s*+"
    return re.compile(before + rb"<(?:!doctype\s++html|html|head|body|meta|title)[\s>]")


@cache
def _mail_head() -> re.Pattern[bytes]:
    return re.compile(rb"(?:[a-z][a-z0-9-]*+:[^\r\n]*+(?:\r\n|\r|\n|\Z)(?:[ \t][^\r\n]*+(?:\r\n|\r|\n|\Z))*+)++")


@cache
def _mail_kind() -> re.Pattern[bytes]:
    return re.compile(rb"(?:^|[\r\n])content-type:\s*+([a-z]++/[a-z]++)")


def kind_of_markup(head: bytes) -> str | None:
    """Return the kind of a file that begins with `head`, in lower case; None for other text."""
    if not head.startswith(b"<"):
        return _kind_of_mail(head)
    if _page().match(head):
        return "html"
    return next((kind for sign, kind in _XML_KINDS.items() if sign in head), None)


def _kind_of_mail(head: bytes) -> str | None:
    """Tell a page saved in one file from a letter, both of which begin with the headers of mail."""
    headers = _mail_head().match(head)
    kind = _mail_kind().search(headers[0]) if headers and b"mime-version:" in headers[0] else None
    if kind is None:
        return None
    return "mhtml" if kind[1] in {b"multipart/related", b"text/html"} else "mail"
