from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.numerals.numbers import read_number, value_of

DIGITS = "零一二三四五六七八九"


def spelled(number: int) -> str:
    """Spell 1 to 99,999,999 as Chinese does."""
    if number >= 10_000:
        low = number % 10_000
        rest = ("零" if 0 < low < 1000 else "") + spelled(low) if low else ""
        return f"{spelled(number // 10_000)}万{rest}"
    for scale, name in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            low = number % scale
            rest = ("零" if 0 < low < scale // 10 else "") + spelled(low) if low else ""
            return f"{DIGITS[number // scale]}{name}{rest}"
    return DIGITS[number]


@given(st.integers(min_value=1, max_value=99_999_999))
def test_reads_what_is_spelled(number: int) -> None:
    assert value_of(spelled(number)) == number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("两千四百五", "2450"),
        ("九万四", "94000"),
        ("二〇二四", "2024"),
        ("一万五千亿", "1500000000000"),
        ("四万万", "400000000"),
        ("廿三", "23"),
        ("5万4千6百", "54600"),
        ("2千零30万", "20300000"),
        ("4.78万亿", "4780000000000"),
        ("一点五亿", "150000000"),
        ("六一六点五六", "616.56"),
        ("40k", "40000"),
        ("三千 八百 万", "38000000"),
    ],
)
def test_reads_mixed_and_short_forms(written: str, value: str) -> None:
    number = read_number(written, 0)
    assert number is not None
    assert (number.end, number.lower) == (len(written), Decimal(value))


def test_loose_digits_are_numbers_of_their_own() -> None:
    number = read_number("一 二 三", 0)
    assert number is not None
    assert number.end == 1


def test_a_code_has_no_value() -> None:
    number = read_number("1" * 100_000, 0)
    assert number is not None
    assert number.lower is None


@pytest.mark.parametrize("text", ["个", "陆地", "伍"])
def test_no_number(text: str) -> None:
    assert read_number(text, 0) is None
