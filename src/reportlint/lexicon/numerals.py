"""The words of numbers: digits, units with their dimension, qualifiers, and what is no count at all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlint import resources
from reportlint.lexicon.files import read_tables
from reportlint.lexicon.tables import Entry, WordTable
from reportlint.report import Exactness, NumeralKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Table = dict[str, Any]


class Unit(NamedTuple):
    """A unit of measurement or a classifier.

    With `determiner` a 一 before it usually means "some" (一批); with `idiomatic` any small Chinese digit does (四面).
    `timespan` units (年, 天) need the context to tell a duration from a date.
    """

    dimension: str
    determiner: bool = False
    idiomatic: bool = False
    timespan: bool = False


class NumeralLexicon(NamedTuple):
    """`units.toml` and `numerals.toml`, typed.

    `digits` and `tens` map a character to its value, `scales` and `letter_scales` to a power of ten. `followers` are
    the units and the words that say that a number is no amount (号线, 世纪); `prefixes` and `suffixes` the qualifiers;
    `bare_prefixes` qualify only a number that opens with its scale (上千); `within` is the suffix of durations. `leads`
    say from the left what a number is. `phrases` are the fixed expressions that hold numerals, by their first numeral,
    one table for each place that it has in them. `words` are the plain lists, each under its table and key
    (`duration.before`).
    """

    digits: Mapping[str, int]
    scales: Mapping[str, int]
    tens: Mapping[str, int]
    letter_scales: Mapping[str, int]
    followers: WordTable[Unit | NumeralKind]
    prefixes: WordTable[Exactness]
    bare_prefixes: WordTable[Exactness]
    suffixes: WordTable[Exactness]
    within: WordTable[Exactness]
    leads: WordTable[NumeralKind]
    phrases: Mapping[str, Mapping[int, WordTable[NumeralKind]]]
    words: Mapping[str, WordTable[None]]


@cache
def numeral_lexicon() -> NumeralLexicon:
    """Return the shipped dictionaries `units.toml` and `numerals.toml`.

    Raises:
        KeyError, ValueError: a table lacks a field, or a field holds a value that is not known.
    """
    numerals, units = _read("numerals"), _read("units")
    first = frozenset("几幾半").union(numerals["digits"], numerals["scales"], "0123456789")
    return NumeralLexicon(
        digits=numerals["digits"],
        scales=numerals["scales"],
        tens=numerals["tens"],
        letter_scales=numerals["letter_scales"],
        followers=WordTable(dict(_kinds(numerals["heads"])) | dict(_units(units))),
        prefixes=WordTable(dict(_qualifiers(numerals["qualifiers"]))),
        bare_prefixes=WordTable(dict(_qualifiers([numerals["bare_qualifiers"]]))),
        suffixes=WordTable(dict(_qualifiers(numerals["suffixes"]))),
        within=WordTable(dict(_qualifiers([numerals["within"]]))),
        leads=WordTable(dict(_kinds(numerals["leads"]))),
        phrases=_phrases(numerals["phrases"], first),
        words=_word_lists(numerals),
    )


def _read(name: str) -> Table:
    return read_tables(resources.dictionaries() / f"{name}.toml")


def _barred(table: Table) -> tuple[str, ...]:
    return tuple(table.get("not_before", "") + table.get("not_after", ""))


def _units(tables: Table) -> Iterator[tuple[str, Entry[Unit | NumeralKind]]]:
    continued = tables["continued"]
    for group in tables["units"]:
        unit = Unit(
            dimension=group["dimension"],
            determiner=group.get("one") == "determiner",
            idiomatic=group.get("digit") == "idiom",
            timespan=group.get("meaning") == "span",
        )
        for word in group["words"]:
            yield word, Entry(unit, tuple(continued.get(word, ())))


def _kinds(groups: list[Table]) -> Iterator[tuple[str, Entry[Any]]]:
    for group in groups:
        for word in group["words"]:
            yield word, Entry(NumeralKind(group["kind"]), _barred(group))


def _qualifiers(groups: list[Table]) -> Iterator[tuple[str, Entry[Exactness]]]:
    for group in groups:
        for word in group["words"]:
            yield word, Entry(Exactness(group["exactness"]), _barred(group))


def _phrases(groups: list[Table], numerals: frozenset[str]) -> Mapping[str, Mapping[int, WordTable[NumeralKind]]]:
    index: dict[str, dict[int, dict[str, Entry[NumeralKind]]]] = {}
    for text, entry in _kinds(groups):
        offset = next(place for place, character in enumerate(text) if character in numerals)
        index.setdefault(text[offset], {}).setdefault(offset, {})[text] = entry
    return {
        first: {offset: WordTable(entries) for offset, entries in tables.items()} for first, tables in index.items()
    }


def _word_lists(tables: Table) -> Mapping[str, WordTable[None]]:
    """Return every plain list of words under `table.key`."""
    return {
        f"{name}.{key}": WordTable({word: Entry(None) for word in words})
        for name, table in tables.items()
        if isinstance(table, dict)
        for key, words in table.items()
        if isinstance(words, list)
    }
