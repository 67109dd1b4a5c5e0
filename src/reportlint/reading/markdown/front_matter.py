"""YAML front matter at the top of a Markdown text."""

from __future__ import annotations

import re
from functools import cache


@cache
def _opening() -> re.Pattern[str]:
    # A line of dashes alone may be a rule; front matter starts with a key, a comment or its end.
    return re.compile(r"---[ \t]*(?:\r\n|\r|\n)(?=[\w-]{1,80}[ \t]?:|#|---)")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")


def front_matter_end(text: str) -> int:
    """Return the offset just after the front matter, its closing line included; 0 where there is none."""
    opening = _opening().match(text)
    closing = _closing().search(text, opening.end()) if opening else None
    return closing.end() if closing else 0
