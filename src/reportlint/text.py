"""Where text stands: spans, blocks, places, and the document that a reader hands on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence


# A Chinese character, for regular expressions: any letter but ASCII's. A range of code points says the same, but takes
# fifty times as long to compile.
CHINESE = r"[^\W\dA-Za-z_]"


class Span(NamedTuple):
    """A half-open range of code points of `Document.text`; 0 <= start <= end."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of code points covered."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the covered part of `text`."""
        return text[self.start : self.end]

    def shifted(self, offset: int) -> Span:
        """Return the span moved right by `offset` code points."""
        return Span(self.start + offset, self.end + offset)

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class HasSpan(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Spanned = TypeVar("Spanned", bound=HasSpan)


class PlaceUnit(StrEnum):
    """How a format counts its places."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    PAGE = "page"


class Place(NamedTuple):
    """Where a block stands in its file, all numbers from 1.

    `row` and `column` are those of a table cell and 0 elsewhere; `number` is then the table's.
    """

    unit: PlaceUnit
    number: int
    row: int = 0
    column: int = 0


class Block(NamedTuple):
    """A paragraph, a line of text or a table cell.

    `span` holds the words alone, without marks such as Markdown's leading `#`. `label` is a number that Word computes
    and the text does not hold (`一、`). `style_level` is the heading level that the format itself declares: 0 for a
    title, 1 to 9 for headings, None for body text.
    """

    span: Span
    place: Place
    label: str = ""
    style_level: int | None = None


class Location(NamedTuple):
    """A point in the file as a person looks for it: the block's place and the column in its line, from 1."""

    place: Place
    column: int


@dataclass(frozen=True)
class Document:
    """A file as its reader read it.

    `text` is exactly what was read, never padded or normalised, so that every span is true of the file. `blocks` are
    in the text's order and do not overlap; what no block covers (front matter, line ends) is not part of the report.
    `format` is the reader's name (`text`, `markdown`, `docx`), `encoding` the text's encoding or "". `losses` tell the
    user, one Chinese sentence each, what the reader knows that it could not read (automatic numbers of an old format).
    """

    path: Path
    format: str
    text: str
    blocks: tuple[Block, ...]
    encoding: str = ""
    losses: tuple[str, ...] = ()

    @property
    def is_source(self) -> bool:
        """Tell whether `text` is the file's own content, line by line, and not drawn out of a document."""
        return self.format in {"text", "markdown"}

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_index(self, offset: int) -> int:
        """Return the index of the block that holds `offset`, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def location(self, offset: int) -> Location:
        """Return the place and column of a code point."""
        if not self.blocks:
            return Location(Place(PlaceUnit.LINE, 1), 1)
        line_start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        return Location(self.blocks[self.block_index(offset)].place, offset - line_start + 1)


def trimmed(text: str, span: Span, signs: str = "") -> Span:
    """Return `span` without white space (U+3000 included) at its ends and without `signs` at its right end."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in signs):
        end -= 1
    return Span(start, end)


def within(found: Sequence[Spanned], span: Span) -> Sequence[Spanned]:
    """Return what begins inside `span`; `found` is in the text's order."""
    first = bisect_left(found, span.start, key=lambda one: one.span.start)
    return found[first : bisect_left(found, span.end, lo=first, key=lambda one: one.span.start)]


def visible_length(words: str) -> int:
    """Return the number of characters that are no white space."""
    return len("".join(words.split()))
