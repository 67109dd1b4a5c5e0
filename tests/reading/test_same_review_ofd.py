"""The corpus's reports, set as OFD pages, get the review of the source."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from ofd_files import character_objects, lay_out, line_objects, ofd, page
from same_review import SOURCES, review, substance

from reportlint.reading import read
from reportlint.text import Document, PlaceUnit

if TYPE_CHECKING:
    from pathlib import Path

MERGED_TABLE = "差_乡政府信息公开年度报告"
WITHOUT_MERGED = [source for source in SOURCES if source.stem != MERGED_TABLE]


def paragraphs(document: Document) -> list[str]:
    """The text as it is shown: numbers written out, the cells of a row with tabs between them."""
    rows = []
    for _, group in groupby(enumerate(document.blocks), key=lambda block: _row(*block)):
        rows.append("\t".join(block.label + block.span.of(document.text).replace("\v", " ") for _, block in group))
    return rows


def _row(index, block):
    is_cell = block.place.unit is PlaceUnit.TABLE
    return (block.place.number, block.place.row) if is_cell else index


@pytest.mark.parametrize("source", WITHOUT_MERGED, ids=lambda path: path.stem)
def test_same_review(source: Path) -> None:
    expected = substance(review(source))
    pages = lay_out(paragraphs(read(source)))
    for objects in (line_objects, character_objects):
        data = ofd(*(page(objects(lines)) for lines in pages))
        assert substance(review(source.with_suffix(".ofd"), data)) == expected


def test_merged_cells_raise_no_false_alarm() -> None:
    """What stands under what in a table with merged cells is not known: fewer findings than in the source."""
    source = next(source for source in SOURCES if source.stem == MERGED_TABLE)
    pages = lay_out(paragraphs(read(source)))
    found = review(source.with_suffix(".ofd"), ofd(*(page(line_objects(lines)) for lines in pages)))
    assert set(substance(found)["findings"]) <= set(substance(review(source))["findings"])
    assert "表格只能按行读出" in found.report.document.losses[0]
