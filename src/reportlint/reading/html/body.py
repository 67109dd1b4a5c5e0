"""The body of a page: paragraphs, headings, lists and tables, in the order they are read."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.composing import Composer
from reportlint.reading.html.lists import LISTS, Labels
from reportlint.reading.html.office import TITLE_LEVEL, font_of, is_label, is_title, label_of, tabs_of, with_signs
from reportlint.reading.html.spacing import Words
from reportlint.reading.html.tables import captions_of, grid_of, is_layout, strays_of
from reportlint.reading.html.tree import BLOCKS, HEADINGS
from reportlint.reading.html.visibility import is_shown
from reportlint.text import Place, PlaceUnit

if TYPE_CHECKING:
    from reportlint.reading.html.tables import Cell
    from reportlint.reading.html.tree import Element

_PARAGRAPHS: Final = HEADINGS | {"p", "li", "dt", "dd", "caption", "figcaption", "summary", "legend", "address"}
_MAIN: Final = frozenset({"main", "article"})
_MARGINAL: Final = frozenset({"header", "footer"})
_PREFORMATTED: Final = frozenset({"pre", "listing", "xmp"})


class _Context(NamedTuple):
    """What the elements around some words say of them.

    `level` is that of a heading, `anonymous` tells that the words stand in no element that is a paragraph of its own,
    `preformatted` that their spaces count, `in_main` that they stand in the main part of the page.
    """

    level: int | None = None
    anonymous: bool = True
    preformatted: bool = False
    in_main: bool = False


class BodyReader:
    """Reads the page with the root `root` into `composer`.

    Paragraphs are counted as a reader would: those with words, outside tables.
    """

    def __init__(self, root: Element) -> None:
        self.composer = Composer()
        self._has_main = any(element.name in _MAIN and is_shown(element) for element in root.walk())
        self._context = _Context()
        self._words = Words()
        self._font = ""
        self._label = ""
        self._labels = Labels()
        self._place = Place(PlaceUnit.PARAGRAPH, 0)
        self._tables = 0
        self._block(root)

    def _children(self, element: Element) -> None:
        for child in element.children:
            self._child(child)

    def _child(self, child: Element | str) -> None:
        if isinstance(child, str):
            self._text(child)
        else:
            self._element(child)

    def _text(self, text: str) -> None:
        text = with_signs(text, self._font)
        if self._context.preformatted:
            self._words.keep(text)
        else:
            self._words.add(text)

    def _element(self, element: Element) -> None:
        if not is_shown(element) or self._is_marginal(element):
            return
        if element.name == "br":
            self._words.line_break()
        elif element.name == "table" and not is_layout(element):
            self._table(element)
        elif element.name in BLOCKS:
            self._block(element)
        elif is_label(element):
            self._words.label = label_of(element)
        elif tabs := tabs_of(element):
            self._words.keep(tabs)
        else:
            around, self._font = self._font, font_of(element) or self._font
            self._children(element)
            self._font = around

    def _is_marginal(self, element: Element) -> bool:
        """Tell whether an element belongs to the site and not to the article in it, where the page tells them apart."""
        if not self._has_main:
            return False
        return element.name == "aside" or (element.name in _MARGINAL and not self._context.in_main)

    def _block(self, element: Element) -> None:
        self._end_paragraph()
        around, self._context = self._context, _inside(element, self._context)
        if element.name in LISTS:
            self._labels.open(element)
        elif element.name == "li":
            self._label = self._labels.of(element)
        self._children(element)
        self._end_paragraph()
        if element.name in LISTS:
            self._labels.close()
        elif element.name == "li":
            self._label = ""
        self._context = around

    def _end_paragraph(self) -> None:
        """Add what has been collected; a number stands before its first paragraph."""
        label = self._words.label or self._label
        for text in self._words.paragraphs(self._context.anonymous):
            if self._place.unit is PlaceUnit.PARAGRAPH:
                self._place = Place(PlaceUnit.PARAGRAPH, self._place.number + 1)
            self.composer.add(text, self._place, label, self._context.level)
            label = self._label = ""
        self._words = Words()

    def _table(self, table: Element) -> None:
        """Read a table; one inside another's cell stands at the place of that cell."""
        self._end_paragraph()
        for child in (*strays_of(table), *captions_of(table)):
            self._child(child)
        self._end_paragraph()
        outer, context = self._place, self._context
        self._context = _Context(in_main=context.in_main)
        is_inner = outer.unit is PlaceUnit.TABLE
        self._tables += not is_inner
        for row, cells in enumerate(grid_of(table), start=1):
            for index, cell in enumerate(cells):
                if index:
                    self.composer.next_cell()
                if not is_inner:
                    self._place = Place(PlaceUnit.TABLE, self._tables, row, cell.column)
                self._cell(cell)
        self._place, self._context = outer, context

    def _cell(self, cell: Cell) -> None:
        """Read a cell; one that shows nothing still adds a blank paragraph, so that rows and columns stay apart."""
        paragraphs = self.composer.paragraphs
        if cell.element is not None:
            self._block(cell.element)
        if self.composer.paragraphs == paragraphs:
            self.composer.add("", self._place)


def _inside(element: Element, around: _Context) -> _Context:
    """Return what holds for the words in a block."""
    name = element.name
    level = around.level
    if name in HEADINGS:
        level = TITLE_LEVEL if is_title(element) else int(name[1])
    elif name == "p" and is_title(element):
        level = TITLE_LEVEL
    preformatted = name in _PREFORMATTED or around.preformatted
    if style := _white_space().search(element.get("style")):
        preformatted = style[1].lower() not in {"normal", "nowrap"}
    return _Context(level, name not in _PARAGRAPHS, preformatted, around.in_main or name in _MAIN)


@cache
def _white_space() -> re.Pattern[str]:
    return re.compile(r"white-space\s*+:\s*+(pre(?:-wrap|-line)?+|normal|nowrap)\b", re.IGNORECASE)
