"""Numbers as written, in Arabic digits, Chinese characters or both, and their values."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reportlint.lexicon.numerals import numeral_lexicon

GAP = "[ \u3000\xa0]{0,2}"
_DIGIT = "[0-9０-９]"
_SHIFTED = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_LONGEST = 60  # digits; what is longer is a code, no amount
_NUMERATORS = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01"), "百万": Decimal("0.0001")}
_NUMERATORS["万万"] = Decimal("0.000001")


_ARABIC = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_BLANK = re.compile("[ \u3000\xa0]")
_WIDE = re.compile("[０-９．， \u3000\xa0]")
_ROUNDED = re.compile("[多余餘来來]")
_SEVERAL = re.compile("[零〇]?[几幾]")
_NO_PAIR = str.maketrans("", "", "两兩")  # two of something: no digit among others (两千, but no 十两)


class Number(NamedTuple):
    """A number at its place.

    `lower` is its value, or the lower end of an adjacent pair (三四天) and of 几 with a scale (几百); `upper` the upper
    end of those. `approximate` is true where the words themselves say "about" (多, 余, 几). `unit` is `%` for 百分之.
    `written` is the text without blanks.
    """

    start: int
    end: int
    written: str
    lower: Decimal | None
    upper: Decimal | None = None
    approximate: bool = False
    unit: str = ""
    fraction: bool = False

    @property
    def chinese(self) -> bool:
        """Tell whether it opens with a Chinese character."""
        return self.written[0] not in "0123456789"

    @property
    def bare_scale(self) -> bool:
        """Tell whether it opens with a scale that no digit counts (百亿, 万)."""
        return numeral_lexicon().scales.get(self.written[0], 0) > 1

    @property
    def single(self) -> bool:
        """Tell whether it is one Chinese digit, or 十."""
        return len(self.written) == 1 and self.chinese


@cache
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of one number, with 多 or 余 and the scale behind them."""
    lexicon = numeral_lexicon()
    scales, tens, digits = ("".join(words) for words in (lexicon.scales, lexicon.tens, lexicon.digits))
    no_unit = "(?!千[克瓦伏帕焦卡比字]|兆[赫瓦帕焦比字])"
    scale = f"(?:{no_unit}[{scales}])"
    digit = f"[{digits.translate(_NO_PAIR)}]"
    whole = rf"(?:{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}}){{1,9}}(?!{_DIGIT})|{_DIGIT}+)"
    arabic = rf"{whole}(?:[.．]{_DIGIT}+)?"
    rest = rf"(?:[零〇]?{_DIGIT}{{1,4}}(?![0-9０-９.．年月日]))?"
    letters = "".join(lexicon.letter_scales)
    mixed = rf"{arabic}(?:(?:{GAP}{scale}{{1,3}}{rest}){{1,6}}|[{letters}](?![A-Za-z]))?"
    character = rf"(?:{no_unit}[{digits.translate(_NO_PAIR)}{scales}几幾{tens}]|[两兩](?={GAP}{scale}))"
    opening = rf"(?:{no_unit}[{digits}{scales}两兩几幾{tens}]|[数數](?={scale}))"
    decimals = rf"(?:{GAP}[点點]{GAP}{digit}(?:{GAP}{digit}){{0,20}}(?:{GAP}[万萬亿億]){{0,2}})?"
    chinese = rf"{opening}(?:{GAP}{character}){{0,40}}{decimals}"
    more = rf"(?:{GAP}(?:[多余餘]|(?<=[十百千万])[来來])(?:{GAP}{scale}{{1,3}})?){{0,1}}"
    return re.compile(rf"(?P<number>{mixed}|{chinese})(?P<more>{more})")


def read_number(text: str, position: int) -> Number | None:
    """Return the number, fraction or 百分之 that begins at `position`, None where there is none."""
    number = _plain(text, position)
    if number is None:
        return None
    divided = _OVER.match(text, number.end)
    numerator = _plain(text, divided.end()) if divided else None
    if numerator is None or numerator.lower is None:
        return number
    return _fraction(number, numerator)


_OVER = re.compile(rf"{GAP}分{GAP}之{GAP}")


def _fraction(denominator: Number, numerator: Number) -> Number:
    written = f"{denominator.written}分之{numerator.written}"
    share = _NUMERATORS.get(denominator.written)
    if share is not None:
        upper = None if numerator.upper is None else numerator.upper * share
        lower = numerator.lower and numerator.lower * share
        return Number(denominator.start, numerator.end, written, lower, upper, numerator.approximate, "%", True)
    value = numerator.lower / denominator.lower if numerator.lower is not None and denominator.lower else None
    return Number(denominator.start, numerator.end, written, value, None, numerator.approximate, "", True)


def _plain(text: str, position: int) -> Number | None:
    if text.startswith("半", position):
        return Number(position, position + 1, "半", Decimal("0.5"))
    match = number_pattern().match(text, position)
    if match is None:
        return None
    number, more = match.group("number"), match.group("more")
    end = match.end()
    if _loose(number):  # 一 二 三 are three numbers
        number = _BLANK.split(number, maxsplit=1)[0]
        more, end = "", position + len(number)
    written = number + more
    if _WIDE.search(written):
        written = _BLANK.sub("", written).translate(_SHIFTED)
    if written.rstrip("多余餘") in numeral_lexicon().words["formal.characters"]:
        return None
    if len(written) > _LONGEST:
        return Number(position, end, written, None)
    return _valued(position, end, written)


