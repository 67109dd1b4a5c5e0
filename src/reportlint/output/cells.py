"""Text measured in terminal cells, where a Chinese character is two wide: clip, pad, wrap, set in columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from rich.cells import cell_len

ELLIPSIS = "…"


def pad(text: str, width: int, right: bool = False) -> str:
    """Fill `text` with spaces to `width` cells; `right` puts the text at the right edge."""
    space = " " * (width - cell_len(text))
    return space + text if right else text + space


def head(text: str, width: int) -> str:
    """Return the longest beginning of `text` that is no wider than `width`."""
    return text[: bisect_right(range(1, len(text) + 1), width, key=lambda length: cell_len(text[:length]))]


def tail(text: str, width: int) -> str:
    """Return the longest end of `text` that is no wider than `width`."""
    size = len(text)
    return text[size - bisect_right(range(1, size + 1), width, key=lambda length: cell_len(text[size - length :])) :]


def clip(text: str, width: int) -> str:
    """Return `text`, its end cut off where it is wider than `width`."""
    return text if cell_len(text) <= width else head(text, width - 1) + ELLIPSIS


def clip_start(text: str, width: int) -> str:
    """Return `text`, its beginning cut off where it is wider than `width`."""
    return text if cell_len(text) <= width else ELLIPSIS + tail(text, width - 1)


def clip_middle(text: str, width: int) -> str:
    """Return `text`, its middle cut out where it is wider than `width`."""
    if cell_len(text) <= width:
        return text
    start = head(text, max(0, width - 1) // 2)
    return start + ELLIPSIS + tail(text, width - 1 - cell_len(start))


@cache
def _unbreakable() -> re.Pattern[str]:
    """Return a pattern of what stays on one line: a word or character with the punctuation that clings to it."""
    return re.compile(r"[“‘（《【〔]{0,9}(?:[!-~]{1,30}|.)[，。；：、？！”’）》】〕…]{0,9}", re.DOTALL)


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines no wider than `width`, as Chinese is set: no line opens with a closing mark."""
    lines = [""]
    for chunk in _unbreakable().findall(text):
        if lines[-1] and cell_len(lines[-1] + chunk.rstrip()) > width:
            lines.append("")
        lines[-1] += chunk if lines[-1] else chunk.lstrip()
    return [line.rstrip() for line in lines]
