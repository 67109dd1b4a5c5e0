"""A whole and its parts: when they can be compared at all, and how they contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import adds_up, is_slip, total
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.labels import may_overlap, says_overlap
from reportlint.parsing.figures.lists import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_NOT_ADDED = frozenset({"", "%", "‰", "个百分点", "倍", "番", "成"})


class Fault(Enum):
    """How parts contradict their whole."""

    PART_EXCEEDS_WHOLE = auto()
    SUM_EXCEEDS_WHOLE = auto()
    SUM_DIFFERS = auto()


@dataclass(frozen=True, slots=True)
class PartsFault:
    """A whole with parts that contradict it."""

    whole: Figure
    parts: tuple[Figure, ...]
    fault: Fault


def countable(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether figures are exact amounts of which one can be the sum of the others, whatever their units."""
    return is_amount(whole) and whole.value > 0 and all(is_amount(part) and part.value >= 0 for part in parts)


def is_amount(figure: Figure) -> bool:
    """Tell whether a figure is an exact amount that can be added to others."""
    return figure.exact and figure.unit not in _NOT_ADDED


def one_unit(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether whole and parts count in one unit."""
    return all(part.unit == whole.unit for part in parts)


def slipped(parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether the sum misses the whole by its scale (万 for 亿), which a plain count does not have."""
    return any(figure.step for figure in (*parts, whole)) and is_slip(total(parts), whole.value)


def differs(parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether the sum misses the whole, and not so far that they cannot belong together."""
    if adds_up(parts, whole):
        return False
    return slipped(parts, whole) or abs(total(parts) - whole.value) * 3 <= whole.value


def explained(sentence: Sentence) -> bool:
    """Tell whether a sentence, or the next one, says that things are counted twice or are not counted."""
    return says_overlap(sentence.remarks) or bool(cue("{not-comparable}").search(sentence.words))


def excused(parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether an overlap explains that parts come to more than their whole."""
    return total(parts) > whole.value and may_overlap(labels(parts))
