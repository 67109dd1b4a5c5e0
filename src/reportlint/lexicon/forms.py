"""The small language in which dictionaries write phrases, and the pattern that finds many of them in one pass.

A form is literal text with two signs: `(甲|乙)` for one of several, and `?` behind a bracket for "or nothing". It stands
for finitely many literals, so that looking for it always takes time linear in the text.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LITERAL = r"[^()|?\\\[\]{}*+^$\s]+"
_PART = re.compile(rf"(?P<literal>{_LITERAL})|\((?P<choices>{_LITERAL}(?:\|{_LITERAL})*)\)(?P<optional>\??)")
_NEVER = "(?!)"


def expand(form: str) -> list[str]:
    """Return the literals that a form stands for.

    Raises:
        ValueError: the form uses a sign that the language does not have.
    """
    parts: list[list[str]] = []
    position = 0
    while position < len(form):
        part = _PART.match(form, position)
        if part is None:
            raise ValueError(form)
        choices = part["choices"].split("|") if part["choices"] else [part["literal"]]
        parts.append([*choices, ""] if part["optional"] else choices)
        position = part.end()
    return [literal for literal in map("".join, product(*parts)) if literal]


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
