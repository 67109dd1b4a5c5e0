"""What a page draws besides text: the straight lines of its tables; how many pictures and other shapes."""

from __future__ import annotations

from ctypes import byref, c_float, c_int
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, Final, NamedTuple

from pypdfium2 import raw

from reportlint.reading.errors import ReadError
from reportlint.reading.layout import Ruling
from reportlint.reading.layout.geometry import Matrix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage

    from reportlint.reading.layout import Budget

_THIN: Final = 3.0
_LEVEL: Final = 0.5
"""In points: how thick a filled line may be, and how far from level or upright a drawn one."""

_MOST_SEGMENTS: Final = 500
_SEGMENTS_OF_SHAPE: Final = 20
"""A path with more is a drawing; about as many as the outline of one character."""

_MOST_TEXTS: Final = 20_000
"""Of a page, drawn character by character: PDFium compares those on one line with one another."""

Point = tuple[float, float]


class Drawings(NamedTuple):
    """Level and upright lines, y growing downwards, and how many pictures and shapes there are."""

    rulings: list[Ruling]
    images: int
    shapes: int


def drawings_of(page: PdfPage, budget: Budget) -> Drawings:
    """Return what a page draws; a group of objects counts as a picture. Raises `ReadError`."""
    rulings: list[Ruling] = []
    images = shapes = texts = 0
    count = raw.FPDFPage_CountObjects(page.raw)
    budget.spend(count)
    for index in range(count):
        drawn = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            segments = raw.FPDFPath_CountSegments(drawn)
            budget.spend(segments)
            found = list(_rulings(drawn, segments)) if segments <= _MOST_SEGMENTS else []
            rulings += found
            shapes += 0 if found else 1 + segments // _SEGMENTS_OF_SHAPE
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            images += 1
            texts += raw.FPDFFormObj_CountObjects(drawn)
        else:
            images += kind == raw.FPDF_PAGEOBJ_IMAGE
            texts += kind == raw.FPDF_PAGEOBJ_TEXT
    if texts > _MOST_TEXTS:
        raise ReadError("一页里的内容过多，不像正常的报告，已拒绝读取")
    return Drawings(rulings, images, shapes)


def _rulings(path: raw.FPDF_PAGEOBJECT, segments: int) -> Iterator[Ruling]:
    """Yield the lines of a path: what is thin as a whole, be it filled or drawn, and the sides of what is drawn."""
    fill, is_stroked = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, byref(fill), byref(is_stroked))
    for points in _outlines(path, segments) if fill.value or is_stroked.value else ():
        xs, ys = [x for x, _ in points], [y for _, y in points]
        whole = Ruling(min(xs), max(xs), min(ys), max(ys))
        if _is_line(whole, _THIN):
            yield whole
        elif is_stroked.value:
            for (x0, y0), (x1, y1) in pairwise(points):
                side = Ruling(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1))
                if _is_line(side, _LEVEL):
                    yield side


def _is_line(ruling: Ruling, thickness: float) -> bool:
    width, height = ruling.right - ruling.left, ruling.bottom - ruling.top
    return isfinite(width + height) and min(width, height) < thickness < max(width, height)


def _outlines(path: raw.FPDF_PAGEOBJECT, segments: int) -> Iterator[list[Point]]:
    """Yield the corners of a path's parts, where they stand on the page; a closed one ends where it began."""
    own, x, y = raw.FS_MATRIX(), c_float(), c_float()
    raw.FPDFPageObj_GetMatrix(path, byref(own))
    matrix = Matrix(own.a, own.b, own.c, own.d, own.e, own.f)
    points: list[Point] = []
    for index in range(segments):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        across, up = matrix.apply(x.value, y.value)
        points.append((across, -up))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
