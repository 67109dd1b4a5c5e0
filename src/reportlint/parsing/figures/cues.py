"""Patterns whose words stand in `dictionaries/figures.toml`."""

from __future__ import annotations

import re
from functools import cache

from reportlint.lexicon.wordlists import any_word

_NAME = re.compile("{([a-z]+(?:-[a-z]+)*)}")


@cache
def cue(template: str) -> re.Pattern[str]:
    """Return the pattern that `template` describes: a regular expression in which `{name}` stands for a word list."""
    return re.compile(_NAME.sub(lambda match: f"(?:{any_word('figures', match[1]).pattern})", template))
