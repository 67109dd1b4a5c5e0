"""How much one file may cost: far above any report, low enough that a hostile file cannot exhaust the machine."""

from __future__ import annotations

from typing import Final, NamedTuple

MEGABYTE: Final = 1024 * 1024


class Limits(NamedTuple):
    """What is read of one file; a file beyond a limit is refused in one line.

    `file_bytes` is the size on disk, `unpacked_bytes` that of all parts of a package that are unpacked, `members` the
    members of a zip file. `xml_nodes` are the tags and attributes of one XML part (a tree takes many times the memory
    of its text), `xml_depth` is how deep they may be nested: readers recurse once a level, and Python's own limit is
    1,000. `pages` are those of a document with fixed pages. `seconds` is the time that reading and reviewing may take.
    """

    file_bytes: int = 100 * MEGABYTE
    unpacked_bytes: int = 200 * MEGABYTE
    members: int = 10_000
    xml_nodes: int = 2_000_000
    xml_depth: int = 200
    pages: int = 2_000
    seconds: int = 60


DEFAULT_LIMITS: Final = Limits()
