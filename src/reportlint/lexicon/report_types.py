"""Report types: how a title names them and what a report of the type must hold (`report-types.toml`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint import resources
from reportlint.lexicon.files import DictionaryError, read_tables
from reportlint.lexicon.forms import Finder
from reportlint.report import ReportType, Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reportlint.config import OwnReportType

_KEYS = {"name", "title", "cues", "required", "optional", "basis", "example"}
_MORE_KEYS = {"exempt"}


class TypeEntry(NamedTuple):
    """A report type with the words by which a title names it; `example` is a title of the type."""

    type: ReportType
    cues: Finder
    example: str


class TypeDictionary(NamedTuple):
    """The types in the order in which their cues are tried, and the titles of what is no report."""

    entries: tuple[TypeEntry, ...]
    other_titles: Finder


def read_types(path: Path) -> TypeDictionary:
    """Read a file of `[[type]]` tables and one `[other]` table, whose `cues` name what is no report.

    Raises:
        DictionaryError: the file is unreadable, no TOML, or a table has a missing or unknown key or a wrong value.
    """
    try:
        tables = read_tables(path)
        entries = tuple(_entry(table) for table in tables["type"])
        return TypeDictionary(entries, _finder(tables["other"]["cues"]))
    except (ValueError, KeyError, TypeError) as error:
        raise DictionaryError(f"{path.name}：不是可用的词典文件（{error}）") from error


def _entry(table: Mapping[str, object]) -> TypeEntry:
    if set(table) - _MORE_KEYS != _KEYS:
        raise ValueError(f"{table.get('name')}：键应为 {sorted(_KEYS)}，可以有 {sorted(_MORE_KEYS)}")
    kind = ReportType(
        name=str(table["name"]),
        title=str(table["title"]),
        required=_roles(table["required"]),
        optional=_roles(table["optional"]),
        basis=str(table["basis"]),
        exempt=tuple(map(str, table.get("exempt", ()))),  # type: ignore[call-overload]
    )
    return TypeEntry(kind, _finder(table["cues"]), str(table["example"]))


def _roles(names: object) -> tuple[Role, ...]:
    if not isinstance(names, list):
        raise TypeError(names)
    return tuple(Role(name) for name in names)


def _finder(forms: object) -> Finder:
    if not isinstance(forms, list):
        raise TypeError(forms)
    return Finder(forms)


@cache
def shipped_types() -> TypeDictionary:
    """Return the types of the shipped `report-types.toml`."""
    return read_types(resources.dictionaries() / "report-types.toml")


@cache
def with_own_types(own: tuple[OwnReportType, ...]) -> TypeDictionary:
    """Return the shipped types with a unit's own before them, whose title words are tried first.

    Raises:
        DictionaryError: an own type names a role that there is none of.
    """
    shipped = shipped_types()
    entries = tuple(_own_entry(kind) for kind in own)
    return TypeDictionary((*entries, *shipped.entries), shipped.other_titles)


def _own_entry(own: OwnReportType) -> TypeEntry:
    kind = ReportType(
        name=own.name,
        title=own.title,
        required=tuple(role_named(role, own.name) for role in own.required),
        basis="单位制度",
    )
    return TypeEntry(kind, _finder(list(own.cues)), own.title)


def role_named(name: str, where: str) -> Role:
    """Return the role of that name; a unit's own report type `where` uses it.

    Raises:
        DictionaryError: there is no such role.
    """
    try:
        return Role(name)
    except ValueError:
        raise DictionaryError(f"报告类型 {where}：没有“{name}”这种部分，可用的有 {'、'.join(Role)}") from None
