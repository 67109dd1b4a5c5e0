"""Sketches and documents made by hand, for tests of what is told from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportlint.reading import read
from reportlint.similarity.sketches import Sketch, sketch

if TYPE_CHECKING:
    from reportlint.text import Document


def document(text: str, name: str = "甲.txt") -> Document:
    """Return the document that a file of that name would hold."""
    return read(Path(name), text.encode())


def sketched(text: str, name: str = "甲.txt") -> Sketch:
    """Return the sketch of a text."""
    return sketch(document(text, name))


def clauses(text: str) -> list[str]:
    """Return the clauses of a text that its sketch holds, as written."""
    kept = sketched(text)
    return [text[start:end] for start, end in zip(kept.starts, kept.ends, strict=True)]


def same(one: str, other: str) -> bool:
    """Tell whether two clauses have the same key; both must have one."""
    keys = [sketched(f"{words}。").keys for words in (one, other)]
    assert all(len(found) == 1 for found in keys), keys
    return keys[0] == keys[1]
