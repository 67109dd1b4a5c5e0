"""Data as JSON text: exact, and yet nothing in it steers a terminal that shows it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from reportlint.output.safe_text import is_unsafe
from reportlint.text import PlaceUnit

if TYPE_CHECKING:
    from reportlint.text import Location

Json = dict[str, Any]


def json_text(data: object) -> str:
    """Return data as JSON on one line; what could steer a terminal is escaped as JSON allows.

    Not indented: Python indents eight times slower, and a folder's reviews are megabytes.
    """
    return _suspects().sub(_escape, json.dumps(data, ensure_ascii=False))


def place_json(location: Location) -> Json:
    """Return where a person finds a place: unit and number, in a table row and cell as well, and the column."""
    place = location.place
    cell = {"row": place.row, "cell": place.column} if place.unit is PlaceUnit.TABLE else {}
    return {"unit": place.unit.value, "number": place.number, **cell, "column": location.column}


@cache
def _suspects() -> re.Pattern[str]:
    """Return what is neither ASCII nor everyday Chinese: a quick sieve before the question whether it is safe."""
    return re.compile(r"[^ -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]")


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return json.dumps(character)[1:-1] if is_unsafe(character) else character
