"""Named word lists: what a unit's name ends in, which surnames there are, which words end a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reportlint import resources
from reportlint.lexicon.files import DictionaryError, read_tables
from reportlint.lexicon.forms import Finder

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = {"about", "words", "example"}


@cache
def word_lists(family: str) -> Mapping[str, frozenset[str]]:
    """Return the shipped file `family`: named lists, each a table of `words`, `about` (what they do) and `example`.

    Raises:
        DictionaryError: the file is unreadable, no TOML, or a list has an unknown key or a wrong value.
    """
    path = resources.dictionaries() / f"{family}.toml"
    tables = read_tables(path)
    return {name: _words(f"{path.name} [{name}]", table) for name, table in tables.items()}


def _words(where: str, table: object) -> frozenset[str]:
    if not isinstance(table, dict) or set(table) != _KEYS:
        raise DictionaryError(f"{where}：应当有且只有 about、words、example")
    words = table["words"]
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise DictionaryError(f"{where}：words 应为文字列表")
    return frozenset(words)


@cache
def any_word(family: str, *lists: str) -> Finder:
    """Return a pattern that matches the longest word of the lists at a place; their words may be forms (`forms.py`).

    Raises:
        DictionaryError: see `word_lists`; or a word is no form.
    """
    words = sorted(set().union(*(word_lists(family)[name] for name in lists)))
    try:
        return Finder(words)
    except ValueError as error:
        raise DictionaryError(f"{family}.toml：{error} 里只可用 (甲|乙) 和 (甲)? 两种写法") from error
