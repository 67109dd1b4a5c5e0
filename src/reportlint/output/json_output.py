"""JSON for programs; `review.schema.json` beside this module is the full description.

::

    {"version": 1, "tool": {"name", "version"}, "files": [
    {"path", "review": {...}} or {"path", "error": {"message"}}, one a line
    ], "summary": {"files", "reviewed", "failed", "verdicts", "severities", "rules"}}

A review holds all that the rules saw: type, title, sections, quantities, problems, measures, which measure answers
which problem (`answers`, one a problem; `purposes`, one a measure; indexes into the two lists), how much of each
section tells results (`shares`), then findings and metrics.
Every piece of text is `{"text", "start", "end", "place"}`: the words, their half-open range in code points of what was
read, and where a person finds them: `{"unit": "line", "number": 12, "column": 3}`, in a table also its `row` and
`cell`. All numbers of a place count from 1. Strings are the exact text of the file; what could steer a terminal is
escaped as JSON allows. `version` rises when a key changes its meaning or goes; new keys may come without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint import __version__
from reportlint.finding import Failure, Review, Severity, Verdict
from reportlint.output.json_text import JsonList, closed, opened
from reportlint.output.review_json import review_json
from reportlint.output.rule_counts import RuleCounts
from reportlint.output.totals import Totals
from reportlint.output.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Outcome
    from reportlint.output.json_text import Json


class JsonWriter(Writer):
    """Writes each file as it comes, and the summary last."""

    def __init__(self) -> None:
        self._files = JsonList()
        self._totals = Totals()
        self._rules = RuleCounts()

    def begin(self) -> Iterator[str]:
        """Yield version and tool."""
        yield opened({"version": 1, "tool": {"name": "reportlint", "version": __version__}}, "files")

    def add(self, outcome: Outcome) -> Iterator[str]:
        """Yield one file."""
        self._totals.add(outcome)
        if isinstance(outcome, Review):
            self._rules.add(outcome)
        return self._files.items([_file(outcome)])

    def end(self) -> Iterator[str]:
        """Yield the summary."""
        yield closed({"summary": self._summary()}) + "\n"

    def _summary(self) -> Json:
        totals = self._totals
        return {
            "files": totals.files,
            "reviewed": totals.reviewed,
            "failed": totals.failed,
            "verdicts": {verdict.value: totals.verdicts[verdict] for verdict in Verdict},
            "severities": {severity.value: totals.severities[severity] for severity in Severity},
            "rules": dict(sorted(self._rules.findings.items())),
        }


def _file(outcome: Outcome) -> Json:
    path = str(outcome.path)
    if isinstance(outcome, Failure):
        return {"path": path, "error": {"message": outcome.message}}
    return {"path": path, "review": review_json(outcome)}
