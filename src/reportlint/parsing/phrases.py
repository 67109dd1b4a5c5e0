"""Finding the phrases of a dictionary in a text, respecting word boundaries and exceptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reportlint import segmenter
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.lexicon.phrases import Phrase, PhraseDictionary

_CLAUSE_END = re.compile(r"[，。；：！？、,;:!?\s“”‘’（）()《》]")


class PhraseMatch(NamedTuple):
    """A phrase found, and where."""

    span: Span
    phrase: Phrase


def find_phrases(text: str, span: Span, dictionary: PhraseDictionary) -> Iterator[PhraseMatch]:
    """Yield the phrases inside `span`, from left to right and not overlapping.

    A match is passed over where an exception of its entry overlaps it (所有的 for 有的) or, for an entry of whole words,
    where the segmenter sees a word that reaches across its edge (有时 in 有|时不我待).
    """
    exceptions: list[Span] | None = None
    for found in dictionary.finder.finditer(text, span.start, span.end):
        phrase = dictionary.by_literal[found.group()]
        match = Span(*found.span())
        if exceptions is None:
            exceptions = [Span(*hit.span()) for hit in dictionary.exceptions.finditer(text, span.start, span.end)]
        if any(hit.overlaps(match) and hit.of(text) in phrase.unless for hit in exceptions):
            continue
        if phrase.whole_words and cuts_a_word(text, match):
            continue
        yield PhraseMatch(match, phrase)


def cuts_a_word(text: str, span: Span) -> bool:
    """Tell whether a word of the clause around `span` reaches across one of its edges."""
    start = max((mark.end() for mark in _CLAUSE_END.finditer(text, max(0, span.start - 40), span.start)), default=max(0, span.start - 40))
    end_mark = _CLAUSE_END.search(text, span.end, span.end + 40)
    end = end_mark.start() if end_mark else min(len(text), span.end + 40)
    edges = segmenter.boundaries(text[start:end])
    return span.start - start not in edges or span.end - start not in edges
