from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.numbering import NumberStyle, chinese_value, read_number


@pytest.mark.parametrize(
    ("text", "written", "style", "value", "rest"),
    [
        ("一、植树", "一、", NumberStyle.CHINESE, 1, "植树"),
        ("一、2023年植树", "一、", NumberStyle.CHINESE, 1, "2023年植树"),
        ("二十一、植树", "二十一、", NumberStyle.CHINESE, 21, "植树"),
        ("（三）植树", "（三）", NumberStyle.BRACKETED_CHINESE, 3, "植树"),
        ("(三) 植树", "(三)", NumberStyle.BRACKETED_CHINESE, 3, "植树"),
        ("三）植树", "三）", NumberStyle.BRACKETED_CHINESE, 3, "植树"),
        ("4.植树", "4.", NumberStyle.DECIMAL, 4, "植树"),
        ("４．植树", "４．", NumberStyle.DECIMAL, 4, "植树"),
        ("4、植树", "4、", NumberStyle.DECIMAL, 4, "植树"),
        ("1.6月底前植树", "1.", NumberStyle.DECIMAL, 1, "6月底前植树"),
        ("（5）植树", "（5）", NumberStyle.BRACKETED_DECIMAL, 5, "植树"),
        ("⑵植树", "⑵", NumberStyle.BRACKETED_DECIMAL, 2, "植树"),
        ("③植树", "③", NumberStyle.CIRCLED, 3, "植树"),
        ("㈣植树", "㈣", NumberStyle.BRACKETED_CHINESE, 4, "植树"),
        ("第二部分 植树", "第二部分", NumberStyle.PART, 2, "植树"),
        ("第三章　植树", "第三章", NumberStyle.CHAPTER, 3, "植树"),
        ("第一，植树", "第一，", NumberStyle.ORDINAL, 1, "植树"),
        ("一是植树", "一是", NumberStyle.POINT, 1, "植树"),
        ("Ⅳ. 植树", "Ⅳ.", NumberStyle.ROMAN, 4, "植树"),
        ("IX、植树", "IX、", NumberStyle.ROMAN, 9, "植树"),
        ("2.3 植树", "2.3", NumberStyle.MULTILEVEL, 3, "植树"),
    ],
)
def test_reads_number(text, written, style, value, rest):
    number = read_number(text)
    assert number is not None
    assert (number.text, number.style, number.value, text[number.end :]) == (written, style, value, rest)


@pytest.mark.parametrize(
    "text", ["第三条 本办法", "3.5%的农户", "12.3万亩", "第十四次会议", "2024年植树", "一二、植树", "", "植树"]
)
def test_near_misses(text):
    assert read_number(text) is None


def test_reads_inside_a_text():
    text = "如下：一、植树"
    number = read_number(text, 3)
    assert number is not None
    assert text[number.end :] == "植树"


@pytest.mark.parametrize(("digits", "value"), [("十", 10), ("十九", 19), ("三十", 30), ("九十九", 99), ("十十", 0)])
def test_chinese_value(digits, value):
    assert chinese_value(digits) == value


@given(st.text(alphabet="一二十（）()、.第部分章，①Ⅳ1２ 是", max_size=40))
def test_never_reads_past_the_end(text):
    number = read_number(text)
    assert number is None or (0 < number.end <= len(text) and number.value > 0)
