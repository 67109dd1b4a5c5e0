"""One line a finding, as editors and pipes like it: `path:line:column: severity CODE message [quote]`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint import wording
from reportlint.finding import Failure, Severity
from reportlint.output.safe_text import one_line, visible
from reportlint.output.totals import Totals
from reportlint.output.writer import Writer
from reportlint.text import PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Finding, Outcome, Review

_LONGEST_QUOTE = 30  # characters


class ConciseWriter(Writer):
    """Writes the findings of all files, one a line, and, with `totals`, a last line that counts them."""

    def __init__(self, *, totals: bool = True) -> None:
        self._totals = Totals() if totals else None

    def add(self, outcome: Outcome) -> Iterator[str]:
        """Yield the lines of one file."""
        if self._totals:
            self._totals.add(outcome)
        return (f"{line}\n" for line in outcome_lines(outcome))

    def end(self) -> Iterator[str]:
        """Yield the totals."""
        if self._totals:
            yield f"{totals_line(self._totals)}\n"


def outcome_lines(outcome: Outcome) -> Iterator[str]:
    """Yield the lines of one file."""
    path = visible(str(outcome.path))
    if isinstance(outcome, Failure):
        yield f"{path}: {wording.SEVERITIES[Severity.ERROR]} {_words(outcome.message)}"
        return
    for loss in outcome.report.document.losses:
        yield f"{path}: {wording.SEVERITIES[Severity.NOTE]} {_words(loss)}"
    for finding in outcome.findings:
        quote = f" [{_words(_clip(finding.quote))}]" if finding.quote else ""
        severity = wording.SEVERITIES[finding.severity]
        yield f"{path}:{_position(outcome, finding)}: {severity} {finding.code} {_words(finding.message)}{quote}"


def totals_line(totals: Totals) -> str:
    """Return the line that counts files and findings."""
    counts = "，".join(f"{words} {totals.severities[severity]}" for severity, words in wording.SEVERITIES.items())
    failed = f"；无法审阅 {totals.failed} 份" if totals.failed else ""
    return f"审了 {totals.reviewed} 份：{counts}{failed}"


def _position(review: Review, finding: Finding) -> str:
    """Return line and column; Word has no lines, so its paragraphs and cells are named: 段12:3, 表2行3列1:5."""
    place, column = finding.start.place, finding.start.column
    document = review.report.document
    if place.unit is PlaceUnit.PARAGRAPH:
        return f"段{place.number}:{column}"
    if place.unit is PlaceUnit.PAGE:
        return f"页{place.number}:{column}"
    if place.unit is PlaceUnit.TABLE and not document.is_source:
        return f"表{place.number}行{place.row}列{place.column}:{column}"
    if place.unit is PlaceUnit.TABLE:
        line_ends = _line_end().findall(document.text, 0, finding.span.start)
        return f"{len(line_ends) + 1}:{column}"
    return f"{place.number}:{column}"


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n?|\n")


def _words(text: str) -> str:
    return visible(one_line(text))


def _clip(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
