"""Phrase dictionaries: the words that a rule looks for, where they are right, and what to write instead."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportlint import resources
from reportlint.lexicon.forms import any_of, expand

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class DictionaryError(ValueError):
    """A dictionary file that cannot be used; the message names file and entry."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry of a phrase dictionary.

    `literals` are looked for, `unless` are longer texts in which the same words are right. With `whole_words` a match
    must begin and end where words do, which takes the segmenter. `category` is the entry's class, `suggestion` what to
    write instead, `example` a text in which the phrase must be found.
    """

    literals: tuple[str, ...]
    category: str
    example: str
    unless: tuple[str, ...] = ()
    whole_words: bool = True
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class PhraseDictionary:
    """The entries of one or more files, compiled for looking all of them up in one pass."""

    by_literal: Mapping[str, Phrase]
    finder: re.Pattern[str]
    exceptions: re.Pattern[str]


def compile_phrases(phrases: tuple[Phrase, ...]) -> PhraseDictionary:
    """Compile entries into one dictionary; a literal given twice belongs to the later entry."""
    by_literal = {literal: phrase for phrase in phrases for literal in phrase.literals}
    exceptions = [text for phrase in phrases for text in phrase.unless]
    return PhraseDictionary(by_literal, re.compile(any_of(by_literal)), re.compile(any_of(exceptions)))


def read_phrases(path: Path) -> tuple[Phrase, ...]:
    """Read the `[[phrase]]` tables of one TOML file.

    Raises:
        DictionaryError: the file is unreadable, no TOML, or an entry has an unknown key or a wrong value.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("phrase", [])
    except (OSError, ValueError) as error:
        raise DictionaryError(f"{path.name}：不是可用的词典文件（{error}）") from error
    return tuple(_phrase(f"{path.name} 第{number}条", table) for number, table in enumerate(tables, 1))


@cache
def phrase_dictionary(family: str, own: tuple[Path, ...] = ()) -> PhraseDictionary:
    """Return the shipped dictionary `family`, with a unit's `own` files added.

    Raises:
        DictionaryError: see `read_phrases`.
    """
    paths = (resources.dictionaries() / f"{family}.toml", *own)
    return compile_phrases(tuple(phrase for path in paths for phrase in read_phrases(path)))


_KEYS = {"forms", "class", "example", "unless", "whole-words", "suggestion"}


def _phrase(where: str, table: Mapping[str, object]) -> Phrase:
    if unknown := sorted(set(table) - _KEYS):
        raise DictionaryError(f"{where}：没有“{unknown[0]}”这个键")
    literals = _literals(where, table, "forms")
    if not literals:
        raise DictionaryError(f"{where}：缺少 forms")
    return Phrase(
        literals=literals,
        category=_text(where, table, "class"),
        example=_text(where, table, "example"),
        unless=_literals(where, table, "unless"),
        whole_words=table.get("whole-words", True) is not False,
        suggestion=_text(where, table, "suggestion"),
    )


def _literals(where: str, table: Mapping[str, object], key: str) -> tuple[str, ...]:
    forms = table.get(key, [])
    try:
        if isinstance(forms, list):
            return tuple(literal for form in forms for literal in expand(form))
    except (TypeError, ValueError):
        pass
    raise DictionaryError(f"{where}：{key} 应为文字列表，列表里只可用 (甲|乙) 和 (甲)? 两种写法")


def _text(where: str, table: Mapping[str, object], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise DictionaryError(f"{where}：{key} 应为文字")
    return value
