"""Builds Word files from raw XML, for tests of what no library writes."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:x="urn:x"'
)


def part(root: str, content: str, namespace: str = W) -> str:
    """An XML part with the root element `w:root`."""
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{namespace}" {_NAMESPACES}>{content}</w:{root}>'


def relationships(*targets: tuple[str, str], base: str = _RELATIONS) -> str:
    """A relationships part of (kind, target) pairs."""
    items = "".join(
        f'<Relationship Id="r{n}" Type="{base}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{items}</Relationships>'


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip file of `members`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, *, namespace: str = W, **parts: str) -> bytes:
    """A Word file with `body` and other parts of the main document by kind (`styles`, `numbering`, `footnotes`)."""
    members: dict[str, str | bytes] = {
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relationships(*((kind, f"{kind}.xml") for kind in parts)),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", namespace),
    }
    for kind, content in parts.items():
        members[f"word/{kind}.xml"] = part(kind, content, namespace)
    return zipped(members)


def t(text: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    runs = t(content) if content and not content.startswith("<") else content
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def numbered(text: str, num: int, level: int | None = None) -> str:
    """A paragraph in a list."""
    ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return p(text, f'<w:numPr>{ilvl}<w:numId w:val="{num}"/></w:numPr>')


def level(index: int, text: str, number_format: str = "decimal", extra: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identifier: int, *content: str) -> str:
    """An abstract list definition."""
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(content)}</w:abstractNum>'


def num(identifier: int, definition: int, overrides: str = "") -> str:
    """A list."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def style(identifier: str, name: str, content: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """A style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{content}</w:style>'


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    """A cell of a table, of paragraphs or of plain text."""
    paragraphs = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>"
