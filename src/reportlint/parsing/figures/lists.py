"""Lists of figures: 东片190户、西片160户、北片120户."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reportlint.parsing.figures.cues import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_LONGEST = 24  # figures in one list
SEPARATORS = frozenset("、，；")
_AND = "和"
_GAP = 32  # characters between two figures of a list


def list_links(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return for each figure the mark that joins it to the one before in a list, "" where none does."""
    joined = (list_mark(figure) if figure.unit == before.unit else "" for before, figure in pairwise(figures))
    return ("", *joined) if figures else ()


def list_mark(figure: Figure) -> str:
    """Return the mark that joins a figure to a list that the figure before it stands in, "" where none does.

    What is joined by a word (，加上北渠的2公里) goes on with any list.
    """
    if len(figure.gap) > _GAP:
        return ""
    match = cue("^[^、，；：（）]{0,8}(?P<mark>[、，；]|和|与|及|以及)(?P<label>[^、，；：（）]{0,24})$").search(
        figure.gap
    )
    if match is None or opens_another(match["label"]):
        return ""
    return _AND if cue("^{joins}").search(match["label"]) else match["mark"]


def list_end(links: Sequence[str], start: int) -> int:
    """Return the index behind the figures that stand in one list from `start`: one unit, one kind of mark."""
    end, marks = start + 1, set[str]()
    while end < min(len(links), start + _LONGEST) and links[end]:
        marks |= {links[end]} & SEPARATORS
        if len(marks) > 1:
            break
        end += 1
    return end


def opens_another(label: str) -> bool:
    """Tell whether the words before a figure open another subject, or sum up."""
    ends = cue("^{list-end}|{change}|{nested}|(?<!公)(?:{sums-up})(?![建享青产性同])").search(label)
    return bool(ends) and not cue("^{rest}").search(label)


def labels(parts: Sequence[Figure]) -> list[str]:
    """Return the words that name each part."""
    return [part.lead + part.tail for part in parts]


def says_complete(sentence: Sentence, last: Figure) -> bool:
    """Tell whether the words behind a list say that it was complete (…三部分构成)."""
    behind = sentence.text[last.span.end : min(last.span.end + 16, sentence.span.end)]
    return bool(cue("^[^，。；]{0,8}{makes-up}|^等?[两三四五六七八九十0-9]{1,2}{kinds}").search(behind))


def says_incomplete(sentence: Sentence, last: Figure) -> bool:
    """Tell whether 等 behind a list says that it goes on (…水车41架等); 等三类 counts it instead."""
    behind = sentence.text[last.span.end : min(last.span.end + 12, sentence.span.end)]
    return bool(cue("^[^，。；、等]{0,8}等(?!级|候|待)").search(behind)) and not says_complete(sentence, last)
