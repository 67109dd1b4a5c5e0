from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from output_factories import clean_review, document, finding, folder_outcomes, river_review, school_review

from reportlint.finding import Failure, Fix, Metrics, Review, Severity, Verdict
from reportlint.output.json_output import JsonWriter
from reportlint.output.writer import written
from reportlint.report import Exactness, NumeralKind, Report, Role
from reportlint.text import PlaceUnit, Span


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json.loads((files("reportlint.output") / "review.schema.json").read_text(encoding="utf-8"))


def _only(review: Review) -> dict[str, Any]:
    (file,) = json.loads(written(JsonWriter(), [review]))["files"]
    return file["review"]


def test_the_output_is_what_the_schema_says(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(written(JsonWriter(), folder_outcomes())))
    Draft202012Validator(schema).validate(json.loads(written(JsonWriter(), [])))


def test_the_schema_knows_every_name_of_the_program(schema: dict[str, Any]) -> None:
    kinds = schema["$defs"]
    assert kinds["role"]["enum"] == [role.value for role in Role]
    assert kinds["review"]["properties"]["verdict"]["enum"] == [verdict.value for verdict in Verdict]
    assert kinds["finding"]["properties"]["severity"]["enum"] == [severity.value for severity in Severity]
    assert kinds["place"]["properties"]["unit"]["enum"] == [unit.value for unit in PlaceUnit]
    assert kinds["quantity"]["properties"]["exactness"]["enum"] == [exactness.value for exactness in Exactness]
    others = [kind.value for kind in NumeralKind if kind is not NumeralKind.MEASURED]
    assert kinds["other_numeral"]["properties"]["kind"]["enum"] == others
    assert list(kinds["review"]["properties"]["metrics"]["properties"]) == list(Metrics._fields)


def test_every_range_is_true_of_the_text() -> None:
    review = river_review()

    def check(value: Any) -> None:
        if isinstance(value, dict):
            if {"text", "start", "end"} <= value.keys():
                assert review.report.text[value["start"] : value["end"]] == value["text"]
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                check(item)

    check(_only(review))


def test_a_review_holds_what_the_summary_knows() -> None:
    river, school = _only(river_review()), _only(school_review())
    assert river["type"] == {"name": "work-report", "title": "工作汇报"}
    assert river["verdict"] == "return"
    assert [(part["role"], part["required"], part["present"]) for part in river["parts"]] == [
        ("work", True, True),
        ("problem", True, False),
        ("plan", True, True),
    ]
    assert [child["number"] for child in river["sections"][0]["children"]] == ["（一）", "（二）"]
    assert river["quantities"][0]["value"] == "12000"
    assert river["other_numerals"][0]["kind"] == "date"
    assert river["measures"][0]["deadline"]["text"] == "9月底前"
    assert river["measures"][1]["owner"] is None
    assert school["problems"][0]["vagueness"] == 0.975
    assert school["findings"][0]["place"] == {"unit": "paragraph", "number": 3, "column": 1}
    assert school["findings"][0]["evidence"][0]["text"] == "不够高"


def test_a_fix_says_what_to_put_where() -> None:
    source = document("共共建机制")
    fixed = finding(source, Span(0, 2), fix=Fix(Span(0, 2), "共"))
    (written,) = _only(Review(Report(source, None, None, ()), (fixed,), (), Metrics()))["findings"]
    assert written["fix"]["text"] == "共共"
    assert written["fix"]["replacement"] == "共"


def test_failures_and_the_summary() -> None:
    data = json.loads(written(JsonWriter(), folder_outcomes()))
    assert "error" in data["files"][1]
    assert data["summary"] == {
        "files": 5,
        "reviewed": 4,
        "failed": 1,
        "verdicts": {"pass": 1, "revise": 1, "return": 1, "not-a-report": 1},
        "severities": {"error": 1, "warning": 3, "note": 1},
        "rules": {"PLN004": 1, "QTY002": 1, "STR001": 1, "STR006": 1, "VAG001": 1},
    }


def test_text_is_exact_and_yet_cannot_steer_a_terminal() -> None:
    text = "\x1b[31m\x9b\u202e\u2028𠮷\U000e0041\udc80"
    source = document(text)
    title = Span(0, len(text))
    shown = written(JsonWriter(), [Review(Report(source, None, title, ()), (), (), Metrics())])
    assert not set(text) & set(shown) - set("[31m𠮷")
    shown.encode("utf-8")
    assert json.loads(shown)["files"][0]["review"]["title"]["text"] == text


def test_a_path_that_is_no_unicode_does_not_fail() -> None:
    shown = written(JsonWriter(), [Failure(Path("坏\udcff名.txt"), "读不了")])
    assert json.loads(shown.encode("utf-8"))["files"][0]["path"] == "坏\udcff名.txt"


def test_one_line_end_and_no_difference_between_runs() -> None:
    first, second = written(JsonWriter(), [clean_review()]), written(JsonWriter(), [clean_review()])
    assert first == second
    assert first.endswith("}\n")
    assert "低保核查" in first
