"""What a review says: findings, the figures of the summary, the verdict; and files that could not be reviewed."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from reportlint.report import Report, Role, Shares
from reportlint.text import Location, Span


class Severity(StrEnum):
    """How much a finding weighs: what the report type requires, what office practice asks, what is style."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)

    def reaches(self, threshold: Severity) -> bool:
        """Tell whether this is at least as grave as `threshold`."""
        return self.rank <= threshold.rank


class Verdict(StrEnum):
    """What a reviewer does with the report."""

    PASS = "pass"
    REVISE = "revise"
    RETURN = "return"
    NOT_A_REPORT = "not-a-report"


class Fix(NamedTuple):
    """A change that puts a fault right without anybody's judgement: `replacement` for what stands in `span`."""

    span: Span
    replacement: str


class Match(NamedTuple):
    """What a rule yields: the words at fault, what is wrong with them, and what to write instead.

    `evidence` are further words that show the same fault; `fix` is there where a program can make the change.
    """

    span: Span
    message: str
    suggestion: str = ""
    evidence: tuple[Span, ...] = ()
    fix: Fix | None = None


class Finding(NamedTuple):
    """A match with the rule that made it and its place in the file."""

    code: str
    name: str
    severity: Severity
    span: Span
    start: Location
    end: Location
    quote: str
    message: str
    suggestion: str
    evidence: tuple[Span, ...] = ()
    fix: Fix | None = None


class RoleStatus(NamedTuple):
    """Whether a part that the report's type asks for is there, and where: the spans of its headings or paragraphs.

    A part may be present without a place of its own: causes among the problems, an overview before the first heading.
    """

    role: Role
    required: bool
    present: bool
    places: tuple[Span, ...]


class Metrics(NamedTuple):
    """The figures of the summary, all counts.

    `parts` are the sections that tell of work and results, without children of their own; `quantified` those of them
    that hold a measured quantity. `without_owner` and its neighbours count measures.
    """

    characters: int = 0
    quantities: int = 0
    parts: int = 0
    quantified: int = 0
    problems: int = 0
    vague: int = 0
    measures: int = 0
    without_owner: int = 0
    without_deadline: int = 0
    without_target: int = 0


class Review(NamedTuple):
    """The review of one file; `findings` stand in the text's order.

    `shares` tell of each section of work and results, without children of its own, how much of it is outcome.
    """

    report: Report
    findings: tuple[Finding, ...]
    roles: tuple[RoleStatus, ...]
    metrics: Metrics
    shares: tuple[Shares, ...] = ()

    @property
    def path(self) -> Path:
        """The reviewed file."""
        return self.report.document.path

    @property
    def verdict(self) -> Verdict:
        """Return: what the type requires is missing or wrong; revise: something is worth a change."""
        severities = {finding.severity for finding in self.findings}
        if self.report.type is None:
            return Verdict.NOT_A_REPORT
        if Severity.ERROR in severities:
            return Verdict.RETURN
        return Verdict.REVISE if Severity.WARNING in severities else Verdict.PASS

    def count(self, severity: Severity) -> int:
        """Return the number of findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)


class Failure(NamedTuple):
    """A file that could not be reviewed, and why, in one line."""

    path: Path
    message: str


Outcome = Review | Failure
