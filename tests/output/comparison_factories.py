"""Comparisons made by hand, for tests of what is written about them."""

from __future__ import annotations

from array import array
from pathlib import Path

from reportlint.finding import Failure
from reportlint.similarity.aligning import Passage
from reportlint.similarity.comparing import Comparison, Pair, Shared
from reportlint.similarity.outcomes import ComparedFolder, ComparedYears, QuotedPassages, Years
from reportlint.similarity.quoting import Quote, QuotedPair
from reportlint.similarity.sketches import Sketch
from reportlint.similarity.years import CarriedOver
from reportlint.text import Location, Place, PlaceUnit

FOLDER = Path("报送材料")
WORDS = "清理沿岸堆积的垃圾12吨，拆除占用河道的棚屋3处，逐段落实管护人员和经费，河道恢复了通行。"


def quote(words: str = WORDS, line: int = 4) -> Quote:
    return Quote(words, Location(Place(PlaceUnit.LINE, line), 1))


def side_by_side(words: str = WORDS, weight: int = 40) -> QuotedPair:
    return QuotedPair(quote(words), quote(words.replace("12", "38"), 9), weight)


def sketch(name: str) -> Sketch:
    return Sketch(FOLDER / name, array("Q", [1, 2]), array("H", [20, 20]), array("I", [0, 20]), array("I", [20, 40]))


def compared_folder(
    names: tuple[str, ...] = ("甲镇.txt", "乙镇.txt", "丙镇.txt"), words: str = WORDS
) -> ComparedFolder:
    """Return a folder whose first two reports are copies, with a file that could not be read."""
    pair = Pair(0, 1, (Passage(((0, 0), (1, 1)), 40),), 1.0, 0.8)
    reports = (Shared(1.0, (pair,)), Shared(0.8, (pair.turned(),)), *(Shared(0.0, ()) for _ in names[2:]))
    comparison = Comparison(tuple(map(sketch, names)), reports, (pair,), ((0, 1),))
    quoted = (QuotedPassages(pair, tuple(side_by_side(words, 40 - number) for number in range(7))),)
    failures = (Failure(FOLDER / "坏.docx", "文件已损坏"),)
    return ComparedFolder(FOLDER, comparison, quoted, 3, failures, 0.2)


def compared_years(words: str = WORDS) -> ComparedYears:
    """Return a report that took over much from last year's, and one without a counterpart."""
    found = (side_by_side(words),)
    carried = CarriedOver(0.45, found, found, (), tuple(quote(f"{number}月底前新建菜市场") for number in range(1, 8)))
    followed = Years(FOLDER / "甲镇2025.txt", Path("去年/甲镇2024.txt"), carried)
    return ComparedYears(FOLDER, (followed, Years(FOLDER / "乙镇.txt", None, None)), (), 0.2)
