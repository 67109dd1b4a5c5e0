"""Dictionaries to typed, validated, frozen entries; one file a family."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.phrases import PhraseDictionary, phrase_dictionary
from reportlint.lexicon.report_types import TypeDictionary, role_named, shipped_types, with_own_types

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reportlint.config import OwnReportType
    from reportlint.report import ReportType, Role


class Lexicon(NamedTuple):
    """All dictionaries of one run: the shipped ones, a unit's own phrase files by family, its own report types."""

    own: Mapping[str, tuple[Path, ...]] = MappingProxyType({})
    own_types: tuple[OwnReportType, ...] = ()

    def phrases(self, family: str) -> PhraseDictionary:
        """Return the phrases of one family (`vague`, `claims` …).

        Raises:
            DictionaryError: one of the unit's own files cannot be used.
        """
        return phrase_dictionary(family, self.own.get(family, ()))

    def types(self) -> TypeDictionary:
        """Return the report types, the unit's own first.

        Raises:
            DictionaryError: an own type names a role that there is none of.
        """
        return with_own_types(self.own_types) if self.own_types else shipped_types()

    def report_type(self, name: str) -> ReportType | None:
        """Return the report type of that name, None where there is none."""
        return next((entry.type for entry in self.types().entries if entry.type.name == name), None)

    def own_headings(self) -> dict[str, frozenset[Role]]:
        """Return the headings that the unit's own report types name, with their roles."""
        headings: dict[str, frozenset[Role]] = {}
        for own in self.own_types:
            for role, names in own.headings:
                for name in names:
                    headings[name] = headings.get(name, frozenset()) | {role_named(role, own.name)}
        return headings
