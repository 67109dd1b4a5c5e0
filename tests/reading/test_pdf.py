"""PDF files: where text is found, where it stands, and what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pdf_files import PICTURE, Page, boxed, filled, lines, nameless, pdf, ruled, text

from reportlint.limits import DEFAULT_LIMITS
from reportlint.reading import ReadError, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reportlint.text import Document

FULL = "今年以来全县共排查整改各类安全隐患，整改率提高，没有发"
"""A line that fills the page's width."""


def document(*pages: str | Page, **more) -> Document:
    return read(Path("报告.pdf"), pdf(*pages, **more))


def texts(*pages: str | Page, **more) -> list[str]:
    found = document(*pages, **more)
    return [block.span.of(found.text) for block in found.blocks]


def places(found: Document) -> list[tuple[str, int]]:
    return [(block.place.unit.value, block.place.number) for block in found.blocks]


def test_paragraphs_over_lines_and_pages() -> None:
    head = lines("工作总结", y=790) + lines("　　" + FULL[:-2], FULL, y=730)
    found = document(head + text("— 1 —", 280, 50), lines(FULL, "生事故。", "　　" + FULL[:6]) + text("— 2 —", 280, 50))
    paragraphs = [block.span.of(found.text) for block in found.blocks]
    assert paragraphs == ["工作总结", FULL[:-2] + FULL + FULL + "生事故。", FULL[:6]]
    assert places(found) == [("page", 1), ("page", 1), ("page", 2)]
    assert found.format == "pdf"
    assert found.losses == ()


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((("2025", 90), ("年", 126)), "2025年"),
        ((("2025", 90), ("年", 140)), "2025年"),
        ((("投资 12.5 亿元", 90),), "投资 12.5 亿元"),
        ((("完成", 90), ("12", 130), ("项", 155)), "完成12项"),
        ((("GDP", 90), ("growth", 120)), "GDP growth"),
        ((("甲乙", 90), ("丙", 140)), "甲乙 丙"),
        ((("⻓⾏", 90),), "长行"),
        ((("文\u00ad字\u0007", 90),), "文字"),
        ((("𠮷祥", 90),), "𠮷祥"),
        ((("工", 90), ("作", 110), ("总", 130), ("结", 150)), "工作总结"),
        ((("甲", 90), ("乙", 300)), "甲 乙"),
    ],
)
def test_gaps_and_signs(parts: tuple[tuple[str, float], ...], expected: str) -> None:
    assert " ".join(texts("".join(text(part, x) for part, x in parts))) == expected


def test_characters_in_any_order() -> None:
    signs = [text(sign, 90 + 16 * number, 700) for number, sign in enumerate("完成投资十二亿元")]
    assert texts("".join(reversed(signs))) == ["完成投资十二亿元"]


def test_bold_by_drawing_twice() -> None:
    assert texts(text("正文人人有责") + text("正文人人有责", 90.4)) == ["正文人人有责"]


def test_slanted_text_is_a_watermark() -> None:
    assert texts(text("正文") + text("内部资料", 200, 300, turn="0.7 0.7 -0.7 0.7")) == ["正文"]


@pytest.mark.parametrize(
    ("turn", "first", "second"),
    [
        ("1 0 0 1", (90, 700), (90, 672)),
        ("0 1 -1 0", (90, 90), (118, 90)),
        ("-1 0 0 -1", (500, 90), (500, 118)),
        ("0 -1 1 0", (500, 700), (472, 700)),
    ],
)
def test_pages_that_lie_on_a_side(turn: str, first: tuple[int, int], second: tuple[int, int]) -> None:
    found = texts(Page(text("第一行12", *first, turn=turn) + text("第二行", *second, turn=turn), "/Rotate 90"))
    assert found == ["第一行12", "第二行"]


def test_scaled_text() -> None:
    content = (
        f"q 0.1 0 0 0.1 0 0 cm {text('正文', 900, 7000, size=160)} Q {text('大字', 90, 600, size=1, turn='16 0 0 16')}"
    )
    assert texts(content + lines("第三行", y=572)) == ["正文", "大字", "第三行"]


