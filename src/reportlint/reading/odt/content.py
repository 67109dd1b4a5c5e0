"""The words of one paragraph: what is shown of its spans and fields, without hidden text, comments and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from reportlint.reading.composing import SOFT_BREAK
from reportlint.reading.odt.markup import is_true, number
from reportlint.reading.symbols import sign

if TYPE_CHECKING:
    from reportlint.reading.odt.markup import Element
    from reportlint.reading.odt.styles import Styles

_NOT_SHOWN: Final = frozenset(
    {"office:annotation", "text:number", "text:ruby-text", "text:script", "text:tracked-changes"}
)
_MOST_SPACES: Final = 100
_PRIVATE_USE: Final = "\uf000-\uf0ff"


@dataclass(slots=True)
class Content:
    """What a paragraph holds: its words, the drawings anchored in it and the notes it refers to.

    `is_hidden` tells that a field hides the paragraph.
    """

    pieces: list[str] = field(default_factory=list)
    drawings: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    is_hidden: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return "".join(self.pieces)


def content_of(paragraph: Element, styles: Styles, hidden: bool) -> Content:
    """Return what a paragraph or heading shows; `hidden` tells that its style hides text."""
    collector = _Collector(styles, hidden)
    collector.children(paragraph)
    return collector.content


class _Collector:
    """Walks through a paragraph.

    White space as XML has it is one space, and none where the paragraph begins or a space stands before it; other
    space has elements of its own.
    """

    def __init__(self, styles: Styles, hidden: bool) -> None:
        self.content = Content()
        self._styles = styles
        self._hidden = hidden
        self._font = ""
        self._after_space = True

    def children(self, element: Element) -> None:
        self._show(element.text)
        for child in element:
            self._visit(child)
            self._show(child.tail)

    def _visit(self, element: Element) -> None:
        tag = element.tag
        if tag == "text:span":
            self._span(element)
        elif tag == "text:s":
            self._add(" " * min(number(element, "text:c", 1), _MOST_SPACES))
        elif tag == "text:tab":
            self._add("\t")
        elif tag == "text:line-break":
            self._add(SOFT_BREAK)
        elif tag == "text:note":
            self.content.notes.append(element)
        elif tag.startswith("draw:") and tag != "draw:a":
            self.content.drawings.append(element)
        elif tag == "text:hidden-paragraph":
            self.content.is_hidden |= is_true(element, "text:is-hidden")
        elif tag not in _NOT_SHOWN and not is_true(element, "text:is-hidden"):
            self.children(element)

    def _span(self, span: Element) -> None:
        style = self._styles.text(span.get("text:style-name", ""))
        around = self._hidden, self._font
        if style.hidden is not None:
            self._hidden = style.hidden
        self._font = style.font or self._font
        self.children(span)
        self._hidden, self._font = around

    def _show(self, text: str | None) -> None:
        if not text or self._hidden:
            return
        text = _white_space().sub(" ", text)
        if self._after_space:
            text = text.removeprefix(" ")
        if text:
            self._after_space = text.endswith(" ")
            self.content.pieces.append(_signs().sub(self._sign, text))

    def _add(self, text: str) -> None:
        if not self._hidden:
            self._after_space = False
            self.content.pieces.append(text)

    def _sign(self, match: re.Match[str]) -> str:
        return sign(self._font, ord(match[0])) or match[0]


@cache
def _white_space() -> re.Pattern[str]:
    return re.compile(r"[ \t\r\n]+")


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(f"[{_PRIVATE_USE}]")
