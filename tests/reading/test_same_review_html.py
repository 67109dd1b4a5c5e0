"""The corpus's reports, as web pages by LibreOffice and by a plain writer, get the review of the source."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from office_files import needs_office, saved
from same_review import SOURCES, review, substance

from reportlint.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.finding import Review
    from reportlint.text import Block, Document


def page(document: Document) -> bytes:
    """The document as converters of light markup write pages: headings, paragraphs, tables with head cells."""
    parts = []
    for number, group in groupby(document.blocks, key=lambda block: block.place.row and block.place.number):
        blocks = list(group)
        parts += [_table(document, blocks)] if number else [_paragraph(document, block) for block in blocks]
    body = "\n".join(parts)
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def _paragraph(document: Document, block: Block) -> str:
    content = (block.label + escape(block.span.of(document.text))).replace("\v", "<br>")
    if block.style_level is None:
        return f"<p>{content}</p>"
    return (
        f"<h{block.style_level}>{content}</h{block.style_level}>"
        if block.style_level
        else f'<h1 class="title">{content}</h1>'
    )


def _table(document: Document, blocks: list[Block]) -> str:
    cells = {(block.place.row, block.place.column): escape(block.span.of(document.text)) for block in blocks}
    columns = range(1, max(column for _, column in cells) + 1)
    rows = []
    for row in sorted({row for row, _ in cells}):
        kind = "td" if rows else "th"
        rows.append(
            "<tr>" + "".join(f"<{kind}>{cells.get((row, column), '')}</{kind}>" for column in columns) + "</tr>"
        )
    return f"<table>{''.join(rows)}</table>"


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the corpus's reports as .html."""
    return saved(SOURCES, tmp_path_factory.mktemp("html"), "html")


def review_page(source: Path, data: bytes) -> Review:
    found = review(source.with_suffix(".html"), data)
    assert found.report.document.format == "html"
    return found


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_same_review_of_a_plain_page(source: Path) -> None:
    found = review_page(source, page(read(source)))
    assert substance(found) == substance(review(source))


@needs_office
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_same_review_of_a_page_by_libre_office(source: Path, converted: Path) -> None:
    """Of the numbers of lists LibreOffice keeps how they count, but not how they look (`一、` becomes `1.`)."""
    found = substance(review_page(source, (converted / f"{source.stem}.html").read_bytes()))
    expected = substance(review(source))
    if source.suffix == ".docx":
        for one in (found, expected):
            one["sections"] = [section[1:] for section in one["sections"]]
    assert found == expected
