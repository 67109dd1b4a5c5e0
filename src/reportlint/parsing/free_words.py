"""Words of a list where they mean what the list says, and are not part of another word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.lexicon.forms import Finder


def free_words(text: str, span: Span, words: Finder, exceptions: Finder) -> Iterator[Span]:
    """Yield where `words` stand in `span`, those left out that share a character with one of `exceptions`.

    An exception may take in the mark behind the span (合作关系。).
    """
    barred: set[int] | None = None
    for match in words.finditer(text, *span):
        if barred is None:
            others = exceptions.finditer(text, span.start, span.end + 1)
            barred = {place for other in others for place in range(*other.span())}
        if barred.isdisjoint(range(*match.span())):
            yield Span(*match.span())
