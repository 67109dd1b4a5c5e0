"""The body of a Word document: paragraphs, tables, text boxes and notes, in the order they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading.composing import Composer
from reportlint.reading.docx.content import content_of, shown_branch
from reportlint.reading.docx.markup import child_value, is_on
from reportlint.reading.docx.styles import outline_level, small_number
from reportlint.text import Place, PlaceUnit

if TYPE_CHECKING:
    from reportlint.reading.docx.content import Content, Piece
    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.numbering import Numbering
    from reportlint.reading.docx.styles import Styles

_WRAPPERS: Final = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"})


class BodyReader:
    """Reads the stories of a Word document into `composer`; with a `trace`, notes there what shows which words."""

    def __init__(self, styles: Styles, numbering: Numbering, trace: list[Piece] | None = None) -> None:
        self.composer = Composer()
        self.trace = trace
        self.notes: list[tuple[str, str, Place]] = []
        self._styles = styles
        self._numbering = numbering
        self._carried: list[tuple[Content, Place]] = []
        self._place = Place(PlaceUnit.PARAGRAPH, 0)
        self._tables = 0

    def read_body(self, body: Element) -> None:
        """Read the body.

        Only its own paragraphs are counted, as Word's object model and python-docx do: one inside a content control
        stands at the number of the paragraph before it.
        """
        number = 0
        for child in body:
            if child.tag == "w:p":
                number += 1
            self._place = Place(PlaceUnit.PARAGRAPH, max(1, number))
            self._read(child)
        self._end_story()

    def read_note(self, note: Element, place: Place) -> None:
        """Read a footnote or endnote, whose blocks stand where the text refers to it."""
        self._place = place
        self._read_all(note)
        self._end_story()

    def _read_all(self, parent: Element) -> None:
        for child in parent:
            self._read(child)

    def _read(self, element: Element) -> None:
        tag = element.tag
        if tag == "w:p":
            self._paragraph(element)
        elif tag == "w:tbl":
            self._end_story()
            self._table(element)
        elif tag == "mc:AlternateContent":
            branch = shown_branch(element)
            if branch is not None:
                self._read_all(branch)
        elif tag in _WRAPPERS:
            self._read_all(element)

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find("w:pPr")
        style = self._styles.paragraph(child_value(properties, "w:pStyle"))
        content = content_of(paragraph, self._styles, style.hidden)
        mark = None if properties is None else properties.find("w:rPr")
        if _is_deleted(mark):
            self._carried.append((content, self._place))
        elif content.text.strip() or not is_on(mark, "w:vanish"):
            label = self._numbering.label(properties, style)
            outline = outline_level(properties)
            level = style.heading_level if outline is None or style.heading_level == 0 else outline or None
            self._carried.append((content, self._place))
            self._add_carried(label, level)
        self._read_attached(content)

    def _read_attached(self, content: Content) -> None:
        """Note what a paragraph refers to and read its text boxes, each of which is a text of its own."""
        self.notes.extend((kind, identifier, self._place) for kind, identifier in content.notes)
        if not content.boxes:
            return
        carried, self._carried = self._carried, []
        for box in content.boxes:
            self._read_all(box)
            self._end_story()
        self._carried = carried

    def _end_story(self) -> None:
        """Give text whose paragraph mark is deleted a paragraph of its own where none follows to take it in."""
        if self._carried:
            self._add_carried("", None)

    def _add_carried(self, label: str, level: int | None) -> None:
        """Add one paragraph of all that has come together; it stands where its first words stand."""
        carried, self._carried = self._carried, []
        place = next((place for content, place in carried if content.text.strip()), self._place)
        start = self.composer.add("".join(content.text for content, _ in carried), place, label, level)
        if self.trace is None:
            return
        for content, _ in carried:
            self.trace += content.placed(start)
            start += len(content.text)

    def _table(self, table: Element) -> None:
        """Read a table; one inside another's cell stands at the place of that cell."""
        outer = self._place
        if outer.unit is not PlaceUnit.TABLE:
            self._tables += 1
        for row_number, row in enumerate(_shown(table, "w:tr"), start=1):
            if _is_row_hidden(row):
                continue
            if outer.unit is not PlaceUnit.TABLE:
                self._place = Place(PlaceUnit.TABLE, self._tables, row_number)
            self._row(row)
        self._place = outer

    def _row(self, row: Element) -> None:
        is_nested = self._place.column > 0
        column = 1 + (small_number(child_value(row.find("w:trPr"), "w:gridBefore")) or 0)
        for index, cell in enumerate(_shown(row, "w:tc")):
            if index:
                self.composer.next_cell()
            if not is_nested:
                self._place = self._place._replace(column=column)
            self._cell(cell)
            column += small_number(child_value(cell.find("w:tcPr"), "w:gridSpan")) or 1

    def _cell(self, cell: Element) -> None:
        """Read a cell; one that shows nothing still adds a blank paragraph, so that rows and columns stay apart."""
        paragraphs = self.composer.paragraphs
        if not _continues_merged(cell):
            self._read_all(cell)
            self._end_story()
        if self.composer.paragraphs == paragraphs:
            self.composer.add("", self._place)


def _shown(parent: Element, tag: str) -> list[Element]:
    """Return the children `tag`, those inside content controls and the like included."""
    found: list[Element] = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _WRAPPERS:
            found += _shown(child, tag)
    return found


def _is_deleted(mark: Element | None) -> bool:
    return mark is not None and (mark.find("w:del") is not None or mark.find("w:moveFrom") is not None)


def _is_row_hidden(row: Element) -> bool:
    properties = row.find("w:trPr")
    return properties is not None and (properties.find("w:del") is not None or bool(is_on(properties, "w:hidden")))


def _continues_merged(cell: Element) -> bool:
    """Tell whether a cell shows nothing of its own, being merged into the one above or before it, or deleted."""
    properties = cell.find("w:tcPr")
    if properties is None:
        return False
    merges = (properties.find("w:vMerge"), properties.find("w:hMerge"))
    is_merged = any(merge is not None and merge.get("w:val", "continue") == "continue" for merge in merges)
    return is_merged or properties.find("w:cellDel") is not None
