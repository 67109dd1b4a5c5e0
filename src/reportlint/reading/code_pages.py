"""Bytes of old formats to text: each run names its Windows code page, now and then a wrong one."""

from __future__ import annotations

import codecs
from contextlib import suppress
from functools import cache
from typing import Final

WESTERN: Final = 1252

_CODECS: Final = {936: "gb18030", 54936: "gb18030", 10008: "gb18030", 65001: "utf-8", 10000: "mac-roman"}


def decode_run(data: bytes, code_page: int) -> str:
    """Return the text of `data`; what is no character of the code page becomes U+FFFD.

    Bytes said to be Western that are pairs as GB 2312 has them are Chinese: programs that know one code page only
    leave that of the font at its default. A run of one sign repeated (××) is taken at its word.
    """
    codec = _codec(code_page)
    if codec == _codec(WESTERN) and not data.isascii() and len({byte for byte in data if byte > 0x7F}) > 1:
        with suppress(UnicodeDecodeError):
            return data.decode("gb2312")
    return data.decode(codec, errors="replace")


@cache
def _codec(code_page: int) -> str:
    """Return Python's name of a code page, that of the Western one where Python does not know it."""
    try:
        return codecs.lookup(_CODECS.get(code_page, f"cp{code_page}")).name
    except LookupError:
        return codecs.lookup(f"cp{WESTERN}").name
