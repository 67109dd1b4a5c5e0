"""The corpus's reports as files that LibreOffice saved: in any of its formats, plain or set as offices set them."""

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

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")

BORDERED = """
<style:style style:name="Bordered" style:family="table-cell">
  <style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/>
</style:style>
"""

SET_AS_OFFICES_DO = """
<style:default-style style:family="paragraph">
  <style:paragraph-properties fo:line-height="28pt" fo:text-align="justify" style:punctuation-wrap="simple"/>
  <style:text-properties fo:font-size="16pt" style:font-size-asian="16pt"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard">
  <style:paragraph-properties fo:text-indent="32pt"/>
</style:style>
"""
"""Text of size 三号 in lines 28 points apart, first lines indented (GB/T 9704).

Some versions of LibreOffice lose the signs that hang over the margin of justified text.
"""

PAGES = """
<style:page-layout style:name="A4">
  <style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="37mm"
    fo:margin-bottom="25mm" fo:margin-left="28mm" fo:margin-right="26mm"/>
</style:page-layout>
"""
NUMBERED_PAGES = """
<style:master-page style:name="Standard" style:page-layout-name="A4">
  <style:footer><text:p>— <text:page-number/> —</text:p></style:footer>
</style:master-page>
"""


def saved(sources: Iterable[Path], folder: Path, format_: str, *, is_set: bool = False) -> Path:
    """Let LibreOffice save reports into `folder`: Word files as they are, others, or all if `is_set`, from flat XML."""
    files = []
    for source in sources:
        is_word = source.suffix == ".docx" and not is_set
        file = folder / f"{source.stem}{'.docx' if is_word else '.fodt'}"
        file.write_bytes(source.read_bytes() if is_word else flat(read(source), is_set=is_set))
        files.append(file)
    _convert(files, folder, format_)
    return folder


def flat(document: Document, *, is_set: bool = False) -> bytes:
    """The document as flat XML, which LibreOffice can turn into any of its formats."""

    def paragraph(block: Block) -> str:
        content = escape(block.label + block.span.of(document.text)).replace("\v", "<text:line-break/>")
        if block.style_level and not is_set:
            return h(content, block.style_level)
        return p(content, 'text:style-name="Body"' if is_set and block is not document.blocks[0] else "")

    parts = []
    for number, group in groupby(document.blocks, key=lambda block: block.place.row and block.place.number):
        blocks = list(group)
        parts += [_table(document, blocks)] if number else [paragraph(block) for block in blocks]
    if not is_set:
        return flat_odt("".join(parts), automatic=BORDERED)
    return flat_odt("".join(parts), SET_AS_OFFICES_DO, BORDERED + PAGES, NUMBERED_PAGES)


def _table(document: Document, blocks: list[Block]) -> str:
    cells = {(block.place.row, block.place.column): escape(block.span.of(document.text)) for block in blocks}
    width = max(column for _, column in cells)
    rows = sorted({row for row, _ in cells})
    bordered = 'table:style-name="Bordered"'
    return table(
        *("".join(td(cells.get((row, column), ""), bordered) for column in range(1, width + 1)) for row in rows),
        columns=width,
    )


def _convert(files: Iterable[Path], folder: Path, format_: str) -> None:
    """Let LibreOffice save files, with a profile of its own; all of it ends with the test."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", format_]
    process = subprocess.Popen(
        [*command, "--outdir", folder, *files], stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(SECONDS)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
