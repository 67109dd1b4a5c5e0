"""JUnit: valid by the schema of Jenkins' xUnit plugin, read back by junitparser."""

from pathlib import Path

import xmlschema
from any_text import runs
from hypothesis import given
from junitparser import Error, Failure, JUnitXml
from output_factories import clean_review, failure, folder_outcomes, river_review, school_review

from reportlint.finding import Outcome, Review
from reportlint.output.junit import JunitWriter
from reportlint.output.writer import written
from reportlint.text import Document

SCHEMA = xmlschema.XMLSchema(Path(__file__).parents[1] / "data" / "schemas" / "junit-10.xsd")


def read(*outcomes) -> JUnitXml:
    text = written(JunitWriter(), outcomes)
    SCHEMA.validate(text)
    return JUnitXml.fromstring(text.encode())


def test_it_is_what_the_schema_says_and_counts_right() -> None:
    report = read(*folder_outcomes())
    assert (report.tests, report.failures, report.errors) == (7, 5, 1)
    for suite in report:
        cases = list(suite)
        assert suite.tests == len(cases)
        assert suite.failures == sum(isinstance(result, Failure) for case in cases for result in case.result)
        assert suite.errors == sum(isinstance(result, Error) for case in cases for result in case.result)


@given(runs())
def test_no_text_breaks_it(outcomes: list[Outcome]) -> None:
    report = read(*outcomes)
    assert (report.tests, report.failures, report.errors) == (2, 1, 1)


def test_a_finding_is_a_case_that_failed() -> None:
    (suite,) = read(river_review())
    assert suite.name == "汇报/河道整治.txt"
    case = list(suite)[1]
    assert case.name == "QTY002 第4行第4列：说了“明显提高”、“焕然一新”，没有一个数据"
    (result,) = case.result
    assert result.type == "警告"
    assert result.message.startswith("说了“明显提高”")
    assert result.text == "宣传引导"


def test_word_is_told_by_paragraph() -> None:
    ((case,),) = read(school_review())
    assert case.name.startswith("VAG001 第3段第1字：")
    assert case.result[0].message.startswith("第3段“个别学校”：")


def test_a_clean_file_passes_and_an_unreadable_one_is_an_error() -> None:
    clean, broken = read(clean_review(), failure())
    assert [case.is_passed for case in clean] == [True]
    ((result,),) = [case.result for case in broken]
    assert isinstance(result, Error)
    assert "另存为" in result.message


def test_what_was_not_read_is_told() -> None:
    review = clean_review()
    source = review.report.document
    partly = Document(source.path, source.format, source.text, source.blocks, "utf-8", ("批注没有读",))
    review = Review(review.report._replace(document=partly), (), (), review.metrics)
    assert "<system-out>批注没有读</system-out>" in written(JunitWriter(), [review])
