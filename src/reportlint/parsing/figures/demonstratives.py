"""One figure of one thing told twice: 迁建项目占地73亩。该项目占地37亩."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.misprints import is_misprint, is_swapped
from reportlint.parsing.figures.names import name_before
from reportlint.parsing.figures.takeups import TakeUp, compares

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_REACH = 2  # sentences between a figure and where the same is told again
_REMEMBERED = 12  # figures
_SHORTEST = 3  # characters of a thing with its indicator (桥全长)
_TELLING = 2  # characters of a thing


class _Told(NamedTuple):
    """A figure where it was told, and the number of its sentence."""

    figure: Figure
    place: int
    sentence: Sentence


def retold_wrongly(sentences: Sequence[Sentence]) -> Iterator[TakeUp]:
    """Yield figures of something pointed at (该项目占地) that differ from what was just told of it."""
    told: deque[_Told] = deque(maxlen=_REMEMBERED)
    for place, sentence in enumerate(sentences):
        for figure in sentence.figures:
            later = _Told(figure, place, sentence)
            pointed = cue("^(?:{pointer})(?P<name>.+)").match(name_before(figure))
            if pointed and len(pointed["name"]) >= _SHORTEST and compares(figure):
                alike = [one for one in told if _is_alike(one, later, pointed["name"])]
                if alike and all(_contradicts(one, later, pointed["name"]) for one in alike):
                    yield TakeUp(alike[-1].figure, figure)
            told.append(later)


def _is_alike(first: _Told, later: _Told, name: str) -> bool:
    """Tell whether the words before a figure just told end in the name of the later one's (迁建项目占地)."""
    near = later.place - first.place <= _REACH and first.figure.unit == later.figure.unit
    return near and compares(first.figure) and name_before(first.figure).endswith(name)


def _contradicts(first: _Told, later: _Told, name: str) -> bool:
    """Tell whether a value is the other miswritten, no other thing of the kind having been named between them.

    Swapped digits tell so much by themselves that the thing's first character alone names no other.
    """
    one, two = first.figure, later.figure
    if one.value == two.value or not is_misprint(one, two):
        return False
    between = first.sentence.text[one.span.end : two.span.start]
    thing = name[: _TELLING if is_swapped(one.number, two.number) else 1]
    another = thing in between.removesuffix(two.lead)
    return not another and not cue("{revised}").search(between) and _one_time(first, later)


def _one_time(first: _Told, later: _Told) -> bool:
    """Tell whether what is said around both figures names no time that only one of them has."""
    one, two = ({time.group() for time in cue("{time}|{apart}").finditer(_around(told))} for told in (first, later))
    return one == two


def _around(told: _Told) -> str:
    """Return the words of a figure's sentence up to the mark behind it."""
    sentence, figure = told.sentence, told.figure
    return sentence.text[sentence.span.start : figure.span.end] + figure.tail
