"""XML of an Office part to a tree with short names (`w:p`), Transitional and Strict alike.

Expat and the tree builder come with Python: loading them costs 2 ms beside zipfile, lxml costs 25 ms (import and parse
of a report together come out even). Names are shortened while parsing, for a dictionary look-up each, so that the
readers need not know that Strict documents have namespaces of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from reportlint.reading.errors import ReadError
from reportlint.reading.limits import MAX_XML_DEPTH, MAX_XML_TAGS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Element", "child_value", "is_on", "parse"]

_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://www.w3.org/XML/1998/namespace": "xml",
}

_LAYOUT: Final = frozenset(
    {"w:latentStyles", "w:tblStylePr", "w:rFonts", "w:lang", "w:sz", "w:szCs", "w:spacing", "w:ind", "w:jc", "w:color"}
    | {"w:b", "w:bCs", "w:tblPr", "w:tblGrid", "w:sectPr", "w:rPrChange", "w:pPrChange", "w:tcBorders", "w:pBdr"}
)
"""Elements that say only how text looks: they are more than half of a document and are not built."""


class _Names(dict[str, str]):
    """Expat's names (`namespace}local`) to short ones, worked out once each."""

    def __missing__(self, name: str) -> str:
        namespace, _, local = name.rpartition("}")
        short = f"{_PREFIXES.get(namespace, namespace)}:{local}" if namespace else local
        self[name] = short
        return short


class _Builder:
    """Expat's handlers: build the tree, refuse what no Office program writes."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self._names = _Names()
        self._depth = 0
        self._skipped_from = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._skipped_from:
            return
        names = self._names
        tag = names[name]
        if tag in _LAYOUT:
            self._skipped_from = self._depth
            return
        if self._depth > MAX_XML_DEPTH:
            raise ReadError("文档结构嵌套过深，不像正常的文档，已拒绝读取")
        self.tree.start(tag, {names[key]: value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        if not self._skipped_from:
            self.tree.end(self._names[name])
        elif self._depth == self._skipped_from:
            self._skipped_from = 0
        self._depth -= 1

    def data(self, text: str) -> None:
        if not self._skipped_from:
            self.tree.data(text)

    def doctype(self, *_: Any) -> None:
        raise ReadError("文档里有 DOCTYPE 声明（可能是恶意文件），已拒绝读取")


def parse(data: bytes) -> Element:
    """Return the root element of an XML part.

    Raises `ReadError` where the XML is not well-formed, nested too deep, too large or declares a document type: without
    declarations no entity can expand.
    """
    if data.count(b"<") > MAX_XML_TAGS:
        raise ReadError("文档内容过多，不像正常的报告，已拒绝读取")
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ReadError("文件已损坏（XML 有错误），请用 Word 或 WPS 打开后重新保存") from error
    return builder.tree.close()


def child_value(element: Element | None, name: str) -> str | None:
    """Return the `w:val` of the child `name`, None where there is no such child or value."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get("w:val")


def is_on(element: Element | None, name: str) -> bool | None:
    """Return what the switch `name` among the children says (`<w:vanish/>`), None where it is absent."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get("w:val", "1") not in {"0", "false", "off"}
