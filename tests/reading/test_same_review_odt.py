"""The corpus's reports, saved as OpenDocument by LibreOffice, get the review of the source."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from odt_files import flat_odt, h, p, table, td
from same_review import substance

from reportlint.batch import review_file
from reportlint.config import Config, Settings
from reportlint.finding import Review
from reportlint.reading import read
from reportlint.text import Block, Document, PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Iterable

REPORTS = Path(__file__).parents[2] / "corpus" / "reports"
ISOLATED = Settings(Config())
SOURCES = sorted(path for path in REPORTS.iterdir() if path.suffix != ".json" and path.stem != "README")
SECONDS = 120

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")


def flat(document: Document) -> bytes:
    """The document as flat XML, which LibreOffice can turn into any of its formats."""

    def paragraph(block: Block) -> str:
        content = escape(block.label + block.span.of(document.text)).replace("\v", "<text:line-break/>")
        return h(content, block.style_level) if block.style_level else p(content)

    parts = []
    for number, group in groupby(document.blocks, key=lambda block: block.place.row and block.place.number):
        blocks = list(group)
        parts += [_table(document, blocks)] if number else [paragraph(block) for block in blocks]
    return flat_odt("".join(parts))


def _table(document: Document, blocks: list[Block]) -> str:
    cells = {(block.place.row, block.place.column): escape(block.span.of(document.text)) for block in blocks}
    width = max(column for _, column in cells)
    rows = sorted({row for row, _ in cells})
    return table(
        *("".join(td(cells.get((row, column), "")) for column in range(1, width + 1)) for row in rows), columns=width
    )


def convert(files: Iterable[Path], folder: Path) -> None:
    """Let LibreOffice save files as .odt, with a profile of its own; all of it ends with the test."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "odt", "--outdir", folder]
    process = subprocess.Popen([*command, *files], stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(SECONDS)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the corpus's reports as .odt: Word files as they are, others from flat XML."""
    folder = tmp_path_factory.mktemp("odt")
    files = []
    for source in SOURCES:
        file = folder / f"{source.stem}{'.docx' if source.suffix == '.docx' else '.fodt'}"
        file.write_bytes(source.read_bytes() if source.suffix == ".docx" else flat(read(source)))
        files.append(file)
    convert(files, folder)
    return folder


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
