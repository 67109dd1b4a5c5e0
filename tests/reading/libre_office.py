"""Lets LibreOffice save documents in other formats, for tests that read what it writes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from odt_files import flat_odt, h, p, table, td

from reportlint.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reportlint.text import Block, Document

SECONDS = 120

needs_libre_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")


def saved_as(suffix: str, sources: Iterable[Path], folder: Path) -> Path:
    """Save documents in another format, by its suffix, into `folder`: Word files as they are, others from flat XML."""
    files = []
    for source in sources:
        file = folder / f"{source.stem}{'.docx' if source.suffix == '.docx' else '.fodt'}"
        file.write_bytes(source.read_bytes() if source.suffix == ".docx" else flat(read(source)))
        files.append(file)
    _convert(suffix, files, folder)
    return folder


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


def _convert(suffix: str, files: Iterable[Path], folder: Path) -> None:
    """Let LibreOffice convert files, with a profile of its own; all of it ends with the test."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix, "--outdir", folder]
    process = subprocess.Popen([*command, *files], stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(SECONDS)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
