"""Web pages saved in one file (`.mht`, `.mhtml`, RFC 2557), as browsers, Word and WPS do.

Such a file is laid out like a letter with attachments. The standard library's `email` recurses into parts within parts
as deep as a file says, so what is needed of it stands here.
"""

from __future__ import annotations

import binascii
import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.errors import ReadError
from reportlint.reading.html import read_html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.text import Document

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_DEEPEST: Final = 5
_DAMAGED: Final = "网页文件已损坏，无法打开，请用 Word 或 WPS 打开后另存为 .docx 再提交"


class _Part(NamedTuple):
    """A part of the file: its headers by their names in lower case, and its body."""

    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """The media type; a part that states none is plain text."""
        return self.headers.get("content-type", "text/plain").partition(";")[0].strip().lower()

    def parameter(self, name: str) -> str:
        """Return a parameter of the content type, "" where it is absent."""
        match = re.search(rf"""[;\s]{name}\s*+=\s*+(?:"([^"]*)"|([^\s;"]+))""", self.headers["content-type"], re.I)
        return match[1] or match[2] or "" if match else ""


@cache
def _head_end() -> re.Pattern[bytes]:
    return re.compile(rb"(?:\A|\r\n|\n|\r(?!\n))(?:\r\n|\n|\r)")


@cache
def _header() -> re.Pattern[str]:
    return re.compile(r"^([A-Za-z][A-Za-z0-9-]*+):[ \t]*+(.*+(?:\n[ \t].*+)*+)", re.MULTILINE)


def read_mhtml(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of the first page in the file, which is the one that was saved; raises `ReadError`."""
    page = _first_page(_part(data.lstrip(b"\xef\xbb\xbf\r\n \t")), _DEEPEST, limits.members)
    if page is None:
        raise ReadError("文件里没有网页正文，请另存为 .docx 后再提交")
    return read_html(path, _content(page), limits, page.parameter("charset"))


def _part(data: bytes) -> _Part:
    end = _head_end().search(data)
    head, body = (data[: end.start()], data[end.end() :]) if end else (data, b"")
    text = head.decode("ascii", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    headers: dict[str, str] = {}
    for name, value in _header().findall(text):
        headers.setdefault(name.lower(), value)
    return _Part(headers, body)


def _first_page(part: _Part, depth: int, most: int) -> _Part | None:
    """Return the first page among a part and the parts in it, `depth` levels down, of each at `most` that many."""
    if part.kind in _PAGES:
        return part
    if not part.kind.startswith("multipart/") or not depth:
        return None
    boundary = part.parameter("boundary").encode("ascii", errors="replace")
    if not boundary:
        raise ReadError(_DAMAGED)
    for section in _sections(part.body, boundary, most):
        if page := _first_page(_part(section), depth - 1, most):
            return page
    return None


def _sections(body: bytes, boundary: bytes, most: int) -> Iterator[bytes]:
    """Yield what stands between the lines that `boundary` marks; raises `ReadError` where it is more than `most`."""
    line = re.compile(rb"(?:\A|\r\n|\n|\r)--" + re.escape(boundary) + rb"(?:--)?+[ \t]*+(?:\r\n|\n|\r|\Z)")
    start = None
    for number, match in enumerate(line.finditer(body)):
        if number > most:
            raise ReadError("文件内部的部件过多，不像正常的文档，已拒绝读取")
        if start is not None:
            yield body[start : match.start()]
        start = match.end()
    if start is not None:
        yield body[start:]


def _content(part: _Part) -> bytes:
    """Return the body of a part as it was before it was made fit for mail."""
    try:
        match part.headers.get("content-transfer-encoding", "").strip().lower():
            case "quoted-printable":
                return binascii.a2b_qp(part.body)
            case "base64":
                return binascii.a2b_base64(part.body)
            case _:
                return part.body
    except binascii.Error as error:
        raise ReadError(_DAMAGED) from error
