from __future__ import annotations

import re
from pathlib import Path

from output_factories import (
    clean_review,
    document,
    failure,
    finding,
    folder_outcomes,
    river_review,
    school_review,
    span,
)

from reportlint.finding import Failure, Metrics, Outcome, Review
from reportlint.output.concise import ConciseWriter
from reportlint.output.writer import written
from reportlint.report import Report
from reportlint.text import Block, Document, Place, PlaceUnit, Span


def _lines(outcome: Outcome) -> list[str]:
    return written(ConciseWriter(totals=False), [outcome]).splitlines()


def test_one_line_a_finding_in_the_form_that_editors_read() -> None:
    lines = _lines(river_review())
    assert lines[1] == "汇报/河道整治.txt:4:4: 警告 QTY002 说了“明显提高”、“焕然一新”，没有一个数据 [宣传引导]"
    assert all(re.fullmatch(r"[^:]+:\d+:\d+: \S+ [A-Z]{3}\d{3} .+", line) for line in lines)


def test_word_names_its_paragraphs() -> None:
    (line,) = _lines(school_review("校舍.docx"))
    assert line.startswith("校舍.docx:段3:1: 警告 VAG001 ")


def _table_review(kind: str) -> Review:
    text = "上文\r\n\r\n| 问题 |\r\n"
    start = text.index("问题")
    block = Block(Span(start, start + 2), Place(PlaceUnit.TABLE, 2, 3, 1))
    source = Document(Path("表"), kind, text, (block,))
    return Review(Report(source, None, None, ()), (finding(source, block.span),), (), Metrics())


def test_a_cell_is_named_in_word_and_has_a_line_in_markdown() -> None:
    assert _lines(_table_review("docx"))[0].startswith("表:表2行3列1:3: ")
    assert _lines(_table_review("markdown"))[0].startswith("表:3:3: ")


def test_failures_and_totals() -> None:
    assert _lines(failure()) == ["汇报/旧稿.doc: 错误 这是旧版 Word 文件（.doc），请另存为 .docx 再提交"]
    assert (
        written(ConciseWriter(), folder_outcomes()).splitlines()[-1]
        == "审了 4 份：错误 1，警告 3，提示 1；无法审阅 1 份"
    )
    assert written(ConciseWriter(), [clean_review()]) == "审了 1 份：错误 0，警告 0，提示 0\n"


def test_a_long_quotation_is_clipped_and_stays_on_its_line() -> None:
    text = "甲\n" + "乙" * 100
    source = document(text)
    review = Review(Report(source, None, None, ()), (finding(source, Span(0, len(text))),), (), Metrics())
    (line,) = _lines(review)
    assert line.endswith(f"[甲 {'乙' * 27}…]")


def test_a_path_cannot_make_lines_of_its_own() -> None:
    assert _lines(Failure(Path("a\nb\x1b[2J"), "读不了")) == ["a\\nb\\x1b[2J: 错误 读不了"]


def test_an_empty_quotation_leaves_no_brackets() -> None:
    source = document("")
    review = Review(Report(source, None, None, ()), (finding(source, span("", ""), message="没有文字"),), (), Metrics())
    assert _lines(review)[0].endswith(":1:1: 警告 VAG001 没有文字")
