"""Finding the phrases of a dictionary in a text, respecting word boundaries and exceptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reportlint import segmenter
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.lexicon.phrases import Phrase, PhraseDictionary

_REACH = 30  # characters to either side that can decide how a phrase is read
_CLAUSE_END = re.compile(r"[，。；：！？、,;:!?\s“”‘’（）()《》]")


class PhraseMatch(NamedTuple):
    """A phrase found, and where."""

    span: Span
    phrase: Phrase


def find_phrases(text: str, span: Span, dictionary: PhraseDictionary) -> Iterator[PhraseMatch]:
    """Yield the phrases inside `span`, from left to right and not overlapping, the longest at each place.

    A match is passed over where an exception of its entry overlaps it (所有的 for 有的) or, for an entry of whole
    words, where the segmenter sees a word that reaches across its edge (有时 in 有|时不我待); a shorter form may still
    hold (个别党员 in 个别|党员|干部作风).
    """
    position = span.start
    for place, character in enumerate(span.of(text), span.start):
        if character not in dictionary.firsts or place < position:
            continue
        for found in _matches(text, place, span.end, dictionary.at(text, place)):
            if not _excepted(text, found) and not (found.phrase.whole_words and cuts_a_word(text, found.span)):
                yield found
                position = found.span.end
                break


def _matches(text: str, start: int, end: int, phrases: Sequence[Phrase]) -> Iterator[PhraseMatch]:
    """Yield what matches at one place, the longest first."""
    while phrases and end > start:
        found = [(match, phrase) for phrase in phrases if (match := phrase.pattern.match(text, start, end))]
        if not found:
            return
        match, phrase = max(found, key=lambda pair: pair[0].end())
        yield PhraseMatch(Span(*match.span()), phrase)
        end = match.end() - 1


def _excepted(text: str, found: PhraseMatch) -> bool:
    span, phrase = found
    around = phrase.exceptions.finditer(text, max(0, span.start - _REACH), span.end + _REACH)
    return any(span.overlaps(Span(*exception.span())) for exception in around)


def cuts_a_word(text: str, span: Span) -> bool:
    """Tell whether a word of the clause around `span` reaches across one of its edges."""
    start = max(0, span.start - _REACH)
    for mark in _CLAUSE_END.finditer(text, start, span.start):
        start = mark.end()
    next_mark = _CLAUSE_END.search(text, span.end, span.end + _REACH)
    end = next_mark.start() if next_mark else span.end + _REACH
    edges = segmenter.boundaries(text[start:end])
    return span.start - start not in edges or span.end - start not in edges
