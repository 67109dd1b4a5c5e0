"""One thing told twice with two values: 投入车辆26台…28台车辆全部归建; 1.26亿元 and 1.62亿元 of the same revenue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.arithmetic import is_slip
from reportlint.parsing.figures.cues import cue
from reportlint.text import CHINESE

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_BEFORE = 4  # figures of the same sentence that may be taken up
_LONG_NAME, _LONGEST_NAME = 5, 12  # an indicator's name from five characters on is its own (一般公共预算收入)


class Conflict(NamedTuple):
    """Two figures for one thing; `slip` where they differ by a power of ten."""

    first: Figure
    second: Figure
    slip: bool = False


def restated_wrongly(sentence: Sentence) -> Iterator[Conflict]:
    """Yield figures that 即 restates with another value (0.12亿只，即120万只)."""
    for first, second in zip(sentence.figures, sentence.figures[1:], strict=False):
        same = first.unit == second.unit and first.exact and second.exact
        if (
            same
            and cue("^[，（(]?(?:{that-is})$").search(second.gap)
            and abs(first.value - second.value) > max(first.step, second.step)
        ):
            yield Conflict(first, second, is_slip(first.value, second.value))


def taken_up_wrongly(sentences: Sequence[Sentence]) -> Iterator[Conflict]:
    """Yield figures that a following sentence takes up as a whole with another value (28台车辆全部归建)."""
    for sentence in sentences:
        for index, later in enumerate(sentence.figures):
            if not later.exact or not cue("^" + CHINESE + "{2,8}?{all-of-them}").search(later.tail):
                continue
            noun = cue("{all-of-them}").split(later.tail)[0]
            closed = cue("^[^，]*，(?:这|该|上述)?$").search(later.gap)
            known = (*sentence.earlier, *(sentence.figures[max(0, index - _BEFORE) : index] if closed else ()))
            named = [figure for figure in known if _counts(figure, noun, later)]
            same = any(figure.unit == later.unit and figure.value == later.value for figure in known)
            if len(named) == 1 and not same and _time(named[0]) == _time(later):
                yield Conflict(named[0], later)


def _counts(figure: Figure, noun: str, later: Figure) -> bool:
    if figure.unit != later.unit or not figure.exact:
        return False
    names = {noun, noun.removeprefix("新")}
    named = any(figure.lead.endswith(name) or figure.tail.startswith(name) for name in names)
    return named or (len(noun) > 2 and noun in figure.lead)


def _time(figure: Figure) -> str:
    """Return the word that puts a figure into a time of its own (去年, 累计)."""
    match = cue("{other-time}").search(figure.gap)
    return match.group() if match else ""


def indicator_conflicts(sentences: Sequence[Sentence]) -> Iterator[Conflict]:
    """Yield figures of one long-named indicator whose digits are swapped or whose scale has slipped."""
    seen: dict[tuple[str, str], Figure] = {}
    for sentence in sentences:
        for figure in sentence.figures:
            name = _indicator(figure, seen) if figure.exact else None
            if name is None:
                continue
            first = seen.setdefault((name, figure.unit), figure)
            if first.value != figure.value and _misprinted(first, figure):
                yield Conflict(first, figure, is_slip(first.value, figure.value))


def _indicator(figure: Figure, seen: Container[tuple[str, str]]) -> str | None:
    """Return the name of the indicator whose value the figure is: a new one before it, or a known one behind 的."""
    if figure.quantity.dimension in ("share", "time", "") or cue("{change}|{among-them}").search(figure.lead):
        return None
    if figure.tail.startswith("的"):
        names = (figure.tail[1:length] for length in range(_LONGEST_NAME + 1, _LONG_NAME, -1))
        return next((name for name in names if (name, figure.unit) in seen), None)
    before = cue("(?:{done}|{reaches}|^)(?P<name>" + CHINESE + "{5,12}?)(?:{be}|{reaches})?$").search(figure.lead)
    return before["name"] if before else None


def _misprinted(first: Figure, second: Figure) -> bool:
    """Tell whether one value looks like the other miswritten: the same digits in another order, or another scale."""
    if is_slip(first.value, second.value):
        return True
    one, other = first.number, second.number
    differing = [place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right]
    swapped = len(differing) == 2 and differing[1] == differing[0] + 1
    return len(one) == len(other) and swapped and sorted(one) == sorted(other)
