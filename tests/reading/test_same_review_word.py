"""The corpus's reports, saved by LibreOffice as RTF and as binary Word files, get the review of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from office_files import needs_office, saved
from same_review import REPORTS, SOURCES, review, substance

from reportlint.reading import read

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = needs_office

NUMBERED = ("优_农业农村局副局长述职报告", "差_民主生活会对照检查材料")
"""Reports whose headings Word numbers; the others have their numbers typed."""

WITH_LIBREOFFICE = [source for source in SOURCES if source.stem in NUMBERED]
WITHOUT = [source for source in SOURCES if source.stem not in NUMBERED]


@pytest.fixture(scope="module")
def rtf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the corpus's reports as .rtf."""
    return saved(SOURCES, tmp_path_factory.mktemp("rtf"), "rtf")


@pytest.fixture(scope="module")
def doc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the corpus's reports as .doc."""
    return saved(SOURCES, tmp_path_factory.mktemp("doc"), "doc")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_same_review_of_rtf(source: Path, rtf: Path) -> None:
    found = review(rtf / f"{source.stem}.rtf")
    assert found.report.document.format == "rtf"
    assert substance(found) == substance(review(source))


@pytest.mark.parametrize("source", WITH_LIBREOFFICE, ids=lambda path: path.stem)
def test_same_review_of_doc(source: Path, doc: Path) -> None:
    found = review(doc / f"{source.stem}.doc")
    assert (found.report.document.format, found.report.document.losses) == ("doc", ())
    assert substance(found) == substance(review(source))


@pytest.mark.parametrize("source", WITHOUT, ids=lambda path: path.stem)
def test_same_review_of_doc_by_our_own_reader(source: Path, doc: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_SOFFICE", "")
    found = review(doc / f"{source.stem}.doc")
    assert len(found.report.document.losses) == 1
    assert substance(found) == substance(review(source))


def test_places_of_word_files_stay(rtf: Path, doc: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paragraphs and cells are counted the same way in every format."""
    monkeypatch.setenv("REPORTLINT_SOFFICE", "")
    for source in REPORTS.glob("*.docx"):
        files = (source, rtf / f"{source.stem}.rtf", doc / f"{source.stem}.doc")
        places = [[block.place for block in read(path).blocks] for path in files]
        assert places[0] == places[1] == places[2]
