"""GitLab's code quality report, by the fields that its documentation names."""

import json
from typing import Any

from any_text import runs
from hypothesis import given
from jsonschema import Draft202012Validator
from output_factories import folder_outcomes, river_review, school_review

from reportlint.finding import Failure, Outcome, Review
from reportlint.output.gitlab import GitlabWriter
from reportlint.output.writer import written

TEXT = {"type": "string", "minLength": 1}
VALIDATOR = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string"},
                "check_name": TEXT,
                "fingerprint": TEXT,
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": r"^(?!\./)"},
                        "lines": {"type": "object", "properties": {"begin": {"type": "integer", "minimum": 1}}},
                    },
                },
            },
        },
    }
)


def issues(*outcomes: Review | Failure) -> list[dict[str, Any]]:
    data = json.loads(written(GitlabWriter(), outcomes).encode())
    VALIDATOR.validate(data)
    return data


def test_each_finding_is_an_issue_with_a_fingerprint_of_its_own() -> None:
    found = issues(*folder_outcomes())
    assert [issue["severity"] for issue in found] == ["critical", "minor", "minor", "major", "minor", "info"]
    assert len({issue["fingerprint"] for issue in found}) == 6
    assert issues() == []


def test_where_there_is_no_line_the_words_tell_the_place() -> None:
    (word,) = issues(school_review())
    assert word["location"]["lines"] == {"begin": 1}
    assert word["description"].startswith("第3段“个别学校”：")
    assert issues(river_review())[1]["location"] == {"path": "汇报/河道整治.txt", "lines": {"begin": 4}}


def test_the_same_words_in_two_files_are_two_issues() -> None:
    first, second = issues(river_review("甲.txt")), issues(river_review("乙.txt"))
    assert not {issue["fingerprint"] for issue in first} & {issue["fingerprint"] for issue in second}


@given(runs())
def test_no_text_breaks_it(outcomes: list[Outcome]) -> None:
    assert len(issues(*outcomes)) == 2
