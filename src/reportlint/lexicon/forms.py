"""The small language in which dictionaries write phrases, and finding many of them in a text.

A form is literal text with two signs: `(甲|乙)` for one of several, and `?` behind a bracket for "or nothing"; brackets
may nest. There is no repetition, so that looking for a form always takes time linear in the text. Forms are looked up
in sets, not compiled to regular expressions: a check uses some three thousand of them, and compiling takes longer than
everything else that it does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LITERAL = re.compile(r"[^()|?\\\[\]{}*+^$\s]+")
KEY = 2  # characters by which the candidates for a place are found
_FLAT_BRACKET = re.compile(rf"\(({_LITERAL.pattern}(?:\|{_LITERAL.pattern})*)\)(\??)")  # nearly all: none inside it


class Slot(NamedTuple):
    """One part of a form: the texts of which one must stand there; `""` among them says that none need do."""

    choices: frozenset[str]
    lengths: tuple[int, ...]  # of the choices, the longest first


Form = tuple[Slot, ...]  # the parts, one behind the other


class Found(NamedTuple):
    """A form found in a text; to be asked as a match of a regular expression is."""

    text: str
    first: int
    last: int

    def start(self) -> int:
        """Return where it begins."""
        return self.first

    def end(self) -> int:
        """Return where it ends."""
        return self.last

    def span(self) -> tuple[int, int]:
        """Return where it begins and ends."""
        return self.first, self.last

    def group(self) -> str:
        """Return its words."""
        return self.text[self.first : self.last]


class Finder:
    """Finds the longest of many forms at a place; asked as a compiled regular expression is.

    `beginnings` are the first two characters of all forms, or one where a form may end there.

    Raises:
        ValueError: a form uses a sign that the language does not have, its brackets do not match, or it may be empty.
    """

    __slots__ = ("_firsts", "_forms", "_words", "beginnings")

    def __init__(self, forms: Iterable[str]) -> None:
        self._words: defaultdict[str, list[str]] = defaultdict(list)
        self._forms: defaultdict[str, list[Form]] = defaultdict(list)
        for form in forms:
            if _LITERAL.fullmatch(form):
                self._words[form[:KEY]].append(form)
                continue
            slots = _parse(form)
            for beginning in _beginnings(slots):
                self._forms[beginning].append(slots)
        self.beginnings = frozenset((*self._words, *self._forms))
        self._firsts = frozenset(beginning[0] for beginning in self.beginnings)

    def match(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """Return the longest form that begins at `start` and ends at `end` at the latest."""
        limit = len(text) if end is None else min(end, len(text))
        last = -1
        for key in (text[start : start + 1], text[start : start + KEY]):
            if key in self._words:
                ends = (start + len(word) for word in self._words[key] if text.startswith(word, start, limit))
                last = max(last, *ends, -1)
            if key in self._forms:
                last = max(last, *(_end(slots, 0, text, start, limit) for slots in self._forms[key]))
        return Found(text, start, last) if last > start else None

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """Return the form that all of `text[start:end]` is."""
        found = self.match(text, start, end)
        return found if found and found.last == (len(text) if end is None else min(end, len(text))) else None

    def search(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """Return the first form in `text[start:end]`."""
        firsts, begun = self._firsts, self.beginnings
        for place, character in enumerate(text[start:end], start):
            if (
                character in firsts
                and (text[place : place + KEY] in begun or character in begun)
                and (found := self.match(text, place, end))
            ):
                return found
        return None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Yield the forms in `text[start:end]`, from left to right and not overlapping."""
        while found := self.search(text, start, end):
            yield found
            start = found.last

    @property
    def pattern(self) -> str:
        """All forms as one regular expression, the longest first, to build a larger one from."""
        forms = {slots: None for candidates in self._forms.values() for slots in candidates}
        patterns = ["".join(map(_alternatives, slots)) for slots in forms]
        words = [re.escape(word) for candidates in self._words.values() for word in candidates]
        return "|".join(sorted(patterns + words, key=lambda pattern: (-len(pattern), pattern))) or "(?!)"


def _parse(form: str) -> Form:
    slots, end = _sequence(form, 0)
    if end != len(form) or all("" in choices for choices in slots):
        raise ValueError(form)
    return tuple(map(_slot, slots))


def _beginnings(form: Form) -> set[str]:
    """Return the first two characters of all that a form stands for, or one where it may end there."""
    found = {""}
    for choices, _ in form:
        if all(len(beginning) == KEY for beginning in found):
            break
        found = {(beginning + choice)[:KEY] for beginning in found for choice in choices}
    return found - {""}


def _slot(choices: Iterable[str]) -> Slot:
    texts = frozenset(choices)
    return Slot(texts, tuple(sorted({len(text) for text in texts}, reverse=True)))


def _end(slots: Form, index: int, text: str, position: int, limit: int) -> int:
    """Return where the longest text ends that begins at `position` and fills `slots` from `index` on, or -1."""
    if index == len(slots):
        return position
    choices, lengths = slots[index]
    longest = -1
    for length in lengths:
        end = position + length
        if end <= limit and text[position:end] in choices:
            longest = max(longest, _end(slots, index + 1, text, end, limit))
    return longest


def _alternatives(slot: Slot) -> str:
    texts = sorted(filter(None, slot.choices), key=lambda text: (-len(text), text))
    return f"(?:{'|'.join(map(re.escape, texts))}){'?' if '' in slot.choices else ''}"


def _sequence(form: str, position: int) -> tuple[list[list[str]], int]:
    """Read literals and brackets up to `|`, a closing bracket or the end: the choices of each, and where it ended."""
    slots: list[list[str]] = []
    while position < len(form) and form[position] not in "|)":
        if literal := _LITERAL.match(form, position):
            slots.append([literal.group()])
            position = literal.end()
        elif flat := _FLAT_BRACKET.match(form, position):
            slots.append([*flat[1].split("|"), ""] if flat[2] else flat[1].split("|"))
            position = flat.end()
        else:
            choices, position = _bracket(form, position)
            slots.append(choices)
    return slots, position


def _bracket(form: str, position: int) -> tuple[list[str], int]:
    """Read `(甲|乙)` or `(甲|乙)?`: all that it may stand for, and where it ended."""
    if form[position] != "(":
        raise ValueError(form)
    choices: list[str] = []
    while form[position] in "(|":
        slots, position = _sequence(form, position + 1)
        choices += map("".join, product(*slots))
        if position >= len(form):
            raise ValueError(form)
    if "" in choices:
        raise ValueError(form)
    position += 1
    return ([*choices, ""], position + 1) if form[position : position + 1] == "?" else (choices, position)
