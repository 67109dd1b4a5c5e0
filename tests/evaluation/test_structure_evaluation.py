from __future__ import annotations

import json

import pytest

from reportlint.evaluation.structure import evaluate

REPORT = "石塘镇植树工作汇报\n一、工作开展情况\n全年栽树三千棵。\n二、存在问题\n巡山不及时。\n"


@pytest.fixture
def folder(tmp_path):
    labels = {
        "type": "work-report",
        "title": "石塘镇植树工作汇报",
        "sections": [
            {"line": 2, "level": 1, "number": "一、", "heading": "工作开展情况", "roles": ["work"]},
            {"line": 4, "level": 1, "number": "二、", "heading": "存在问题", "roles": ["problem"]},
            {"line": 6, "level": 1, "number": "三、", "heading": "没有的一节", "roles": ["plan"]},
        ],
        "missing_roles": ["plan"],
    }
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(labels), encoding="utf-8")
    outline = [
        {
            "line": 2,
            "length": 8,
            "text": "一、去年工作回顾",
            "next": {"line": 3, "text": "全年栽树三千棵，新增苗圃两个。"},
        },
        {"line": 5, "length": 8, "text": "二、今年工作安排", "next": {"line": 6, "text": "今年要栽树四千棵。"}},
    ]
    published = {
        "id": "p1",
        "path": "a/2020.txt",
        "type": "government-work-report",
        "sections": [
            {"line": 2, "level": 1, "number": "一、", "heading": "去年工作回顾", "roles": ["work", "result"]},
            {"line": 5, "level": 1, "number": "二、", "heading": "今年工作安排", "roles": ["plan"]},
        ],
        "problem_lines": [],
        "outline": outline,
    }
    (tmp_path / "headings.jsonl").write_text(json.dumps(published) + "\n", encoding="utf-8")
    return tmp_path


def test_scores_tell_what_was_found_and_what_was_missed(folder):
    scores = {score.name: score for score in evaluate(folder)}
    assert scores["headings"].hits == 4
    assert scores["headings"].misses == ["a 6 没有的一节"]
    assert scores["roles"].hits == 5
    assert scores["type"].hits == 1
    assert scores["missing parts"].f1 == 1


def test_labelled_texts(shared):
    scores = {score.name: score for score in evaluate(shared / "gold")}
    assert scores["headings"].f1 >= 0.98
    assert scores["roles"].f1 >= 0.95
    assert scores["type"].f1 >= 0.95
    assert scores["missing parts"].f1 >= 0.95
    assert scores["problem paragraphs without heading"].f1 >= 0.95
