"""The small language in which dictionaries write phrases, and the pattern that finds many of them in one pass.

A form is literal text with two signs: `(甲|乙)` for one of several, and `?` behind a bracket for "or nothing"; brackets
may nest. It stands for finitely many literals, so that looking for it always takes time linear in the text.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LITERAL = re.compile(r"[^()|?\\\[\]{}*+^$\s]+")
_NEVER = "(?!)"


def expand(form: str) -> list[str]:
    """Return the literals that a form stands for.

    Raises:
        ValueError: the form uses a sign that the language does not have, or its brackets do not match.
    """
    literals, end = _choices(form, 0)
    if end != len(form):
        raise ValueError(form)
    return [literal for literal in literals if literal]


def _choices(form: str, position: int) -> tuple[list[str], int]:
    """Read `甲|乙` up to a closing bracket or the end; return its literals and where it ended."""
    literals, position = _sequence(form, position)
    while form[position : position + 1] == "|":
        more, position = _sequence(form, position + 1)
        literals += more
    return literals, position


def _sequence(form: str, position: int) -> tuple[list[str], int]:
    parts: list[list[str]] = []
    while position < len(form) and form[position] not in "|)":
        if literal := _LITERAL.match(form, position):
            parts.append([literal.group()])
            position = literal.end()
            continue
        if form[position] != "(":
            raise ValueError(form)
        choices, position = _choices(form, position + 1)
        if form[position : position + 1] != ")":
            raise ValueError(form)
        position += 1
        if form[position : position + 1] == "?":
            choices, position = [*choices, ""], position + 1
        parts.append(choices)
    return list(map("".join, product(*parts))), position


def any_of(literals: Iterable[str]) -> str:
    """Return a pattern that matches the longest of `literals` at a place; with none given it never matches.

    Common beginnings are shared, so that a thousand literals cost little more than one.
    """
    root: dict[str, dict[str, object]] = {}
    for literal in literals:
        node: dict[str, object] = root  # type: ignore[assignment]
        for character in literal:
            node = node.setdefault(character, {})  # type: ignore[assignment]
        node[""] = {}
    return _pattern(root) if root else _NEVER


def _pattern(node: dict[str, object]) -> str:
    branches = [re.escape(character) + _pattern(child) for character, child in node.items() if character]  # type: ignore[arg-type]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if '' in node else ''}"
