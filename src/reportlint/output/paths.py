"""Paths as programs take them: below the folder of the run without it, with `/` between the names."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def relative(path: Path) -> str:
    """Return a file's path from the folder of the run; what lies elsewhere has its whole path.

    Bytes of a name that are no Unicode become U+FFFD.
    """
    return os.fsencode(_from_here(path).as_posix()).decode("utf-8", "replace")


def uri(path: Path) -> str:
    """Return the same as a URI reference (RFC 3986), every byte exact: `%E7%94%B2.txt`, `file:///srv/%E7%94%B2.txt`."""
    where = _from_here(path)
    return where.as_uri() if where.is_absolute() else quote(os.fsencode(where.as_posix()))


def _from_here(path: Path) -> Path:
    whole, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100  links stay, `..` goes
    return whole.relative_to(here) if whole.is_relative_to(here) else whole
