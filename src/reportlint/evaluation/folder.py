"""All measures over one folder of labels: whatever kinds of labelled files it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.evaluation import claims, figures, items, quantities, structure, traps
from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.evaluation.score import Score
    from reportlint.report import Report


def evaluate_folder(folder: Path) -> list[Score]:
    """Return the scores of every measure for which the folder holds labels.

    Raises:
        ReadError: a labelled report cannot be read.
    """
    return [
        *structure.evaluate(folder),
        *items.evaluate(folder, _report),
        *claims.evaluate(folder),
        *figures.evaluate(folder),
        *quantities.evaluate(folder),
        *traps.evaluate(folder),
    ]


def _report(path: Path) -> Report:
    return parse(read(path), Lexicon())
