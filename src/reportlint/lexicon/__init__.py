"""Dictionaries to typed, validated, frozen entries; one file a family."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlint.lexicon.phrases import PhraseDictionary, phrase_dictionary

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reportlint.config import OwnReportType


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All dictionaries of one run: the shipped ones, a unit's own phrase files by family, its own report types."""

    own: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    own_types: tuple[OwnReportType, ...] = ()

    def phrases(self, family: str) -> PhraseDictionary:
        """Return the phrases of one family (`vague`, `claims` …).

        Raises:
            DictionaryError: one of the unit's own files cannot be used.
        """
        return phrase_dictionary(family, self.own.get(family, ()))
