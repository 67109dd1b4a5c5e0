"""What a run comes to, counted while its outcomes pass by."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportlint.finding import Failure

if TYPE_CHECKING:
    from reportlint.finding import Outcome, Severity, Verdict


class Totals:
    """Files, reviewed or not, and of the reviews the verdicts and the severities of the findings."""

    def __init__(self) -> None:
        self.failed = 0
        self.verdicts: Counter[Verdict] = Counter()
        self.severities: Counter[Severity] = Counter()

    @property
    def reviewed(self) -> int:
        """The number of files that could be reviewed."""
        return self.verdicts.total()

    @property
    def files(self) -> int:
        """The number of all files."""
        return self.reviewed + self.failed

    def add(self, outcome: Outcome) -> None:
        """Count one file."""
        if isinstance(outcome, Failure):
            self.failed += 1
            return
        self.verdicts[outcome.verdict] += 1
        self.severities.update(finding.severity for finding in outcome.findings)
