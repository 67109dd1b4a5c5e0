"""Claims of results: which of them are unsupported, and which parts of reports hold no figure at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.evaluation.score import Score
from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.parsing.achievements import unsupported_claims
from reportlint.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.report import Report

_HEADING = "一、工作开展情况\n"


def evaluate(folder: Path) -> list[Score]:
    """Compare with `hard-claims.jsonl`: passages of work parts, each judged under a heading of its part."""
    path = folder / "hard-claims.jsonl"
    if not path.is_file():
        return []
    score = Score("hard-claims：没有依据的成效")
    lexicon = Lexicon()
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        report = parse(read(Path(path.name), (_HEADING + record["text"]).encode()), lexicon, "work-report")
        found = any(True for _ in unsupported_claims(report, [block.span for block in report.document.blocks], lexicon))
        score.record(record["claims"] and not record["supported"], found, f"{record['id']} {record['text']}")
    return [score]


def evaluate_reports(reports: Iterable[tuple[str, dict[str, list[str]], Report]]) -> Score:
    """Compare the parts that claim results without any figure with the labels' `unquantified`."""
    score = Score("报告：说了成效没有数据的部分")
    for name, labels, report in reports:
        findings = review_document(report.document, Config(select=("QTY002",))).findings
        found = {finding.quote for finding in findings}
        expected = set(labels["unquantified"])
        for heading in sorted(found | expected):
            score.record(heading in expected, heading in found, f"{name} {heading}")
    return score
