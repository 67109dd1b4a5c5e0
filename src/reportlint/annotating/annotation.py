"""A review to the bytes of a Word file with comments: the reviewed file, or one made where that was no Word file."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from reportlint.annotating.anchors import mark
from reportlint.annotating.dates import date_of_package
from reportlint.annotating.edits import PackageEdits
from reportlint.annotating.kinds import make_plain
from reportlint.annotating.making import made, moved
from reportlint.annotating.markup import writer
from reportlint.annotating.packaging import rewritten
from reportlint.annotating.registering import add_comments_part
from reportlint.annotating.threads import read_threads, remove_outdated
from reportlint.annotating.words import AUTHOR, INITIALS, comments_of
from reportlint.reading.docx import trace_docx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.annotating.threads import Threads
    from reportlint.annotating.words import Comment
    from reportlint.finding import Review
    from reportlint.limits import Limits
    from reportlint.reading.docx import Traced


class Commented(NamedTuple):
    """A Word file with comments, and how many findings they tell, the summary not counted."""

    data: bytes
    findings: int


def annotated(
    review: Review, data: bytes, limits: Limits, *, respect_resolved: bool = False, in_place: bool = False
) -> Commented:
    """Return a Word file with the findings of a review as comments; `data` is the file that was reviewed.

    It is a plain document (`.docx`), or, to be put `in_place` of the file, of the same kind (`.docm`).

    The same review of the same file makes the same bytes, and so does the review of what came out. With
    `respect_resolved`, findings stay quiet whose comment a person has resolved or answered. Raises `ReadError`.
    """
    document = review.report.document
    is_word = document.format == "docx"
    data = data if is_word else made(review)
    traced = trace_docx(document.path, data, limits)
    threads = read_threads(traced.package)
    comments = comments_of(review, threads.settled if respect_resolved else frozenset())
    if not is_word:
        comments = [comment._replace(span=moved(comment.span, document, traced.document)) for comment in comments]
    edits = PackageEdits()
    _write(traced, threads, comments, edits)
    if not in_place:
        make_plain(traced.package, edits)
    return Commented(rewritten(data, edits.made(), limits), len(comments) - 1)


def _write(traced: Traced, threads: Threads, comments: list[Comment], edits: PackageEdits) -> None:
    """Put the comments of this run in the place of those of earlier ones."""
    package = traced.package
    numbered = dict(zip(_free_numbers(threads.taken), comments, strict=False))
    mark(traced, {number: comment.span for number, comment in numbered.items()}, edits)
    remove_outdated(threads, list(package.parts.values()), edits)
    about = {"author": AUTHOR, "date": date_of_package(package), "initials": INITIALS}
    write = writer(threads.part or package.parts[package.main_part])
    written = "".join(write.comment(number, about, comment.lines) for number, comment in numbered.items())
    if threads.part is None:
        add_comments_part(package, edits, write, written)
    else:
        edits.of(threads.part).insert_first(threads.part.root, written)


def _free_numbers(taken: Iterable[str]) -> Iterator[int]:
    used = set(taken)
    return (number for number in count() if str(number) not in used)
