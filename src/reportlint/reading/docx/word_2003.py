"""Word 2003 XML (`w:wordDocument`), made into the elements that Word's standard of today has for the same things.

Systems that fill in templates still write it, most often under the name of a `.doc`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading.docx.markup import Element
from reportlint.reading.docx.styles import small_number
from reportlint.reading.number_codes import name_of_code

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAGS: Final = {
    "w:listPr": "w:numPr",
    "w:ilfo": "w:numId",
    "w:listDef": "w:abstractNum",
    "w:list": "w:num",
    "w:ilst": "w:abstractNumId",
    "w:listStyleLink": "w:numStyleLink",
    "w:nfc": "w:numFmt",
    "w:vmerge": "w:vMerge",
    "w:hmerge": "w:hMerge",
}
_ATTRIBUTES: Final = {"w:listDefId": "w:abstractNumId", "w:ilfo": "w:numId"}
_CHANGES: Final = {"Word.Insertion": "w:ins", "Word.Deletion": "w:del"}
_NOTES: Final = {"w:footnote": "footnotes", "w:endnote": "endnotes"}


class Word2003:
    """A document whose root is `w:wordDocument`; it is changed on the way."""

    def __init__(self, root: Element) -> None:
        self.document = root
        self._parts = {kind: Element(kind) for kind in _NOTES.values()}
        for kind, tag in (("styles", "w:styles"), ("numbering", "w:lists")):
            part = root.find(tag)
            if part is not None:
                self._parts[kind] = part
                self._modernise(part)
        body = root.find("w:body")
        if body is not None:
            self._modernise(body)

    def related_tree(self, kind: str) -> Element | None:
        """Return what is a part of its own in a Word file of today (`styles`), None where the document has none."""
        return self._parts.get(kind)

    def _modernise(self, parent: Element) -> None:
        parent[:] = [modern for child in parent for modern in self._modern(child)]

    def _modern(self, element: Element) -> Iterator[Element]:
        tag = element.tag
        self._modernise(element)
        if tag.startswith("wx:") or tag == "aml:content":
            yield from element  # hints for other programs, around what they hint at
        elif tag == "aml:annotation":
            if change := _CHANGES.get(element.get("w:type", "")):
                element.tag = change
                yield element
        elif tag in _NOTES:
            yield self._reference(element)
        else:
            _rename(element)
            yield element

    def _reference(self, note: Element) -> Element:
        """Move a note, which stands where the text refers to it, to the others of its kind."""
        notes = self._parts[_NOTES[note.tag]]
        identifier = str(len(notes))
        note.set("w:id", identifier)
        notes.append(note)
        return Element(f"{note.tag}Reference", {"w:id": identifier})


def _rename(element: Element) -> None:
    tag = element.tag
    element.tag = _TAGS.get(tag, tag)
    if tag == "w:t":
        element.set("xml:space", "preserve")
    elif tag == "w:nfc":
        element.set("w:val", name_of_code(small_number(element.get("w:val")) or 0))
    elif tag in {"w:listDef", "w:list"}:
        for old, new in _ATTRIBUTES.items():
            if old in element.attrib:
                element.set(new, element.attrib[old])
