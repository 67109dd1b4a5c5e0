"""Markdown's marks around the words of a line: list bullets, quote marks, heading and bold marks."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportlint.text import Span, trimmed


class Words(NamedTuple):
    """The words of a line without marks, their heading level and a number that stands before the bold marks."""

    span: Span
    level: int | None = None
    label: str = ""


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"(?:>[ \t]*|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)+")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(r"(#{1,6})(?:[ \t\u3000]|\Z)")


@cache
def _number() -> re.Pattern[str]:
    chinese = "[一二三四五六七八九十百]{1,5}"
    return re.compile(
        rf"(?:{chinese}、|第{chinese}[章节部分]{{1,2}}|[（(](?:{chinese}|\d{{1,3}})[）)]|\d{{1,3}}[.．、])[ \t]*"
    )


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(r"([-*_])(?:[ \t]*\1){2,}\Z")


@cache
def _underline() -> re.Pattern[str]:
    return re.compile(r"(?:(=+)|-{2,})\Z")


def is_rule(line: str) -> bool:
    """Tell whether a trimmed line is a thematic break (`---`, `* * *`)."""
    return bool(_rule().match(line))


def underline_level(line: str) -> int | None:
    """Return the level of the heading that a trimmed line underlines (`===` 1, `---` 2), None where it does not."""
    match = _underline().match(line)
    return (1 if match[1] else 2) if match else None


def has_marks(line: str) -> bool:
    """Tell whether a trimmed line opens with a bullet, a quote mark or heading marks."""
    return bool(_bullet().match(line) or _heading().match(line))


def words_of(text: str, line: Span) -> Words:
    """Return what a trimmed line says, without its marks."""
    bullet = _bullet().match(line.of(text))
    if bullet:
        line = Span(line.start + bullet.end(), line.end)
    heading = _heading().match(line.of(text))
    if not heading:
        return unbolded(text, line)
    inside = _without_closing_marks(text, Span(line.start + heading.end(), line.end))
    return unbolded(text, inside)._replace(level=len(heading[1]))


def unbolded(text: str, span: Span) -> Words:
    """Return the words of a trimmed span, without the bold marks where they wrap it all or all after its number.

    The number is then the label, since a span cannot leave out the marks in its middle.
    """
    if inside := _inside_bold(text, span):
        return Words(inside)
    number = _number().match(span.of(text))
    if number and (inside := _inside_bold(text, Span(span.start + number.end(), span.end))):
        return Words(inside, label=number[0].rstrip())
    return Words(span)


def _without_closing_marks(text: str, span: Span) -> Span:
    span = trimmed(text, span)
    words = span.of(text)
    bare = words.rstrip("#")
    if bare == words or (bare and not bare[-1].isspace()):
        return span
    return trimmed(text, Span(span.start, span.start + len(bare)))


def _inside_bold(text: str, span: Span) -> Span | None:
    """Return the span inside bold marks, None where the asterisks mask a name (`**市**局`) or mark nothing.

    One character alone between asterisks (`**市**`) is a masked name: no heading is that short.
    """
    words = span.of(text)
    for mark in ("**", "__"):
        inside = words[2:-2]
        wrapped = len(words) > 5 and words.startswith(mark) and words.endswith(mark)
        if wrapped and mark[0] not in inside and not _is_mask(inside[0]) and not _is_mask(inside[-1]):
            return Span(span.start + 2, span.end - 2)
    return None


def _is_mask(character: str) -> bool:
    return character.isspace() or character in "*_＊×"
