from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.output.safe_text import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("河道\u3000整治（12公里）", "河道\u3000整治（12公里）"),
        ("\x1b[31m红", "\\x1b[31m红"),
        ("a\tb\n", "a\\tb\\n"),
        ("\u202e倒", "\\u202e倒"),
        ("零\u200b宽", "零\\u200b宽"),
        ("\x9b31m", "\\x9b31m"),
        ("坏\udc80名", "坏\\udc80名"),
        ("\U000e0041", "\\U000e0041"),
        ("[/附件] :100: 𠮷", "[/附件] :100: 𠮷"),
        (" ::error::甲", " \\::error::甲"),
        ("甲::乙 ## [丙]", "甲::乙 ## [丙]"),
        ("甲##vso[乙]", "甲#\\#vso[乙]"),
    ],
)
def test_only_what_misleads_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_what_the_stream_cannot_hold_is_written_out() -> None:
    assert visible("𠮷祥", "gbk") == "\\U00020bb7祥"
    assert visible("祥", "no-such-encoding") == "\\u7965"


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_unsafe_remains(text: str) -> None:
    shown = visible(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert visible(shown) == shown


def test_line_ends_become_one_space() -> None:
    assert one_line("一\r\n\t二\v三　四") == "一 二 三　四"
