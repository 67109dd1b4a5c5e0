"""All measures over one folder of labels: whatever kinds of labelled files it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.evaluation import claims, figures, items, quantities, structure, traps
from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.evaluation.score import Score
    from reportlint.report import Report


def evaluate_folder(folder: Path) -> Iterator[Score]:
    """Yield the score of every measure for which the folder holds labels, each as soon as it is known.

    Raises:
        ReadError: a labelled report cannot be read.
    """
    yield from structure.evaluate(folder)
    yield from items.evaluate(folder, _report)
    yield from claims.evaluate(folder)
    yield from figures.evaluate(folder)
    yield from quantities.evaluate(folder)
    yield from traps.evaluate(folder)


def _report(path: Path) -> Report:
    return parse(read(path), Lexicon())
