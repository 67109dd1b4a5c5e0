"""Scores in words: one line a measure, and tables of what was taken for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from reportlint.output.cells import pad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.evaluation.score import Score

_NAME, _COUNT, _SHARE = 40, 7, 9  # cells of a column
_GAP = 2  # cells between the columns of a confusion table
HEAD = pad("", _NAME) + "".join(
    pad(words, width, right=True)
    for words, width in (
        ("对", _COUNT),
        ("漏", _COUNT),
        ("误", _COUNT),
        ("准确率", _SHARE),
        ("召回率", _SHARE),
        ("F1", _SHARE),
    )
)


def score_line(score: Score) -> str:
    """Return one score under the columns of `HEAD`."""
    counts = (score.hits, len(score.misses), len(score.false_alarms))
    shares = (score.precision, score.recall, score.f1)
    cells = [f"{count:>{_COUNT}}" for count in counts] + [f"{share:>{_SHARE}.3f}" for share in shares]
    return pad(score.name, _NAME) + "".join(cells)


def case_lines(score: Score) -> Iterator[str]:
    """Yield the misses and the false alarms, one a line, with tabs between measure, kind and words."""
    for kind, cases in (("漏", score.misses), ("误", score.false_alarms)):
        yield from (f"{score.name}\t{kind}\t{case}" for case in cases)


def confusion_lines(score: Score) -> Iterator[str]:
    """Yield a table of expected answers against those given, an answer's own first; none where there are no answers."""
    if not score.confusion:
        return
    answers = sorted({answer for pair in score.confusion for answer in pair})
    rows = [[str(score.confusion[expected, given] or "·") for given in answers] for expected in answers]
    yield f"{score.name}：一行是应有的，一列是判成的"
    name_width = max(map(cell_len, answers))
    yield from _table(answers, rows, name_width)


def _table(answers: Sequence[str], rows: Sequence[Sequence[str]], name_width: int) -> Iterator[str]:
    """Yield the rows with numbered columns: names of many answers would not fit beside one another."""
    numbers = [str(number) for number in range(1, len(answers) + 1)]
    width = max(len(cell) for row in (*rows, numbers) for cell in row) + _GAP
    for number, words, row in [("", "", numbers), *zip(numbers, answers, rows, strict=True)]:
        cells = "".join(pad(cell, width, right=True) for cell in row)
        yield pad(number, _GAP + 1, right=True) + " " + pad(words, name_width) + cells
