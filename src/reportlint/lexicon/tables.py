"""Words looked up where they stand: the longest that begins, or that ends, at a place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = TypeVar("Value")


class Entry(NamedTuple, Generic[Value]):
    """What a word means, and the neighbours that make it part of another word."""

    value: Value
    barred: tuple[str, ...] = ()


class WordTable(Generic[Value]):
    """Words with what they mean; a look-up costs one step for each word length there is."""

    __slots__ = ("_entries", "_lengths")

    def __init__(self, entries: Mapping[str, Entry[Value]]) -> None:
        self._entries = dict(entries)
        self._lengths = sorted({len(word) for word in entries}, reverse=True)

    def at(self, text: str, position: int) -> tuple[str, Value] | None:
        """Return the longest word that begins at `position` and is not barred by what follows it, with its value."""
        for length in self._lengths:
            word = text[position : position + length]
            entry = self._entries.get(word)
            if entry is not None and not text.startswith(entry.barred, position + len(word)):
                return word, entry.value
        return None

    def before(self, text: str, position: int) -> tuple[str, Value] | None:
        """Return the longest word that ends at `position` and is not barred by what stands before it, with its value."""
        for length in self._lengths:
            start = position - length
            entry = self._entries.get(text[start:position]) if start >= 0 else None
            if entry is not None and not text.endswith(entry.barred, 0, start):
                return text[start:position], entry.value
        return None
