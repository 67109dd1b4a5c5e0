from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportlint.evaluation.quantities import evaluate

GOLD = Path(__file__).resolve().parents[3] / "shared/gold"
BARS = {
    "quantities: span": 0.97,
    "quantities: exactness": 0.97,
    "quantities: kept out": 0.98,
    "hard-quantities: span": 0.95,
    "reports: span": 0.97,
    "reports: exactness": 0.97,
    "recognizers-text": 0.90,
    "jionlp-money": 0.90,
}


def test_scores_spans_exactness_values_and_silence(tmp_path: Path) -> None:
    case = {
        "id": "t1",
        "text": "柳溪镇产值突破5亿元，新建3座，第三批",
        "quantities": [
            {"quote": "5亿元", "start": 7, "value": "500000000", "unit": "元", "exactness": "at-least"},
            {"quote": "3座桥", "start": 13, "value": "3", "unit": "座", "exactness": "exact"},
        ],
        "not_quantities": [{"quote": "第三批", "start": 16, "kind": "ordinal"}],
    }
    (tmp_path / "quantities.jsonl").write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    scores = {score.name: score for score in evaluate(tmp_path)}
    assert scores["quantities: span"].hits == 1
    assert len(scores["quantities: span"].misses) == len(scores["quantities: span"].false_alarms) == 1
    assert scores["quantities: exactness"].hits == scores["quantities: value"].hits == 1
    assert scores["quantities: kept out"].recall == 1


def test_locates_equal_quotes_one_after_another(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("新建2个。\n关停2个。", encoding="utf-8")
    labels = {"quantities": [{"quote": "2个"}, {"quote": "2个", "line": 2}], "not_quantities": []}
    (tmp_path / "r.json").write_text(json.dumps(labels), encoding="utf-8")
    span = next(score for score in evaluate(tmp_path) if score.name == "reports: span")
    assert (span.hits, span.misses, span.false_alarms) == (2, [], [])


def test_an_empty_folder_has_no_scores(tmp_path: Path) -> None:
    assert evaluate(tmp_path) == []


@pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled data is not beside the checkout")
def test_the_labelled_data_is_met() -> None:
    scores = {score.name: score.f1 for score in evaluate(GOLD)}
    assert {name: round(scores[name], 3) for name, bar in BARS.items() if scores[name] < bar} == {}
