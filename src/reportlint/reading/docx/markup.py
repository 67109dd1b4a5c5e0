"""The XML of a Word file: short names for Transitional and Strict alike, and the values that elements carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading import xml_tree
from reportlint.reading.xml_tree import Element

if TYPE_CHECKING:
    from reportlint.limits import Limits
    from reportlint.reading.xml_tree import Places

__all__ = ["Element", "child_value", "is_on", "parse"]

_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg",
    "http://schemas.microsoft.com/office/word/2003/wordml": "w",
    "http://schemas.microsoft.com/office/word/2003/auxHint": "wx",
    "http://schemas.microsoft.com/aml/2001/core": "aml",
    "http://schemas.openxmlformats.org/package/2006/content-types": "types",
    "http://purl.org/dc/terms/": "dcterms",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex": "w16cex",
    "http://www.w3.org/XML/1998/namespace": "xml",
}

_SKIPPED: Final = frozenset(
    {"w:latentStyles", "w:tblStylePr", "w:rFonts", "w:lang", "w:sz", "w:szCs", "w:spacing", "w:ind", "w:jc", "w:color"}
    | {"w:b", "w:bCs", "w:tblPr", "w:tblGrid", "w:sectPr", "w:rPrChange", "w:pPrChange", "w:tcBorders", "w:pBdr"}
    | {"w:sz-cs", "w:b-cs", "w:binData", "w:docSuppData", "w:docOleData", "pkg:binaryData"}
)
"""Elements that say only how text looks, or hold pictures: they are more than half of a document and are not built."""


def parse(data: bytes, limits: Limits, places: Places | None = None) -> Element:
    """Return the root element of a part of a Word file; raises `ReadError`."""
    return xml_tree.parse(data, limits, _PREFIXES, _SKIPPED, places)


def child_value(element: Element | None, name: str) -> str | None:
    """Return the `w:val` of the child `name`, None where there is no such child or value."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get("w:val")


def is_on(element: Element | None, name: str) -> bool | None:
    """Return what the switch `name` among the children says (`<w:vanish/>`), None where it is absent."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get("w:val", "1") not in {"0", "false", "off"}
