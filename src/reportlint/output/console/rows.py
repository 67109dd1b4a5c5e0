"""What a folder at a glance keeps of each file: numbers and names, none of its text, so that there is room for many."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportlint.finding import Failure, Severity, Verdict
from reportlint.output.rule_counts import RuleCounts
from reportlint.output.totals import Totals

if TYPE_CHECKING:
    from reportlint.finding import Outcome, Review

GRAVEST_FIRST = (Verdict.RETURN, Verdict.REVISE, Verdict.PASS, Verdict.NOT_A_REPORT)


class Row(NamedTuple):
    """One report: `severities` count its findings, gravest first, `unstated` its measures without any element."""

    path: str
    type: str
    verdict: Verdict
    severities: tuple[int, ...]
    vague: int
    problems: int
    unstated: int
    measures: int

    @property
    def gravity(self) -> tuple[object, ...]:
        """Return what to sort by, so that the worst comes first."""
        return GRAVEST_FIRST.index(self.verdict), *(-number for number in self.severities), self.path


class FolderRows:
    """Takes in the files of a folder.

    `reports` are the rows of what is a report, `rules` how often each rule found something in them; `others` the paths
    of what is none; `failures` what could not be reviewed.
    """

    def __init__(self) -> None:
        self.totals = Totals()
        self.rules = RuleCounts()
        self.reports: list[Row] = []
        self.others: list[str] = []
        self.failures: list[Failure] = []
        self._folders: set[str] = set()

    def add(self, outcome: Outcome) -> None:
        """Take in one file."""
        self.totals.add(outcome)
        self._folders.add(os.path.dirname(outcome.path))  # noqa: PTH120  a string is all that is needed
        if isinstance(outcome, Failure):
            self.failures.append(outcome)
        elif outcome.report.type is None:
            self.others.append(str(outcome.path))
        else:
            self.rules.add(outcome)
            self.reports.append(_row(outcome, outcome.report.type.title))

    def common_folder(self) -> Path | None:
        """Return the folder that all files lie in, which their names may leave out; None where they share none."""
        try:
            return Path(os.path.commonpath(self._folders))
        except ValueError:  # no file at all, other drives, or absolute beside relative
            return None


def _row(review: Review, title: str) -> Row:
    metrics, measures = review.metrics, review.report.measures
    return Row(
        path=str(review.path),
        type=sys.intern(title),
        verdict=review.verdict,
        severities=tuple(review.count(severity) for severity in Severity),
        vague=metrics.vague,
        problems=metrics.problems,
        unstated=sum(not (measure.owner or measure.deadline or measure.target) for measure in measures),
        measures=metrics.measures,
    )
