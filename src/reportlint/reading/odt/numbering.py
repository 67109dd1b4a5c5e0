"""The numbers of list items and headings, which a file does not hold: they are counted as LibreOffice counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.odt.list_styles import LEVELS, OUTLINE, ListLevel
from reportlint.reading.odt.markup import is_true, number

if TYPE_CHECKING:
    from reportlint.reading.odt.markup import Element

_Counters = list[int | None]
_BULLETS: Final[dict[int, ListLevel]] = {}


class ListContext(NamedTuple):
    """A list that is open: its style, its level (from 0), and the counters of all levels, shared where it goes on."""

    style: str
    level: int
    counters: _Counters


class Numbering:
    """Counts the numbered paragraphs of a document, in its order; `styles` are levels by the list style's name."""

    def __init__(self, styles: dict[str, dict[int, ListLevel]]) -> None:
        self._styles = styles
        self._outline = _fresh()
        self._by_identifier: dict[str, _Counters] = {}
        self._by_style: dict[str, _Counters] = {}

    def open(self, element: Element, outer: ListContext | None, in_counted_item: bool = False) -> ListContext:
        """Enter a `text:list`, which may stand inside the list `outer`, in an item that is counted or not.

        A counted item begins its lists anew. One that is not only leads further in: LibreOffice writes such items where
        a list was broken off between items of an inner level.
        """
        style = element.get("text:style-name") or ("" if outer is None else outer.style)
        if outer is None:
            return ListContext(style, 0, self._counters(element, style))
        level = min(outer.level + 1, LEVELS - 1)
        if in_counted_item and not is_true(element, "text:continue-numbering"):
            _restart(outer.counters, level)
        return ListContext(style, level, outer.counters)

    def numbered_paragraph(self, element: Element) -> ListContext:
        """Enter a `text:numbered-paragraph`, a list item that stands alone."""
        style = element.get("text:style-name", "")
        counters = self._by_identifier.setdefault(element.get("text:list-id", style), _fresh())
        return ListContext(style, min(max(1, number(element, "text:level", 1)), LEVELS) - 1, counters)

    def item(self, item: Element, context: ListContext) -> str:
        """Count a list item and return its number, "" where it has none."""
        levels = self._styles.get(item.get("text:style-override") or context.style, _BULLETS)
        return _count(item, context.counters, context.level, levels)

    def heading(self, heading: Element, level: int) -> str:
        """Count a heading (`level` from 1) that stands in no list and return the number of its chapter."""
        if is_true(heading, "text:is-list-header"):
            return ""
        return _count(heading, self._outline, min(level, LEVELS) - 1, self._styles.get(OUTLINE, _BULLETS))

    def _counters(self, element: Element, style: str) -> _Counters:
        """Return the counters that an outermost list goes on with, fresh ones for a list of its own.

        LibreOffice names the list that goes on. Word says only that one does, after other lists too: so it is the last
        list of that style.
        """
        continued = self._by_identifier.get(element.get("text:continue-list", ""))
        if continued is None and is_true(element, "text:continue-numbering"):
            continued = self._by_style.get(style)
        counters = _fresh() if continued is None else continued
        self._by_style[style] = counters
        for name in ("xml:id", "text:id"):
            if identifier := element.get(name):
                self._by_identifier[identifier] = counters
        return counters


def _fresh() -> _Counters:
    return [None] * LEVELS


def _restart(counters: _Counters, level: int) -> None:
    counters[level:] = [None] * (LEVELS - level)


def _count(element: Element, counters: _Counters, index: int, levels: dict[int, ListLevel]) -> str:
    """Count one on level `index`. Levels above that have no item yet count one all the same, as in LibreOffice."""
    current, level = counters[index], levels.get(index, ListLevel())
    following = level.start if current is None or is_true(element, "text:restart-numbering") else current + 1
    counters[index] = number(element, "text:start-value", following)
    _restart(counters, index + 1)
    for above in range(index):
        if counters[above] is None:
            counters[above] = levels.get(above, ListLevel()).start
    return level.label(counters, levels)
