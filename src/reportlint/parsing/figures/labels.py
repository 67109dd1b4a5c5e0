"""What the labels of parts say: whether they exclude one another or may count the same things twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.parsing.figures.cues import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAIRS = (
    ("men", "women"),
    ("new-built", "rebuilt"),
    ("town", "village"),
    ("finished", "unfinished"),
    ("upheld", "corrected"),
    ("first-half", "second-half"),
    ("public", "private"),
    ("cash", "goods"),
    ("regular", "irregular"),
)


def exclude_each_other(labels: Sequence[str]) -> bool:
    """Tell whether two labels count different things (男、女; 新建、改造; 外勤、内勤)."""
    return divide_a_whole(labels) or (len(labels) == 2 and are_siblings(*labels))


def divide_a_whole(labels: Sequence[str]) -> bool:
    """Tell whether two labels divide any whole between them (城、乡; 男、女); 甲村、乙村 need not be all villages."""
    if len(labels) != 2:
        return False
    first, second = labels
    return any(_are(first, second, one, other) or _are(second, first, one, other) for one, other in _PAIRS)


def are_siblings(first: str, second: str) -> bool:
    """Tell whether two labels differ in one character only and so stand side by side (外勤、内勤; 春茶、夏茶)."""
    one, two = (cue("^(?:{filler})|[的了有]$").sub("", label) for label in (first, second))
    differing = sum(left != right for left, right in zip(one, two, strict=False))
    return len(one) == len(two) > 1 and differing == 1


def _are(first: str, second: str, one: str, other: str) -> bool:
    return bool(cue(f"{{{one}}}").search(first) and cue(f"{{{other}}}").search(second))


def says_overlap(words: str) -> bool:
    """Tell whether words say that things are counted more than once (有重叠), and do not deny it (互不重叠)."""
    return bool(cue("{overlap}").search(cue("{no-overlap}").sub("", words)))


def may_overlap(labels: Sequence[str]) -> bool:
    """Tell whether things may bear several of the labels at once: 党员 and 女性, but not two degrees."""
    if exclude_each_other(labels) or any(cue("^(?:{rest})|类[^，]{0,4}$").search(label) for label in labels):
        return False
    degrees, ages = (sum(bool(cue(kind).search(label)) for label in labels) for kind in ("{degree}", "{age}"))
    if len(labels) in (degrees, ages):
        return False
    return bool(degrees or ages) or any(cue("{quality}").search(label) for label in labels)
