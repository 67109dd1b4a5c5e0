"""The files that are spoilt: some of every format, small ones, since most of the time goes into reviewing them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LARGEST = 60_000  # bytes
_OF_A_SUFFIX = 40


def seeds(folders: Iterable[Path]) -> list[bytes]:
    """Return the contents of files in `folders`, smallest first of each suffix, as many of one as of the other."""
    found: dict[str, list[Path]] = defaultdict(list)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and 0 < path.stat().st_size <= _LARGEST:
                found[path.suffix.lower()].append(path)
    return [path.read_bytes() for paths in found.values() for path in _smallest(paths)]


def _smallest(paths: list[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (path.stat().st_size, path))[:_OF_A_SUFFIX]
