"""The words of one paragraph: what Word shows of its runs, without deleted and hidden text and field codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.composing import SOFT_BREAK
from reportlint.reading.docx.markup import is_on
from reportlint.reading.symbols import sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.styles import Styles

_NOT_SHOWN: Final = frozenset(
    {"w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "w:fldData", "w:rt", "w:rubyPr"}
    | {"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tcPr", "w:trPr", "w:tblPrEx"}
)
_CHARACTERS: Final = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": SOFT_BREAK,
    "w:cr": SOFT_BREAK,
    "w:noBreakHyphen": "-",
}
_NOTE_REFERENCES: Final = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_LINE_ENDS: Final = str.maketrans("\r\n", "  ")
_SPACE: Final = " \t\r\n"


class Piece(NamedTuple):
    """A piece of a document's text: where it starts, its words, and the element that shows them."""

    start: int
    text: str
    source: Element


@dataclass(slots=True)
class Content:
    """What a paragraph holds: its words, the text boxes anchored in it and the notes it refers to.

    Each of its `pieces` is shown by one of its `sources` (`w:t`, `w:tab`). A note is the kind of its part and its
    identifier.
    """

    pieces: list[str] = field(default_factory=list)
    sources: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words."""
        return "".join(self.pieces)

    def placed(self, start: int) -> Iterator[Piece]:
        """Yield the pieces of a paragraph that starts at `start`."""
        for text, source in zip(self.pieces, self.sources, strict=True):
            yield Piece(start, text, source)
            start += len(text)


def content_of(paragraph: Element, styles: Styles, hidden: bool) -> Content:
    """Return what a `w:p` shows; `hidden` tells that its style hides text."""
    collector = _Collector(styles, hidden)
    collector.children(paragraph)
    return collector.content


def shown_branch(alternatives: Element) -> Element | None:
    """Return the one branch of `mc:AlternateContent` to read: the others say the same for other programs."""
    choice = alternatives.find("mc:Choice")
    return alternatives.find("mc:Fallback") if choice is None else choice


class _Collector:
    """Walks through a paragraph. Complex fields are open code from `begin` to `separate`, then a result up to `end`."""

    def __init__(self, styles: Styles, hidden: bool) -> None:
        self.content = Content()
        self._styles = styles
        self._hidden = hidden
        self._fields: list[bool] = []

    def children(self, element: Element) -> None:
        for child in element:
            self._visit(child)

    def _visit(self, element: Element) -> None:
        tag = element.tag
        if tag in _NOT_SHOWN:
            return
        if tag == "w:r":
            self._run(element)
        elif tag in {"w:t", "m:t"}:
            self._show(_text_of(element), element)
        elif tag in _CHARACTERS:
            self._show(_CHARACTERS[tag], element)
        else:
            self._visit_rare(element)

    def _visit_rare(self, element: Element) -> None:
        match element.tag:
            case "w:fldChar":
                self._field(element.get("w:fldCharType"))
            case "w:sym":
                self._show(_symbol(element), element)
            case "w:txbxContent":
                self.content.boxes.append(element)
            case "mc:AlternateContent":
                branch = shown_branch(element)
                if branch is not None:
                    self.children(branch)
            case "w:footnoteReference" | "w:endnoteReference":
                self.content.notes.append((_NOTE_REFERENCES[element.tag], element.get("w:id", "")))
            case _:
                self.children(element)

    def _run(self, run: Element) -> None:
        if not self._is_hidden(run):
            self.children(run)
            return
        for character in run.iter("w:fldChar"):
            self._field(character.get("w:fldCharType"))

    def _is_hidden(self, run: Element) -> bool:
        properties = run.find("w:rPr")
        if properties is None:
            return self._hidden
        direct = is_on(properties, "w:vanish")
        if direct is not None:
            return direct
        style = properties.find("w:rStyle")
        return self._hidden or (style is not None and self._styles.hides(style.get("w:val")))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _show(self, text: str, source: Element) -> None:
        if not any(self._fields):
            self.content.pieces.append(text)
            self.content.sources.append(source)


def _text_of(element: Element) -> str:
    text = element.text or ""
    if element.get("xml:space") != "preserve":
        text = text.strip(_SPACE)
    return text.translate(_LINE_ENDS)


def _symbol(element: Element) -> str:
    """Return what a symbol looks like; one not known stays in the private use area, where Word puts it."""
    try:
        code = int(element.get("w:char", ""), 16)
        return sign(element.get("w:font", ""), code) or chr(code).encode().decode()
    except (ValueError, OverflowError):
        return ""
