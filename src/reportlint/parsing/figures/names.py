"""The names of what figures count, and the words that limit them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.parsing.figures.cues import cue

if TYPE_CHECKING:
    from reportlint.parsing.figures.figure import Figure

LONGEST_NAME = 12  # characters
_LONG = range(7, LONGEST_NAME + 1)  # characters of a name that hardly goes on


def name_before(figure: Figure) -> str:
    """Return the words before a figure, a verb at their end left out, that may end in the name of what it counts."""
    return cue("(?:{be}|{reaches})$").sub("", figure.lead)


def is_whole_name(noun: str, words: str) -> bool:
    """Tell whether a noun that `words` begin with ends there as its name, and is no part of a longer one."""
    return len(noun) in (len(words), *_LONG) or bool(cue("^{noun-end}").search(words[len(noun) :]))


def limits_nothing(limits: str, before: str) -> bool:
    """Tell whether the words that limit a figure say nothing that those `before` an earlier one do not."""
    bare = cue("^.*(?:和|与|及|{about-it})|^(?:{limit-filler})|(?:{limit-filler})$").sub("", limits)
    return all(piece in before for piece in cue("(?<=年)|^(?:{limit-filler})|(?:{limit-filler})$").split(bare))
