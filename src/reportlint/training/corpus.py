"""Reading the labelled lines of the corpus."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reportlint.training.task import Example, Subject

Line = dict[str, Any]

_SPLITS = ("train", "test")


def sources(folder: Path) -> list[Path]:
    """Return the files of one part of the corpus, in the order in which they are read."""
    return sorted(folder.glob("*.jsonl"))


def examples(
    folder: Path, read: Callable[[Line], Iterable[Example[Subject]]]
) -> tuple[list[Example[Subject]], list[Example[Subject]]]:
    """Return the examples that `read` makes of each line: those to train on, and those to test on.

    Raises:
        OSError: a file cannot be read.
    """
    lines = [json.loads(line) for path in sources(folder) for line in _lines(path)]
    train, test = ([found for line in lines if line["split"] == split for found in read(line)] for split in _SPLITS)
    return train, test


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
