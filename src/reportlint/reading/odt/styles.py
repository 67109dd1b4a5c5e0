"""Paragraph and text styles: what each says with all that it inherits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.odt.markup import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.odt.markup import Element

TITLE_LEVEL: Final = 0
DEEPEST_HEADING: Final = 9
_TITLE_NAMES: Final = frozenset({"title", "标题"})


class ParagraphStyle(NamedTuple):
    """`heading_level` is 0 for a title, 1 to 9 for headings, None for body text.

    `list_style` is the list that the style names: "" where it forbids one, None where it says nothing.
    """

    heading_level: int | None = None
    list_style: str | None = None
    hidden: bool = False


class TextStyle(NamedTuple):
    """`hidden` and `font` are None where the style leaves them to the text around."""

    hidden: bool | None = None
    font: str | None = None


class Styles:
    """The styles of a document, common and automatic ones alike; `roots` are those of its parts."""

    def __init__(self, roots: list[Element]) -> None:
        self._elements = {
            (style.get("style:family", ""), style.get("style:name", "")): style
            for root in roots
            for group in (*root.findall("office:styles"), *root.findall("office:automatic-styles"))
            for style in group.findall("style:style")
        }
        self._paragraph_styles: dict[str, ParagraphStyle] = {}
        self._text_styles: dict[str, TextStyle] = {}

    def paragraph(self, name: str) -> ParagraphStyle:
        """Return the paragraph style `name`; one that does not exist says nothing."""
        if name not in self._paragraph_styles:
            chain = list(self._chain("paragraph", name))
            list_styles = (style.get("style:list-style-name") for style in chain)
            self._paragraph_styles[name] = ParagraphStyle(
                _heading_level(chain),
                next((list_style for list_style in list_styles if list_style is not None), None),
                bool(_text_style(chain).hidden),
            )
        return self._paragraph_styles[name]

    def text(self, name: str) -> TextStyle:
        """Return the text style `name`; one that does not exist says nothing."""
        if name not in self._text_styles:
            self._text_styles[name] = _text_style(list(self._chain("text", name)))
        return self._text_styles[name]

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """Yield the style and those it is based on; a cycle ends where it would begin again."""
        seen = set()
        while name and name not in seen and (family, name) in self._elements:
            seen.add(name)
            style = self._elements[family, name]
            yield style
            name = style.get("style:parent-style-name", "")


def _heading_level(chain: list[Element]) -> int | None:
    """Return the level that the nearest style with an opinion gives; a title is told by its name."""
    for style in chain:
        if style.get("style:display-name", style.get("style:name", "")).lower() in _TITLE_NAMES:
            return TITLE_LEVEL
        if "style:default-outline-level" in style.attrib:
            return min(number(style, "style:default-outline-level", 0), DEEPEST_HEADING) or None
    return None


def _text_style(chain: list[Element]) -> TextStyle:
    properties = [found for style in chain for found in style.findall("style:text-properties")]
    displays = (found.get("text:display") for found in properties)
    fonts = (found.get("style:font-name") for found in properties)
    display = next((display for display in displays if display is not None), None)
    return TextStyle(None if display is None else display == "none", next((font for font in fonts if font), None))
