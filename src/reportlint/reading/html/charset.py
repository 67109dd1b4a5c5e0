"""The bytes of an HTML page to text: the encoding it declares counts where it proves true."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reportlint.reading.encodings import Decoded, decode, makes_sense
from reportlint.reading.errors import ReadError

_HEAD: Final = 4096
_ENCODINGS: Final = {
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936", "ms936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5"), "big5hkscs"),
}
"""Encodings by the names pages give them; what a page calls by another name is told by its bytes."""


@cache
def _declared() -> re.Pattern[bytes]:
    # <meta charset=gbk>, <meta http-equiv=... content="text/html; charset=gbk">, <?xml encoding="gbk"?>
    tag = rb"""<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*+=\s*+["']?([\w-]{1,20})"""
    return re.compile(tag, re.IGNORECASE)


def decode_page(data: bytes, stated: str = "") -> Decoded:
    """Return the text of a page; `stated` is the encoding that whatever holds the page says it has.

    Raises `ReadError` where no encoding fits.
    """
    found = _declared().search(data, 0, _HEAD)
    # Text that is valid UTF-8 is nothing else, whatever the page says.
    names = ["utf-8", stated, found[1].decode("ascii", errors="replace") if found else ""]
    for name in dict.fromkeys(names):
        encoding = _ENCODINGS.get(name.strip("\"' ").lower())
        text = _strict(data, encoding) if encoding else None
        if encoding and text is not None and makes_sense(text):
            return Decoded(text.removeprefix("\ufeff"), encoding)
    try:
        return decode(data)
    except ReadError as error:
        raise ReadError("网页的编码无法识别或有损坏的字符，请另存为 .docx 后再提交") from error


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
