"""A run in counts by rule, for a person or a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint import wording
from reportlint.finding import Failure
from reportlint.output.concise import outcome_lines, totals_line
from reportlint.output.json_text import json_text
from reportlint.output.rule_counts import RuleCounts
from reportlint.output.totals import Totals
from reportlint.output.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Outcome


class _Counting(Writer):
    """Writes nothing before the end."""

    def __init__(self) -> None:
        self._totals = Totals()
        self._rules = RuleCounts()
        self._failures: list[str] = []

    def add(self, outcome: Outcome) -> tuple[str, ...]:
        """Count one file."""
        self._totals.add(outcome)
        if isinstance(outcome, Failure):
            self._failures += outcome_lines(outcome)
        else:
            self._rules.add(outcome)
        return ()


class StatisticsWriter(_Counting):
    """Writes a line for each rule (`12处  3份  警告  VAG001  …`) and each file not reviewed, and, if asked, totals."""

    def __init__(self, *, totals: bool = True) -> None:
        super().__init__()
        self._has_totals = totals

    def end(self) -> Iterator[str]:
        """Yield all lines."""
        return (f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        counts = self._rules.ranked()
        width = max((len(str(one.findings)) for one in counts), default=0)
        for one in counts:
            numbers = f"{one.findings:>{width}}处  {one.files:>{width}}份"
            fixable = f"（{one.fixable}处可用 --fix 改）" if one.fixable else ""
            yield f"{numbers}  {wording.SEVERITIES[one.severity]}  {one.code}  {one.summary}{fixable}"
        yield from self._failures
        if self._has_totals:
            yield totals_line(self._totals)


class JsonStatisticsWriter(_Counting):
    """Writes the counts as JSON: `{"version": 1, "rules": [...], "files", "reviewed", "failed"}`."""

    def end(self) -> Iterator[str]:
        """Yield the one object."""
        data = {
            "version": 1,
            "rules": [one._asdict() for one in self._rules.ranked()],
            "files": self._totals.files,
            "reviewed": self._totals.reviewed,
            "failed": self._totals.failed,
        }
        yield json_text(data) + "\n"
