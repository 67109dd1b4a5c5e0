"""A text object to runs: its characters, and where each stands in the object's own coordinates."""

from __future__ import annotations

from itertools import islice, pairwise, zip_longest
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import east_asian_width

from reportlint.reading.ofd.markup import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.ofd.markup import Element

_SPACES: Final = str.maketrans("\t\r\n", "   ")
_UNEVEN: Final = 1.0
"""How much wider than usual, in font sizes, the step to a character must be for it to begin a run of its own."""


class Run(NamedTuple):
    """Characters that follow one another on a baseline, from the first one's (left, baseline) to the last one's right.

    White space at its ends is in the text, but does not count for where it stands. `height` is that of the font;
    `depth` is how far down from the baseline it reaches: over all characters where they stand one under the other.
    """

    text: str
    left: float
    right: float
    baseline: float
    height: float
    depth: float


class _Sign(NamedTuple):
    character: str
    x: float
    y: float
    width: float


def runs_of(text_object: Element) -> Iterator[Run]:
    """Yield the runs of a `TextObject`; a line that breaks inside it parts two."""
    size = number(text_object.get("Size"))
    em = size * number(text_object.get("HScale"), 1.0)
    codes = list(text_object.iter("TextCode"))
    x = y = 0.0
    for code, following in zip_longest(codes, codes[1:]):
        x, y = number(code.get("X"), x), number(code.get("Y"), y)
        text = (code.text or "").strip("\t\r\n").translate(_SPACES)
        widths = _widths(text, em, number(following.get("X")) - x if following is not None else 0.0)
        signs = list(_signs(text, x, y, widths, code))
        if signs:
            yield from (_run(run, size) for run in _parted(signs, size))
            x = signs[-1].x + signs[-1].width


def _widths(text: str, em: float, room: float) -> list[float]:
    """Guess how wide characters are: full and half widths, or as much wider as ends at the `room` before what follows.

    Digits are often set as wide as Chinese characters.
    """
    widths = [em if east_asian_width(character) in "WFA" else em / 2 for character in text]
    total = sum(widths)
    stretch = room / total if total and total < room < 1.01 * em * len(text) else 1.0
    return [width * stretch for width in widths]


def _signs(text: str, x: float, y: float, widths: list[float], code: Element) -> Iterator[_Sign]:
    """Place the characters by the steps that the file states, by their own widths where it states none."""
    across, down = code.get("DeltaX"), code.get("DeltaY")
    steps_down = _steps(down, len(text))
    steps_across = _steps(across, len(text)) if across or down else widths
    for character, width, right, below in zip(text, widths, steps_across, steps_down, strict=True):
        yield _Sign(character, x, y, width)
        x, y = x + right, y + below


def _steps(delta: str | None, count: int) -> list[float]:
    """Return `count` steps of a `DeltaX` or `DeltaY`, in which `g n d` stands for `n` times `d`.

    Where it is too short, as some producers leave it, its last step goes on; a missing one does not move.
    """
    steps = list(islice(_written_steps(delta or "", count), count))
    return steps + [steps[-1] if steps else 0.0] * (count - len(steps))


def _written_steps(delta: str, most: int) -> Iterator[float]:
    words = iter(delta.split())
    for word in words:
        if word == "g":
            times, step = int(number(next(words, None))), number(next(words, None))
            yield from [step] * min(times, most)
        else:
            yield number(word)


def _parted(signs: list[_Sign], size: float) -> Iterator[list[_Sign]]:
    """Part characters where a line breaks or a gap is much wider than those around; evenly spread ones stay together.

    Characters that stand one under the other are one run.
    """
    steps = [after.x - before.x for before, after in pairwise(signs)]
    falls = [after.y - before.y for before, after in pairwise(signs)]
    if not steps or (min(falls) > 0 and not any(steps)):
        yield signs
        return
    widest = median(steps) + _UNEVEN * size
    start = 0
    for index, (step, fall) in enumerate(zip(steps, falls, strict=True), start=1):
        if step < 0 or step > widest or fall:
            yield signs[start:index]
            start = index
    yield signs[start:]


def _run(signs: list[_Sign], size: float) -> Run:
    shown = [sign for sign in signs if not sign.character.isspace()] or signs
    first, last = shown[0], shown[-1]
    text = "".join(sign.character for sign in signs)
    return Run(text, first.x, last.x + last.width, first.y, size, max(0.0, last.y - first.y))
