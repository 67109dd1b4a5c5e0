"""reviewdog's diagnostic format, as one object (rdjson) or one a line (rdjsonl):
https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.

Columns count bytes of UTF-8, and ends are exclusive. A file without lines has no range. reviewdog posts messages as
Markdown comments, so signs of Markdown in them are escaped, and `@` is written `＠`: nobody is notified by a report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Failure, Severity
from reportlint.output.annotations import advice, reading_notes
from reportlint.output.json_text import JsonList, closed, json_text, opened
from reportlint.output.lines import Lines
from reportlint.output.paths import relative
from reportlint.output.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.finding import Finding, Outcome, Review
    from reportlint.output.json_text import Json
    from reportlint.text import Span

_SOURCE = {"name": "reportlint"}
_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#&~|!"} | {"@": "＠"})


class RdjsonWriter(Writer):
    """Writes a `DiagnosticResult` with the findings of all files."""

    def __init__(self) -> None:
        self._diagnostics = JsonList()

    def begin(self) -> Iterable[str]:
        """Return the source, and open the list."""
        return (opened({"source": _SOURCE}, "diagnostics"),)

    def add(self, outcome: Outcome) -> Iterable[str]:
        """Return the diagnostics of one file."""
        return self._diagnostics.items(_diagnostics(outcome))

    def end(self) -> Iterable[str]:
        """Return the end of the list."""
        return (closed({}), "\n")


class RdjsonlWriter(Writer):
    """Writes a `Diagnostic` a line."""

    def add(self, outcome: Outcome) -> Iterable[str]:
        """Yield the diagnostics of one file."""
        for diagnostic in _diagnostics(outcome):
            yield json_text({"source": _SOURCE, **diagnostic}) + "\n"


def _diagnostics(outcome: Outcome) -> Iterator[Json]:
    location = {"path": relative(outcome.path)}
    for severity, code, message in reading_notes(outcome):
        yield _diagnostic(severity, code, message, location)
    if not isinstance(outcome, Failure):
        yield from _findings(outcome, location)


def _findings(review: Review, location: Json) -> Iterator[Json]:
    document = review.report.document
    lines = Lines(document.text) if document.is_source else None
    for finding in review.findings:
        at = {**location, "range": _range(lines, finding.span)} if lines else location
        told = _diagnostic(finding.severity, finding.code, advice(finding, document), at)
        yield {**told, "suggestions": _suggestions(lines, finding)} if lines and finding.fix else told


def _diagnostic(severity: Severity, code: str, message: str, location: Json) -> Json:
    return {
        "message": message.translate(_MARKDOWN),
        "location": location,
        "severity": _SEVERITIES[severity],
        "code": {"value": code},
    }


def _suggestions(lines: Lines, finding: Finding) -> list[Json]:
    return [{"range": _range(lines, finding.fix.span), "text": finding.fix.replacement}] if finding.fix else []


def _range(lines: Lines, span: Span) -> Json:
    region = lines.region(span, _bytes)
    return {
        "start": {"line": region.start_line, "column": region.start_column},
        "end": {"line": region.end_line, "column": region.end_column},
    }


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
