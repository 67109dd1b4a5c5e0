"""Phrase dictionaries: the words that a rule looks for, where they are right, and what to write instead."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint import resources
from reportlint.lexicon.files import DictionaryError, read_tables
from reportlint.lexicon.forms import KEY, Finder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class Phrase(NamedTuple):
    """One entry of a phrase dictionary.

    `pattern` finds the phrase, `exceptions` longer texts in which the same words are right. With `whole_words` a match
    must begin and end where words do, which takes the segmenter. `category` is the entry's class, `suggestion` what to
    write instead, `example` a text in which the phrase must be found.
    """

    pattern: Finder
    exceptions: Finder
    category: str
    example: str
    whole_words: bool = True
    suggestion: str = ""


class PhraseDictionary:
    """Phrases, found by the first two characters of their forms, or one where a form may end there."""

    __slots__ = ("_begun", "firsts")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._begun: dict[str, tuple[Phrase, ...]] = {}
        for phrase in phrases:
            for beginning in phrase.pattern.beginnings:
                self._begun[beginning] = (*self._begun.get(beginning, ()), phrase)
        self.firsts = frozenset(beginning[0] for beginning in self._begun)

    def at(self, text: str, place: int) -> tuple[Phrase, ...]:
        """Return the phrases that may begin at a place."""
        begun = self._begun
        return (*begun.get(text[place : place + KEY], ()), *begun.get(text[place : place + 1], ()))


@cache
def phrase_dictionary(family: str, own: tuple[Path, ...] = ()) -> PhraseDictionary:
    """Return the shipped dictionary `family`, with a unit's `own` files added.

    Raises:
        DictionaryError: a file is unreadable, no TOML, or an entry has an unknown key or a wrong value.
    """
    paths = (resources.dictionaries() / f"{family}.toml", *own)
    return PhraseDictionary(phrase for path in paths for phrase in read_phrases(path))


_KEYS = {"forms", "class", "example", "unless", "whole-words", "suggestion"}


def read_phrases(path: Path) -> list[Phrase]:
    """Return the entries of one file.

    Raises:
        DictionaryError: see `phrase_dictionary`.
    """
    tables = read_tables(path).get("phrase", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise DictionaryError(f"{path.name}：词条应写成 [[phrase]]")
    return [_phrase(f"{path.name} 第{number}条", table) for number, table in enumerate(tables, 1)]


def _phrase(where: str, table: Mapping[str, object]) -> Phrase:
    if unknown := sorted(set(table) - _KEYS):
        raise DictionaryError(f"{where}：没有“{unknown[0]}”这个键")
    if not table.get("forms"):
        raise DictionaryError(f"{where}：缺少 forms")
    return Phrase(
        pattern=_finder(where, table, "forms"),
        exceptions=_finder(where, table, "unless"),
        category=_text(where, table, "class"),
        example=_text(where, table, "example"),
        whole_words=table.get("whole-words", True) is not False,
        suggestion=_text(where, table, "suggestion"),
    )


def _finder(where: str, table: Mapping[str, object], key: str) -> Finder:
    forms = table.get(key, [])
    try:
        if isinstance(forms, list):
            return Finder(forms)
    except (TypeError, ValueError):
        pass
    raise DictionaryError(f"{where}：{key} 应为文字列表，列表里只可用 (甲|乙) 和 (甲)? 两种写法")


def _text(where: str, table: Mapping[str, object], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise DictionaryError(f"{where}：{key} 应为文字")
    return value
