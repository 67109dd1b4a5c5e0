"""A report as the comparison keeps it: its clauses as numbers, small enough for ten thousand reports in memory."""

from __future__ import annotations

import re
from array import array
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.similarity.masking import blanked
from reportlint.similarity.stock import own_clauses
from reportlint.text import PlaceUnit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.text import Block, Document

_SHORTEST_LINE: Final = 30  # characters of a line or cell without a full stop that is more than a heading or a label
_LEAST_WORDS: Final = 5  # characters left of a clause, below which it tells nothing


class Sketch(NamedTuple):
    """The clauses of one report that could have been copied, in the text's order, column by column.

    `keys` are 64-bit hashes of a clause's words, all that a copy changes left out; `weights` how many characters these
    words have; `starts` and `ends` the clause's span in the document's text.
    """

    path: Path
    keys: array[int]
    weights: array[int]
    starts: array[int]
    ends: array[int]

    @property
    def weight(self) -> int:
        """The characters that could have been copied."""
        return sum(self.weights)


def sketch(document: Document) -> Sketch:
    """Return the sketch of a document."""
    made = Sketch(document.path, array("Q"), array("H"), array("I"), array("I"))
    for span, words in _clauses(document):
        made.keys.append(int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()))
        made.weights.append(min(len(words), 0xFFFF))
        made.starts.append(span.start)
        made.ends.append(span.end)
    return made


def _clauses(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield the clauses that count with the words that are left of them."""
    text = document.text
    blocks = [block for block in document.blocks if _is_told(text, block)]
    blank = blanked(document, blocks)
    for block in blocks:
        for span in own_clauses(text, block.span):
            words = _other_signs().sub("", span.of(blank))
            if len(words) >= _LEAST_WORDS:
                yield span, words


def _is_told(text: str, block: Block) -> bool:
    """Tell whether a block is running text: no heading, no label or figure of a table, no signature."""
    words = block.span.of(text)
    if any(mark in words for mark in "。；！？"):
        return True
    return block.place.unit is not PlaceUnit.TABLE and len(words) >= _SHORTEST_LINE


@cache
def _other_signs() -> re.Pattern[str]:
    return re.compile(r"[\W\d_]+")
