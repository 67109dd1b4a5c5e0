"""A plain Word file made from a document of any format: its words in paragraphs, headings and tables, to be commented.

Every block becomes a paragraph, in the same order; so what stands in one is found again in the other.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from reportlint.annotating import opc, template
from reportlint.annotating.dates import date_of_file
from reportlint.annotating.markup import text
from reportlint.annotating.packaging import packed
from reportlint.output.safe_text import visible
from reportlint.text import PlaceUnit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Review
    from reportlint.report import Report
    from reportlint.text import Block, Document

_CORE: Final = "docProps/core.xml"
_MOST_COLUMNS: Final = 63  # of a table in Word
_BREAKS: Final = {"\t": "<w:tab/>", "\v": "<w:br/>", "\n": "<w:br/>", "\r": "<w:br/>"}


def made(review: Review) -> bytes:
    """Return a Word file of the words of a reviewed document; its header tells what it was made from."""
    report = review.report
    head = [f"由“{visible(review.path.name)}”转成，只供审阅，版式以原件为准", *map(visible, report.document.losses)]
    labels = list(dict.fromkeys(block.label for block in report.document.blocks if block.label))
    parts = {
        "document.main": ("document.xml", template.document_xml("".join(_body(report, labels)), header_id="header")),
        "styles": ("styles.xml", template.styles_xml()),
        "numbering": ("numbering.xml", template.numbering_xml(labels)),
        "header": ("header1.xml", template.header_xml(head)),
    }
    types = {f"word/{file}": opc.word_type(kind) for kind, (file, _) in parts.items()}
    related = (opc.relationship(kind, f"{opc.OFFICE}/{kind}", file) for kind, (file, _) in list(parts.items())[1:])
    return packed(
        {
            opc.TYPES_PART: opc.types_xml(types | {_CORE: opc.CORE_TYPE}),
            "_rels/.rels": opc.relationships_xml(
                opc.relationship("document", f"{opc.OFFICE}/officeDocument", "word/document.xml"),
                opc.relationship("core", opc.CORE, _CORE),
            ),
            "word/_rels/document.xml.rels": opc.relationships_xml(*related),
            _CORE: template.core_xml(date_of_file(review.path)),
            **{f"word/{file}": content for file, content in parts.values()},
        }
    )


def moved(span: Span, document: Document, to: Document) -> Span:
    """Return where the words in `span` of `document` stand in the document read from what was made of it."""
    start = _moved(span.start, document, to)
    return Span(start, max(start, _moved(span.end, document, to)))


def _moved(offset: int, document: Document, to: Document) -> int:
    """Return where a character stands now; one that is in no block, where the block before it ends."""
    if not document.blocks:
        return 0
    index = document.block_index(offset)
    before, now = document.blocks[index].span, to.blocks[index].span
    return now.start + min(max(0, offset - before.start), before.length)


def _body(report: Report, labels: list[str]) -> Iterator[str]:
    """Yield the paragraphs and tables of a report; after a table comes a paragraph, or two would run together."""
    styles = _heading_styles(report)
    list_numbers = {label: number for number, label in enumerate(labels, start=1)}
    if not report.document.blocks:
        yield template.paragraph("", template.NORMAL)
    for table, blocks in groupby(report.document.blocks, _table_number):
        if table is not None:
            yield _table(report.text, list(blocks))
            yield template.paragraph("", template.NORMAL)
            continue
        for block in blocks:
            style = styles.get(block.span.start, template.NORMAL)
            yield template.paragraph(_content(report.text, block), style, list_numbers.get(block.label))


def _heading_styles(report: Report) -> dict[int, str]:
    """Return the styles of the title and of the blocks that are headings as a whole, by where they start."""
    document = report.document
    styles = {report.title.start: template.heading_style(0, stated=False)} if report.title else {}
    for section in report.walk():
        block = document.blocks[document.block_index(section.heading_span.start)].span
        if block.end - section.heading_span.end <= 1:  # but for a mark that closes it
            styles[block.start] = template.heading_style(section.level, stated=False)
    stated = ((block.span.start, block.style_level) for block in document.blocks if block.style_level is not None)
    return styles | {start: template.heading_style(level, stated=True) for start, level in stated}


def _table_number(block: Block) -> int | None:
    return block.place.number if block.place.unit is PlaceUnit.TABLE else None


def _table(words: str, blocks: list[Block]) -> str:
    """Return a table; where the places of its cells leave gaps, there are empty cells."""
    columns = max(block.place.column for block in blocks)
    rows = (list(row) for _, row in groupby(blocks, lambda block: block.place.row))
    return template.table((_row(words, row, columns) for row in rows), min(columns, _MOST_COLUMNS))


def _row(words: str, blocks: list[Block], columns: int) -> Iterator[str]:
    """Yield the cells of a row; a table too wide for Word has its cells one after the other, without gaps."""
    done = 0
    for column, cell in groupby(blocks, lambda block: block.place.column):
        empty = column - 1 - done if columns <= _MOST_COLUMNS else 0
        yield from [template.paragraph("", template.CELL)] * empty
        yield "".join(template.paragraph(_content(words, block), template.CELL) for block in cell)
        done = column
    if columns <= _MOST_COLUMNS:
        yield from [template.paragraph("", template.CELL)] * (columns - done)


def _content(words: str, block: Block) -> str:
    """Return the words of a block as the content of a run."""
    pieces = _break().split(block.span.of(words))
    return "".join(_BREAKS.get(piece) or text("w:t", piece) for piece in pieces if piece)


@cache
def _break() -> re.Pattern[str]:
    return re.compile("([\t\v\n\r])")
