"""The corpus's reports, saved as PDF by LibreOffice, get the review of the source.

All of them do, set plainly and as offices set them; a few are enough to hold it so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from office_files import needs_office, saved
from same_review import SOURCES, review, substance

from reportlint.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.text import Document

STEMS = {
    "优_经济责任审计整改情况报告",
    "差_乡政府信息公开年度报告",
    "差_民主生活会对照检查材料",
    "异_政府信息公开工作年度报告",
    "异_无标题粘连编号跳号汇报",
}
CHOSEN = [source for source in SOURCES if source.stem in STEMS]

pytestmark = needs_office


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "set"])
def converted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of reports as .pdf: Word files as they are and others plain, or all set as offices set them."""
    return saved(CHOSEN, tmp_path_factory.mktemp("pdf"), "pdf", is_set=request.param)


@pytest.mark.parametrize("source", CHOSEN, ids=lambda path: path.stem)
def test_same_review(source: Path, converted: Path) -> None:
    found = review(converted / f"{source.stem}.pdf")
    assert found.report.document.format == "pdf"
    assert found.report.document.losses == ()
    assert substance(found) == substance(review(source))


@pytest.mark.parametrize("source", CHOSEN, ids=lambda path: path.stem)
def test_same_paragraphs(source: Path, converted: Path) -> None:
    assert paragraphs(read(converted / f"{source.stem}.pdf")) == paragraphs(read(source))


def paragraphs(document: Document) -> list[str]:
    """The text as it is shown; a wide space is but a gap on a page."""
    texts = (block.label + block.span.of(document.text) for block in document.blocks)
    return [text.replace("\u3000", " ") for text in texts]
