"""Lines to paragraphs, by what a reader of Chinese documents goes by: indents, short lines, numbers, sizes, gaps."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.layout.lines import is_word_sign
from reportlint.reading.layout.measures import body_size, line_pitch, outermost
from reportlint.reading.layout.types import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.reading.layout.types import Line

_INDENT: Final = 1.2
_SLACK: Final = 1.0
_ROOM_OF_HEADING: Final = 5.0
_CENTRED: Final = 1.0
_OTHER_SIZE: Final = 0.12
_FAR: Final = 1.6
_FARTHER: Final = 1.2
_WORD_SIGN_WIDTH: Final = 0.55
_NARROWEST: Final = 12.0
_NARROWEST_PART: Final = 0.6
"""Lengths in font sizes, `_FAR` and `_FARTHER` in usual distances of lines, `_OTHER_SIZE` as a part of the size.

`_SLACK` is what a full line may lack besides what did not find room on it. Lines of one paragraph stand as far apart as
their neighbours do, or else not `_FARTHER`.
Running text is never set narrower than `_NARROWEST`, nor than its part of the page: where all lines are shorter, all
are short.
"""

_HANGING: Final = frozenset("，。、；：")
"""Signs that may stand beyond the margin."""

_ENDS: Final = frozenset("。！？；：")
_SIGNS: Final = _ENDS | frozenset("，、”’）》…")
"""What ends a sentence; what ends the last line of a paragraph."""


class _Column(NamedTuple):
    """Where the text of a page runs: its margins, and what is usual in the document."""

    left: float
    right: float
    size: float
    pitch: float
    has_indents: bool

    def indent(self, line: Line) -> float:
        """Return how far a line begins from the margin, in font sizes."""
        return (line.left - self.left) / line.size

    def room(self, line: Line) -> float:
        """Return how much room is left at the end of a line, in font sizes."""
        return (self.right - line.right) / line.size

    def is_centred(self, line: Line) -> bool:
        """Tell whether a line stands in the middle."""
        return abs(line.left + line.right - self.left - self.right) / 2 < _CENTRED * line.size


def paragraphs_of(pages: Sequence[Sequence[Line]], width: float = 0.0) -> Iterator[Paragraph]:
    """Yield the paragraphs of the pages' lines, which are in reading order; one may go on over the page's end.

    `width` is that of most pages, 0 where it is not known.
    """
    columns = _columns(pages, width)
    together: list[Line] = []
    for lines, column in zip(pages, columns, strict=True):
        for line, is_apart in zip(lines, _apart(lines, column), strict=True):
            if together and (is_apart or _begins(together[-1], line, column)):
                yield _paragraph(together)
                together = []
            together.append(line)
    if together:
        yield _paragraph(together)


def _columns(pages: Sequence[Sequence[Line]], width: float) -> list[_Column]:
    """Measure the text of each page.

    The margins are the document's, moved where a page has its text elsewhere (the inner margin of a bound book).
    """
    lines = [line for page in pages for line in page]
    size, pitch = body_size(lines), line_pitch(pages)
    narrowest = max(_NARROWEST * size, _NARROWEST_PART * width)
    left, right = _margins(lines, size, narrowest) or (0.0, 0.0)
    indents = [line for line in lines if _INDENT < (line.left - left) / size < 4 * _INDENT]
    has_indents = len(indents) > 0.05 * len(lines)
    columns = []
    for page in pages:
        own_left, own_right = _margins(page, size, narrowest) or (left, right)
        is_moved = abs((own_right - own_left) - (right - left)) < size / 2
        margins = (own_left, own_right) if is_moved else (left, right)
        columns.append(_Column(*margins, size, pitch, has_indents))
    return columns


def _margins(lines: Sequence[Line], size: float, narrowest: float) -> tuple[float, float] | None:
    """Return where most text begins and ends; None where there is no line of the usual size."""
    usual_lines = [line for line in lines if abs(line.size - size) < _OTHER_SIZE * size and not line.is_row]
    right = outermost([(_end(line), len(line.text) ** 2) for line in usual_lines], size)
    left = outermost([(-line.left, len(line.text) ** 2) for line in usual_lines], size / 2)
    return None if left is None or right is None else (-left, max(right, narrowest - left))


def _end(line: Line) -> float:
    """Return how far right a line is sure to reach inside the margin."""
    return line.right - (line.size if line.text[-1] in _HANGING else 0.0)


def _apart(lines: Sequence[Line], column: _Column) -> Iterator[bool]:
    """Tell of each line whether it stands further from the one before than lines of one paragraph do."""
    if not lines:
        return
    gaps = [0.0, *(line.bottom - before.bottom for before, line in pairwise(lines)), 0.0]
    for before, gap, after in zip([0.0, *gaps], gaps, gaps[1:], strict=False):
        around = min((other for other in (before, after) if other > 0), default=gap)
        yield gap > _FAR * max(column.pitch, column.size) or gap > _FARTHER * max(column.pitch, around)


def _begins(before: Line, line: Line, column: _Column) -> bool:
    """Tell whether `line` begins a paragraph; `column` is that of its page."""
    if before.is_row or line.is_row or abs(before.size - line.size) > _OTHER_SIZE * before.size:
        return True
    if _ends_short(before, line, column) or _is_heading(before, line, column):
        return True
    if column.indent(line) > _INDENT:
        return not _goes_on_indented(before, line, column)
    return not column.has_indents and bool(_list_number().match(line.text))


def _ends_short(before: Line, line: Line, column: _Column) -> bool:
    """Tell whether what begins `line` would have found room on the line before."""
    return column.room(before) > _SLACK + width_of_first_word(line) / line.size


def _is_heading(before: Line, line: Line, column: _Column) -> bool:
    """Tell whether a line after the end of a sentence is a heading: short, and no end of a sentence itself."""
    return before.text[-1] in _ENDS and line.text[-1] not in _SIGNS and column.room(line) > _ROOM_OF_HEADING


def _goes_on_indented(before: Line, line: Line, column: _Column) -> bool:
    """Tell whether an indented line goes on the one before: a title broken where it was full, or a hanging indent."""
    is_title = line.size > (1 + _OTHER_SIZE) * column.size and column.is_centred(line)
    return is_title or (not column.has_indents and abs(line.left - before.left) < line.size / 2)


def _paragraph(lines: list[Line]) -> Paragraph:
    return Paragraph(joined(lines), lines[0].page, lines[0].row)


def joined(lines: Sequence[Line]) -> str:
    """Return the text of lines of one paragraph."""
    text = lines[0].text
    for before, line in pairwise(lines):
        text += (" " if _are_words(before.text[-1], line.text[0]) else "") + line.text
    return text


def width_of_first_word(line: Line) -> float:
    """Return how wide what begins a line is and cannot be parted over two lines."""
    word = _first_word().match(line.text)
    return line.size * sum(_WORD_SIGN_WIDTH if sign.isascii() else 1 for sign in word[0]) if word else line.size


def _are_words(last: str, first: str) -> bool:
    """Tell whether a line end between two signs stands for a space: between words, not inside a number."""
    return is_word_sign(last) and is_word_sign(first) and not (last.isdigit() and first.isdigit())


@cache
def _first_word() -> re.Pattern[str]:
    """What cannot be parted over two lines: a number or word with what belongs to it, a character with its signs."""
    return re.compile(r"[“‘（《〈〔【(]{0,2}(?:[A-Za-z0-9.,%％‰:∶/+\-]{1,40}|.)[”’）》〉〕】)，。；：、！？％‰]{0,2}")


@cache
def _list_number() -> re.Pattern[str]:
    number = "[一二三四五六七八九十百]{1,3}"
    return re.compile(rf"{number}、|[（(]{number}[)）]|第{number}[章节]|\d{{1,2}}[.．、]\D")
