"""SARIF: valid by the published schema, read back by sarif-tools, true of the text."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from any_text import runs
from hypothesis import given
from jsonschema import Draft4Validator
from output_factories import document, failure, finding, folder_outcomes, river_review, school_review
from sarif.loader import load_sarif_file

from reportlint.finding import Failure, Fix, Metrics, Outcome, Review
from reportlint.output.sarif import SarifWriter
from reportlint.output.writer import written
from reportlint.report import Report
from reportlint.rule import catalogue
from reportlint.text import Span

SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "sarif-2.1.0-rtm.5.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run_of(*outcomes: Outcome) -> dict[str, Any]:
    log = json.loads(written(SarifWriter(), outcomes))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    return run


def reviewed(text: str, *findings: Any, path: str = "甲.txt") -> Review:
    return Review(Report(document(text, path), None, None, ()), findings, (), Metrics())


def test_it_is_what_the_published_schema_says() -> None:
    run = run_of(*folder_outcomes())
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["artifacts"]) == 5
    assert len(run["results"]) == 5
    run_of()


@given(runs())
def test_no_text_breaks_it(outcomes: list[Outcome]) -> None:
    VALIDATOR.validate(json.loads(written(SarifWriter(), outcomes).encode("utf-8")))


def test_sarif_tools_read_it_back(tmp_path: Path) -> None:
    path = tmp_path / "审阅.sarif"
    path.write_text(written(SarifWriter(), folder_outcomes()), encoding="utf-8")
    records = load_sarif_file(str(path)).get_records()
    assert sorted(record["Code"] for record in records) == ["PLN004", "QTY002", "STR001", "STR006", "VAG001"]
    (claim,) = [record for record in records if record["Code"] == "QTY002"]
    assert claim["Line"] == 4
    assert claim["Severity"] == "warning"
    assert unquote(claim["Location"]) == "汇报/河道整治.txt"


def test_a_region_counts_code_points_and_ends_behind_the_last() -> None:
    text = "甲\r\n𠮷乙丙丁\r戊"
    source = document(text)
    at = Span(text.index("乙"), text.index("丁"))
    (result,) = run_of(reviewed(text, finding(source, at)))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 4, "snippet": {"text": "乙丙"}}
    last = Span(len(text) - 1, len(text))
    (result,) = run_of(reviewed(text, finding(source, last)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 3


def test_word_has_no_lines_but_places() -> None:
    (result,) = run_of(school_review())["results"]
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "第3段"}]
    assert result["message"]["text"].startswith("第3段“个别学校”：问题写得笼统")
    assert result["relatedLocations"][0]["logicalLocations"] == [{"fullyQualifiedName": "第3段"}]


def test_a_rule_comes_with_its_help() -> None:
    run = run_of(river_review())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in catalogue()]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert "为什么：" in rules[0]["help"]["text"]
    assert "```text" in rules[0]["help"]["markdown"]


def test_a_rule_that_is_not_ours_is_named() -> None:
    source = document("甲")
    (result,) = run_of(reviewed("甲", finding(source, Span(0, 1), code="OWN001")))["results"]
    assert result["ruleId"] == "OWN001"
    assert "ruleIndex" not in result


def test_a_fix_says_what_to_put_where() -> None:
    source = document("一\n共共建机制")
    found = finding(source, Span(2, 4), suggestion="删去一个", fix=Fix(Span(2, 4), "共"))
    (result,) = run_of(reviewed("一\n共共建机制", found))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3},
            "insertedContent": {"text": "共"},
        }
    ]


def test_what_could_not_be_read_is_a_notification() -> None:
    (invocation,) = run_of(failure())["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["level"] == "error"
    assert "另存为" in note["message"]["text"]
    assert run_of(river_review())["invocations"][0] == {"executionSuccessful": True, "toolExecutionNotifications": []}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("汇报/甲 1.txt", "%E6%B1%87%E6%8A%A5/%E7%94%B2%201.txt"),
        ("./x/../a:b?#%.txt", "a%3Ab%3F%23%25.txt"),
        ("坏\udcff.txt", "%E5%9D%8F%FF.txt"),
    ],
)
def test_paths_are_relative_and_encoded(path: str, uri: str) -> None:
    (artifact,) = run_of(Failure(Path(path), "读不了"))["artifacts"]
    assert artifact["location"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_file_elsewhere_has_its_whole_path(tmp_path: Path) -> None:
    (artifact,) = run_of(Failure(tmp_path / "甲.txt", "读不了"))["artifacts"]
    assert artifact["location"] == {"uri": (tmp_path / "甲.txt").as_uri()}


def test_words_of_a_report_make_no_link() -> None:
    source = document("甲")
    message = "写了“[点这里](https://例.中国)”和[单位]"
    (result,) = run_of(reviewed("甲", finding(source, Span(0, 1), message=message, suggestion="")))["results"]
    assert result["message"]["text"] == "写了“\\[点这里](https://例.中国)”和[单位]"
