"""Parts of a Word file with the place of every element in their bytes, so that writing in one leaves the rest as is."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from reportlint.reading.docx.markup import parse
from reportlint.reading.docx.package import Package, ZippedParts
from reportlint.reading.errors import ReadError

if TYPE_CHECKING:
    from reportlint.limits import Limits
    from reportlint.reading.docx.markup import Element
    from reportlint.reading.xml_tree import Places

_UTF8_NAMES: Final = {"utf-8", "utf8"}
_UTF16: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))


class Part:
    """A part of a Word file: its name, its XML in UTF-8, its tree, and where in `data` each element stands.

    Raises `ReadError` as `parse` does, and where the part is in no known encoding.
    """

    def __init__(self, name: str, data: bytes, limits: Limits) -> None:
        self.name = name
        self.data = _in_utf8(data)
        self._places: Places = {}
        self.root = parse(self.data, limits, self._places)

    def span(self, element: Element) -> tuple[int, int]:
        """Return from which byte up to which an element stands, its tags included."""
        start, end = self._places[element]
        return start, end if self.is_empty(element) else self.data.index(b">", end) + 1

    def inner_end(self, element: Element) -> int:
        """Return the offset of an element's end tag; the element is none without content (`<w:p/>`)."""
        return self._places[element][1]

    def is_empty(self, element: Element) -> bool:
        """Tell whether an element is written as an empty-element tag."""
        return self.start_tag(element).endswith(b"/>")

    def start_tag(self, element: Element) -> bytes:
        """Return the start tag of an element as it is written."""
        tag = _start_tag().match(self.data, self._places[element][0])
        assert tag is not None  # expat has read it as one
        return tag[0]

    def qualified_name(self, element: Element) -> str:
        """Return the name of an element with the prefix that the file gives it."""
        return re.split(rb"[\s/>]", self.start_tag(element)[1:], maxsplit=1)[0].decode()

    @cached_property
    def parents(self) -> dict[Element, Element]:
        """The parent of each element but the root."""
        return {child: parent for parent in self.root.iter() for child in parent}

    def around(self, element: Element) -> list[Element]:
        """Return the elements around an element, the nearest first."""
        found = [element]
        while (above := self.parents.get(found[-1])) is not None:
            found.append(above)
        return found[1:]


class LocatedParts(ZippedParts):
    """Parts of a Word file, kept as they are read, with the place of every element."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        super().__init__(data, limits)
        self.known: dict[str, Part] = {}

    def tree(self, name: str) -> Element | None:
        """Return the root element of a part, None where there is no such part."""
        part = self.part(name)
        return None if part is None else part.root

    def part(self, name: str) -> Part | None:
        """Return a part, None where there is none of that name."""
        if name not in self.known:
            data = self.read(name)
            if data is None:
                return None
            self.known[name] = Part(name, data, self.limits)
        return self.known[name]


class LocatedPackage(Package):
    """The parts of a Word file with their places, found through their relationships; `parts` are those read so far."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._located = LocatedParts(data, limits)
        super().__init__(self._located)
        self.parts = self._located.known
        self.part = self._located.part

    def __contains__(self, name: str) -> bool:
        return name in self._located

    def related_part(self, kind: str) -> Part | None:
        """Return the part that the main part names as its `kind` (`comments`), None without one."""
        name = self.related(self.main_part, kind)
        return None if name is None else self.part(name)


def _in_utf8(data: bytes) -> bytes:
    """Return an XML text in UTF-8: what is written in it is."""
    encoding = next((name for start, name in _UTF16 if data.startswith(start)), None) or _declared_encoding(data)
    if encoding.lower() in _UTF8_NAMES:
        return data
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise ReadError("文件已损坏（XML 编码有错误），请用 Word 或 WPS 打开后重新保存") from error
    return _declaration().sub("", text, count=1).encode("utf-8", "surrogatepass")


def _declared_encoding(data: bytes) -> str:
    declaration = _declaration().match(data[:200].decode("latin-1"))
    return declaration["encoding"] or "utf-8" if declaration else "utf-8"


@cache
def _declaration() -> re.Pattern[str]:
    return re.compile(r"""<\?xml\s(?:[^?]*?\sencoding\s*=\s*["'](?P<encoding>[^"']*)["'])?[^?]*\?>""")


@cache
def _start_tag() -> re.Pattern[bytes]:
    return re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
