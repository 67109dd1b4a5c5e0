"""Paragraph and character styles: what a paragraph inherits from the chain of styles below its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from reportlint.reading.docx.markup import child_value, is_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.docx.markup import Element

TITLE_LEVEL: Final = 0
_BODY_OUTLINE: Final = 9
_TITLE_NAMES: Final = frozenset({"title", "标题"})


@dataclass(frozen=True, slots=True)
class NumberReference:
    """What `w:numPr` says: which list, which level of it (from 0); None where it leaves that open."""

    num_id: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it inherits.

    `chain` are the identifiers of the style and those it is based on, nearest first. `heading_level` is 0 for a
    title, 1 to 9 for headings, None for body text.
    """

    chain: tuple[str, ...] = ()
    numbering: NumberReference = NumberReference()
    heading_level: int | None = None
    hidden: bool = False


class Styles:
    """The styles of a document; `root` is that of the styles part, None where the file has none."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else root.findall("w:style")
        self._elements = {element.get("w:styleId", ""): element for element in elements}
        self._default = next((identifier for identifier, e in self._elements.items() if _is_default(e)), "")
        self._paragraph_styles: dict[str, ParagraphStyle] = {}
        self._hidden: dict[str, bool] = {}

    def paragraph(self, identifier: str | None) -> ParagraphStyle:
        """Return the style that a paragraph names, the default where it names none or one that does not exist."""
        if identifier not in self._elements:
            identifier = self._default
        if identifier not in self._paragraph_styles:
            self._paragraph_styles[identifier] = self._resolve(identifier)
        return self._paragraph_styles[identifier]

    def hides(self, identifier: str | None) -> bool:
        """Tell whether a character style hides its text."""
        if identifier is None:
            return False
        if identifier not in self._hidden:
            self._hidden[identifier] = _first_switch(self._chain(identifier))
        return self._hidden[identifier]

    def number_reference(self, identifier: str) -> NumberReference:
        """Return the list that a style of any type refers to."""
        return _numbering([element for _, element in self._chain(identifier)])

    def _resolve(self, identifier: str) -> ParagraphStyle:
        chain = list(self._chain(identifier))
        elements = [element for _, element in chain]
        identifiers = tuple(identifier for identifier, _ in chain)
        return ParagraphStyle(identifiers, _numbering(elements), _heading_level(elements), _first_switch(chain))

    def _chain(self, identifier: str | None) -> Iterator[tuple[str, Element]]:
        """Yield the style and those it is based on; a cycle ends where it would begin again."""
        seen = set()
        while identifier and identifier not in seen and identifier in self._elements:
            seen.add(identifier)
            element = self._elements[identifier]
            yield identifier, element
            identifier = child_value(element, "w:basedOn")


def number_reference(properties: Element | None) -> NumberReference:
    """Return what the `w:numPr` among a paragraph's properties says."""
    element = None if properties is None else properties.find("w:numPr")
    if element is None:
        return NumberReference()
    return NumberReference(child_value(element, "w:numId"), small_number(child_value(element, "w:ilvl")))


def outline_level(properties: Element | None) -> int | None:
    """Return the outline level that properties state: 1 to 9, 0 for body text, None where they state none."""
    value = small_number(child_value(properties, "w:outlineLvl"))
    return None if value is None else (value + 1) % (_BODY_OUTLINE + 1)


def small_number(value: str | None) -> int | None:
    """Return a number from 0 up as the file writes it, None where it is absent or is no such number."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) <= 9 else None


def _is_default(style: Element) -> bool:
    return style.get("w:type") == "paragraph" and style.get("w:default") in {"1", "true", "on"}


def _first_switch(chain: Iterator[tuple[str, Element]] | list[tuple[str, Element]]) -> bool:
    switches = (is_on(element.find("w:rPr"), "w:vanish") for _, element in chain)
    return next((switch for switch in switches if switch is not None), False)


def _numbering(styles: list[Element]) -> NumberReference:
    references = [number_reference(style.find("w:pPr")) for style in styles]
    return NumberReference(
        next((reference.num_id for reference in references if reference.num_id is not None), None),
        next((reference.level for reference in references if reference.level is not None), None),
    )


def _heading_level(styles: list[Element]) -> int | None:
    """Return the level that the nearest style with an opinion gives.

    A title is told by its name: Word's own Chinese title style carries outline level 1 as well.
    """
    for style in styles:
        name = "".join((child_value(style, "w:name") or "").lower().split())
        if name in _TITLE_NAMES:
            return TITLE_LEVEL
        outline = outline_level(style.find("w:pPr"))
        if outline is not None:
            return outline or None
        if heading := _heading_name().fullmatch(name):
            return int(heading[1])
    return None


@cache
def _heading_name() -> re.Pattern[str]:
    return re.compile(r"(?:heading|标题)([1-9])")
