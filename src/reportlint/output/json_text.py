"""Data as JSON text: exact, and yet nothing in it steers a terminal or a pipeline that shows it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from reportlint.output.safe_text import is_unsafe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Json = dict[str, Any]


def json_text(data: object) -> str:
    """Return data as JSON on one line; what could steer a terminal is escaped as JSON allows.

    Not indented: Python indents eight times slower, and a folder's reviews are megabytes.
    """
    return _suspects().sub(_escape, json.dumps(data, ensure_ascii=False))


@cache
def _suspects() -> re.Pattern[str]:
    """Return a quick sieve before the question whether a character is safe: what is neither ASCII nor everyday Chinese.

    `##` is there as well, with which pipelines open commands.
    """
    return re.compile(r"[^ -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]|##")


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    if found == "##":
        return "#\\u0023"
    return json.dumps(found)[1:-1] if is_unsafe(found) else found


class JsonList:
    """The one long array of a JSON text, written while it grows, an item a line."""

    def __init__(self) -> None:
        self._separator = "\n"

    def items(self, items: Iterable[object]) -> Iterator[str]:
        """Yield the next items."""
        for item in items:
            yield self._separator + json_text(item)
            self._separator = ",\n"


def opened(members: Mapping[str, object], key: str) -> str:
    """Return the beginning of an object: its first members, at least one, and an array of that key left open."""
    return f'{json_text(members)[:-1]}, "{key}": ['


def closed(members: Mapping[str, object]) -> str:
    """Return the end of the array, and of its object after further members."""
    return f"\n]{', ' if members else ''}{json_text(members)[1:]}"
