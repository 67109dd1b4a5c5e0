"""The fixes of a review, made in the file: text files only, and nothing but what a fix covers is changed."""

from __future__ import annotations

import codecs
import io
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from reportlint.checking import review_document
from reportlint.reading import read
from reportlint.writing import WholeFile, WriteError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.config import Settings
    from reportlint.finding import Fix, Review
    from reportlint.text import Document

_MARKS = (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ROUNDS = 10  # a fix can uncover another one; no text is known that takes more than three rounds


class FixError(ValueError):
    """A file that could not be changed, and why, in one line."""


class Fixed(NamedTuple):
    """A text after its fixes, and how many there were."""

    text: str
    fixes: int


def apply(text: str, fixes: Iterable[Fix]) -> Fixed:
    """Return the text with the fixes made; of two that overlap, only the first."""
    pieces: list[str] = []
    position = made = 0
    for fix in sorted(fixes, key=lambda fix: fix.span):
        if fix.span.start >= position:
            pieces += text[position : fix.span.start], fix.replacement
            position = fix.span.end
            made += 1
    return Fixed("".join(pieces) + text[position:], made)


def fix(review: Review, settings: Settings) -> Fixed:
    """Return the text of a reviewed document with all fixes made, until a new review finds nothing more to fix."""
    config = settings.of(review.path)
    text, total = review.report.text, 0
    for _ in range(_ROUNDS):
        text, made = apply(text, (finding.fix for finding in review.findings if finding.fix))
        total += made
        if not made:
            break
        review = review_document(read(review.path, codecs.BOM_UTF8 + text.encode()), config)
    return Fixed(text, total)


def difference(document: Document, fixed: str) -> Iterator[str]:
    """Yield the lines of a unified diff between a document and its fixed text, each with its line end."""
    name = str(document.path)
    for line in unified_diff(_lines(document.text), _lines(fixed), name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text, newline="\n"))


def write(document: Document, fixed: str) -> None:
    """Replace the file of a document by its fixed text: all of it or nothing, in the same encoding.

    Raises:
        FixError: the file is no text file, has changed since it was read, or cannot be written.
    """
    if not document.is_source:
        raise FixError("不是文本文件，没有改")
    try:
        path = document.path.resolve(strict=True)
        data = path.read_bytes()
        body = document.text.encode(document.encoding)
        mark = data[: len(data) - len(body)]
        if mark not in _MARKS or mark + body != data:
            raise FixError("文件和审阅时不一样，没有改")
        with WholeFile(path) as file:
            file.write(mark + fixed.encode(document.encoding))
    except WriteError as error:
        raise FixError(f"写不进去，没有改（{error.reason}）") from error
    except OSError as error:
        raise FixError(f"读不了，没有改（{error.strerror}）") from error
