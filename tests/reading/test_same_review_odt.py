"""The corpus's reports, saved as OpenDocument by LibreOffice, get the review of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from office_files import needs_office, saved
from same_review import REPORTS, SOURCES, review, substance

from reportlint.reading import read
from reportlint.text import PlaceUnit

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = needs_office


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the corpus's reports as .odt."""
    return saved(SOURCES, tmp_path_factory.mktemp("odt"), "odt")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_same_review(source: Path, folder: Path) -> None:
    found = review(folder / f"{source.stem}.odt")
    assert found.report.document.format == "odt"
    assert substance(found) == substance(review(source))


def test_places_of_word_files_stay(folder: Path) -> None:
    """Paragraphs and cells are counted the same way in both formats."""
    for source in REPORTS.glob("*.docx"):
        places = [[block.place for block in read(path).blocks] for path in (source, folder / f"{source.stem}.odt")]
        assert places[0] == places[1]
        assert {place.unit for place in places[0]} <= {PlaceUnit.PARAGRAPH, PlaceUnit.TABLE}
