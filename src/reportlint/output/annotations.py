"""What pipelines say of a file, one annotation a finding: all that the simple formats share.

Lines and columns are those of .txt and .md files. Other formats have none that a pipeline could show: a Word file is
annotated as a whole, and the words say where to look (`第8段“个别学校”：…`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint import wording
from reportlint.finding import Failure, Severity
from reportlint.fingerprint import digest, fingerprints
from reportlint.output.cells import clip
from reportlint.output.excerpt import quote
from reportlint.output.lines import Lines, Region
from reportlint.output.paths import relative
from reportlint.output.safe_text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Finding, Outcome, Review
    from reportlint.text import Document

UNREADABLE, PARTLY_READ = "unreadable", "partly-read"  # codes of what is no finding of a rule
_QUOTE = 40  # cells


class Annotation(NamedTuple):
    """A finding, or what could not be read, for one line of a program.

    `path` is exact; `message` is one line that is safe to show. `fingerprint` is unique within a run and the same in
    the next one.
    """

    path: str
    severity: Severity
    code: str
    message: str
    fingerprint: str
    region: Region | None = None


def annotate(outcome: Outcome) -> Iterator[Annotation]:
    """Yield what is to be said of one file: why it was not reviewed, or what was not read of it and the findings."""
    path = relative(outcome.path)
    for severity, code, message in reading_notes(outcome):
        yield Annotation(path, severity, code, message, digest(path, code, message))
    if isinstance(outcome, Failure):
        return
    document = outcome.report.document
    lines = Lines(document.text) if document.is_source else None
    for finding, fingerprint in zip(outcome.findings, fingerprints(outcome), strict=True):
        yield Annotation(
            path,
            finding.severity,
            finding.code,
            advice(finding, document),
            digest(path, fingerprint),
            lines.region(finding.span) if lines else None,
        )


def reading_notes(outcome: Outcome) -> Iterator[tuple[Severity, str, str]]:
    """Yield severity, code and message of what could not be read: the file, or something in it."""
    if isinstance(outcome, Failure):
        yield Severity.ERROR, UNREADABLE, _shown(outcome.message)
        return
    for loss in outcome.report.document.losses:
        yield Severity.NOTE, PARTLY_READ, _shown(loss)


def advice(finding: Finding, document: Document) -> str:
    """Return what is wrong and what to write instead, on one line; before it the place, where no line tells it."""
    words = "。".join(part.rstrip("。") for part in (finding.message, finding.suggestion) if part)
    where = "" if document.is_source else f"{wording.place(finding.start)}{_quoted(finding)}："
    return where + _shown(words)


def place_in(review: Review, finding: Finding) -> str:
    """Return place and column in words, for a format that has no field for them: 第12行第3列, 第8段第1字."""
    sign = "列" if review.report.document.is_source else "字"
    return f"{wording.place(finding.start)}第{finding.start.column}{sign}"


def _quoted(finding: Finding) -> str:
    words = clip(quote(finding.quote), _QUOTE)
    return f"“{words}”" if words else ""


def _shown(words: str) -> str:
    return visible(one_line(words))
