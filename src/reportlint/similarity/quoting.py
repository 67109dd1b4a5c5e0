"""The words that two reports share, side by side, as a person looks for them in the files."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.similarity.aligning import Passage
    from reportlint.similarity.sketches import Sketch
    from reportlint.text import Document, Location


class Quote(NamedTuple):
    """Words of a report and where they stand."""

    words: str
    place: Location

    @classmethod
    def of(cls, document: Document, span: Span) -> Quote:
        """Return what stands in `span`."""
        return cls(span.of(document.text), document.location(span.start))


class QuotedPair(NamedTuple):
    """Words of one report beside those of another that are like them; `weight` is how many characters are the same."""

    one: Quote
    other: Quote
    weight: int


def quote_passages(
    passages: Iterable[Passage], one: tuple[Document, Sketch], other: tuple[Document, Sketch]
) -> tuple[QuotedPair, ...]:
    """Return the passages that two reports share in words, paragraph beside paragraph, the longest first."""

    def paragraphs(equal: tuple[int, int]) -> tuple[int, ...]:
        sides = zip((one, other), equal, strict=True)
        return tuple(document.block_index(sketch.starts[clause]) for (document, sketch), clause in sides)

    weights = one[1].weights
    quoted = [
        QuotedPair(
            _quote(*one, together[0][0], together[-1][0]),
            _quote(*other, together[0][1], together[-1][1]),
            sum(weights[here] for here, _ in together),
        )
        for passage in passages
        for _, found in groupby(passage.equal, paragraphs)
        if (together := list(found))
    ]
    return tuple(sorted(quoted, key=lambda pair: -pair.weight))


def _quote(document: Document, sketch: Sketch, first: int, last: int) -> Quote:
    return Quote.of(document, Span(sketch.starts[first], sketch.ends[last]))
