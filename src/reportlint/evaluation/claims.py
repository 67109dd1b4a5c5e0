"""Claims of results: which of them are unsupported, and which parts of reports hold no figure at all."""

from __future__ import annotations

from pathlib import Path

from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.evaluation.labels import HEADINGS, labelled_reports, passages
from reportlint.evaluation.score import Score
from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.parsing.achievements import unsupported_claims
from reportlint.reading import read


def evaluate(folder: Path) -> list[Score]:
    """Compare with `hard-claims.jsonl` and with the labels `unquantified` of reports.

    A passage is judged under a heading of its part.
    """
    scores = [_passage_score(folder / "hard-claims.jsonl"), _report_score(folder)]
    return [score for score in scores if score.hits or score.misses or score.false_alarms]


def _passage_score(path: Path) -> Score:
    score, lexicon = Score("hard-claims: unsupported claims"), Lexicon()
    for labels in passages(path):
        report = parse(read(Path(path.name), (HEADINGS["work"] + labels["text"]).encode()), lexicon, "work-report")
        found = any(True for _ in unsupported_claims(report, [block.span for block in report.document.blocks], lexicon))
        score.record(labels["claims"] and not labels["supported"], found, f"{labels['id']} {labels['text']}")
    return score


def _report_score(folder: Path) -> Score:
    score, settings = Score("reports: unquantified parts"), Settings(Config(select=("QTY002",)))
    for path, labels in labelled_reports(folder, "unquantified"):
        found = {finding.quote for finding in review(path, settings).findings}
        for heading in sorted(found.union(labels["unquantified"])):
            score.record(heading in labels["unquantified"], heading in found, f"{path.stem} {heading}")
    return score