def test_what_is_not_shown_is_out() -> None:
    annotation = "<< /Type /Annot /Subtype /FreeText /Rect [90 500 300 520] /Contents (note) /DA (/F1 16 Tf) >>"
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (value) /Rect [90 400 300 420] >>"
    page = Page(text("正文") + text("页外", 700, 700) + text("隐形", 90, 600, more="3 Tr"), "/Annots [5 0 R 6 0 R]")
    assert texts(page, objects=[annotation, field], root="/AcroForm << /Fields [6 0 R] >>") == ["正文"]


def test_scans_are_told() -> None:
    with pytest.raises(ReadError, match="扫描件"):
        document(PICTURE, PICTURE)
    found = document(text("正文"), PICTURE, PICTURE)
    assert found.losses == ("第 2、3 页是扫描件或图形，读不出文字，不在检查之内",)


def test_text_that_a_machine_recognised_is_told() -> None:
    found = document(PICTURE + text("识别的文字", more="3 Tr"))
    assert found.text == "识别的文字"
    assert "第 1 页是扫描件，文字由机器识别" in found.losses[0]


def test_outlines_are_told() -> None:
    with pytest.raises(ReadError, match="转成图形"):
        document("10 10 m 20 20 l 30 10 l f\n" * 60)


def test_glyphs_without_characters_are_told() -> None:
    found = document(text("这是一段可以读出的文字，后面一行读不出来。") + nameless(5))
    assert "有 5 个字只有字形没有编码" in found.losses[0]
    with pytest.raises(ReadError, match="只有字形没有编码"):
        document(text("正文") + nameless(30))


def test_passwords() -> None:
    assert texts(text("正文"), password="") == ["正文"]
    with pytest.raises(ReadError, match="带密码"):
        document(text("正文"), password="geheim")


def test_pages_are_limited() -> None:
    data = pdf(*[text("正文")] * 4)
    with pytest.raises(ReadError, match="超过 3 页"):
        read(Path("报告.pdf"), data, limits=DEFAULT_LIMITS._replace(pages=3))


def test_content_is_told_from_the_name() -> None:
    data = pdf(text("正文"))
    assert read(Path("报告.docx"), data).format == "pdf"
    assert read(Path("报告.txt"), b"HTTP/1.1 200 OK\r\n\r\n" + data).text == "正文"
    assert read(Path("报告.txt"), "文件开头是 %PDF-1.7 的是 PDF".encode()).format == "text"


@pytest.mark.parametrize("drawn", [ruled, boxed, filled])
def test_ruled_table(drawn: Callable[[Iterable[float], Iterable[float]], str]) -> None:
    xs, ys = (90, 200, 300), (700, 660, 600)
    cells = text("项目", 95, 670) + text("数量（处）", 205, 670) + lines("清淤疏浚和", "保洁", x=95, y=640, pitch=20)
    found = document(lines("甲") + drawn(xs, ys) + cells + text("12", 280, 630) + text("乙", 90, 560))
    assert [(block.span.of(found.text), *block.place) for block in found.blocks] == [
        ("甲", "page", 1, 0, 0),
        ("项目", "table", 1, 1, 1),
        ("数量（处）", "table", 1, 1, 2),
        ("清淤疏浚和保洁", "table", 1, 2, 1),
        ("12", "table", 1, 2, 2),
        ("乙", "page", 1, 0, 0),
    ]
    assert found.losses == ()


def test_table_without_lines_is_a_loss() -> None:
    rows = "".join(text(a, 90, y) + text(b, 250, y) for a, b, y in (("项目", "数量", 700), ("清淤", "12", 672)))
    found = document(rows)
    assert [block.place[:4] for block in found.blocks][-1] == ("table", 1, 2, 2)
    assert "表格只能按行读出" in found.losses[0]


def test_frame_around_text_is_no_table() -> None:
    assert places(document(ruled((80, 500), (600, 780)) + lines("正文")))[0] == ("page", 1)
