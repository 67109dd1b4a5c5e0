"""The numbers that Word puts before paragraphs and does not store (`一、`)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reportlint.reading.docx.list_definitions import LEVELS, Level, ListDefinition, list_definitions
from reportlint.reading.docx.styles import NumberReference, number_reference
from reportlint.reading.number_formats import format_number

if TYPE_CHECKING:
    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.styles import ParagraphStyle, Styles

_NO_LIST: Final = "0"


class Numbering:
    """Counts the numbered paragraphs of a document, in its order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._lists = list_definitions(root, styles)
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, properties: Element | None, style: ParagraphStyle) -> str:
        """Count one paragraph and return its number as Word shows it, "" where it has none.

        Space around the number only parts it from the text and is left out.
        """
        direct = number_reference(properties)
        num_id = style.numbering.num_id if direct.num_id is None else direct.num_id
        definition = self._lists.get(num_id) if num_id and num_id != _NO_LIST else None
        if num_id is None or definition is None:
            return ""
        index = _level_index(definition, direct, style)
        level = definition.levels.get(index)
        if level is None:
            return ""
        self._advance(num_id, definition, index)
        return self._text(definition, level).strip()

    def _advance(self, num_id: str, definition: ListDefinition, index: int) -> None:
        counters = self._counters.setdefault(definition.counters, [None] * LEVELS)
        override = definition.start_overrides.get(index)
        current = counters[index]
        if override is not None and (num_id, index) not in self._started:
            counters[index] = override
        else:
            counters[index] = definition.levels[index].start if current is None else current + 1
        self._started.add((num_id, index))
        for deeper in range(index + 1, LEVELS):
            if _restarts(definition.levels.get(deeper), index):
                counters[deeper] = None

    def _text(self, definition: ListDefinition, level: Level) -> str:
        if level.number_format == "bullet":
            return ""
        counters = self._counters[definition.counters]

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            shown = definition.levels.get(index, Level())
            value = counters[index]
            name = "decimal" if level.is_legal and shown.number_format != "none" else shown.number_format
            return format_number(shown.start if value is None else value, name)

        return _placeholder().sub(number, level.text)


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(r"%([1-9])")


def _level_index(definition: ListDefinition, direct: NumberReference, style: ParagraphStyle) -> int:
    """Return the level of a paragraph (from 0): its own, the one tied to its style, or the one its style states."""
    if direct.level is not None:
        return min(direct.level, LEVELS - 1)
    tied = definition.level_of_style(style.chain)
    if tied is not None:
        return tied
    stated = style.numbering.level if direct.num_id is None else None
    return min(stated or 0, LEVELS - 1)


def _restarts(level: Level | None, index: int) -> bool:
    """Tell whether a deeper level begins anew after a paragraph on level `index`."""
    return level is None or level.restart is None or index < level.restart
