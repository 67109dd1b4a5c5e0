"""Properties of characters and paragraphs: pages of runs, each with a list of changes, by MS-DOC 2.6 and 2.9.

Properties are kept by the offset of the text in the stream, not by the number of the character.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from struct import unpack_from
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

P = TypeVar("P")

PAGE_SIZE: Final = 512
_END: Final = 1 << 32
_ONE_BYTE_LENGTH: Final = 6
_TABLE_DEFINITION: Final = 0xD608
_TAB_CHANGES: Final = 0xC615
_OPERAND_SIZES: Final = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the three highest bits of its code; six means that the first byte says how many follow."""


class Run(NamedTuple, Generic[P]):
    """Bytes `start` to `end` of the stream and what holds for them."""

    start: int
    end: int
    properties: P


class Runs(Generic[P]):
    """The runs of a document; where none is, `default` holds."""

    def __init__(self, runs: list[Run[P]], default: P) -> None:
        self._runs = sorted(runs, key=lambda run: run.start)
        self._starts = [run.start for run in self._runs]
        self._default = default

    def at(self, offset: int) -> Run[P]:
        """Return the run that holds a byte; between runs, all that lies between them."""
        index = bisect_right(self._starts, offset)
        if index and offset < self._runs[index - 1].end:
            run = self._runs[index - 1]
            return run._replace(end=min(run.end, self._next_start(index)))  # runs of a damaged file may overlap
        return Run(offset, self._next_start(index), self._default)

    def _next_start(self, index: int) -> int:
        return self._starts[index] if index < len(self._starts) else _END


def read_runs(places: bytes, document: bytes, entry_size: int, parse: Callable[[bytes, int], P], default: P) -> Runs[P]:
    """Return the runs of the pages that `places` lists: n+1 offsets of text, then n numbers of pages.

    A page holds the bounds of its runs, an entry of `entry_size` for each, which begins with the place of its
    properties in the page, and the number of runs in its last byte. `parse` reads properties from a page and a place.
    """
    count = (len(places) - 4) // 8
    runs: list[Run[P]] = []
    for index in range(min(count, len(document) // PAGE_SIZE)):
        (number,) = unpack_from("<I", places, 4 * (count + 1) + 4 * index)
        page = document[number * PAGE_SIZE : (number + 1) * PAGE_SIZE]
        if len(page) == PAGE_SIZE:
            runs += _page_runs(page, entry_size, parse, default)
    return Runs(runs, default)


def _page_runs(page: bytes, entry_size: int, parse: Callable[[bytes, int], P], default: P) -> Iterator[Run[P]]:
    count = page[-1]
    if 4 * (count + 1) + entry_size * count >= PAGE_SIZE:
        return
    bounds = unpack_from(f"<{count + 1}I", page)
    known = {0: default}
    for index in range(count):
        place = 2 * page[4 * (count + 1) + entry_size * index]
        if place not in known:
            known[place] = parse(page, place)
        yield Run(bounds[index], bounds[index + 1], known[place])


def changes(properties: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the changes in a list of them: code and operand; what is cut off is left out."""
    position = 0
    while position + 2 < len(properties):
        (code,) = unpack_from("<H", properties, position)
        position += 2
        size = _OPERAND_SIZES[code >> 13]
        if code == _TABLE_DEFINITION:
            try:
                size = unpack_from("<H", properties, position)[0] + 1
            except struct.error:
                return
        elif code >> 13 == _ONE_BYTE_LENGTH:
            size = 1 + properties[position]
            if code == _TAB_CHANGES and size == 0x100:
                return  # longer than its length can say: nothing of use follows
        if position + size > len(properties):
            return
        yield code, properties[position : position + size]
        position += size
