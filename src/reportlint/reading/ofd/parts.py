"""The parts of an OFD file: its documents, their pages, the templates under these, and shared graphics."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.errors import ReadError
from reportlint.reading.ofd.markup import Element, numbers, parse
from reportlint.reading.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.limits import Limits

_DAMAGED: Final = "文件已损坏，缺少正文，请重新导出后再提交"


class PageParts(NamedTuple):
    """What is drawn on a page: `contents` are the `Content` elements of its templates and its own.

    `size` is its width and height in millimetres, None where the file does not say.
    """

    contents: list[Element]
    size: tuple[float, float] | None


class OfdFile:
    """An OFD file opened for reading; raises `ReadError`."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._package = Package(data, limits)
        if "Encryptions.xml" in self._package:
            raise ReadError("文件已加密，请先解密再提交")

    def documents(self) -> Iterator[OfdDocument]:
        """Yield the documents in it, each of its own pages."""
        root = self.tree("", "OFD.xml")
        locations = [] if root is None else [location.text for location in root.iter("DocRoot")]
        names = [self.find("", location) for location in locations]
        if not names or None in names:
            raise ReadError(_DAMAGED)
        yield from (OfdDocument(self, name) for name in names if name)

    def find(self, folder: str, location: str | None) -> str | None:
        """Return the name of the part at `location`, seen from `folder` or, as some write it, from the root."""
        location = (location or "").strip().replace("\\", "/")
        names = (posixpath.join("/", folder, location), posixpath.join("/", location))
        return next((name for name in names if location and name in self._package), None)

    def tree(self, folder: str, location: str | None) -> Element | None:
        """Return the root element of the part at `location`, None where there is none."""
        name = self.find(folder, location)
        data = None if name is None else self._package.read(name)
        return None if data is None else parse(data, self._package.limits)


class OfdDocument:
    """One document of an OFD file; `name` is that of its main part."""

    def __init__(self, file: OfdFile, name: str) -> None:
        self._file = file
        self._folder = posixpath.dirname(name)
        root = file.tree("", name)
        if root is None:
            raise ReadError(_DAMAGED)
        self._root = root
        self._templates: dict[str, list[Element]] = {}

    @cached_property
    def page_locations(self) -> list[str]:
        """Where its pages are, in their order."""
        return [page.get("BaseLoc", "") for pages in self._root.findall("Pages") for page in pages.findall("Page")]

    def page(self, location: str) -> PageParts:
        """Return what is drawn on a page; nothing where its part is missing."""
        root = self._file.tree(self._folder, location)
        if root is None:
            return PageParts([], None)
        contents = [
            content for use in root.findall("Template") for content in self._template(use.get("TemplateID", ""))
        ]
        size = _size(root.find("Area")) or self._usual_size
        return PageParts([*contents, *root.findall("Content")], size)

    @cached_property
    def graphics(self) -> dict[str, Element]:
        """The graphics that pages use by name: `Content` elements by their identifier."""
        names = [*self._common_data.findall("PublicRes"), *self._common_data.findall("DocumentRes")]
        roots = [self._file.tree(self._folder, name.text) for name in names]
        return {
            unit.get("ID", ""): content
            for root in roots
            if root is not None
            for unit in root.iter("CompositeGraphicUnit")
            for content in unit.findall("Content")
        }

    @cached_property
    def _common_data(self) -> Element:
        found = self._root.find("CommonData")
        return Element("CommonData") if found is None else found

    @cached_property
    def _usual_size(self) -> tuple[float, float] | None:
        return _size(self._common_data.find("PageArea"))

    def _template(self, identifier: str) -> list[Element]:
        if identifier not in self._templates:
            locations = (
                template.get("BaseLoc")
                for template in self._common_data.findall("TemplatePage")
                if template.get("ID") == identifier
            )
            root = self._file.tree(self._folder, next(locations, None))
            self._templates[identifier] = [] if root is None else root.findall("Content")
        return self._templates[identifier]


def _size(area: Element | None) -> tuple[float, float] | None:
    box = None if area is None else numbers(area.findtext("PhysicalBox"), 4)
    return (box[2], box[3]) if box and box[2] > 0 and box[3] > 0 else None
