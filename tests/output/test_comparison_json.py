"""Comparisons as JSON."""

import json

from comparison_factories import WORDS, compared_folder, compared_years

from reportlint.output.comparison_json import comparison_json


def test_a_folder():
    data = json.loads(comparison_json(compared_folder()))
    one, other, third, failed = data["files"]
    assert (one["share"], one["group"], one["characters"]) == (1.0, 0, 40)
    assert one["others"] == [{"path": other["path"], "share": 1.0, "other_share": 0.8}]
    assert (third["share"], third["group"], third["others"]) == (0.0, None, [])
    assert failed["error"] == {"message": "文件已损坏"}
    assert data["groups"] == [[one["path"], other["path"]]]
    (pair,) = data["pairs"]
    assert len(pair["passages"]) == 7
    assert pair["passages"][0]["one"] == {"text": WORDS, "place": {"unit": "line", "number": 4, "column": 1}}


def test_years():
    data = json.loads(comparison_json(compared_years()))
    followed, alone = data["files"]
    assert followed["share"] == 0.45
    assert [len(followed[key]) for key in ("passages", "figures", "problems", "dropped")] == [1, 1, 0, 7]
    assert (alone["last"], alone["share"], alone["dropped"]) == (None, 0.0, [])


def test_what_could_steer_a_terminal_is_escaped():
    words = "清理\x1b[31m垃圾\u202e"
    text = comparison_json(compared_folder(words=words))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert json.loads(text)["pairs"][0]["passages"][0]["one"]["text"] == words
    assert text.count("\n") == 1
