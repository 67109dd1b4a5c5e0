"""The words of a paragraph as a browser shows them: white space collapsed, line breaks kept or made paragraphs."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from reportlint.reading.composing import SOFT_BREAK

_INDENTS: Final = ("\u3000", "\u2003", "\xa0\xa0", "\u2002\u2002")
_SOURCE_BREAK: Final = "\n"
_SENTENCE_ENDS: Final = "。！？；"
_ENOUGH: Final = 2  # lines that end like paragraphs


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"[ \t\r\n\f]+")


@cache
def _number() -> re.Pattern[str]:
    words = "[一二三四五六七八九十]{1,3}"
    return re.compile(f"{words}、|[（(]{words}[）)]|第{words}[章节部]")


class Words:
    """Collects the words of one paragraph, in lines that `<br>` parts.

    `label` is the number that stands in the paragraph itself.
    """

    def __init__(self) -> None:
        self.label = ""
        self._lines: list[list[str]] = [[]]
        self._space = ""

    def add(self, text: str) -> None:
        """Add text as it stands in the page.

        White space becomes one space; a line end between two Chinese characters only breaks the source's line.
        """
        position = 0
        for match in _space().finditer(text):
            self._put(text[position : match.start()])
            is_break = "\n" in match[0] or "\r" in match[0]
            self._space = _SOURCE_BREAK if is_break else self._space or " "
            position = match.end()
        self._put(text[position:])

    def keep(self, text: str) -> None:
        """Add text whose spaces and line ends all count, as in `<pre>`."""
        for index, line in enumerate(re.split(r"\r\n|\r|\n", text)):
            if index:
                self.line_break()
            self._put(line)

    def line_break(self) -> None:
        """Add a line break."""
        self._space = ""
        self._lines.append([])

    def _put(self, words: str) -> None:
        if not words:
            return
        line = self._lines[-1]
        is_source_break = self._space == _SOURCE_BREAK and line and _is_wide(line[-1][-1]) and _is_wide(words[0])
        if self._space and line and not is_source_break:
            line.append(" ")
        self._space = ""
        line.append(words)

    def paragraphs(self, anonymous: bool) -> list[str]:
        """Return what has been collected as paragraphs.

        Text that stands in no element of its own (`anonymous`) has a paragraph a line, and so has any where lines are
        indented, numbered or blank, or several of them end like sentences: pages use `<br>` for that. Elsewhere the
        lines are those of one paragraph. Blank ones are left out.
        """
        lines = ["".join(pieces) for pieces in self._lines]
        shown = [index for index, line in enumerate(lines) if line.strip()]
        if not shown:
            return []
        if anonymous or _are_paragraphs(lines[shown[0] : shown[-1] + 1]):
            return [lines[index] for index in shown]
        return [SOFT_BREAK.join(lines[shown[0] : shown[-1] + 1])]


def _are_paragraphs(lines: list[str]) -> bool:
    later = lines[1:]
    if any(line.startswith(_INDENTS) or _number().match(line) or not line.strip() for line in later):
        return True
    return sum(line.rstrip().endswith(tuple(_SENTENCE_ENDS)) for line in lines[:-1]) >= _ENOUGH


@cache
def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}
