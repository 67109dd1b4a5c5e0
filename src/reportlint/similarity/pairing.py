"""Which report of last year belongs to which of this year: told by the names of files and folders."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from reportlint.parsing.actors import named_actors
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


def pair_years(this: Sequence[Path], last: Sequence[Path]) -> list[Path | None]:
    """Return for each report of this year the file of last year that it follows, None where that is not clear.

    `this` and `last` are relative to their folders. Names are the same but for years and numbers; failing that, the
    file's name alone is, or the unit named in it. A name that several files share tells nothing.
    """
    found: dict[Path, Path] = {}
    for name in _NAMES:
        mine = _by_name([path for path in this if path not in found], name)
        theirs = _by_name([path for path in last if path not in found.values()], name)
        found |= {mine[key]: theirs[key] for key in mine.keys() & theirs.keys()}
    return [found.get(path) for path in this]


def _by_name(paths: Sequence[Path], name: Callable[[Path], str]) -> dict[str, Path]:
    """Return the paths whose name is like no other's."""
    named: defaultdict[str, list[Path]] = defaultdict(list)
    for path in paths:
        named[name(path)].append(path)
    return {key: same[0] for key, same in named.items() if key and len(same) == 1}


def _whole(path: Path) -> str:
    return "/".join(_timeless(part) for part in (*path.parts[:-1], path.stem))


def _stem(path: Path) -> str:
    return _timeless(path.stem)


def _unit(path: Path) -> str:
    """Return the first unit or place that the file's name holds."""
    stem = _stem(path)
    return next((actor.span.of(stem) for actor in named_actors(stem, Span(0, len(stem)))), "")


def _timeless(name: str) -> str:
    return _times().sub("", name)


@cache
def _times() -> re.Pattern[str]:
    """Return the pattern of what changes from year to year in a file's name."""
    return re.compile(
        r"(?:[0-9]+|[〇○零一二三四五六七八九]{4})(?:年度?)?|[上下]半年|(?:今|去|本|上)年度?|[-_ —.（）()]+"
    )


_NAMES: Final = (_whole, _stem, _unit)
