"""Cues: named sets of words that tell what a title, heading or paragraph is (`cues.toml`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint import resources
from reportlint.lexicon.files import DictionaryError, read_tables
from reportlint.lexicon.forms import Finder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_KEYS = {"about", "forms", "example"}


class Cue(NamedTuple):
    """A set of words with one meaning: `pattern` finds them, `example` holds one of them."""

    pattern: Finder
    about: str
    example: str


def read_cues(path: Path) -> dict[str, Cue]:
    """Read a file of cues, each a table of `forms`, `about` and `example`.

    Raises:
        DictionaryError: the file is unreadable, no TOML, or a cue has a missing or unknown key or a wrong value.
    """
    tables = read_tables(path)
    return {name: _cue(f"{path.name} [{name}]", table) for name, table in tables.items()}


def _cue(where: str, table: object) -> Cue:
    if not isinstance(table, dict) or set(table) != _KEYS:
        raise DictionaryError(f"{where}：应当有且只有 about、forms、example")
    try:
        pattern = Finder(table["forms"])
    except (TypeError, ValueError) as error:
        raise DictionaryError(f"{where}：forms 应为文字列表，列表里只可用 (甲|乙) 和 (甲)? 两种写法") from error
    return Cue(pattern, str(table["about"]), str(table["example"]))


@cache
def shipped_cues() -> Mapping[str, Cue]:
    """Return the cues of the shipped `cues.toml` by name."""
    return read_cues(resources.dictionaries() / "cues.toml")


def cue(name: str) -> Finder:
    """Return the pattern of one shipped cue."""
    return shipped_cues()[name].pattern
