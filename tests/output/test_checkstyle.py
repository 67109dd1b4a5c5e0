"""Checkstyle's XML, as its readers take it: files, and errors with line, severity, message and source."""

from xml.etree import ElementTree

from any_text import runs
from hypothesis import given
from output_factories import clean_review, failure, folder_outcomes, river_review, school_review

from reportlint.finding import Outcome
from reportlint.output.checkstyle import CheckstyleWriter
from reportlint.output.writer import written


def files(*outcomes) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(written(CheckstyleWriter(), outcomes).encode())
    assert root.tag == "checkstyle"
    return list(root)


def test_every_file_is_listed() -> None:
    found = files(*folder_outcomes())
    assert [file.tag for file in found] == ["file"] * 5
    assert [len(file) for file in found] == [0, 1, 1, 1, 3]


def test_a_finding_is_an_error_element() -> None:
    (file,) = files(river_review())
    claim = file[1].attrib
    message = claim.pop("message")
    assert claim == {"line": "4", "column": "4", "severity": "warning", "source": "reportlint.QTY002"}
    assert message.startswith("说了“明显提高”")
    assert [error.get("severity") for error in file] == ["error", "warning", "info"]


def test_word_is_told_by_paragraph() -> None:
    ((error,),) = files(school_review())
    assert error.get("line") == "0"
    assert error.get("column") is None
    assert error.get("message", "").startswith("第3段“个别学校”：")


def test_clean_and_unreadable_files() -> None:
    clean, broken = files(clean_review(), failure())
    assert len(clean) == 0
    assert broken[0].get("source") == "reportlint.unreadable"


@given(runs())
def test_no_text_breaks_it(outcomes: list[Outcome]) -> None:
    assert [len(file) for file in files(*outcomes)] == [1, 1]
