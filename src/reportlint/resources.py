"""The one place that finds data files: from a checkout and from an installed wheel alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


@cache
def dictionaries() -> Path:
    """Return the folder of the shipped dictionaries."""
    shipped = _PACKAGE / "_data" / "dictionaries"
    return shipped if shipped.is_dir() else _CHECKOUT / "dictionaries"


@cache
def corpus() -> Path:
    """Return the folder of the corpus."""
    shipped = _PACKAGE / "_data" / "corpus"
    return shipped if shipped.is_dir() else _CHECKOUT / "corpus"


def model(name: str) -> Path:
    """Return the path of the shipped model file `name` (plain JSON)."""
    return _PACKAGE / "models" / f"{name}.json"
