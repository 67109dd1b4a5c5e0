"""Text from files and paths, made safe to show: a report must not steer the terminal that prints its review."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Controls, format characters (bidi marks, zero-width joiners, tags), lone surrogates, line and paragraph separators.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str, encoding: str = "utf-8") -> str:
    """Return `text` with every control, invisible or reordering character written out (`\\x1b`, `\\u202e`, `\\n`).

    So is what `encoding`, that of the stream to print on, has no code for.
    """
    if not text.isprintable():
        text = "".join(_escaped(character) if is_unsafe(character) else character for character in text)
    try:
        return text.encode(encoding, "backslashreplace").decode(encoding)
    except LookupError:  # an encoding that only the stream knows
        return text.encode("ascii", "backslashreplace").decode("ascii")


def is_unsafe(character: str) -> bool:
    """Tell whether a character would move, hide or reorder what stands around it."""
    return unicodedata.category(character) in _UNSAFE


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def one_line(text: str) -> str:
    """Return `text` with each run of white space that breaks or tabs a line made one space."""
    return _breaks().sub(" ", text)


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"[\t-\r\x85\u2028\u2029]+")
