"""Text from files and paths, made safe to show: a report must steer neither the terminal nor the pipeline it is in."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Controls, format characters (bidi marks, zero-width joiners, tags), lone surrogates, line and paragraph separators.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str, encoding: str = "utf-8") -> str:
    """Return `text` with every control, invisible or reordering character written out (`\\x1b`, `\\u202e`, `\\n`).

    So is what `encoding`, that of the stream to print on, has no code for, and what opens a command (`inert`).
    """
    if not text.isprintable():
        text = "".join(_escaped(character) if is_unsafe(character) else character for character in text)
    text = inert(text)
    try:
        return text.encode(encoding, "backslashreplace").decode(encoding)
    except LookupError:  # an encoding that only the stream knows
        return text.encode("ascii", "backslashreplace").decode("ascii")


def inert(line: str) -> str:
    r"""Return a line in which no pipeline that logs it finds a command to itself: a `\` stands before its mark.

    GitHub obeys `::add-mask::` at the start of a line and `##[…]` anywhere, Azure Pipelines `##vso[…]`, TeamCity
    `##teamcity[…]`.
    """
    if "::" not in line and "##" not in line:
        return line
    return _commands().sub(r"\1\\", line)


@cache
def _commands() -> re.Pattern[str]:
    return re.compile(r"(\A\s*)(?=::)|(?<=#)(?=#\w*\[)")


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
