"""The comments that a Word file already holds: which are ours, and which of ours a person has dealt with.

Ours are known by their author and by the mark that ends their last line. Every editor keeps both; what is not shown
(identifiers of paragraphs, initials beyond nine letters, parts of our own) may not outlast the next save.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.annotating.words import AUTHOR, SUMMARY_MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.annotating.edits import PackageEdits
    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.parts import LocatedPackage, Part

_RANGE_MARKS: Final = frozenset({"w:commentRangeStart", "w:commentRangeEnd"})
_REFERENCE: Final = "w:commentReference"
_ON: Final = frozenset({"1", "true", "on"})
_PARAGRAPH_IDS: Final = ("w15:paraId", "w16cid:paraId")


class Threads(NamedTuple):
    """The comments in a file.

    `part` holds them, None where there are none; `further` are the parts that tell more of each. `settled` are the
    marks of those of ours that a person has answered or resolved: they stay as they are, with their answers.
    `outdated` are the others of ours, which give way to those of this run, by their numbers. `taken` are the numbers of
    all that stay, marks without a comment among them; `staying` are the authors and words.
    """

    part: Part | None
    further: tuple[Part, ...]
    settled: frozenset[str]
    outdated: dict[str, Element]
    taken: frozenset[str]
    staying: frozenset[tuple[str, str]]


def read_threads(package: LocatedPackage) -> Threads:
    """Return the comments of a Word file. Raises `ReadError`."""
    part = package.related_part("comments")
    kinds = ("commentsExtended", "commentsIds", "commentsExtensible")
    further = tuple(found for kind in kinds if (found := package.related_part(kind)) is not None)
    comments = [] if part is None else part.root.findall("w:comment")
    marks = {comment.get("w:id", ""): (comment, mark) for comment in comments if (mark := _mark(comment))}
    dealt_with = frozenset(_dealt_with(further))
    settled = {number: mark for number, (comment, mark) in marks.items() if dealt_with & _paragraph_ids(comment)}
    outdated = {number: comment for number, (comment, _) in marks.items() if number not in settled}
    others = [comment for comment in comments if comment.get("w:id", "") not in outdated]
    taken = frozenset(comment.get("w:id", "") for comment in others) | _marked(package) - outdated.keys()
    staying = frozenset((comment.get("w:author", ""), _words(comment)) for comment in others)
    return Threads(part, further, frozenset(settled.values()), outdated, taken, staying)


def remove_outdated(threads: Threads, texts: Iterable[Part], edits: PackageEdits) -> None:
    """Take the outdated comments out, their marks in `texts` and what further parts tell of them."""
    if threads.part is None or not threads.outdated:
        return
    for comment in threads.outdated.values():
        edits.of(threads.part).remove(comment)
    for part in texts:
        for element in _marks_in(part, threads.outdated.keys()):
            edits.of(part).remove(element)
    gone = {identifier for comment in threads.outdated.values() for identifier in _paragraph_ids(comment)}
    for part in threads.further:
        for entry in part.root:
            if gone & {entry.get(name) for name in (*_PARAGRAPH_IDS, "w16cex:durableId")}:
                gone.add(entry.get("w16cid:durableId", ""))
                edits.of(part).remove(entry)


def _mark(comment: Element) -> str | None:
    """Return the mark of a comment of ours, None for those of others."""
    if comment.get("w:author") != AUTHOR:
        return None
    paragraphs = [_words(paragraph).strip() for paragraph in comment.iter("w:p")]
    found = _mark_pattern().search(next(filter(None, reversed(paragraphs)), ""))
    return found[0] if found else None


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter("w:t"))


@cache
def _mark_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{SUMMARY_MARK}|(?<!\S)\S+-[0-9a-f]{{8}})\Z")


def _dealt_with(further: Iterable[Part]) -> Iterator[str]:
    """Yield the identifiers of the comments that are resolved or answered: each is that of a paragraph in it."""
    for part in further:
        for entry in part.root.findall("w15:commentEx"):
            if entry.get("w15:done") in _ON:
                yield entry.get("w15:paraId", "")
            yield entry.get("w15:paraIdParent", "")


def _paragraph_ids(comment: Element) -> set[str]:
    return {identifier for paragraph in comment.iter("w:p") if (identifier := paragraph.get("w14:paraId"))}


def _marked(package: LocatedPackage) -> set[str]:
    """Return the numbers of all comments that the text marks."""
    root = package.document
    elements = () if root is None else root.iter()
    return {element.get("w:id", "") for element in elements if element.tag in _RANGE_MARKS | {_REFERENCE}}


def _marks_in(part: Part, numbers: Iterable[str]) -> Iterator[Element]:
    """Yield what marks the comments `numbers` in a text: the ends of ranges, and the runs that refer to them."""
    wanted = set(numbers)
    for element in part.root.iter():
        if element.get("w:id") not in wanted:
            continue
        if element.tag in _RANGE_MARKS:
            yield element
        elif element.tag == _REFERENCE:
            run = part.parents[element]
            others = [child for child in run if child is not element and child.tag != "w:rPr"]
            yield element if others else run
