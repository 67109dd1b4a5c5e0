"""PDF files that are damaged or made to do harm: one clear line, or what can be read of them, in bounded time."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest
from pdf_files import Page, lines, pdf, ruled, text

from reportlint.reading import ReadError, read

REPORT = pdf(*[lines("工作总结", "一、主要工作", "完成投资12.5亿元。") for _ in range(3)])
XREF = REPORT.split(b"startxref\n")[1].split()[0]


def test_damaged_files_are_refused() -> None:
    for data in (b"%PDF-1.7\n", REPORT[: len(REPORT) // 3], REPORT.replace(b"/Kids", b"/Bids"), b"%PDF-" + bytes(999)):
        with pytest.raises(ReadError, match=r"已损坏|没有文字"):
            read(Path("报告.pdf"), data)


def test_pages_that_are_only_claimed() -> None:
    with pytest.raises(ReadError, match="超过 2000 页"):
        read(Path("报告.pdf"), REPORT.replace(b"/Count 3", b"/Count 100000"))
    found = read(Path("报告.pdf"), REPORT.replace(b"/Count 3", b"/Count 1500"))
    assert found.losses == ("第 4、5、6、7、8、9、10、11、12、13 等 1497 页已损坏，没有读到，不在检查之内",)


@pytest.mark.parametrize(
    "data",
    [
        REPORT.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev " + XREF),
        REPORT.replace(b"/Kids [5 0 R", b"/Kids [2 0 R"),
        REPORT.replace(b"/Contents 6 0 R", b"/Contents 5 0 R"),
    ],
    ids=["xref", "pages", "contents"],
)
def test_what_refers_to_itself(data: bytes) -> None:
    assert "完成投资12.5亿元。" in read(Path("报告.pdf"), data).text


@pytest.mark.parametrize("size", [(1e9, 1e9), (0, 0), (-5, float("nan"))])
def test_pages_of_any_size(size: tuple[float, float]) -> None:
    data = pdf(Page(text("甲"), size=size), text("正文"))
    assert "正文" in read(Path("报告.pdf"), data).text


def test_places_and_sizes_that_are_no_numbers() -> None:
    huge = float("9" * 300)
    strange = text("甲", huge, huge) + text("乙", float("nan"), float("inf")) + text("丙", -1e30, 1e30)
    sizes = text("丁", 90, 600, size=huge) + text("戊", 90, 500, size=0)
    rulings = ruled((0, 1e30, huge), (0, 1e30)) + ruled((float("nan"), 5), (0, 50))
    found = read(Path("报告.pdf"), pdf(text("正文") + strange + sizes + rulings))
    assert found.text.splitlines()[0] == "正文"


def test_more_than_a_page_can_hold_is_refused() -> None:
    with pytest.raises(ReadError, match="一页里的内容过多"):
        read(Path("报告.pdf"), pdf(text("工") * 21_000))


def test_long_text_on_one_page() -> None:
    """50,000 characters take a second or so; they do not have to fit on the page."""
    data = pdf("".join(text("工作" * 250, 90, 750 - number % 50 * 14, size=1) for number in range(100)))
    assert len(read(Path("报告.pdf"), data).text) >= 25_000


def test_mutations() -> None:
    seeds = (REPORT, pdf(ruled((90, 200, 300), (600, 650, 700)) + text("清淤", 100, 610) + text("12", 210, 610)))
    chance = random.Random(0)
    for _ in range(300):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.choice((1, 5, 30))):
            start = chance.randrange(len(data))
            data[start : start + chance.choice((0, 1, 9))] = chance.choice(
                (b"", b"9", b"99999", b"-", b"\0", b"<<", b"]")
            )
        with suppress(ReadError):
            read(Path("报告.pdf"), bytes(data))
