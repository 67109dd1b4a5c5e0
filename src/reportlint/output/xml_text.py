"""Elements as XML text. Markup is escaped by the library; characters that no XML may hold are written out here."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from reportlint.output.safe_text import visible

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def attribute(value: object) -> str:
    """Return a value fit for XML 1.0: what `visible` writes out, and the two signs that are forbidden besides."""
    return re.sub("[\ufffe\uffff]", lambda sign: f"\\u{ord(sign.group()):04x}", visible(str(value)))


def new_element(tag: str, /, **attributes: object) -> ElementTree.Element:
    """Return an element, its attributes made fit for XML."""
    return ElementTree.Element(tag, {key: attribute(value) for key, value in attributes.items()})


def element(parent: ElementTree.Element, tag: str, /, **attributes: object) -> ElementTree.Element:
    """Add such an element to its parent."""
    child = new_element(tag, **attributes)
    parent.append(child)
    return child


def opened(tag: str, /, **attributes: object) -> str:
    """Return the beginning of a document: the start tag of its root."""
    root = ElementTree.tostring(new_element(tag, **attributes), encoding="unicode", short_empty_elements=False)
    return f"{_DECLARATION}{root.removesuffix(f'</{tag}>')}\n"


def child_text(child: ElementTree.Element) -> str:
    """Return a child of the root, one element a line."""
    ElementTree.indent(child, level=1)
    return f"  {ElementTree.tostring(child, encoding='unicode')}\n"


def closed(tag: str) -> str:
    """Return the end of a document."""
    return f"</{tag}>\n"
