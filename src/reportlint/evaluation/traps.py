"""Traps: words that look like a fault and are right, and their twins that are one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportlint.checking import review, review_document
from reportlint.config import Config, Settings
from reportlint.evaluation.labels import HEADINGS, labelled_reports, passages
from reportlint.evaluation.score import Score
from reportlint.reading import read
from reportlint.text import Span

if TYPE_CHECKING:
    from reportlint.evaluation.labels import Labels
    from reportlint.finding import Finding


def evaluate(folder: Path) -> list[Score]:
    """Return how many traps stayed silent and how many twins were flagged; a passage stands under its part's heading.

    A trap fails where a finding overlaps its words.
    """
    scores = [_traps(folder), _twins(folder), _report_traps(folder)]
    return [score for score in scores if score.hits or score.misses]


def _traps(folder: Path) -> Score:
    score = Score("hard-traps: silent")
    for labels in passages(folder / "hard-traps.jsonl"):
        text = HEADINGS[labels["part"]] + labels["text"]
        flagged = _flagged(_findings(labels), text.index(labels["trap"], len(HEADINGS[labels["part"]])), labels["trap"])
        score.record(True, not flagged, f"{labels['id']} {labels['text']} {flagged}")
    return score


def _twins(folder: Path) -> Score:
    score = Score("hard-twins: flagged")
    for labels in passages(folder / "hard-twins.jsonl"):
        start = len(HEADINGS[labels["part"]])
        flagged = _flagged(_findings(labels), start, labels["text"])
        score.record(True, bool(flagged), f"{labels['id']} {labels['text']}")
    return score


def _report_traps(folder: Path) -> Score:
    score = Score("reports: silent traps")
    for path, labels in labelled_reports(folder, "silent"):
        found = review(path, Settings(Config()))
        for trap in labels["silent"]:
            flagged = _flagged(found.findings, found.report.text.index(trap["quote"]), trap["quote"])
            score.record(True, not flagged, f"{path.stem} {trap['quote']} {flagged}")
    return score


def _findings(labels: Labels) -> tuple[Finding, ...]:
    document = read(Path("passage.txt"), (HEADINGS[labels["part"]] + labels["text"]).encode())
    return review_document(document, Config(report_type="work-report")).findings


def _flagged(findings: tuple[Finding, ...], start: int, words: str) -> list[str]:
    place = Span(start, start + len(words))
    return [f"{finding.code} {finding.quote}" for finding in findings if finding.span.overlaps(place)]
