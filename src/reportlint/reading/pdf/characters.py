"""The characters of a page, as PDFium names and places them, to runs on a baseline.

PDFium's own lines, words and spaces are left aside: they are made for Western text.
"""

from __future__ import annotations

from ctypes import addressof, byref
from itertools import groupby
from math import hypot, isfinite
from operator import itemgetter
from sys import maxunicode
from typing import TYPE_CHECKING, Final, NamedTuple

from pypdfium2 import raw

from reportlint.reading.layout import Placed
from reportlint.reading.layout.geometry import turn_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdfium2 import PdfTextPage

    from reportlint.reading.layout import Budget

_NEXT_TO: Final = 0.15
_OVERLAP: Final = 0.5
"""In font sizes: how far apart characters of one run may stand, and how far one may reach over the next."""

_LARGEST: Final = 1e6
_UNREADABLE: Final = "\ufffd"
_HIDDEN_MODES: Final = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})

_SPACE: Final = 0x20
_SIGNS: Final = dict.fromkeys([*range(0x20), 0xAD, 0xFFFE], "") | {0x00: _UNREADABLE, 0x02: "-", 0x09: " "}
"""Codes that do not stand for themselves: control characters and soft hyphens, PDFium's hyphen at a line's end."""

_ALONG: Final = (("left", "right", 1), ("top", "bottom", -1), ("right", "left", -1), ("bottom", "top", 1))
"""Where the box of a character begins and ends, by the way its text runs; the sign makes what is further on larger."""


class Text(NamedTuple):
    """The text that a page shows, and that which it holds without drawing it."""

    drawn: list[Placed]
    hidden: list[Placed]


class _Style(NamedTuple):
    """What the characters of a text object share; `baseline` is where it lies, across the way they run."""

    turn: int
    baseline: float
    size: float
    is_hidden: bool


_Sign = tuple[_Style, str, float, float]
"""A character, and from where to where it reaches along its baseline."""


def text_of(textpage: PdfTextPage, budget: Budget) -> Text:
    """Return the text of a page, slanted text left out. Raises `ReadError`."""
    budget.spend(raw.FPDFText_CountChars(textpage.raw))
    text = Text([], [])
    for style, group in groupby(_signs(textpage.raw), key=itemgetter(0)):
        (text.hidden if style.is_hidden else text.drawn).extend(_placed(run, style) for run in _runs(group, style.size))
    return text


def _signs(textpage: raw.FPDF_TEXTPAGE) -> Iterator[_Sign]:
    """Yield the characters that a page draws, without the spaces that PDFium adds."""
    object_at, code_at, box_at = raw.FPDFText_GetTextObject, raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    has_no_code, box = raw.FPDFText_HasUnicodeMapError, raw.FS_RECTF()
    box_pointer = byref(box)
    current, style, near, far, way = 0, None, "", "", 1
    for index in range(raw.FPDFText_CountChars(textpage)):
        drawn_by = object_at(textpage, index)
        if not drawn_by:
            continue
        address = addressof(drawn_by.contents)
        if address != current:
            current, style = address, _style(textpage, index, drawn_by)
            near, far, way = _ALONG[style.turn] if style else ("", "", 1)
        code = code_at(textpage, index)
        if style is None or (code == _SPACE and raw.FPDFText_IsGenerated(textpage, index) == 1):
            continue
        if box_at(textpage, index, box_pointer):
            is_unreadable = code > maxunicode or has_no_code(textpage, index) == 1
            sign = _UNREADABLE if is_unreadable else chr(code)
            yield style, sign, way * getattr(box, near), way * getattr(box, far)


def _style(textpage: raw.FPDF_TEXTPAGE, index: int, drawn_by: raw.FPDF_PAGEOBJECT) -> _Style | None:
    """Return what the characters from `index` on share; None for what is slanted or has no sound size or place."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, index, byref(matrix))
    font_size = raw.FPDFText_GetFontSize(textpage, index)
    size = abs(font_size) * hypot(matrix.c, matrix.d)
    turn = turn_of(matrix.a * font_size, -matrix.b * font_size)
    if turn is None or not 0 < size < _LARGEST or not (_is_sound(matrix.e) and _is_sound(matrix.f)):
        return None
    baseline = -matrix.f if turn in (0, 2) else matrix.e
    return _Style(turn, baseline, size, raw.FPDFTextObj_GetTextRenderMode(drawn_by) in _HIDDEN_MODES)


def _is_sound(place: float) -> bool:
    return isfinite(place) and abs(place) < _LARGEST


def _runs(signs: Iterable[_Sign], size: float) -> Iterator[list[_Sign]]:
    """Part the characters on a baseline where they do not stand next to one another."""
    run: list[_Sign] = []
    edge = 0.0
    for sign in signs:
        if run and not -_OVERLAP * size < sign[2] - edge < _NEXT_TO * size:
            yield run
            run = []
        run.append(sign)
        edge = sign[3]
    yield run


def _placed(run: list[_Sign], style: _Style) -> Placed:
    """Return where a run stands; white space at its ends is in the text, but does not count for that."""
    text = "".join([sign[1] for sign in run]).translate(_SIGNS)
    if not text.isprintable():  # half of a character, as PDFium gives those beyond the first 65,536 on some systems
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    shown = run if not text[:1].isspace() and not text[-1:].isspace() else _without_ends(run)
    _, _, near, _ = shown[0]
    _, _, _, far = shown[-1]
    if style.turn in (2, 3):
        near, far = -near, -far
    if style.turn in (0, 2):
        return Placed(text, (near, style.baseline), (far, style.baseline), style.turn, style.size)
    return Placed(text, (style.baseline, near), (style.baseline, far), style.turn, style.size)


def _without_ends(run: list[_Sign]) -> list[_Sign]:
    return [sign for sign in run if not sign[1].isspace()] or run
