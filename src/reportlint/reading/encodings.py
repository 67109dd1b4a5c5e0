"""Bytes to text: UTF-8, UTF-16 or GB18030, told by strict decoding and by whether the outcome makes sense."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}

_LAYOUT: Final = frozenset("\t\n\v\f\r\x85")

_SENSELESS: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
"""Control, unassigned, private use, surrogate."""

_MAX_SENSELESS: Final = 0.05
"""The share of senseless characters a text may hold; old fonts put a few characters into private use."""

_MAX_BROKEN: Final = 0.1
"""Up to this share of bad sequences among its non-ASCII characters, a text is damaged UTF-8, not another encoding."""

_COMMON_SIMPLIFIED: Final = frozenset("的一是不了在人有我他这中大来上国和们为作时")
_COMMON_TRADITIONAL: Final = frozenset("的一是不了在人有我他這中大來上國和們為作時")
_COMMON_SHARE: Final = 0.05


class Decoded(NamedTuple):
    """A text without its byte order mark, and the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Return the text of `data`.

    Raises `ReadError` for binary data, damaged text and encodings that cannot be told for certain.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding)
    for encoding in _candidates(data):
        text = _strict(data, encoding)
        if text is not None and makes_sense(text):
            return Decoded(text, encoding)
    raise ReadError(_reason(data))


def makes_sense(text: str) -> bool:
    """Tell whether nearly all characters of `text` are ones that people write."""
    counts = Counter(text)
    senseless = sum(count for character, count in counts.items() if _is_senseless(character))
    return senseless <= _MAX_SENSELESS * len(text)


def _decode_marked(data: bytes, encoding: str) -> Decoded:
    text = _strict(data, encoding)
    if text is None or not makes_sense(text):
        raise ReadError(_reason(data))
    return Decoded(text, encoding)


def _candidates(data: bytes) -> Iterator[str]:
    yield "utf-8"
    if b"\0" in data:
        # ASCII, line ends included, has its NUL in the high byte: in odd places where the low byte comes first.
        little_endian = data[1::2].count(0) >= data[0::2].count(0)
        yield from ("utf-16-le", "utf-16-be") if little_endian else ("utf-16-be", "utf-16-le")
    if not _is_damaged_utf8(data) and not _is_big5(data):
        yield "gb18030"


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


@cache
def _is_senseless(character: str) -> bool:
    return unicodedata.category(character) in _SENSELESS and character not in _LAYOUT


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    foreign = sum(not character.isascii() for character in text)
    return 0 < text.count("\ufffd") <= _MAX_BROKEN * foreign


def _is_big5(data: bytes) -> bool:
    """Tell whether `data` reads better as Big5; nearly every Big5 text is valid GB18030 too, and gibberish."""
    big5 = _strict(data, "big5")
    if big5 is None:
        return False
    in_big5 = sum(character in _COMMON_TRADITIONAL for character in big5)
    in_gb = sum(character in _COMMON_SIMPLIFIED for character in data.decode("gb18030", errors="replace"))
    return in_big5 > in_gb and in_big5 >= _COMMON_SHARE * len(big5)


def _reason(data: bytes) -> str:
    if _is_damaged_utf8(data):
        return "文件里有损坏的字符（UTF-8 编码不完整），请重新导出后再提交"
    if _is_big5(data):
        return "文件像是 Big5（繁体）编码，请另存为 UTF-8 编码后再提交"
    return "文件不是文本，或编码无法识别，请另存为 UTF-8 编码后再提交"
