"""The body of an OpenDocument text: paragraphs, lists, tables, text boxes and notes, in the order they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading.composing import Composer
from reportlint.reading.odt.content import content_of
from reportlint.reading.odt.list_styles import list_styles
from reportlint.reading.odt.markup import is_true, number
from reportlint.reading.odt.numbering import ListContext, Numbering
from reportlint.reading.odt.styles import DEEPEST_HEADING, TITLE_LEVEL, Styles
from reportlint.reading.odt.tables import Copies, TableGrid, rows_of
from reportlint.text import Place, PlaceUnit

if TYPE_CHECKING:
    from reportlint.reading.odt.content import Content
    from reportlint.reading.odt.markup import Element
    from reportlint.reading.odt.styles import ParagraphStyle
    from reportlint.reading.odt.tables import Cell

_PARAGRAPHS: Final = frozenset({"text:p", "text:h"})
_NOT_SHOWN: Final = frozenset({"text:tracked-changes", "office:annotation", "office:forms"})
_OBJECTS: Final = frozenset({"draw:object", "draw:object-ole"})


class BodyReader:
    """Reads the stories of a text document into `composer`; `roots` are those of its parts.

    `has_objects` tells that there are embedded objects (formulas, charts), whose words are not read.
    """

    def __init__(self, roots: list[Element]) -> None:
        self.composer = Composer()
        self.has_objects = False
        self._styles = Styles(roots)
        self._numbering = Numbering(list_styles(roots))
        self._notes: list[tuple[Element, Place]] = []
        self._copies = Copies()
        self._place = Place(PlaceUnit.PARAGRAPH, 1)
        self._paragraphs = 0
        self._tables = 0
        self._asides = 0

    def read_body(self, body: Element) -> None:
        """Read the body, then the notes in the order the text refers to them.

        The body's own paragraphs are counted, those in lists and sections among them. One in a text box or note
        stands at the number of the paragraph that it belongs to.
        """
        self._read_all(body)
        notes, self._notes = self._notes, []
        for note, place in notes:
            self._read_aside(note.findall("text:note-body"), place)

    def _read_all(self, parent: Element) -> None:
        for child in parent:
            self._read(child)

    def _read(self, element: Element) -> None:
        tag = element.tag
        if tag in _PARAGRAPHS:
            self._paragraph(element)
        elif tag == "text:list":
            self._list(element, None)
        elif tag == "table:table":
            self._table(element)
        elif tag == "text:numbered-paragraph":
            self._item(element, self._numbering.numbered_paragraph(element))
        elif tag.startswith("draw:"):
            self._drawing(element)
        elif tag not in _NOT_SHOWN and not _is_section_hidden(element):
            self._read_all(element)

    def _list(self, element: Element, outer: ListContext | None, in_counted_item: bool = False) -> None:
        context = self._numbering.open(element, outer, in_counted_item)
        for item in element:
            self._item(item, context)

    def _item(self, item: Element, context: ListContext) -> None:
        """Read a list item, whose number stands before its first paragraph.

        A list header has none, nor has an item that only holds a list further in.
        """
        is_counted = item.tag != "text:list-header" and any(child.tag in _PARAGRAPHS for child in item)
        label = None if is_counted else ""
        for child in item:
            if child.tag in _PARAGRAPHS:
                if label is None:
                    label = _stored_label(item, self._numbering.item(item, context))
                self._paragraph(child, label)
                label = ""
            elif child.tag == "text:list":
                self._list(child, context, is_counted)
            else:
                self._read(child)

    def _paragraph(self, paragraph: Element, label: str | None = None) -> None:
        """Read a paragraph; `label` is its number in the list it stands in, None in no list."""
        if not self._asides:
            self._paragraphs += 1
            self._place = Place(PlaceUnit.PARAGRAPH, self._paragraphs)
        style = self._styles.paragraph(paragraph.get("text:style-name", ""))
        content = content_of(paragraph, self._styles, style.hidden)
        if not content.is_hidden and (content.text.strip() or not style.hidden):
            level = _heading_level(paragraph, style)
            if label is None:
                label = _stored_label(paragraph, self._chapter(paragraph, style))
            self.composer.add(content.text, self._place, label, level)
        self._read_attached(content)

    def _chapter(self, paragraph: Element, style: ParagraphStyle) -> str:
        """Count a heading that stands in no list; one whose style names a list of its own counts for no chapter."""
        level = number(paragraph, "text:outline-level", style.heading_level or 0)
        return self._numbering.heading(paragraph, level) if level and style.list_style is None else ""

    def _read_attached(self, content: Content) -> None:
        self._notes.extend((note, self._place) for note in content.notes)
        if content.drawings:
            self._read_aside(content.drawings, self._place)

    def _read_aside(self, elements: list[Element], place: Place) -> None:
        """Read text boxes or notes, whose blocks stand at the place they belong to."""
        around, self._place = self._place, place
        self._asides += 1
        for element in elements:
            self._read(element)
        self._asides -= 1
        self._place = around

    def _drawing(self, drawing: Element) -> None:
        """Read what stands in a drawing, each text box once: the children of a frame say the same in other ways."""
        children = list(drawing)
        self.has_objects |= any(child.tag in _OBJECTS for child in children)
        if drawing.tag == "draw:frame":
            children = [child for child in children if child.tag in {"draw:text-box", "table:table"}][:1]
        self._asides += 1
        for child in children:
            self._read(child)
        self._asides -= 1

    def _table(self, table: Element) -> None:
        """Read a table; one inside another's cell stands at the place of that cell, one in an aside at the aside's."""
        outer = self._place
        is_inner = outer.unit is PlaceUnit.TABLE
        if not is_inner:
            self._tables += 1
        self._asides += 1
        grid = TableGrid(self._copies)
        for row_number, row in enumerate(rows_of(table, self._copies), start=1):
            for index, cell in enumerate(grid.cells(row)):
                if index:
                    self.composer.next_cell()
                if not is_inner:
                    self._place = Place(PlaceUnit.TABLE, self._tables, row_number, cell.column)
                self._cell(cell)
        self._asides -= 1
        self._place = outer

    def _cell(self, cell: Cell) -> None:
        """Read a cell; one that shows nothing still adds a blank paragraph, so that rows and columns stay apart."""
        paragraphs = self.composer.paragraphs
        if cell.content is not None:
            self._read_all(cell.content)
        if self.composer.paragraphs == paragraphs:
            self.composer.add("", self._place)


def _heading_level(paragraph: Element, style: ParagraphStyle) -> int | None:
    if style.heading_level == TITLE_LEVEL:
        return TITLE_LEVEL
    return min(number(paragraph, "text:outline-level", style.heading_level or 0), DEEPEST_HEADING) or None


def _stored_label(element: Element, counted: str) -> str:
    """Return the number that some writers store as they showed it, else the one `counted`; a bullet is no number."""
    stored = element.find("text:number")
    text = "" if stored is None else "".join(stored.itertext()).strip()
    return text if any(character.isalnum() for character in text) else counted


def _is_section_hidden(element: Element) -> bool:
    display = element.get("text:display")
    return display == "none" or (display == "condition" and is_true(element, "text:is-hidden"))
