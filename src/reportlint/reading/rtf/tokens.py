"""RTF to tokens, in one pass."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SYMBOL = auto()
    BYTES = auto()


class Token(NamedTuple):
    """A brace, a control word with its number, a control symbol, or bytes of text (written plainly or as `\\'xx`)."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN = Token(Kind.OPEN)
_CLOSE = Token(Kind.CLOSE)


@cache
def _pattern() -> re.Pattern[bytes]:
    return re.compile(rb"\\(?:([A-Za-z]{1,32})(-?[0-9]{1,10})?[ ]?|'([0-9A-Fa-f]{2})|(.))|([{}])|([^\\{}]+)", re.DOTALL)


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of `data`; line ends between them say nothing, binary data (`\\bin`) are passed over."""
    match_at, position = _pattern().match, 0
    while match := match_at(data, position):
        position = match.end()
        word, number, byte, symbol, brace, text = match.groups()
        if word is not None:
            value = None if number is None else int(number)
            if word == b"bin":
                position += max(0, value or 0)
            else:
                yield Token(Kind.WORD, word.decode(), value)
        elif byte is not None:
            yield Token(Kind.BYTES, data=bytes.fromhex(byte.decode()))
        elif symbol is not None:
            yield Token(Kind.SYMBOL, symbol.decode("latin-1"))
        elif brace is not None:
            yield _OPEN if brace == b"{" else _CLOSE
        elif plain := text.translate(None, b"\r\n\0"):
            yield Token(Kind.BYTES, data=plain)
