"""Builds OFD files: from raw XML, and by laying paragraphs out on A4 pages as office suites do."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import east_asian_width
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAMESPACE = "http://www.ofdspec.org/2016"
A4 = (210.0, 297.0)
LEFT, TOP, BOTTOM = 28.0, 37.0, 262.0
SIZE, PITCH = 5.64, 10.2
WIDTH = 28 * SIZE
TITLE_SIZE = 7.76


def _part(root: str, content: str, namespace: str = _NAMESPACE) -> str:
    xml = f"<{root}>{content}</{root}>"
    prefixed = re.sub(r"<(/?)(?=\w)", r"<\1ofd:", xml)
    return prefixed.replace(f"<ofd:{root}>", f'<ofd:{root} xmlns:ofd="{namespace}">', 1)


def page(objects: str, more: str = "") -> str:
    """A page's or template's content of graphic objects."""
    return f"{more}<Content><Layer ID='1'>{objects}</Layer></Content>"


def text(content: str, x: float = 30, y: float = 40, *, size: float = SIZE, code: str = "", more: str = "") -> str:
    """A text object at (x, y); `code` and `more` are attributes of its code and of itself."""
    inside = f'<TextCode X="0" Y="{size}" {code}>{escape(content)}</TextCode>'
    return f'<TextObject Boundary="{x} {y} 170 {size}" Size="{size}" {more}>{inside}</TextObject>'


def zipped(members: dict[str, str]) -> bytes:
    """A zip file of `members`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def ofd(
    *pages: str, templates: Iterable[str] = (), common: str = "", namespace: str = _NAMESPACE, **members: str
) -> bytes:
    """An OFD file of pages; templates get the identifiers T0, T1 …; `__` in the names of other members is a slash."""
    templates = list(templates)
    data = "".join(f'<TemplatePage ID="T{n}" BaseLoc="Tpls/T{n}.xml"/>' for n in range(len(templates)))
    data += f"<PageArea><PhysicalBox>0 0 {A4[0]} {A4[1]}</PhysicalBox></PageArea>{common}"
    listed = "".join(f'<Page ID="{n}" BaseLoc="Pages/P{n}.xml"/>' for n in range(len(pages)))
    body = "<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>"
    parts = {
        "OFD.xml": _part("OFD", body, namespace),
        "Doc_0/Document.xml": _part("Document", f"<CommonData>{data}</CommonData><Pages>{listed}</Pages>", namespace),
        **{f"Doc_0/Pages/P{n}.xml": _part("Page", content, namespace) for n, content in enumerate(pages)},
        **{f"Doc_0/Tpls/T{n}.xml": _part("Page", content, namespace) for n, content in enumerate(templates)},
        **{name.replace("__", "/"): content for name, content in members.items()},
    }
    return zipped(parts)


class Set(NamedTuple):
    """A line as it is set on a page."""

    text: str
    x: float
    y: float
    size: float


def width(content: str, size: float) -> float:
    """How wide text is: Chinese characters are as wide as high, others half as wide."""
    return sum(size if east_asian_width(character) in "WFA" else size / 2 for character in content)


def lay_out(paragraphs: Iterable[str]) -> list[list[Set]]:
    """Set paragraphs on pages: the first is the title, in the middle; tabs part the cells of a table's row.

    Every page has its number below.
    """
    pages: list[list[Set]] = [[]]
    y = TOP
    for index, paragraph in enumerate(paragraphs):
        size = SIZE if index else TITLE_SIZE
        for row in _broken(paragraph, size, indent=2 if index else 0):
            if y + PITCH > BOTTOM:
                pages.append([])
                y = TOP
            pages[-1] += _placed(row, y, size, is_title=not index)
            y += PITCH
    for number, lines in enumerate(pages, start=1):
        lines.append(Set(f"— {number} —", 100.0, 275.0, 4.9))
    return pages


def _broken(paragraph: str, size: float, indent: int) -> Iterator[str]:
    """Break a paragraph into lines: no sign that closes begins a line, no number is broken."""
    if "\t" in paragraph:
        yield paragraph
        return
    line = "\u3000" * indent
    for word in re.findall(r"[A-Za-z0-9.%:/-]+[，。；：、！？”）》〕]*|.[，。；：、！？”）》〕％]*", paragraph):
        if width(line + word, size) > WIDTH + size / 100:
            yield line
            line = ""
        line += word
    yield line


def _placed(row: str, y: float, size: float, *, is_title: bool) -> Iterator[Set]:
    x = LEFT
    if is_title:
        x += (WIDTH - width(row, size)) / 2
    for cell in row.split("\t"):
        if cell.strip():
            yield Set(cell, x, y, size)
        x += width(cell, size) + 3 * size


def line_objects(lines: Iterable[Set]) -> str:
    """One object a line, with the steps between its characters."""
    return "".join(text(line.text, line.x, line.y, size=line.size, code=_steps(line)) for line in lines)


def _steps(line: Set) -> str:
    return 'DeltaX="' + " ".join(f"{width(character, line.size):.3f}" for character in line.text[:-1]) + '"'


def character_objects(lines: Iterable[Set]) -> str:
    """One object a character, the last one first; a reader must put them in order."""
    objects = []
    for line in lines:
        x = line.x
        for character in line.text:
            objects.append(text(character, round(x, 3), line.y, size=line.size))
            x += width(character, line.size)
    return "".join(reversed(objects))
