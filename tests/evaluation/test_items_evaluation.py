from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reportlint.evaluation.items import evaluate
from reportlint.report import Measure, Problem, Report
from reportlint.text import Block, Document, Place, PlaceUnit, Span

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "库房潮湿。账目不清。每月盘点。"


def parsed(path: Path) -> Report:
    document = Document(path, "text", TEXT, (Block(Span(0, len(TEXT)), Place(PlaceUnit.LINE, 1)),))
    problems = (Problem(Span(0, 4), who=Span(0, 2), vagueness=0.9), Problem(Span(10, 14), vagueness=0.9))
    return Report(document, None, None, (), problems=problems, measures=(Measure(Span(10, 14), deadline=Span(10, 12)),))


def test_found_items_are_compared_with_labels_in_reports(tmp_path: Path) -> None:
    labels = {
        "problems": [
            {"quote": "库房潮湿", "vague": True, "who": False, "evidence": False, "cause": False},
            {"quote": "账目不清", "vague": True, "who": False, "evidence": False, "cause": False},
        ],
        "measures": [{"quote": "每月盘点", "owner": False, "deadline": True, "target": False}],
    }
    (tmp_path / "a.json").write_text(json.dumps(labels), encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    scores = {score.name: score for score in evaluate(tmp_path, parsed)}
    problems = scores["reports: problems"]
    assert (problems.hits, len(problems.misses), len(problems.false_alarms)) == (1, 1, 1)
    assert scores["reports: vague problems"].f1 == 0.5
    assert len(scores["reports: problems' who"].false_alarms) == 1
    assert scores["reports: measures' deadline"].hits == 1


def test_passages_are_judged_as_one_item_and_doubtful_ones_left_out(tmp_path: Path) -> None:
    rows = [
        {"text": "作风不够扎实，主动性有待加强。", "vague": True},
        {"text": "青柳镇应建蓄水池12座，只建成5座。", "vague": False},
        {"text": "两可。", "vague": True, "ambiguous": True},
    ]
    (tmp_path / "hard-problems.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    scores = {score.name: score for score in evaluate(tmp_path, parsed)}
    assert scores["hard-problems: vague"].hits == 1
    assert scores["hard-problems: specific"].hits == 1
    assert set(scores) == {"hard-problems: vague", "hard-problems: specific"}


def test_the_elements_of_passages_are_scored_where_they_are_labelled(tmp_path: Path) -> None:
    text = "我没有盘点，因此少了12袋水泥。"
    rows = [
        {"text": text, "vague": False, "who": True, "cause": True, "context": "duty-report"},
        {"text": text, "vague": False, "who": False, "cause": True, "context": "work-report"},
        {"text": "少了12袋水泥，因为没有盘点。", "vague": False, "who": False, "cause": False},
    ]
    (tmp_path / "hard-problems.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    scores = {score.name: score for score in evaluate(tmp_path, parsed)}
    assert scores["hard-problems: who"].hits == 1
    assert not scores["hard-problems: who"].false_alarms
    assert scores["hard-problems: cause"].hits == 2
    assert len(scores["hard-problems: cause"].false_alarms) == 1
    assert "hard-problems: evidence" not in scores
