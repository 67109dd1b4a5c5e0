"""A console seen as a page: lines of styled pieces, set here, since rich breaks Chinese wherever a space stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from reportlint.finding import Severity, Verdict
from reportlint.output.cells import pad
from reportlint.output.excerpt import quote
from reportlint.output.safe_text import inert, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

_WIDEST = 120  # cells: longer lines are hard to read

DIM = "dim"
STRONG = "bold"
MISSING = "red"
SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
VERDICT_STYLES = {
    Verdict.PASS: "bold green",
    Verdict.REVISE: "bold yellow",
    Verdict.RETURN: "bold red",
    Verdict.NOT_A_REPORT: "bold magenta",
}

Piece = tuple[str, str]  # text and style


class Page:
    """Prints lines on a console; text is never taken for markup."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.width = min(console.width, _WIDEST)
        self.coloured = console.color_system is not None and not console.no_color

    def line(self, *pieces: str | Piece) -> None:
        """Print one line of plain or styled pieces; without any, an empty line."""
        words = "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces)
        if self._console.color_system is None or inert(words) != words:  # rich would only take its time
            self._console.file.write(f"{inert(words).rstrip()}\n")
            return
        line = Text.assemble(*pieces, end="\n")
        line.rstrip()
        self._console.print(line, soft_wrap=True, highlight=False, markup=False, emoji=False)

    def safe(self, text: object) -> str:
        """Return what comes from a file's name, fit for this console."""
        return visible(str(text), self._console.encoding)

    def quote(self, text: str) -> str:
        """Return words of a report on one line, fit for this console."""
        return quote(text, self._console.encoding)

    @property
    def encoding(self) -> str:
        """The encoding of the console."""
        return self._console.encoding

    def table(self, rows: Iterable[Sequence[str | Piece]], right: int = 0, indent: str = "") -> None:
        """Print rows in columns two cells apart, as wide as their widest cell; the last `right` are set right.

        The rows are gone through twice.
        """
        widths = column_widths(rows)
        for row in rows:
            pieces: list[str | Piece] = [indent]
            for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
                text, style = (cell, "") if isinstance(cell, str) else cell
                pieces += ["  " if number else "", (pad(text, width, number >= len(row) - right), style)]
            self.line(*pieces)


def column_widths(rows: Iterable[Sequence[str | Piece]]) -> list[int]:
    """Return the width of the widest cell of each column."""
    widths: list[int] = []
    for row in rows:
        cells = [cell_len(cell if isinstance(cell, str) else cell[0]) for cell in row]
        widths = list(map(max, widths, cells)) if widths else cells
    return widths
