"""How word processors write the numbers of lists, by the name that Word's standard has for each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_FULL_WIDTH: Final = "０１２３４５６７８９"
_DIGITS: Final = "〇一二三四五六七八九"
_LEGAL_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL_DIGITS: Final = "零壹貳參肆伍陸柒捌玖"
_HEAVENLY_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_EARTHLY_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MAX_COUNTED: Final = 99_999_999
_MAX_ROMAN: Final = 32_767
_MAX_REPEATED: Final = 30


def format_number(number: int, name: str) -> str:
    """Return `number` in the format `name`; plain digits where the format cannot write it.

    The names are Word's; `lowerLetters` and `upperLetters` are OpenDocument's way to go on after z.
    """
    formatter = _FORMATTERS.get(name, str)
    return formatter(number) if number >= 0 else str(number)


def _count(number: int, digits: str, units: str, *, ten: str = "", thousand: str = "万") -> str:
    """Return `number` in words with place units (`units` are 十百千).

    `ten` stands for the 一十 that begins 10 to 19, where the format shortens it. Zeros inside are one `digits[0]`.
    """
    if number > _MAX_COUNTED:
        return str(number)
    high, low = divmod(number, 10_000)
    words = _count_group(high, digits, units) + thousand if high else ""
    if high and 0 < low < 1000:
        words += digits[0]
    words += _count_group(low, digits, units)
    if ten and words.startswith(digits[1] + units[0]):
        words = ten + words[2:]
    return words or digits[0]


def _count_group(number: int, digits: str, units: str) -> str:
    words = ""
    pending_zero = False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += (digits[0] if pending_zero and words else "") + digits[digit] + (units[place - 1] if place else "")
        pending_zero = not digit
    return words


def _chinese_counting(number: int) -> str:
    """Words up to ninety-nine, digits read one by one from 100 (一○一)."""
    return (
        _count(number, _DIGITS, "十百千", ten="十") if 0 < number < 100 else _digit_by_digit(number, "○" + _DIGITS[1:])
    )


def _digit_by_digit(number: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(number))


def _japanese_counting(number: int) -> str:
    """Words without zeros, and without 一 before 十, 百 and 千 (百一)."""
    if number == 0:
        return "〇"
    if number > _MAX_COUNTED:
        return str(number)
    high, low = divmod(number, 10_000)
    return (_japanese_group(high) + "万" if high else "") + _japanese_group(low)


def _japanese_group(number: int) -> str:
    words = ""
    for place, unit in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = number // 10**place % 10
        if digit:
            words += ("" if digit == 1 and unit else _DIGITS[digit]) + unit
    return words


def _letters(number: int) -> str:
    """a to z, then aa, bb … as Word has it."""
    if not 1 <= number <= 26 * _MAX_REPEATED:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _letters_in_turn(number: int) -> str:
    """a to z, then aa, ab … as spreadsheets name columns."""
    letters = ""
    while number > 0:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("a") + last) + letters
    return letters or "0"


def _roman(number: int) -> str:
    if not 1 <= number <= _MAX_ROMAN:
        return str(number)
    words = ""
    for value, letters in _ROMAN:
        words += letters * (number // value)
        number %= value
    return words


def _enclosed(number: int) -> str:
    """① to ⑳, ㉑ to ㊿; 0 is ⓪. Beyond that Word falls back to digits."""
    if number == 0:
        return "⓪"
    for first, start, last in ((1, "①", 20), (21, "㉑", 35), (36, "㊱", 50)):
        if first <= number <= last:
            return chr(ord(start) + number - first)
    return str(number)


def _cycle(number: int, signs: str) -> str:
    return signs[number - 1] if 1 <= number <= len(signs) else str(number)


def _sexagenary(number: int) -> str:
    """甲子, 乙丑 … round after sixty."""
    if number < 1:
        return str(number)
    return _HEAVENLY_STEMS[(number - 1) % 10] + _EARTHLY_BRANCHES[(number - 1) % 12]


_FORMATTERS: Final[dict[str, Callable[[int], str]]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda n: f"{n:02}",
    "decimalFullWidth": lambda n: _digit_by_digit(n, _FULL_WIDTH),
    "decimalFullWidth2": lambda n: _digit_by_digit(n, _FULL_WIDTH),
    "decimalEnclosedCircle": _enclosed,
    "decimalEnclosedCircleChinese": _enclosed,
    "decimalEnclosedFullstop": lambda n: chr(ord("⒈") + n - 1) if 1 <= n <= 20 else str(n),
    "decimalEnclosedParen": lambda n: chr(ord("⑴") + n - 1) if 1 <= n <= 20 else str(n),
    "numberInDash": lambda n: f"- {n} -",
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerLetter": _letters,
    "upperLetters": lambda n: _letters_in_turn(n).upper(),
    "lowerLetters": _letters_in_turn,
    "chineseCounting": _chinese_counting,
    "taiwaneseCounting": _chinese_counting,
    "chineseCountingThousand": lambda n: _count(n, _DIGITS, "十百千", ten="十"),
    "taiwaneseCountingThousand": lambda n: _count(n, "零" + _DIGITS[1:], "十百千", ten="十", thousand="萬"),
    "chineseLegalSimplified": lambda n: _count(n, _LEGAL_DIGITS, "拾佰仟"),
    "ideographLegalTraditional": lambda n: _count(n, _LEGAL_TRADITIONAL_DIGITS, "拾佰仟", thousand="萬"),
    "ideographDigital": lambda n: _digit_by_digit(n, _DIGITS),
    "japaneseDigitalTenThousand": lambda n: _digit_by_digit(n, _DIGITS),
    "taiwaneseDigital": lambda n: _digit_by_digit(n, "○" + _DIGITS[1:]),
    "japaneseCounting": _japanese_counting,
    "ideographTraditional": lambda n: _cycle(n, _HEAVENLY_STEMS),
    "ideographZodiac": lambda n: _cycle(n, _EARTHLY_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": lambda n: _cycle(n, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
}