def _loose(number: str) -> bool:
    """Tell whether blanks part the characters of `number` and no scale joins them."""
    scales = numeral_lexicon().scales
    return not number.isalnum() and len(number.split()) > 1 and not any(character in scales for character in number)


def _valued(start: int, end: int, written: str) -> Number:
    if written[0] in "0123456789":
        counted = _counted().fullmatch(written)
        if counted is not None:
            return Number(start, end, written, _scaled(Decimal(counted[1].replace(",", "")), counted[2]))
    plain = _ROUNDED.sub("", written)
    several = plain[:1] in "几幾数數"
    if several and len(plain) > 1:
        scale = value_of(plain[1:])
        return Number(start, end, written, scale, scale and scale * 10, True)
    exact = _SEVERAL.sub("", plain)
    approximate = exact != written
    pair = _pair(exact)
    if pair is not None:
        return Number(start, end, written, *pair, True)
    return Number(start, end, written, value_of(exact) if exact else None, None, approximate)


@cache
def _pair_pattern() -> re.Pattern[str]:
    lexicon = numeral_lexicon()
    ones = "".join(digit for digit, value in lexicon.digits.items() if value)
    return re.compile(rf"(?<![{ones}零〇])([{ones}])([{ones}])(?=[{''.join(lexicon.scales)}]|$)")


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of what is common and quickly read: Arabic digits, and scales behind them."""
    return re.compile(rf"({_ARABIC.pattern})([{''.join(numeral_lexicon().scales)}]*)")


def _scaled(value: Decimal, scales: str) -> Decimal:
    """Return the value with its scales resolved, without needless decimals (1.20亿 is 120000000)."""
    if not scales:
        return value
    scaled = value * _power(scales)
    whole = scaled.to_integral_value()
    return whole if whole == scaled else scaled


@cache
def _power(scales: str) -> Decimal:
    lexicon = numeral_lexicon()
    return Decimal(10) ** sum(lexicon.scales[scale] for scale in scales)


def _pair(written: str) -> tuple[Decimal, Decimal] | None:
    """Return both ends of an adjacent pair: 三四百 is 300 to 400, 十七八 17 to 18, 三五 3 to 5."""
    match = _pair_pattern().search(written) if "点" not in written else None
    if match is None:
        return None
    digits = numeral_lexicon().digits
    low, high = digits[match[1]], digits[match[2]]
    if high - low != 1 and (low, high) != (3, 5):
        return None
    ends = [value_of(written[: match.start()] + digit + written[match.end() :]) for digit in match.groups()]
    return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])


_TOKEN = re.compile(rf"{_ARABIC.pattern}|[^0-9]")


class _Sum:
    """The value of a number, read from left to right.

    `finished` holds what a large scale (万, 亿) has closed, as value and power; `section` what stands below it;
    `current` the digits that wait for a scale. Digits in a row are read one by one (一九八四).
    """

    def __init__(self) -> None:
        self.finished: list[tuple[Decimal, int]] = []
        self.section = Decimal(0)
        self.current: Decimal | None = None
        self.last_power = 0
        self.one_digit = False

    def digit(self, value: Decimal) -> None:
        self.one_digit = self.current is None and value > 0
        self.current = value if self.current is None else self.current * 10 + value
        if value == 0 and self.current == 0:
            self.last_power = 0  # 零 says that the digit behind it is a plain one

    def scale(self, power: int) -> None:
        if power < 4:
            self.section += (self.current or Decimal(1)) * Decimal(10) ** power
        else:
            self._close(power)
        self.current, self.last_power = None, power

    def _close(self, power: int) -> None:
        value = self.section + (self.current or 0)
        while self.finished and (self.finished[-1][1] < power or not value):
            value += self.finished.pop()[0]
        self.finished.append(((value or Decimal(1)) * Decimal(10) ** power, power))
        self.section = Decimal(0)

    def total(self) -> Decimal:
        rest = self.current or Decimal(0)
        if self.one_digit and self.last_power > 1:
            rest *= Decimal(10) ** (self.last_power - 1)  # 九万四 is 94,000
        return sum((value for value, _ in self.finished), self.section + rest)


def value_of(written: str) -> Decimal | None:
    """Return the value of a number without blanks, 多 or 几; None where it is no number."""
    if _ARABIC.fullmatch(written):
        return Decimal(written.replace(",", ""))
    whole, point, decimals = written.partition("点" if "点" in written else "點")
    total = _Sum()
    for token in _TOKEN.finditer(whole):
        if not _add(total, token.group()):
            return None
    if not point:
        return total.total()
    return _with_decimals(total.total(), decimals)


def _add(total: _Sum, token: str) -> bool:
    lexicon = numeral_lexicon()
    if token in lexicon.digits:
        total.digit(Decimal(lexicon.digits[token]))
    elif token in lexicon.scales:
        total.scale(lexicon.scales[token])
    elif token in lexicon.tens:
        total.section += lexicon.tens[token]
    elif token in lexicon.letter_scales:
        total.current = (total.current or Decimal(1)) * 10 ** lexicon.letter_scales[token]
    elif token[0].isdigit():
        total.digit(Decimal(token.replace(",", "")))
        total.one_digit = len(token) == 1
    else:
        return False
    return True


def _with_decimals(whole: Decimal, decimals: str) -> Decimal:
    lexicon = numeral_lexicon()
    digits = decimals.rstrip("".join(lexicon.scales))
    value = whole + Decimal("0." + "".join(str(lexicon.digits[digit]) for digit in digits))
    for scale in decimals[len(digits) :]:
        value *= Decimal(10) ** lexicon.scales[scale]
    return value
