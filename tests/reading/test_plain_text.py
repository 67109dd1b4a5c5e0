from __future__ import annotations

from pathlib import Path

from reportlint.reading import read
from reportlint.text import Document, PlaceUnit


def opened(text: str) -> Document:
    return read(Path("报告.txt"), text.encode())


def lines(text: str) -> list[tuple[int, str]]:
    document = opened(text)
    assert document.text == text
    assert document.format == "text"
    return [(block.place.number, block.span.of(text)) for block in document.blocks]


def test_an_empty_file_has_no_blocks() -> None:
    assert lines("") == []
    assert lines(" \r\n　\t\n") == []


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    assert lines("甲\n乙\r\n丙\r丁\u2028戊\x0b己\x85庚") == [
        (1, "甲"),
        (2, "乙"),
        (3, "丙"),
        (4, "丁\u2028戊\x0b己\x85庚"),
    ]
    assert lines("\r\r\n\n甲") == [(4, "甲")]


def test_blocks_leave_out_space_at_the_ends() -> None:
    assert lines("　　一、工作　情况 \t\r\n") == [(1, "一、工作　情况")]


def test_blocks_are_plain() -> None:
    block = opened("一、工作").blocks[0]
    assert (block.label, block.style_level, block.place.unit) == ("", None, PlaceUnit.LINE)
