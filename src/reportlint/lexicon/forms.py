"""The small language in which dictionaries write phrases, and the pattern it stands for.

A form is literal text with two signs: `(甲|乙)` for one of several, and `?` behind a bracket for "or nothing"; brackets
may nest. There is no repetition, so that looking for a form always takes time linear in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_LITERAL = re.compile(r"[^()|?\\\[\]{}*+^$\s]+")
_NEVER = re.compile("(?!)")


class Form(NamedTuple):
    """A form as a regular expression, the characters it can begin with, and the length of its longest text."""

    pattern: str
    beginnings: frozenset[str]
    length: int


def parse(form: str) -> Form:
    """Read a form.

    Raises:
        ValueError: it uses a sign that the language does not have, its brackets do not match, or it may be empty.
    """
    parsed, end = _choices(form, 0)
    if end != len(form) or "" in parsed.beginnings:
        raise ValueError(form)
    return parsed


def finder(forms: Sequence[Form]) -> re.Pattern[str]:
    """Return a pattern that matches where one of `forms` begins, longer forms first; with none given it never does."""
    if not forms:
        return _NEVER
    # Looking at one character first spares trying every form at every place.
    beginnings = "".join(sorted(set[str]().union(*(form.beginnings for form in forms))))
    return re.compile(f"(?=[{re.escape(beginnings)}])(?:{_alternatives(forms)})")


def _alternatives(forms: Sequence[Form]) -> str:
    return "|".join(form.pattern for form in sorted(forms, key=lambda form: -form.length))


def _choices(form: str, position: int) -> tuple[Form, int]:
    """Read `甲|乙` up to a closing bracket or the end; return it and where it ended."""
    choice, position = _sequence(form, position)
    choices = [choice]
    while form[position : position + 1] == "|":
        choice, position = _sequence(form, position + 1)
        choices.append(choice)
    beginnings = frozenset[str]().union(*(choice.beginnings for choice in choices))
    return Form(_alternatives(choices), beginnings, max(choice.length for choice in choices)), position


def _sequence(form: str, position: int) -> tuple[Form, int]:
    """Read literals and brackets one behind the other; `""` in the beginnings says that nothing is needed so far."""
    whole = Form("", frozenset({""}), 0)
    while position < len(form) and form[position] not in "|)":
        part, position = _literal(form, position) or _bracket(form, position)
        beginnings = whole.beginnings
        if "" in beginnings:
            beginnings = (beginnings - {""}) | part.beginnings
        whole = Form(whole.pattern + part.pattern, beginnings, whole.length + part.length)
    return whole, position


def _literal(form: str, position: int) -> tuple[Form, int] | None:
    literal = _LITERAL.match(form, position)
    if literal is None:
        return None
    text = literal.group()
    return Form(re.escape(text), frozenset(text[0]), len(text)), literal.end()


def _bracket(form: str, position: int) -> tuple[Form, int]:
    if form[position] != "(":
        raise ValueError(form)
    inside, position = _choices(form, position + 1)
    if form[position : position + 1] != ")":
        raise ValueError(form)
    position += 1
    if form[position : position + 1] != "?":
        return Form(f"(?:{inside.pattern})", inside.beginnings, inside.length), position
    return Form(f"(?:{inside.pattern})?", inside.beginnings | {""}, inside.length), position + 1
