"""The date of the comments: that of the version they are about, so that the same file gets the same comments.

Some programs write a date that is none where a comment has none.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from reportlint.reading import ReadError

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.parts import LocatedPackage

_UNKNOWN: Final = "1980-01-01T00:00:00Z"  # where the time of zip files begins


def date_of_package(package: LocatedPackage) -> str:
    """Return when a Word file says that it was last changed."""
    name = package.related("", "core-properties")
    try:
        part = None if name is None else package.part(name)
    except ReadError:
        return _UNKNOWN
    return _UNKNOWN if part is None else _written(part.root.find("dcterms:modified"))


def date_of_file(path: Path) -> str:
    """Return when a file on disk was last changed."""
    try:
        return _shown(datetime.fromtimestamp(int(path.stat().st_mtime), UTC))
    except (OSError, OverflowError, ValueError):  # standard input, or in an archive
        return _UNKNOWN


def _written(element: Element | None) -> str:
    try:
        date = datetime.fromisoformat("" if element is None else element.text or "")
        return _shown(date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC))
    except (OverflowError, ValueError):
        return _UNKNOWN


def _shown(date: datetime) -> str:
    return date.replace(tzinfo=None, microsecond=0).isoformat() + "Z"
