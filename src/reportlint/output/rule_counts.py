"""How often each rule found something."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reportlint.rule import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlint.finding import Review, Severity


class RuleCount(NamedTuple):
    """A rule's findings: how many, in how many files, how many of them `--fix` can make."""

    code: str
    name: str
    severity: Severity
    summary: str
    findings: int
    files: int
    fixable: int


class RuleCounts:
    """Counts the findings of each rule, review by review."""

    def __init__(self) -> None:
        self.findings: Counter[str] = Counter()
        self._files: Counter[str] = Counter()
        self._fixable: Counter[str] = Counter()
        self._rules: dict[str, tuple[str, Severity]] = {}

    def add(self, review: Review) -> None:
        """Count the findings of one review."""
        self.findings.update(finding.code for finding in review.findings)
        self._files.update({finding.code for finding in review.findings})
        if review.report.document.is_source:
            self._fixable.update(finding.code for finding in review.findings if finding.fix)
        self._rules.update((finding.code, (finding.name, finding.severity)) for finding in review.findings)

    def ranked(self) -> list[RuleCount]:
        """Return the rules that found something, the most frequent first."""
        summaries = {rule.code: rule.summary for rule in catalogue()}
        codes = sorted(self._rules, key=lambda code: (-self.findings[code], code))
        return [self._count(code, summaries) for code in codes]

    def _count(self, code: str, summaries: Mapping[str, str]) -> RuleCount:
        name, severity = self._rules[code]
        return RuleCount(
            code=code,
            name=name,
            severity=severity,
            summary=summaries.get(code, name),
            findings=self.findings[code],
            files=self._files[code],
            fixable=self._fixable[code],
        )
