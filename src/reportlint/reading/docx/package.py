"""The parts of a Word file and the relationships between them."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, Final, Protocol

from reportlint.reading import package
from reportlint.reading.docx.markup import parse
from reportlint.reading.errors import ReadError

if TYPE_CHECKING:
    from reportlint.limits import Limits
    from reportlint.reading.docx.markup import Element

_USUAL_MAIN_PART: Final = "word/document.xml"


class Parts(Protocol):
    """Where the parts are kept; their names are found as `package.member_name` spells them."""

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a part `name`."""

    def tree(self, name: str) -> Element | None:
        """Return the root element of a part, None where there is no such part."""


class ZippedParts:
    """Parts as members of a zip file, which nearly all Word files are."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        self._package = package.Package(data, limits)

    def __contains__(self, name: str) -> bool:
        return name in self._package

    def tree(self, name: str) -> Element | None:
        """Return the root element of a part, None where there is no such part."""
        data = self.read(name)
        return None if data is None else parse(data, self.limits)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part, None where there is no such part."""
        return self._package.read(name)


class FlatParts:
    """Parts in one XML file ("flat OPC"), whose root is `pkg:package`."""

    def __init__(self, root: Element) -> None:
        self._trees: dict[str, Element] = {}
        for part in root.findall("pkg:part"):
            content = part.find("pkg:xmlData")
            if content is not None and len(content):
                self._trees[package.member_name(part.get("pkg:name", ""))] = content[0]

    def __contains__(self, name: str) -> bool:
        return package.member_name(name) in self._trees

    def tree(self, name: str) -> Element | None:
        """Return the root element of a part, None where there is no such part."""
        return self._trees.get(package.member_name(name))


class Package:
    """The parts of a Word file, found through their relationships."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._relationships: dict[str, list[Element]] = {}

    @cached_property
    def document(self) -> Element | None:
        """The root element of the main part, which holds the document's text."""
        return self._parts.tree(self.main_part)

    @cached_property
    def main_part(self) -> str:
        """The name of the part that holds the document's text, found through the relationships."""
        name = self.related("", "officeDocument") or _USUAL_MAIN_PART
        if name not in self._parts:
            raise ReadError("文件里没有正文，可能已损坏，请用 Word 或 WPS 打开后重新保存")
        return name

    def related_tree(self, kind: str) -> Element | None:
        """Return the root element of the part that the main part names as its `kind` (`styles`), None without one."""
        name = self.related(self.main_part, kind)
        return None if name is None else self._parts.tree(name)

    def related(self, source: str, kind: str) -> str | None:
        """Return the name of the first existing part that `source` ("" for the package) has as its `kind`.

        A relationship's type ends with its kind, whichever edition of the standard it follows. Targets that are no
        parts (`NULL`, `#_Toc1`, addresses) are passed over.
        """
        folder = posixpath.dirname(source)
        for relationship in self._relationships_of(source):
            if relationship.get("Type", "").rpartition("/")[2] == kind and relationship.get("TargetMode") != "External":
                target = package.member_name(posixpath.join("/", folder, relationship.get("Target", "")))
                if target in self._parts:
                    return target
        return None

    def _relationships_of(self, source: str) -> list[Element]:
        if source not in self._relationships:
            folder, file = posixpath.split(source)
            root = self._parts.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
            self._relationships[source] = [] if root is None else root.findall("rel:Relationship")
        return self._relationships[source]
