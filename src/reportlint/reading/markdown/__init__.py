"""Markdown: the source text is kept as it stands; blocks hold the words without the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.reading.markdown import marks, tables
from reportlint.reading.markdown.visible import visible_lines
from reportlint.text import Block, Document, Place, PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.reading.lines import Line

_SENTENCE_ENDS = "。；！？;!?"


def read_markdown(path: Path, text: str, encoding: str) -> Document:
    """Return the document of a Markdown text."""
    return Document(path, "markdown", text, tuple(_blocks(text, list(visible_lines(text)))), encoding)


def _blocks(text: str, lines: list[Line]) -> Iterator[Block]:
    index = table = 0
    while index < len(lines):
        if _is_table(text, lines, index):
            table += 1
            length = _table_length(text, lines, index)
            yield from _table_blocks(text, [lines[index], *lines[index + 2 : index + length]], table)
            index += length
            continue
        level = _setext_level(text, lines, index)
        yield from _line_blocks(text, lines[index], level)
        index += 1 if level is None else 2


def _line_blocks(text: str, line: Line, level: int | None) -> Iterator[Block]:
    if marks.is_rule(line.span.of(text)):
        return
    words = marks.words_of(text, line.span)
    if words.span.length:
        place = Place(PlaceUnit.LINE, line.number)
        yield Block(words.span, place, words.label, words.level or level)


def _setext_level(text: str, lines: list[Line], index: int) -> int | None:
    """Return the level of a heading that the next line underlines.

    A rule below a paragraph (one that goes over several lines, or ends like a sentence) makes no heading of it.
    """
    line = lines[index].span.of(text)
    before = lines[index - 1].span.of(text) if index else ""
    below = lines[index + 1].span.of(text) if index + 1 < len(lines) else ""
    is_paragraph = bool(line) and not marks.has_marks(line) and not marks.is_rule(line)
    follows_text = bool(before) and not marks.has_marks(before) and marks.underline_level(before) is None
    if not is_paragraph or follows_text or line.endswith(tuple(_SENTENCE_ENDS)):
        return None
    return marks.underline_level(below)


def _is_table(text: str, lines: list[Line], index: int) -> bool:
    return (
        index + 1 < len(lines)
        and tables.is_row(lines[index].span.of(text))
        and tables.is_delimiter_row(lines[index + 1].span.of(text))
    )


def _table_length(text: str, lines: list[Line], index: int) -> int:
    end = index + 2
    while end < len(lines) and tables.is_row(lines[end].span.of(text)):
        end += 1
    return end - index


def _table_blocks(text: str, rows: list[Line], number: int) -> Iterator[Block]:
    for row, line in enumerate(rows, start=1):
        for column, cell in enumerate(tables.cells(text, line.span), start=1):
            words = marks.unbolded(text, cell)
            if words.span.length:
                yield Block(words.span, Place(PlaceUnit.TABLE, number, row, column), words.label)
