"""How much a reader takes on: far above any report, low enough that a hostile file cannot exhaust the machine."""

from __future__ import annotations

from typing import Final

MEGABYTE: Final = 1024 * 1024

MAX_FILE_BYTES: Final = 100 * MEGABYTE
"""The size of the file on disk."""

MAX_UNPACKED_BYTES: Final = 200 * MEGABYTE
"""The parts of a package that are unpacked, taken together."""

MAX_MEMBERS: Final = 10_000
"""The members of a zip file."""

MAX_XML_NODES: Final = 2_000_000
"""The tags and attributes of one XML part: a tree takes many times the memory of its text."""

MAX_XML_DEPTH: Final = 200
"""How deep elements may be nested; readers recurse once a level, Python's own limit is 1,000."""
