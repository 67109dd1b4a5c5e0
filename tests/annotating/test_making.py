"""Word files made from other formats."""

from __future__ import annotations

import io
import os
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from same_review import substance
from samples import POOR
from word_comments import annotate, comments, member

from reportlint.annotating.annotation import annotated
from reportlint.annotating.making import made
from reportlint.checking import review, review_document
from reportlint.config import Config, Settings
from reportlint.limits import DEFAULT_LIMITS
from reportlint.reading import read
from reportlint.reading.plain_text import read_plain_text
from reportlint.text import Block, Document, Place, PlaceUnit, Span

CORPUS = sorted((Path(__file__).parents[2] / "corpus" / "reports").glob("*"))


@pytest.mark.parametrize("path", [path for path in CORPUS if path.suffix == ".txt"], ids=lambda path: path.stem)
def test_a_made_file_gets_the_same_review(path: Path) -> None:
    reviewed = review(path, Settings(Config()))
    assert substance(review(Path("稿.docx"), Settings(Config()), made(reviewed))) == substance(reviewed)


def test_every_finding_stands_on_its_words_and_a_second_run_gives_the_same_file() -> None:
    data = POOR.encode()
    reviewed = review(Path("汇报.txt"), Settings(Config()), data)
    new = annotate(data, "汇报.txt")
    assert [comment.words for comment in comments(new)[1:]] == [finding.quote for finding in reviewed.findings]
    assert annotate(new) == new
    assert annotate(data, "汇报.txt") == new


def test_headings_tables_and_breaks_become_those_of_word() -> None:
    text = "# 工作总结\n\n## 一、主要工作\n\n建成3座泵站。\n\n| 项目 | 数量 |\n| --- | --- |\n| 泵站 |  |\n| | 3座 |\n"
    opened = python_docx.Document(io.BytesIO(annotate(text.encode(), "总结.md")))
    assert [(p.style.name, p.text) for p in opened.paragraphs if p.text][:3] == [
        ("Heading 1", "工作总结"),
        ("Heading 2", "一、主要工作"),
        ("Normal", "建成3座泵站。"),
    ]
    assert [[c.text for c in row.cells] for row in opened.tables[0].rows] == [
        ["项目", "数量"],
        ["泵站", ""],
        ["", "3座"],
    ]
    assert "“总结.md”转成" in opened.sections[0].header.paragraphs[0].text


def test_numbers_that_the_format_counted_stay_before_the_words() -> None:
    text = "主要工作\n泵站"
    blocks = (
        Block(Span(0, 4), Place(PlaceUnit.PARAGRAPH, 1), "一、", 1),
        Block(Span(5, 7), Place(PlaceUnit.PARAGRAPH, 2), "1.", None),
    )
    reviewed = review_document(Document(Path("甲.odt"), "odt", text, blocks), Config())
    again = read(Path("甲.docx"), made(reviewed))
    assert [(b.label, b.span.of(again.text), b.style_level) for b in again.blocks] == [
        ("一、", "主要工作", 1),
        ("1.", "泵站", None),
    ]


def test_the_comments_bear_the_date_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "汇报.txt"
    path.write_text(POOR, encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    new = annotate(path.read_bytes(), str(path))
    assert b'w:date="2023-11-14T22:13:20Z"' in member(new, "word/comments.xml")
    assert annotate(new) == new


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20), min_size=1, max_size=5))
def test_any_text_comes_through(lines: list[str]) -> None:
    document = read_plain_text(Path("甲.txt"), "\n".join(lines), "utf-8")
    reviewed = review_document(document, Config())
    new = annotated(reviewed, b"", DEFAULT_LIMITS).data
    python_docx.Document(io.BytesIO(new))
    assert len(comments(new)) == len(reviewed.findings) + 1
    again = read(Path("甲.docx"), new)
    assert [block.span.length for block in again.blocks] == [block.span.length for block in document.blocks]
