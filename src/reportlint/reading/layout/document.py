"""The pages of a file to its `Document`, and what to say of those that do not hold their text."""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING, Final
from unicodedata import category

from reportlint.reading.composing import Composer
from reportlint.reading.errors import ReadError
from reportlint.reading.layout.adding import add_pages
from reportlint.reading.layout.tables import lines_on
from reportlint.text import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reportlint.reading.layout.pages import Page
    from reportlint.reading.layout.types import Line

_FEWEST_SHAPES: Final = 50
_SHARE_LOST: Final = 0.02
_SHARE_UNREADABLE: Final = 0.5
"""Parts of the text without characters: from where on to tell of them, and where nothing can be made of the rest."""

_MOST_LISTED: Final = 10
_DOCX: Final = "请提交 .docx 原稿"
_DAMAGED: Final = "文件已损坏，读不出内容，请重新导出后再提交"
TABLES_LOST: Final = "表格只能按行读出，分不清合并的和空着的格子，表内数字没有全部核对"


def document_of(path: Path, format_: str, pages: Sequence[Page]) -> Document:
    """Return the document of a file's pages; lines are joined to paragraphs, running heads and page numbers left out.

    Raises `ReadError` where the pages hold no text, or text without characters.
    """
    lines = [lines_on(page, number) for number, page in enumerate(pages, start=1)]
    if not any(lines):
        raise ReadError(_without_text(pages))
    composer = Composer()
    has_bare_tables = add_pages(composer, lines, median_low(page.width for page in pages))
    losses = [*_silent_pages(pages, lines), *_unreadable(composer.text)]
    if has_bare_tables:
        losses.append(TABLES_LOST)
    return Document(path, format_, composer.text, tuple(composer.blocks), losses=tuple(losses))


def _without_text(pages: Sequence[Page]) -> str:
    if any(page.shapes >= _FEWEST_SHAPES for page in pages):
        return f"文字已转成图形，读不出文字，{_DOCX}"
    if any(page.images for page in pages):
        return f"这是扫描件或图片，没有文字，{_DOCX}"
    return _DAMAGED if any(page.is_damaged for page in pages) else "文件里没有文字"


def _silent_pages(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> list[str]:
    """Tell of pages that hold more than was read."""
    numbered = list(enumerate(pages, start=1))
    pictures = [
        number for number, page in numbered if not lines[number - 1] and (page.images or page.shapes >= _FEWEST_SHAPES)
    ]
    recognised = [number for number, page in numbered if page.is_recognised]
    damaged = [number for number, page in numbered if page.is_damaged]
    return [
        f"第 {_listed(numbers)} 页{what}"
        for numbers, what in (
            (pictures, "是扫描件或图形，读不出文字，不在检查之内"),
            (recognised, "是扫描件，文字由机器识别，可能有错，这些地方的检查结果可能不准"),
            (damaged, "已损坏，没有读到，不在检查之内"),
        )
        if numbers
    ]


def _listed(numbers: Sequence[int]) -> str:
    more = f" 等 {len(numbers)}" if len(numbers) > _MOST_LISTED else ""
    return "、".join(map(str, numbers[:_MOST_LISTED])) + more


def _unreadable(text: str) -> Iterable[str]:
    """Tell of glyphs whose characters the file does not name. Raises `ReadError` where they are most of the text."""
    unreadable = sum(1 for character in text if category(character) == "Co" or character == "\ufffd")
    if unreadable > _SHARE_UNREADABLE * len(text):
        raise ReadError(f"文件里的字只有字形没有编码，读不出是什么字，{_DOCX}")
    if unreadable > _SHARE_LOST * len(text):
        yield f"有 {unreadable} 个字只有字形没有编码，读不出是什么字，这些地方的检查结果可能不准"
