"""Words looked up where they stand: the longest that begins, or that ends, at a place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Value = TypeVar("Value")


class Entry(NamedTuple, Generic[Value]):
    """What a word means, and the neighbours that make it part of another word."""

    value: Value
    barred: tuple[str, ...] = ()


class WordTable(Generic[Value]):
    """Words with what they mean; a look-up tries only the lengths of words with the right first or last character."""

    __slots__ = ("_beginning", "_ending", "_entries")

    def __init__(self, entries: Mapping[str, Entry[Value]]) -> None:
        self._entries = dict(entries)
        self._beginning = _lengths((word[0], len(word)) for word in entries)
        self._ending = _lengths((word[-1], len(word)) for word in entries)

    def __contains__(self, word: str) -> bool:
        return word in self._entries

    def within(self, text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Yield every place between `start` and `end` where a word begins, with the longest word there."""
        if self._beginning.keys().isdisjoint(text[start:end]):
            return
        for place in range(start, end):
            found = self.at(text, place)
            if found is not None:
                yield place, found[0]

    def at(self, text: str, position: int) -> tuple[str, Value] | None:
        """Return the longest word that begins at `position` and is not barred by what follows it, with its value."""
        for length in self._beginning.get(text[position : position + 1], ()):
            word = text[position : position + length]
            entry = self._entries.get(word)
            if entry is not None and not text.startswith(entry.barred, position + length):
                return word, entry.value
        return None

    def before(self, text: str, position: int) -> tuple[str, Value] | None:
        """Return the longest word that ends at `position`, not barred by what stands before it, with its value."""
        for length in self._ending.get(text[max(0, position - 1) : position], ()):
            start = position - length
            entry = self._entries.get(text[start:position]) if start >= 0 else None
            if entry is not None and not text.endswith(entry.barred, 0, start):
                return text[start:position], entry.value
        return None


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of words by character, longest first."""
    lengths: dict[str, set[int]] = {}
    for character, length in pairs:
        lengths.setdefault(character, set()).add(length)
    return {character: tuple(sorted(found, reverse=True)) for character, found in lengths.items()}
