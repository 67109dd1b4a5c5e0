"""Workflow commands: one line a finding, escaped as the runner unescapes."""

import re
from pathlib import Path

from any_text import runs
from hypothesis import given
from output_factories import document, failure, finding, river_review, school_review

from reportlint.finding import Failure, Metrics, Outcome, Review
from reportlint.output.github import GithubWriter
from reportlint.output.writer import written
from reportlint.report import Report
from reportlint.text import Span

# What the runner does: https://github.com/actions/runner, ActionCommand.TryParseV2.
_COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)+)::(.*)")
_UNESCAPED = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    match = _COMMAND.fullmatch(line)
    assert match, line
    kind, properties, message = match.groups()
    return kind, dict(_unescaped(pair).split("=", 1) for pair in properties.split(",")), _unescaped(message)


def _unescaped(text: str) -> str:
    for escape, sign in _UNESCAPED:
        text = text.replace(escape, sign)
    return text


def commands(*outcomes: Review | Failure) -> list[tuple[str, dict[str, str], str]]:
    return [parsed(line) for line in written(GithubWriter(), outcomes).splitlines()]


def test_one_command_a_finding() -> None:
    kinds = [kind for kind, _, _ in commands(river_review())]
    assert kinds == ["error", "warning", "notice"]
    _, properties, message = commands(river_review())[1]
    assert properties == {
        "file": "汇报/河道整治.txt",
        "line": "4",
        "endLine": "4",
        "col": "4",
        "endColumn": "8",
        "title": "QTY002",
    }
    assert message.startswith("说了“明显提高”、“焕然一新”，没有一个数据。补上")


def test_word_is_annotated_as_a_whole() -> None:
    ((kind, properties, message),) = commands(school_review())
    assert kind == "warning"
    assert list(properties) == ["file", "title"]
    assert message.startswith("第3段“个别学校”：")


def test_columns_only_within_a_line() -> None:
    source = document("甲乙\n丙丁")
    review = Review(Report(source, None, None, ()), (finding(source, Span(1, 4)),), (), Metrics())
    ((_, properties, _),) = commands(review)
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert "col" not in properties


def test_an_unreadable_file_is_an_error() -> None:
    ((kind, properties, message),) = commands(failure())
    assert (kind, properties["title"]) == ("error", "unreadable")
    assert "另存为" in message


def test_a_name_breaks_out_of_nothing() -> None:
    ((_, properties, message),) = commands(Failure(Path("a,line=1::x\n::error::y%.txt"), "::set-env 100%\n::error::z"))
    assert properties["file"] == "a,line=1::x\\n::error::y%.txt"
    assert message == "\\::set-env 100% ::error::z"


@given(runs())
def test_no_text_breaks_it(outcomes: list[Outcome]) -> None:
    text = written(GithubWriter(), outcomes)
    assert text.count("\n") == 2
    assert len([parsed(line) for line in text.split("\n")[:-1]]) == 2
