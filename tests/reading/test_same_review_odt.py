"""The corpus's reports, saved as OpenDocument by LibreOffice, get the review of the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from libre_office import needs_libre_office, saved_as
from same_review import substance

from reportlint.batch import review_file
from reportlint.config import Config, Settings
from reportlint.finding import Review
from reportlint.reading import read
from reportlint.text import PlaceUnit

REPORTS = Path(__file__).parents[2] / "corpus" / "reports"
ISOLATED = Settings(Config())
SOURCES = sorted(path for path in REPORTS.iterdir() if path.suffix != ".json" and path.stem != "README")

pytestmark = needs_libre_office


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the corpus's reports as .odt."""
    return saved_as("odt", SOURCES, tmp_path_factory.mktemp("odt"))


def review(path: Path) -> Review:
    outcome = review_file(path, ISOLATED)
    assert isinstance(outcome, Review), outcome
    return outcome


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_same_review(source: Path, converted: Path) -> None:
    found = review(converted / f"{source.stem}.odt")
    assert found.report.document.format == "odt"
    assert substance(found) == substance(review(source))


def test_places_of_word_files_stay(converted: Path) -> None:
    """Paragraphs and cells are counted the same way in both formats."""
    for source in REPORTS.glob("*.docx"):
        places = [[block.place for block in read(path).blocks] for path in (source, converted / f"{source.stem}.odt")]
        assert places[0] == places[1]
        assert {place.unit for place in places[0]} <= {PlaceUnit.PARAGRAPH, PlaceUnit.TABLE}
