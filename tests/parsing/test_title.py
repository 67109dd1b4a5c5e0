from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.parsing.title import find_title, read_opening
from reportlint.reading import read

BODY = "现将今年的植树情况汇报如下。"


def title(*lines: str) -> str | None:
    document = read(Path("report.txt"), "\n".join(lines).encode())
    span = find_title(document)
    return span.of(document.text) if span else None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["石塘镇植树工作汇报", "县林业局：", BODY], "石塘镇植树工作汇报"),
        (["关于石塘镇", "植树工作情况的报告", BODY], "关于石塘镇\n植树工作情况的报告"),
        (["述 职 报 告", "述职人：汤大河", BODY], "述 职 报 告"),
        (["政府工作报告", "——2023年1月6日在石塘镇人民代表大会上", "镇长 汤大河", BODY], "政府工作报告"),
        (["石塘镇植树总结（2023年12月）", BODY], "石塘镇植树总结"),
        (["让荒山绿起来", "——石塘镇植树工作总结", BODY], "让荒山绿起来"),
    ],
)
def test_title(lines, expected):
    assert title(*lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        [BODY, "一、工作情况", BODY],
        ["一、工作情况", BODY],
        ["县林业局：", BODY],
        ["（2023年12月）", BODY],
        ["接到通知后，林场作了安排，现汇报如下：一、工作开展情况", BODY],
    ],
)
def test_no_title(lines):
    assert title(*lines) is None


def test_a_line_below_the_title_may_name_the_document():
    document = read(Path("report.txt"), "\n".join(["荒山怎么绿", "——石塘镇植树情况的调查与思考", BODY]).encode())
    title, subtitle, blocks = read_opening(document)
    assert title is not None
    assert title.of(document.text) == "荒山怎么绿"
    assert subtitle is not None
    assert subtitle.of(document.text) == "——石塘镇植树情况的调查与思考"
    assert blocks == 2
