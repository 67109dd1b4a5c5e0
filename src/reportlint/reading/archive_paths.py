"""Paths that lead into an archive, as `材料.zip/甲.docx` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_archive_name(path: Path) -> bool:
    """Tell whether a file's name says that it is an archive."""
    return path.suffix.lower() == ".zip"


def archive_above(path: Path) -> Path | None:
    """Return the archive that `path` leads into, None where it leads into none."""
    return next((parent for parent in path.parents if is_archive_name(parent) and parent.is_file()), None)
