from __future__ import annotations

from pathlib import Path

from output_factories import document, span

from reportlint.output.excerpt import excerpt, quote
from reportlint.text import Block, Document, Place, PlaceUnit, Span

LINE = "今年以来，部分村组巡查不到位，台账缺了三个月。"


def test_the_words_stand_in_their_line() -> None:
    source = document(f"上一行\n{LINE}\n下一行")
    assert excerpt(source, span(source.text, "部分村组")) == ("今年以来，", "部分村组", "巡查不到位，台账缺了三个月。")


def test_a_long_line_is_clipped_around_the_words() -> None:
    source = document(LINE)
    assert excerpt(source, span(LINE, "部分村组")).clipped(24) == ("…以来，", "部分村组", "巡查不到…")
    assert excerpt(source, span(LINE, "台账")).clipped(14) == ("…位，", "台账", "缺了…")


def test_long_words_lose_their_middle() -> None:
    source = document(LINE)
    assert excerpt(source, Span(0, len(LINE))).clipped(12) == ("", "今年…个月。", "")


def test_the_number_that_word_computes_is_shown() -> None:
    source = Document(Path("a.docx"), "docx", "下步打算", (Block(Span(0, 4), Place(PlaceUnit.PARAGRAPH, 1), "三、"),))
    assert excerpt(source, Span(0, 4)).before == "三、"


def test_words_over_several_lines_come_on_one() -> None:
    source = document("甲乙\n丙丁")
    assert excerpt(source, Span(1, 4)) == ("甲", "乙 丙", "丁")


def test_an_empty_document_has_an_empty_excerpt() -> None:
    assert excerpt(document(""), Span(0, 0)) == ("", "", "")


def test_a_million_characters_are_no_burden() -> None:
    text = "长" * 1_000_000
    assert len(quote(text)) == 600
    assert len("".join(excerpt(document(text), Span(500_000, 500_002)))) == 602
