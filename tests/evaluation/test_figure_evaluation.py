import json
from pathlib import Path

import pytest

from reportlint.evaluation.figures import evaluate

GOLD = Path(__file__).resolve().parents[3] / "shared/gold"
RIGHT = {
    "id": "t1",
    "text": "应修水泵50台，已修45台，修复率90%。",
    "error": False,
    "kind": "rate",
    "quotes": [],
    "why": "",
}
WRONG = {
    "id": "t2",
    "text": "水渠6月31日通水。",
    "error": True,
    "kind": "date",
    "quotes": ["6月31日"],
    "why": "6月只有30天",
}


def write(path, *cases):
    path.write_text("".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases), encoding="utf-8")


def test_counts_errors_seen_and_places_hit(tmp_path):
    elsewhere = WRONG | {"id": "t3", "quotes": ["水渠"]}
    missed = WRONG | {"id": "t4", "text": "水渠7月1日通水。"}
    write(tmp_path / "hard-figures.jsonl", RIGHT, WRONG, elsewhere, missed)
    flagged, place = evaluate(tmp_path)
    assert (flagged.hits, len(flagged.misses), flagged.false_alarms) == (2, 1, [])
    assert (place.hits, len(place.misses)) == (1, 1)


def test_compares_findings_of_reports_with_their_errors(tmp_path):
    (tmp_path / "r.txt").write_text("水渠6月31日通水。闸门2月30日更换。", encoding="utf-8")
    labels = {"figure_errors": [{"quotes": ["6月31日"], "why": ""}, {"quotes": ["水渠6月31日", "通水"], "why": ""}]}
    (tmp_path / "r.json").write_text(json.dumps(labels), encoding="utf-8")
    (score,) = evaluate(tmp_path)
    assert (score.hits, score.misses, len(score.false_alarms)) == (2, [], 1)


def test_an_empty_folder_has_no_scores(tmp_path):
    assert evaluate(tmp_path) == []


@pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled data is not part of the repository")
def test_bars_on_the_labelled_data():
    flagged, place, reports = evaluate(GOLD)
    assert flagged.recall >= 0.85
    assert flagged.precision >= 0.97
    assert place.recall >= 0.95
    assert reports.false_alarms == []
