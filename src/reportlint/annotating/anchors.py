"""Where a comment's range starts and ends in the XML: the exact characters, between runs that are parted there.

A range stands around whole runs. A run that only partly belongs to it is parted in two that look the same. What lies in
a run of another (a text box, a ruby text) or in a formula is marked by the whole run or formula around it: Word knows
no comments inside.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reportlint.annotating.markup import text, writer
from reportlint.reading import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportlint.annotating.edits import Edits, PackageEdits
    from reportlint.annotating.markup import Writer
    from reportlint.reading.docx import Traced
    from reportlint.reading.docx.content import Piece
    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.parts import LocatedPackage, Part
    from reportlint.text import Span

_MARKABLE: Final = frozenset({"w:r", "m:oMath", "m:oMathPara"})
_NOTE_REFERENCES: Final = frozenset({"w:footnoteReference", "w:endnoteReference"})


@dataclass(slots=True)
class Marks:
    """The comments whose ranges end and start at one point."""

    ends: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def written(self, write: Writer) -> str:
        """Write them, those that end first."""
        return "".join([*map(write.range_end, self.ends), *map(write.range_start, self.starts)])


class Anchors:
    """The marks to set in the text, by where they stand.

    They stand at the edge of a run, between the children of one, or inside one of its texts, so many characters from
    its start; edges and children are known by the byte where they begin or end.
    """

    def __init__(self, part: Part, pieces: Iterable[Piece]) -> None:
        self._part = part
        self._first: dict[Element, Piece] = {}
        self._last: dict[Element, Piece] = {}
        for piece in pieces:
            run = part.parents[piece.source]
            self._first.setdefault(run, piece)
            self._last[run] = piece
        self._edges: dict[int, Marks] = defaultdict(Marks)
        self._between: dict[int, tuple[Element, Marks]] = {}
        self._inside: dict[Element, tuple[str, dict[int, Marks]]] = {}

    def is_before(self, piece: Piece, other: Piece) -> bool:
        """Tell whether a piece stands before another in the file: text boxes and notes are read after their places."""
        return self._part.span(self._run(piece)[0]) < self._part.span(self._run(other)[0])

    def start(self, number: int, piece: Piece, offset: int) -> None:
        """Let the range of a comment start before a character of a piece."""
        run, is_direct = self._run(piece)
        if not is_direct or (offset == 0 and self._first[run] is piece):
            self._edges[self._part.span(run)[0]].starts.append(number)
        elif offset == 0:
            self._beside(self._part.span(piece.source)[0], run).starts.append(number)
        else:
            self._within(piece, offset).starts.append(number)

    def end(self, number: int, piece: Piece, offset: int) -> None:
        """Let the range of a comment end after the first `offset` characters of a piece."""
        run, is_direct = self._run(piece)
        is_whole = offset == len(piece.text)
        if not is_direct or (is_whole and self._last[run] is piece):
            self._edges[self._part.span(run)[1]].ends.append(number)
        elif is_whole:
            self._beside(self._part.span(piece.source)[1], run).ends.append(number)
        else:
            self._within(piece, offset).ends.append(number)

    def _run(self, piece: Piece) -> tuple[Element, bool]:
        """Return the outermost run or formula around a piece, and whether the piece is a part of the run itself."""
        around = self._part.around(piece.source)
        outermost = next((element for element in reversed(around) if element.tag in _MARKABLE), piece.source)
        is_direct = outermost is around[0] and outermost.tag == "w:r" and piece.source.tag not in _NOTE_REFERENCES
        return outermost, is_direct

    def _beside(self, at: int, run: Element) -> Marks:
        return self._between.setdefault(at, (run, Marks()))[1]

    def _within(self, piece: Piece, offset: int) -> Marks:
        return self._inside.setdefault(piece.source, (piece.text, defaultdict(Marks)))[1][offset]

    def set(self, edits: Edits) -> None:
        """Write the marks."""
        write = writer(self._part)
        for at, marks in self._edges.items():
            edits.insert(at, marks.written(write))
        for at, (run, marks) in self._between.items():
            edits.insert(at, self._parted(run, marks.written(write)))
        for source, (shown, points) in self._inside.items():
            edits.replace(source, "".join(self._pieces(source, shown, points, write)))

    def _pieces(self, source: Element, shown: str, points: Mapping[int, Marks], write: Writer) -> Iterator[str]:
        """Yield the pieces of a text element and what stands between them."""
        name, run = self._part.qualified_name(source), self._part.parents[source]
        raw = source.text or ""
        words = raw if len(raw) == len(shown) else shown  # without the white space that Word does not show
        done = 0
        for offset in sorted(points):
            yield text(name, words[done:offset])
            yield self._parted(run, points[offset].written(write))
            done = offset
        yield text(name, words[done:])

    def _parted(self, run: Element, between: str) -> str:
        """Write the end of a run, what stands between, and the start of another that looks the same."""
        properties = run.find("w:rPr")
        start, end = (0, 0) if properties is None else self._part.span(properties)
        again = (self._part.start_tag(run) + self._part.data[start:end]).decode()
        return f"</{self._part.qualified_name(run)}>{between}{again}"


def mark(traced: Traced, spans: Mapping[int, Span], edits: PackageEdits) -> None:
    """Mark the words of comments; `spans` are where they stand, by the comments' numbers. Raises `ReadError`."""
    package = traced.package
    main = package.parts[package.main_part]
    references = _note_references(main)
    placed = (_in_text(piece, package, references) for piece in traced.pieces if piece.text)
    pieces = [piece for piece in placed if piece is not None]
    if not pieces:
        _mark_first_paragraph(main, spans, edits)
        return
    starts = [piece.start for piece in pieces]
    ends = [piece.start + len(piece.text) for piece in pieces]
    anchors = Anchors(main, pieces)
    for number, span in spans.items():
        first = min(bisect_right(ends, span.start), len(pieces) - 1)
        last = max(first, bisect_left(starts, span.end) - 1)
        if anchors.is_before(pieces[last], pieces[first]):
            last = first
        anchors.start(number, pieces[first], max(0, span.start - starts[first]))
        anchors.end(number, pieces[last], max(1, min(span.end, ends[last]) - starts[last]))
    anchors.set(edits.of(main))


def _note_references(main: Part) -> dict[tuple[str, str], Element]:
    """Return the elements that refer to notes, by the tag of the note (`w:footnote`) and its identifier."""
    return {
        (element.tag.removesuffix("Reference"), element.get("w:id", "")): element
        for element in main.root.iter()
        if element.tag in _NOTE_REFERENCES
    }


def _in_text(piece: Piece, package: LocatedPackage, references: Mapping[tuple[str, str], Element]) -> Piece | None:
    """Return a piece of the main part; one of a note as if the reference to the note showed it, None without one.

    LibreOffice opens no file with comments in notes.
    """
    for part in package.parts.values():
        if part.name != package.main_part and piece.source in part.parents:
            note = part.around(piece.source)[-2]  # the root is the last
            reference = references.get((note.tag, note.get("w:id", "")))
            return None if reference is None else piece._replace(source=reference)
    return piece


def _mark_first_paragraph(part: Part, numbers: Iterable[int], edits: PackageEdits) -> None:
    """Let comments on a document without words stand in its first paragraph."""
    paragraph = next(part.root.iter("w:p"), None)
    if paragraph is None:
        raise ReadError("文件里没有文字，没有可批注的地方")
    write = writer(part)
    edits.of(part).insert_last(paragraph, "".join(write.range_start(n) + write.range_end(n) for n in numbers))
