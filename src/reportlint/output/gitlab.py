"""GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Severity
from reportlint.output.annotations import UNREADABLE, annotate
from reportlint.output.json_text import JsonList
from reportlint.output.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.finding import Outcome
    from reportlint.output.annotations import Annotation
    from reportlint.output.json_text import Json

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


class GitlabWriter(Writer):
    """Writes the findings as a code quality report; a file that could not be read is `critical`."""

    def __init__(self) -> None:
        self._issues = JsonList()

    def begin(self) -> Iterable[str]:
        """Open the one array."""
        return ("[",)

    def add(self, outcome: Outcome) -> Iterable[str]:
        """Yield the issues of one file."""
        return self._issues.items(map(_issue, annotate(outcome)))

    def end(self) -> Iterable[str]:
        """Close the array."""
        return ("\n]\n",)


def _issue(annotation: Annotation) -> Json:
    line = annotation.region.start_line if annotation.region else 1  # the format knows no finding without a line
    return {
        "description": annotation.message,
        "check_name": annotation.code,
        "fingerprint": annotation.fingerprint,
        "severity": "critical" if annotation.code == UNREADABLE else _SEVERITIES[annotation.severity],
        "location": {"path": annotation.path, "lines": {"begin": line}},
    }
