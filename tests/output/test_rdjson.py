"""reviewdog's format: valid by a published schema, ranges in bytes of UTF-8."""

import json
from pathlib import Path
from typing import Any

from any_text import runs
from hypothesis import given
from jsonschema import Draft7Validator
from output_factories import document, failure, finding, folder_outcomes, school_review

from reportlint.finding import Failure, Fix, Metrics, Outcome, Review
from reportlint.output.rdjson import RdjsonlWriter, RdjsonWriter
from reportlint.output.writer import written
from reportlint.report import Report
from reportlint.text import Span

SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "rdjson.json"
VALIDATOR = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def diagnostics(*outcomes: Review | Failure) -> list[dict[str, Any]]:
    data = json.loads(written(RdjsonWriter(), outcomes).encode())
    VALIDATOR.validate(data)
    return data["diagnostics"]


def test_it_is_what_the_schema_says() -> None:
    found = diagnostics(*folder_outcomes())
    assert [one["severity"] for one in found] == ["ERROR", "WARNING", "WARNING", "ERROR", "WARNING", "INFO"]
    assert diagnostics() == []


def test_lines_are_the_same_diagnostics_each_with_its_source() -> None:
    lines = [json.loads(line) for line in written(RdjsonlWriter(), folder_outcomes()).splitlines()]
    for line in lines:
        VALIDATOR.validate(line)
        assert line.pop("source") == {"name": "reportlint"}
    assert lines == diagnostics(*folder_outcomes())


def test_a_range_and_a_suggestion_count_bytes() -> None:
    text = "甲\n𠮷a共共建"
    source = document(text)
    at = Span(text.index("共"), text.index("建"))
    review = Review(Report(source, None, None, ()), (finding(source, at, fix=Fix(at, "共")),), (), Metrics())
    (one,) = diagnostics(review)
    expected = {"start": {"line": 2, "column": 6}, "end": {"line": 2, "column": 12}}
    assert text.encode().split(b"\n")[1][5:11].decode() == "共共"
    assert one["location"]["range"] == expected
    assert one["suggestions"] == [{"range": expected, "text": "共"}]


def test_word_has_no_range() -> None:
    (one,) = diagnostics(school_review("校舍.docx"))
    assert one["location"] == {"path": "校舍.docx"}
    assert one["message"].startswith("第3段“个别学校”：")


def test_an_unreadable_file_is_an_error() -> None:
    (one,) = diagnostics(failure())
    assert (one["severity"], one["code"]) == ("ERROR", {"value": "unreadable"})


def test_words_of_a_report_are_no_markdown_and_call_nobody() -> None:
    source = document("甲")
    found = finding(source, Span(0, 1), message="写了“**张** [x](y) @某人 <img>”", suggestion="")
    (one,) = diagnostics(Review(Report(source, None, None, ()), (found,), (), Metrics()))
    assert one["message"] == r"写了“\*\*张\*\* \[x\](y) ＠某人 \<img\>”"


@given(runs())
def test_no_text_breaks_it(outcomes: list[Outcome]) -> None:
    assert len(json.loads(written(RdjsonWriter(), outcomes).encode())["diagnostics"]) == 2
