"""Which blocks may be headings, in the text's order.

What a block looks like is decided here; whether a numbered line is a heading or an item of a list depends on its
neighbours and is decided in `sections`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.cues import cue
from reportlint.parsing.heading import Heading, Shape
from reportlint.parsing.numbered_headings import glued_headings, numbered_heading
from reportlint.parsing.plain_headings import plain_heading
from reportlint.parsing.shapes import in_table, words_of
from reportlint.parsing.title import read_opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.parsing.numbering import NumberStyle
    from reportlint.text import Document

_CONTENTS_WITHIN = 30  # blocks from the start
_LONGEST_ENTRY = 120  # code points of a line in a table of contents


def find_headings(document: Document) -> tuple[Heading, ...]:
    """Return all blocks that may be headings, in the text's order; items of numbered lists are among them."""
    opening = read_opening(document)
    skipped = _contents(document)
    title_end = opening.title.end if opening.title else 0
    found: list[Heading] = []
    for index, block in enumerate(document.blocks):
        if index in skipped or in_table(block) or block.span.start < title_end:
            continue
        heading = numbered_heading(document, index, block)
        heading = heading or plain_heading(document, index, block, index < opening.blocks)
        if heading:
            found.append(heading)
        if heading is None or heading.shape is Shape.ITEM:
            found.extend(glued_headings(document, index, block))
    headings = _in_series(_without_fields(found))
    ranked = any(heading.rank is not None for heading in headings)
    return tuple(_without_annexes(heading for heading in headings if not (ranked and _is_stray(heading))))


def _without_fields(found: Sequence[Heading]) -> list[Heading]:
    """Leave out lines with a colon unless the dictionary knows half of them: the others are fields (时间：三月)."""
    mottoes = [heading for heading in found if heading.motto and not (heading.marked or heading.annex)]
    known = sum(heading.named for heading in mottoes)
    return [*found] if 2 * known >= len(mottoes) else [heading for heading in found if heading not in mottoes]


def _in_series(found: Sequence[Heading]) -> list[Heading]:
    """Leave out headings of which one cannot be sure, except where the number before or behind confirms them."""
    before = _neighbours(found)
    behind = reversed(_neighbours([*reversed(found)]))
    return [
        heading
        for heading, last, following in zip(found, before, behind, strict=True)
        if not heading.unsure or following == heading.value + 1 or (heading.value > 1 and last == heading.value - 1)
    ]


def _neighbours(headings: Iterable[Heading]) -> list[int]:
    """Return for each heading the number of the last one before it in the same style, 0 where there is none."""
    values: list[int] = []
    last: dict[NumberStyle | None, int] = {}
    for heading in headings:
        values.append(last.get(heading.style, 0))
        last[heading.style] = heading.value
    return values


def _is_stray(heading: Heading) -> bool:
    """Tell whether a heading has nothing to show for itself where the format sets headings off."""
    return heading.number is None and not (heading.marked or heading.annex or heading.lead)


def _without_annexes(headings: Iterable[Heading]) -> Iterator[Heading]:
    """Yield the headings, and of what stands in annexes only those that open one."""
    last: Heading | None = None
    for heading in headings:
        if last is None or heading.rank is not None or (heading.annex and heading.block > last.block + 1):
            yield heading
        last = heading if heading.annex else last


def _contents(document: Document) -> set[int]:
    """Return the blocks of a table of contents: lines ending in …… 3, and from 目录 to its first entry's return."""
    lines = [words_of(document, block) for block in document.blocks]
    words = ["".join(span.of(document.text).split()) if span.length < _LONGEST_ENTRY else "" for span in lines]
    skipped = {index for index, line in enumerate(words) if line[-1:].isdigit() and _leader().search(line)}
    start = next((n for n, line in enumerate(words[:_CONTENTS_WITHIN]) if cue("contents").fullmatch(line)), None)
    if start is None or start + 1 >= len(words):
        return skipped
    first = words[start + 1].split("…")[0].rstrip("0123456789.·")
    end = next((n for n in range(start + 2, len(words)) if first and words[n].startswith(first)), start + 1)
    return skipped | set(range(start, end))


@cache
def _leader() -> re.Pattern[str]:
    return re.compile(r"(?:…{2}|\.{4}|·{4})\d{1,3}$")
