from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.reading import read
from reportlint.text import Block, Place, PlaceUnit


def blocks(text: str) -> list[tuple[str, Block]]:
    document = read(Path("报告.md"), text.encode())
    assert document.format == "markdown"
    assert document.text == text
    return [(block.span.of(text), block) for block in document.blocks]


def words(text: str) -> list[str]:
    return [content for content, _ in blocks(text)]


def levels(text: str) -> list[tuple[str, int | None]]:
    return [(content, block.style_level) for content, block in blocks(text)]


def test_front_matter_holds_no_blocks() -> None:
    assert [(w, b.place.number) for w, b in blocks("---\r\ntitle: 总结\r\n---\r\n甲\r\n")] == [("甲", 4)]
    assert words("---\ntitle: 总结\n...\n甲") == ["甲"]


@pytest.mark.parametrize("text", ["---\ntitle: 总结\n甲", "---\n镇工作总结\n---\n甲", "\n---\na: b\n---\n甲"])
def test_rules_and_open_front_matter_hide_nothing(text: str) -> None:
    assert "甲" in words(text)


def test_headings_carry_their_level() -> None:
    text = "# 总结 ##\n## 一、工作\n###### 六 #\n####### 七\n#话题\n##\n   ### 缩进\n# C#"
    expected = [("总结", 1), ("一、工作", 2), ("六", 6), ("####### 七", None), ("#话题", None), ("缩进", 3), ("C#", 1)]
    assert levels(text) == expected


def test_underlined_headings_carry_their_level() -> None:
    assert levels("总结\n===\n\n一、工作\n---\n\n正文") == [("总结", 1), ("一、工作", 2), ("正文", None)]


@pytest.mark.parametrize("text", ["修渠两条。\n---", "上行\n下行\n---", "- 甲\n---", "甲\n\n---", "---\n甲", "***\n甲"])
def test_rules_make_no_heading(text: str) -> None:
    assert all(level is None for _, level in levels(text))


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("**一、工作情况**", "一、工作情况"),
        ("**前言**", "前言"),
        ("__一、工作情况__", "一、工作情况"),
        ("- **重点任务**", "重点任务"),
        ("　　**重点任务**  ", "重点任务"),
        ("## **重点任务** ##", "重点任务"),
    ],
)
def test_bold_marks_around_a_line_are_left_out(line: str, inside: str) -> None:
    assert words(line) == [inside]


@pytest.mark.parametrize(
    ("line", "number"), [("1. **重点任务**", "1."), ("一、**重点任务**", "一、"), ("（二） **重点任务**", "（二）")]
)
def test_number_before_the_bold_marks_becomes_the_label(line: str, number: str) -> None:
    [(content, block)] = blocks(line)
    assert (content, block.label) == ("重点任务", number)


@pytest.mark.parametrize(
    "line",
    [
        "**市**局党组",
        "****高质量发展",
        "**市**",
        "**县与**县",
        "**市**局**",
        "***公司***",
        "** 市局 **",
        "**重点**任务",
        "由**县**镇报送",
        "**×县局×**",
        "__甲_乙__",
    ],
)
def test_asterisks_that_mask_names_are_text(line: str) -> None:
    assert words(line) == [line]


@pytest.mark.parametrize("line", ["****", "******", "* * *", "---", "___"])
def test_asterisks_alone_are_a_rule(line: str) -> None:
    assert words(line) == []


def test_list_and_quote_marks_are_left_out() -> None:
    assert words("- 甲\n* 乙\n+ 丙\n> 丁\n> - 戊\n- [x] 己\n-庚\n1. 辛") == [
        "甲",
        "乙",
        "丙",
        "丁",
        "戊",
        "己",
        "-庚",
        "1. 辛",
    ]


def test_code_and_comments_hold_no_blocks() -> None:
    text = "甲\n```py\n# 码\n~~~\n```\n乙\n~~~\n码\n~~~~\n丙<!-- 注 -->丁\n<!-- 多\n行 --> 戊\n`行内`"
    assert words(text) == ["甲", "乙", "丙", "丁", "戊", "`行内`"]


def test_comments_that_never_end_hide_nothing() -> None:
    assert words("甲 <!-- 乙\n丙") == ["甲 <!-- 乙", "丙"]


def test_cells_of_tables_are_blocks() -> None:
    text = "| 单位 | **数量** |\n|:---|---:|\n| 青禾镇 | 3 \\| 4 |\n| | 5 |\n\n甲|乙\n-|-\n丙|丁\n正文"
    found = [(content, block.place) for content, block in blocks(text)]
    assert found == [
        ("单位", Place(PlaceUnit.TABLE, 1, 1, 1)),
        ("数量", Place(PlaceUnit.TABLE, 1, 1, 2)),
        ("青禾镇", Place(PlaceUnit.TABLE, 1, 2, 1)),
        ("3 \\| 4", Place(PlaceUnit.TABLE, 1, 2, 2)),
        ("5", Place(PlaceUnit.TABLE, 1, 3, 2)),
        ("甲", Place(PlaceUnit.TABLE, 2, 1, 1)),
        ("乙", Place(PlaceUnit.TABLE, 2, 1, 2)),
        ("丙", Place(PlaceUnit.TABLE, 2, 2, 1)),
        ("丁", Place(PlaceUnit.TABLE, 2, 2, 2)),
        ("正文", Place(PlaceUnit.LINE, 9)),
    ]


def test_a_bar_alone_makes_no_table() -> None:
    assert words("甲|乙\n丙|丁") == ["甲|乙", "丙|丁"]


@pytest.mark.parametrize(
    "text",
    ["*" * 10**6, "- " * 10**5, ">" * 10**5, "|" * 10**5, "`" * 10**5, "<!--" * 10**5, "# " * 10**5, "#\n" * 10**4],
)
def test_hostile_lines_do_not_hang(text: str) -> None:
    blocks(text)
