"""What a review depends on, as a key: where all of it is the same, so is the review."""

from __future__ import annotations

import sys
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import reportlint
from reportlint import resources
from reportlint.reading.sniffing import OLE_SIGNATURE

if TYPE_CHECKING:
    from reportlint.config import Config

_PROGRAM = frozenset({".py", ".json", ".toml", ".txt"})


def review_key(path: Path, data: bytes, config: Config) -> bytes:
    """Return the key of the review of a file: 32 bytes.

    The key covers the content, the suffix (it tells Markdown from text), the settings that hold for the file, its own
    dictionaries' contents, the program with its data, and the converter of old formats that is here.
    """
    suffix = path.suffix.lower().encode("utf-8", "surrogateescape")
    parts = (_program(), _settings(config), suffix, _converter(data), data)
    return sha256(b"".join(sha256(part).digest() for part in parts)).digest()


def _settings(config: Config) -> bytes:
    files = tuple(sorted(config.dictionaries.items()))
    # Left out: what is done with a review, and what is already applied to the rest.
    rest = config._replace(fail_on="", exclude=(), per_file=(), folder=Path(), dictionaries={})
    return repr(rest).encode("utf-8", "surrogatepass") + _contents(files)


@lru_cache(maxsize=64)
def _contents(dictionaries: tuple[tuple[str, tuple[Path, ...]], ...]) -> bytes:
    found = b""
    for family, paths in dictionaries:
        for path in paths:
            found += family.encode() + sha256(path.read_bytes() if path.is_file() else b"").digest()
    return found


def _converter(data: bytes) -> bytes:
    if not data.startswith(OLE_SIGNATURE):
        return b""
    from reportlint.reading.libreoffice import find_soffice  # no other file should pay for loading it

    return (find_soffice() or "").encode("utf-8", "surrogateescape")


@cache
def _program() -> bytes:
    """Return what tells this program from any other version: of it, of Python, and of files changed in a checkout."""
    folders = (Path(reportlint.__file__).parent, resources.dictionaries())
    files = sorted(path for folder in folders for path in folder.rglob("*.*") if path.suffix in _PROGRAM)
    states = (f"{path}:{state.st_size}:{state.st_mtime_ns}" for path in files if (state := path.stat()))
    return "\n".join([reportlint.__version__, sys.version, *states]).encode("utf-8", "surrogateescape")
