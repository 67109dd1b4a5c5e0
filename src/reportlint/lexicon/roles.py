"""Role headings: the words by which a heading tells what its part is there for (`roles.toml`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint import resources
from reportlint.lexicon.files import DictionaryError, read_tables
from reportlint.lexicon.forms import Finder
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_KEYS = {"roles", "not", "forms", "at", "example"}


class RoleEntry(NamedTuple):
    """Words that give a heading their `roles`, or that rule out the roles `excluded`.

    `at` is `start` or `end` where the words count only there, `all` where they must be the whole heading, else "".
    Empty `roles` say that the words, though they look like a role's, give none (问题导向).
    """

    pattern: Finder
    roles: frozenset[Role]
    excluded: frozenset[Role]
    at: str
    example: str


def read_roles(path: Path) -> tuple[RoleEntry, ...]:
    """Read the `[[heading]]` tables of a file.

    Raises:
        DictionaryError: the file is unreadable, no TOML, or an entry has an unknown key or a wrong value.
    """
    try:
        tables = read_tables(path)["heading"]
        return tuple(_entry(table) for table in tables)
    except (ValueError, KeyError, TypeError) as error:
        raise DictionaryError(f"{path.name}：不是可用的词典文件（{error}）") from error


def _entry(table: Mapping[str, list[str]]) -> RoleEntry:
    if unknown := sorted(set(table) - _KEYS):
        raise ValueError(f"没有“{unknown[0]}”这个键")
    at = str(table.get("at", ""))
    if at not in {"", "start", "end", "all"}:
        raise ValueError(f"at 应为 start、end 或 all，不是“{at}”")
    return RoleEntry(
        pattern=Finder(table["forms"]),
        roles=frozenset(Role(name) for name in table.get("roles", [])),
        excluded=frozenset(Role(name) for name in table.get("not", [])),
        at=at,
        example=str(table["example"]),
    )


@cache
def shipped_roles() -> Mapping[str, tuple[RoleEntry, ...]]:
    """Return the entries of the shipped `roles.toml` by their words' first two characters, or one if they may end."""
    index: dict[str, list[RoleEntry]] = {}
    for entry in read_roles(resources.dictionaries() / "roles.toml"):
        for beginning in entry.pattern.beginnings:
            index.setdefault(beginning, []).append(entry)
    return {beginning: tuple(entries) for beginning, entries in index.items()}
