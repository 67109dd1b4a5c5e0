"""Looks into Word files that hold comments, in a way of its own: nothing here is shared with what writes them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from reading.word_files import W

from reportlint.annotating.annotation import annotated
from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.limits import DEFAULT_LIMITS

_SHOWN = {"tab": "\t", "br": "\v", "cr": "\v", "noBreakHyphen": "-"}
_OURS = {"commentRangeStart", "commentRangeEnd", "commentReference"}


class Comment(NamedTuple):
    """A comment: its author, its lines, and the words that its range holds."""

    author: str
    lines: list[str]
    words: str


def annotate(data: bytes, name: str = "报告.docx", *, respect_resolved: bool = False, in_place: bool = False) -> bytes:
    """Review a file and return it with comments."""
    reviewed = review(Path(name), Settings(Config()), data)
    return annotated(reviewed, data, DEFAULT_LIMITS, respect_resolved=respect_resolved, in_place=in_place).data


def member(data: bytes, name: str) -> bytes:
    """Return a member of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def members(data: bytes) -> dict[str, str | bytes]:
    """Return all members of a zip file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def comments(data: bytes, text: str = "word/document.xml", part: str = "word/comments.xml") -> list[Comment]:
    """Return the comments of a file in their order; `text` is the part whose ranges are looked at."""
    ranges = _ranges(ElementTree.fromstring(member(data, text)))
    return [
        Comment(
            comment.attrib[f"{{{W}}}author"],
            ["".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in comment.iter(f"{{{W}}}p")],
            ranges.get(comment.attrib[f"{{{W}}}id"], ""),
        )
        for comment in ElementTree.fromstring(member(data, part)).iter(f"{{{W}}}comment")
    ]


def looks(data: bytes, part: str = "word/document.xml") -> list[tuple[str, str]]:
    """Return every character and every empty element of a part with all that is around it, comments left out.

    So two files look the same whose runs are parted in different ways.
    """
    found: list[tuple[str, str]] = []

    def walk(element: ElementTree.Element, around: str) -> None:
        tag = element.tag.partition("}")[2]
        if tag in _OURS or tag == "rPr":
            return
        properties = element.find(f"{{{W}}}rPr") if tag == "r" else None
        around += f"/{tag}" + ("" if properties is None else ElementTree.tostring(properties, "unicode"))
        if len(element) == 0 and tag not in {"t", "r"}:
            found.append((f"<{tag}>", around + str(element.attrib)))
        found.extend((character, around) for character in element.text or "")
        for child in element:
            walk(child, around)

    walk(ElementTree.fromstring(member(data, part)), "")
    return found


def _ranges(root: ElementTree.Element) -> dict[str, str]:
    """Return the words in the range of each comment, by its number; each number must start, end and be referred to."""
    open_, ranges, referred = set(), {}, set()
    for element in root.iter():
        tag, number = element.tag.partition("}")[2], element.get(f"{{{W}}}id", "")
        if tag == "commentRangeStart":
            assert number not in ranges
            ranges[number] = ""
            open_.add(number)
        elif tag == "commentRangeEnd":
            open_.remove(number)
        elif tag == "commentReference":
            assert number not in open_ | referred
            referred.add(number)
        else:
            words = (element.text or "") if tag == "t" else _SHOWN.get(tag, "")
            for number in open_:
                ranges[number] += words
    assert not open_
    assert referred == ranges.keys()
    return ranges
