"""The look of a Word file made for comments: that of official papers (GB/T 9704: A4, 仿宋 at 16 pt, 28 pt a line)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import quoteattr

from reportlint.annotating.markup import TRANSITIONAL, legal, text
from reportlint.annotating.opc import HEAD, OFFICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NAMESPACES: Final = f'xmlns:w="{TRANSITIONAL}" xmlns:r="{OFFICE}"'
_DEEPEST: Final = 9  # level of headings in Word
_PAGE: Final = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>'
)
_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class _Style(NamedTuple):
    """A paragraph style: sizes in half points, line heights in twentieths of a point, indents in hundredths of a sign.

    A line height of 0 is that of the font.
    """

    identifier: str
    name: str
    font: str = "仿宋"
    size: int = 32
    bold: bool = False
    line: int = 560
    indent: int = 200
    justify: str = "left"
    outline: int | None = None

    def xml(self) -> str:
        indent = f'w:firstLineChars="{self.indent}" w:firstLine="{self.indent * self.size // 10}"'
        line = f'w:line="{self.line}" w:lineRule="exact"' if self.line else 'w:line="240" w:lineRule="auto"'
        outline = "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>'
        default = ' w:default="1"' if self.identifier == NORMAL else ""
        bold = "<w:b/><w:bCs/>" if self.bold else ""
        return (
            f'<w:style w:type="paragraph"{default} w:styleId="{self.identifier}"><w:name w:val="{self.name}"/>'
            f'<w:pPr><w:spacing w:before="0" w:after="0" {line}/><w:ind {indent}/>'
            f'<w:jc w:val="{self.justify}"/>{outline}</w:pPr>'
            f'<w:rPr><w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}" w:eastAsia="{self.font}"/>{bold}'
            f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/></w:rPr></w:style>'
        )


NORMAL: Final = "Normal"
CELL: Final = "Cell"
_HEADER: Final = "Header"
_HEADING_FONTS: Final = {1: "黑体", 2: "楷体"}
_STYLES: Final = (
    _Style(NORMAL, "Normal"),
    _Style(CELL, "Cell", size=24, line=0, indent=0),
    _Style(_HEADER, "header", size=18, line=0, indent=0, justify="center"),
)


def _heading(level: int, *, stated: bool) -> _Style:
    """Return the style of headings of a level (0 for the title): a heading for Word, too, or one in looks alone."""
    style = _Style(heading_style(level, stated=stated), f"heading {level}" if stated else f"look {level}")
    if level == 0:
        name = "Title" if stated else style.name
        return style._replace(name=name, font="黑体", size=44, line=0, indent=0, justify="center")
    font = _HEADING_FONTS.get(level, style.font)
    outline = level - 1 if stated else None
    return style._replace(font=font, bold=level not in _HEADING_FONTS, outline=outline)


def heading_style(level: int, *, stated: bool) -> str:
    """Return the style of headings of a level: 0 for the title, else from 1.

    `stated` tells that the document itself says so. Others only look like it: a program that reads the file is to find
    as much as in the document that it was made from, and no more.
    """
    return f"{'Heading' if stated else 'Look'}{min(level, _DEEPEST)}"


def document_xml(body: str, header_id: str) -> str:
    """Return the main part; `header_id` is the relationship that leads to the header."""
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="{header_id}"/>{_PAGE}</w:sectPr>'
    return f"{HEAD}<w:document {_NAMESPACES}><w:body>{body}{section}</w:body></w:document>"


def core_xml(date: str) -> str:
    """Return the part that tells when the document was last changed."""
    namespaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    changed = f'<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified>'
    return f"{HEAD}<cp:coreProperties {namespaces}>{changed}</cp:coreProperties>"


def styles_xml() -> str:
    """Return the styles part."""
    headings = [_heading(level, stated=stated) for stated in (True, False) for level in range(_DEEPEST + 1)]
    return f"{HEAD}<w:styles {_NAMESPACES}>{''.join(style.xml() for style in (*_STYLES, *headings))}</w:styles>"


def numbering_xml(labels: Sequence[str]) -> str:
    """Return a numbering part with a list for each label, in their order from 1: a number that shows just that."""
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val={quoteattr(legal(label))}/></w:lvl></w:abstractNum>'
        for number, label in enumerate(labels, start=1)
    )
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, len(labels) + 1)
    )
    return f"{HEAD}<w:numbering {_NAMESPACES}>{definitions}{lists}</w:numbering>"


def header_xml(lines: Iterable[str]) -> str:
    """Return a header of lines."""
    return f"{HEAD}<w:hdr {_NAMESPACES}>{''.join(paragraph(text('w:t', line), _HEADER) for line in lines)}</w:hdr>"


def paragraph(content: str, style: str, list_number: int | None = None) -> str:
    """Return a paragraph of one run with this content, where wanted in one of the lists of the numbering part."""
    run = f"<w:r>{content}</w:r>" if content else ""
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_number}"/></w:numPr>' if list_number else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{number}</w:pPr>{run}</w:p>'


def table(rows: Iterable[Iterable[str]], columns: int) -> str:
    """Return a table of rows of cells, each the paragraphs in it."""
    properties = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
    written = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{properties}<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>{written}</w:tbl>"
