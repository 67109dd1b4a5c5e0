"""What holds for every format."""

import gc
import re
import unicodedata
import weakref

import pytest
from any_text import runs
from hypothesis import given, settings
from output_factories import folder_outcomes, river_review

from reportlint.finding import Outcome
from reportlint.output.formats import FORMATS, new_writer
from reportlint.output.statistics import JsonStatisticsWriter, StatisticsWriter
from reportlint.output.writer import Writer, written

WRITERS = {name: (lambda name=name: new_writer(name)) for name in FORMATS}
WRITERS |= {"statistics": StatisticsWriter, "json-statistics": JsonStatisticsWriter}
UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.fixture(params=WRITERS)
def writer(request: pytest.FixtureRequest) -> Writer:
    return WRITERS[request.param]()


def test_no_writer_holds_a_review_when_the_next_has_come(writer: Writer) -> None:
    documents = []
    list(writer.begin())
    for number in range(4):
        review = river_review(f"{number}.txt")
        documents.append(weakref.ref(review.report.document))
        list(writer.add(review))
        del review
    gc.collect()
    assert not [document for document in documents if document()]


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=50)
@given(outcomes=runs())
def test_text_of_a_report_steers_neither_terminal_nor_pipeline(name: str, outcomes: list[Outcome]) -> None:
    text = written(WRITERS[name](), outcomes)
    text.encode("utf-8")
    assert not {unicodedata.category(sign) for sign in text.replace("\n", "")} & UNSAFE
    assert not re.search(r"##\w*\[", text)
    commands = [line for line in text.split("\n") if line.lstrip().startswith("::")]
    ours = [line for line in commands if re.match(r"::(error|warning|notice) file=[^:,]+,", line)]
    assert commands == ours
    assert not commands or name == "github"


def test_the_same_outcomes_give_the_same_text(writer: Writer) -> None:
    again = type(writer)()
    text = written(writer, folder_outcomes())
    assert text == written(again, folder_outcomes())
    assert text.endswith("\n")


def test_a_run_without_files_is_written_as_well(writer: Writer) -> None:
    assert "\n\n" not in written(writer, [])
