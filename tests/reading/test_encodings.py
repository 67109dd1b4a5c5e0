from __future__ import annotations

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.reading import ReadError, read
from reportlint.reading.encodings import decode

REPORT = "青禾镇上半年工作总结\r\n　　一、主要工作\n全镇新修水渠12公里，改造泵站3座，惠及群众4000余户。\r"

written = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\ufeff"), max_size=60)
chinese = st.text(st.sampled_from(REPORT + "的一是了和中的一是了和中"), min_size=20)


def check_blocks(data: bytes, text: str) -> None:
    for name in ("报告.txt", "报告.md"):
        document = read(Path(name), data)
        assert document.text == text
        end = 0
        for block in document.blocks:
            assert end <= block.span.start < block.span.end <= len(text)
            assert block.span.of(text).strip() == block.span.of(text)
            end = block.span.end


@given(written.filter(lambda text: not text.lstrip().startswith(("<", "{", "%", "M", "m", "B"))))
def test_unicode_comes_back_exactly(text: str) -> None:
    check_blocks(text.encode(), text)
    check_blocks(text.encode("utf-8-sig"), text)
    check_blocks(b"\xff\xfe" + text.encode("utf-16-le"), text)
    check_blocks(b"\xfe\xff" + text.encode("utf-16-be"), text)


@given(chinese)
def test_chinese_comes_back_exactly_from_every_encoding(text: str) -> None:
    check_blocks((REPORT + text).encode("gb18030"), REPORT + text)
    check_blocks((REPORT + text).encode("utf-16-le"), REPORT + text)
    check_blocks((REPORT + text).encode("utf-16-be"), REPORT + text)


@given(st.text(st.characters(categories=["Cc", "Zs", "Lo", "Po"]) | st.sampled_from("\r\n\t #-*|>`<!"), max_size=80))
def test_blocks_lie_in_order_whatever_the_marks(text: str) -> None:
    data = (REPORT * 5 + text).encode()
    check_blocks(data, data.decode())


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
    ],
)
def test_encodings_are_told(encoding: str, name: str) -> None:
    assert decode(REPORT.encode(encoding)) == (REPORT, name)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("本鎮的工作在今年有了大的進展，我們為人民做了實事。".encode("big5"), "Big5"),
        (REPORT.encode()[:-3] + b"\xe4\xb8", "损坏"),
        (b"\xef\xbb\xbf" + b"\xff\xfe\xfd", "编码无法识别"),
        (bytes(range(256)) * 4, "编码无法识别"),
        (b"\0" * 100, "编码无法识别"),
        (b"\x7fELF\x02\x01\x01" + bytes(57), "编码无法识别"),
        (b"\xff\xfe\x00\xd8", "编码无法识别"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        decode(data)


def test_traditional_text_in_gb18030_is_read() -> None:
    text = "本鎮的工作在今年有了大的進展，我們為人民做了實事。"
    assert decode(text.encode("gb18030")) == (text, "gb18030")


def test_a_stray_control_character_is_no_binary() -> None:
    text = REPORT * 3 + "\x02\ue5e5" + "完"
    assert decode(text.encode()).text == text
    assert unicodedata.category("\ue5e5") == "Co"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        read(Path("报告"), data)
