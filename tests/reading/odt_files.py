"""Builds OpenDocument texts from raw XML, for tests of what no library writes."""

from __future__ import annotations

import io
import zipfile

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = (
    "".join(
        f' xmlns:{prefix}="{_OASIS}{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "style": "style",
            "text": "text",
            "table": "table",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
        }.items()
    )
    + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:svg="urn:svg"'
)
_MIME = "application/vnd.oasis.opendocument.text"


def _part(root: str, content: str) -> str:
    return f'<?xml version="1.0"?><office:{root}{_NAMESPACES}>{content}</office:{root}>'


def odt(body: str, *, styles: str = "", automatic: str = "", kind: str = "text", **members: str) -> bytes:
    """An OpenDocument file: its body, its common and automatic styles, and other members (`__` for a slash)."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    content += f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    parts = {
        "mimetype": _MIME,
        "content.xml": _part("document-content", content),
        "styles.xml": _part("document-styles", f"<office:styles>{styles}</office:styles>"),
        **{name.replace("__", "/"): text for name, text in members.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def flat_odt(body: str, styles: str = "", automatic: str = "", master: str = "") -> bytes:
    """A flat OpenDocument file (`.fodt`); its styles are the common ones, the automatic ones and those of pages."""
    content = f"<office:styles>{styles}</office:styles>"
    content += f"<office:automatic-styles>{automatic}</office:automatic-styles>" if automatic else ""
    content += f"<office:master-styles>{master}</office:master-styles>" if master else ""
    content += f"<office:body><office:text>{body}</office:text></office:body>"
    mimetype = f' office:mimetype="{_MIME}" office:version="1.3">'
    return _part("document", content).replace(">", mimetype, 2).replace(mimetype, ">", 1).encode()


def list_style(name: str, *levels: str, tag: str = "list-level-style-number", root: str = "list-style") -> str:
    """A list style; each level is the attributes of its element."""
    inside = "".join(f'<text:{tag} text:level="{n}" {attributes}/>' for n, attributes in enumerate(levels, start=1))
    return f'<text:{root} style:name="{name}">{inside}</text:{root}>'


def outline(*levels: str) -> str:
    """The numbering of chapters."""
    return list_style("Outline", *levels, tag="outline-level-style", root="outline-style")


def p(content: str = "", attributes: str = "") -> str:
    """A paragraph."""
    return f"<text:p {attributes}>{content}</text:p>"


def h(content: str, level: int = 1, attributes: str = "") -> str:
    """A heading."""
    return f'<text:h text:outline-level="{level}" {attributes}>{content}</text:h>'


def items(*contents: str, style: str = "", attributes: str = "") -> str:
    """A list; each item is what it holds, and one that is no markup is a paragraph."""
    inside = "".join(
        content
        if content.startswith(("<text:list-item", "<text:list-header"))
        else f"<text:list-item>{content if content.startswith('<') else p(content)}</text:list-item>"
        for content in contents
    )
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {attributes}>{inside}</text:list>"


def table(*rows: str, columns: int = 0) -> str:
    """A table of rows, each of which is its cells; LibreOffice drops one that does not state its columns."""
    stated = f'<table:table-column table:number-columns-repeated="{columns}"/>' if columns else ""
    inside = (
        row if row.startswith("<table:table-row") else f"<table:table-row>{row}</table:table-row>" for row in rows
    )
    return f"<table:table>{stated}{''.join(inside)}</table:table>"


def td(content: str = "", attributes: str = "") -> str:
    """A table cell of one paragraph."""
    return f"<table:table-cell {attributes}>{p(content)}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"
