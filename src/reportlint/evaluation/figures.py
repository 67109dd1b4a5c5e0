"""Figures that contradict each other: passages with one error or none, and the errors of whole reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.evaluation.labels import labelled_reports, passages
from reportlint.evaluation.score import Score
from reportlint.reading import read

if TYPE_CHECKING:
    from reportlint.finding import Finding

_FAMILY = "FIG"


def evaluate(folder: Path) -> list[Score]:
    """Return the scores over `hard-figures.jsonl` and over the reports with `figure_errors` that `folder` holds.

    A passage is read as a report of its own. `flagged` tells whether an error was seen at all and right figures left
    alone, `place` whether a finding touches the words that are in error.
    """
    return [
        score
        for score in (*_passages(folder / "hard-figures.jsonl"), _reports(folder))
        if score.hits or score.misses or score.false_alarms
    ]


def findings_in(text: str) -> list[Finding]:
    """Return what the rules of the family find in a text, whatever else it is."""
    config = Config(select=(_FAMILY,), report_type="work-report")
    return list(review_document(read(Path("passage.txt"), text.encode()), config).findings)


def _passages(path: Path) -> tuple[Score, Score]:
    flagged, place = Score("hard-figures：看出错误"), Score("hard-figures：指对地方")
    for case in passages(path):
        findings = findings_in(case["text"])
        told = f"{case['id']} {case['kind']} {case['text']}（{case['why']}）{[finding.message for finding in findings]}"
        flagged.record(case["error"], bool(findings), told)
        if case["error"] and findings:
            place.record(True, any(_touches(case["text"], finding, case) for finding in findings), told)
    return flagged, place


def _reports(folder: Path) -> Score:
    score = Score("报告：数字错误")
    for path, labels in labelled_reports(folder, "figure_errors"):
        _compare(score, path.stem, read(path).text, labels["figure_errors"])
    return score


def _compare(score: Score, name: str, text: str, errors: list[dict[str, Any]]) -> None:
    findings = findings_in(text)
    for error in errors:
        found = any(_touches(text, finding, error) for finding in findings)
        score.record(True, found, f"{name} {error['quotes']} {error['why']}")
    for finding in findings:
        right = any(_touches(text, finding, error) for error in errors)
        score.record(False, not right, f"{name} {finding.code} {finding.quote} {finding.message}")


def _touches(text: str, finding: Finding, error: dict[str, Any]) -> bool:
    """Tell whether a finding overlaps one of the quotes of an error."""
    starts = ((text.find(quote), len(quote)) for quote in error["quotes"])
    return any(start < finding.span.end and finding.span.start < start + length for start, length in starts)
