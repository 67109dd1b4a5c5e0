"""A folder of labels, measured as a whole: the case of a unit that labelled its own reports."""

import json

from samples import GOOD, POOR

from reportlint.evaluation.folder import evaluate_folder
from reportlint.evaluation.score import Score
from reportlint.evaluation.telling import confusion_lines

POOR_LABELS = {
    "type": "work-report",
    "title": "青石县文化馆工作情况汇报",
    "sections": [
        {"line": 2, "level": 1, "number": "一、", "heading": "工作开展情况", "roles": ["work"]},
        {"line": 4, "level": 1, "number": "二、", "heading": "存在问题", "roles": ["problem"]},
        {"line": 6, "level": 1, "number": "三、", "heading": "下步打算", "roles": ["plan"]},
    ],
    "missing_roles": [],
    "unquantified": [],
    "silent": [{"quote": "青石县文化馆", "why": "标题"}, {"quote": "个别干部", "why": "故意标错，应当算误报"}],
}


def scores(folder) -> dict[str, Score]:
    return {score.name: score for score in evaluate_folder(folder)}


def test_reports_of_ones_own_are_measured(tmp_path):
    (tmp_path / "甲.txt").write_text(POOR, encoding="utf-8")
    (tmp_path / "甲.json").write_text(json.dumps(POOR_LABELS), encoding="utf-8")
    (tmp_path / "乙.txt").write_text(GOOD, encoding="utf-8")
    found = scores(tmp_path)
    assert found["headings"].f1 == 1.0
    assert found["reports: silent traps"].hits == 1
    assert len(found["reports: silent traps"].misses) == 1


def test_passages_of_ones_own_are_measured(tmp_path):
    claims = [
        {"id": "1", "text": "服务水平显著提升，群众好评如潮。", "claims": True, "supported": False},
        {"id": "2", "text": "服务水平显著提升，办件用时由40分钟降到15分钟。", "claims": True, "supported": True},
        {"id": "3", "text": "组织学习条例。", "claims": False, "supported": False},
    ]
    lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in claims)
    (tmp_path / "hard-claims.jsonl").write_text(lines, encoding="utf-8")
    found = scores(tmp_path)["hard-claims: unsupported claims"]
    assert (found.hits, found.misses, found.false_alarms) == (1, [], [])


def test_a_folder_without_labels_has_no_scores(tmp_path):
    assert list(evaluate_folder(tmp_path)) == []


def test_scores_count_what_they_say():
    score = Score("测试")
    for expected, found in ((True, True), (True, False), (False, True), (False, False)):
        score.record(expected, found, "例")
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
    assert (Score("空").precision, Score("空").recall) == (1.0, 1.0)


def test_a_confusion_table_tells_what_was_taken_for_what():
    score = Score("类型")
    score.confusion.update({("总结", "总结"): 12, ("总结", "述职报告"): 1})
    assert list(confusion_lines(score)) == [
        "类型：一行是应有的，一列是判成的",
        "               1   2",
        "  1 总结      12   1",
        "  2 述职报告   ·   ·",
    ]
    assert list(confusion_lines(Score("空"))) == []
