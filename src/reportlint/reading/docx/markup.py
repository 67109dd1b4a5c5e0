"""XML of an Office part to a tree with short names (`w:p`), Transitional and Strict alike.

Expat and the tree builder come with Python and load in 4 ms, lxml in 9. lxml would parse a report of 30,000 characters
some 40 ms faster, which is not worth a compiled dependency. Names are shortened while parsing, so that the readers need
not know that Strict documents have namespaces of their own; `find` takes a short name for a plain tag as long as it is
given no path (`a/b`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from reportlint.reading.errors import ReadError
from reportlint.reading.limits import MAX_XML_DEPTH, MAX_XML_NODES

if TYPE_CHECKING:
    from collections.abc import Callable

    _Start = Callable[[str, dict[str, str]], None]

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
"""Elements that say only how text looks and hold none: they are more than half of a document and are not built."""


class _Names(dict[str, str]):
    """Expat's names (`namespace}local`) to short ones, worked out once each."""

    def __missing__(self, name: str) -> str:
        namespace, _, local = name.rpartition("}")
        short = f"{_PREFIXES.get(namespace, namespace)}:{local}" if namespace else local
        self[name] = short
        return short


def _handlers(tree: TreeBuilder) -> tuple[_Start, Callable[[str], None]]:
    """Return expat's handlers for the start and end of an element, which build `tree`.

    They run tens of thousands of times for a report, so their state is in local names: a third faster than a class.
    """
    names = _Names()
    begin, finish = tree.start, tree.end
    depth = skipped_from = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, skipped_from
        depth += 1
        if skipped_from:
            return
        tag = names[name]
        if tag in _LAYOUT:
            skipped_from = depth
            return
        if depth > MAX_XML_DEPTH:
            raise ReadError("文档结构嵌套过深，不像正常的文档，已拒绝读取")
        begin(tag, {names[key]: value for key, value in attributes.items()} if attributes else attributes)

    def end(name: str) -> None:
        nonlocal depth, skipped_from
        if not skipped_from:
            finish(names[name])
        elif depth == skipped_from:
            skipped_from = 0
        depth -= 1

    return start, end


def _refuse_doctype(*_: Any) -> None:
    raise ReadError("文档里有 DOCTYPE 声明（可能是恶意文件），已拒绝读取")


def parse(data: bytes) -> Element:
    """Return the root element of an XML part.

    Raises `ReadError` where the XML is not well-formed, nested too deep, too large or declares a document type: without
    declarations no entity can expand.
    """
    if data.count(b"<") + data.count(b"=") > MAX_XML_NODES:
        raise ReadError("文档内容过多，不像正常的报告，已拒绝读取")
    tree = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler, parser.EndElementHandler = _handlers(tree)
    parser.CharacterDataHandler = tree.data
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ReadError("文件已损坏（XML 有错误），请用 Word 或 WPS 打开后重新保存") from error
    return tree.close()


def child_value(element: Element | None, name: str) -> str | None:
    """Return the `w:val` of the child `name`, None where there is no such child or value."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get("w:val")


def is_on(element: Element | None, name: str) -> bool | None:
    """Return what the switch `name` among the children says (`<w:vanish/>`), None where it is absent."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get("w:val", "1") not in {"0", "false", "off"}
