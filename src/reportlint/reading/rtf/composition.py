"""The paragraph and the row that are being written, in the body or in an aside (a text box or a note)."""

from __future__ import annotations

from typing import Final

from reportlint.reading.stories import Grid, Paragraph, Story

_MOST_CELLS: Final = 100
"""Cells whose place a row may state; Word has at most 63."""


class Composition:
    """Collects what the words of an RTF file say into `story`."""

    def __init__(self) -> None:
        self.story = Story()
        self.label: list[str] = []
        self._text: list[str] = []
        self._boxes: list[Story] = []
        self._notes: list[Story] = []
        self._row_is_open = False
        self._grid = _GridDefinition()

    @property
    def is_empty(self) -> bool:
        """Tell whether the open paragraph holds nothing."""
        return not (self._text or self._boxes or self._notes)

    def show(self, text: str) -> None:
        """Add text to the open paragraph."""
        self._text.append(text)

    def attach(self, box: Story | None, note: Story | None) -> None:
        """Anchor a text box in the open paragraph, or let it refer to a note."""
        self._boxes += () if box is None else (box,)
        self._notes += () if note is None else (note,)

    def end_paragraph(self, level: int | None, depth: int) -> None:
        """End the open paragraph; between the start and the end of a row it is in the table whatever it says."""
        self.story.end_paragraph(self._taken(level), max(depth, self._row_is_open))

    def end_cell(self, level: int | None, depth: int) -> None:
        """End the open paragraph and its cell."""
        self.story.end_cell(self._taken(level), depth)

    def end_row(self, level: int | None, depth: int) -> None:
        """End a row."""
        if not self.is_empty:
            self.end_cell(level, depth)
        self.story.end_row(self._grid.grid(), depth)
        self._row_is_open = self._row_is_open and depth > 1

    def define_row(self, word: str, number: int) -> None:
        """Take a word of the definition of rows, which holds until the next one."""
        if word == "trowd":
            self._row_is_open = True
            self._grid = _GridDefinition()
        else:
            self._grid.word(word, number)

    def close(self, level: int | None) -> Story:
        """End all that is open and return the story."""
        if not self.is_empty:
            self.end_paragraph(level, 0)
        self.story.close()
        return self.story

    def _taken(self, level: int | None) -> Paragraph:
        label = "".join(self.label).strip()
        is_number = any(character.isalnum() for character in label)  # else a bullet
        text = _with_pairs_joined("".join(self._text))
        paragraph = Paragraph(text, label if is_number else "", level, tuple(self._boxes), tuple(self._notes))
        self.label, self._text, self._boxes, self._notes = [], [], [], []
        return paragraph


class _GridDefinition:
    def __init__(self) -> None:
        self._start = 0
        self._starts: list[int] = []
        self._merged: list[bool] = []
        self._next_is_merged = False
        self._grid: Grid | None = Grid()

    def word(self, word: str, number: int) -> None:
        self._grid = None
        if word == "trleft":
            self._start = number
        elif word in {"clvmrg", "clmrg"}:
            self._next_is_merged = True
        elif len(self._starts) < _MOST_CELLS:
            self._starts.append(self._start)
            self._merged.append(self._next_is_merged)
            self._start, self._next_is_merged = number, False

    def grid(self) -> Grid:
        """Return the definition as it stands; rows that share it share one value."""
        if self._grid is None:
            self._grid = Grid(tuple(self._starts), tuple(self._merged))
        return self._grid


def _with_pairs_joined(text: str) -> str:
    """Return `text` with each pair of UTF-16 surrogates as one character; one alone becomes U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
