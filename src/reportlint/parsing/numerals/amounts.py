"""Amounts: a number or a range, the unit or other word that follows it, and how exactly it is stated."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reportlint.lexicon.numerals import Unit, numeral_lexicon
from reportlint.parsing.numerals.numbers import GAP, Number, read_number
from reportlint.report import Exactness, NumeralKind

_BLANKS = (" ", "\u3000", "\xa0")
_RANGE = re.compile(rf"{GAP}(?:[－\-–~～〜至到]|——?){GAP}")
_HALF = Decimal("0.5")
_SHARED_UP_TO = 100  # 8、8.3万: how much larger the first number may be and still share the scale of the second


class Amount(NamedTuple):
    """A number with the word behind it.

    `unit` is that word if it is a unit, as written; `kind` is set where the word says that this is no amount (号线).
    `end` is the end of it all; `number` the first number.
    """

    number: Number
    end: int
    lower: Decimal | None
    upper: Decimal | None = None
    approximate: bool = False
    word: str = ""
    unit: Unit | None = None
    kind: NumeralKind | None = None
    ranged: bool = False

    @property
    def bare(self) -> bool:
        """Tell whether neither a unit nor another known word follows the number."""
        return self.unit is None and self.kind is None


def read_amount(text: str, position: int) -> Amount | None:
    """Return the amount that begins at `position`, None where no number does."""
    number = read_number(text, position)
    if number is None:
        return None
    first = _followed(text, number)
    if first.kind is not None and first.kind is not NumeralKind.DATE:
        return first
    return _range(text, first) or first


def _range(text: str, first: Amount) -> Amount | None:
    separator = _RANGE.match(text, first.end)
    number = read_number(text, separator.end()) if separator else None
    if separator is None or number is None or number.bare_scale or number.lower is None or first.lower is None:
        return None
    second = _followed(text, number)
    if not _same_unit(first, second) or (separator.group() == "到" and _comes_from(text, first)):
        return None
    lower = first.lower
    if first.bare and not first.number.unit:
        lower = shared_scale(first.number, number)
    upper = second.upper or second.lower
    if upper is None or lower >= upper:
        return None
    approximate = first.approximate or second.approximate
    return second._replace(number=first.number, lower=lower, upper=upper, approximate=approximate, ranged=True)


def _same_unit(first: Amount, second: Amount) -> bool:
    if first.number.unit:
        return second.bare or second.word == first.number.unit
    return first.bare or (first.word == second.word and first.kind == second.kind)


def _comes_from(text: str, amount: Amount) -> bool:
    return text[max(0, amount.number.start - 1) : amount.number.start] in ("由", "从")


@cache
def _mantissa() -> re.Pattern[str]:
    return re.compile(rf"(.*?)([{''.join(numeral_lexicon().scales)}kKwW]*)$", re.DOTALL)


def shared_scale(first: Number, second: Number) -> Decimal:
    """Return the value of `first` with the scale of `second` if it has none of its own: 5 in 5—8万 is 50,000."""
    assert first.lower is not None
    own, other = _mantissa().match(first.written), _mantissa().match(second.written)
    if own is None or other is None or own[2] or not other[2] or second.lower is None:
        return _tens_shared(first, second)
    scale = _power(other[2])
    mantissa = second.lower / scale
    return first.lower * scale if first.lower < mantissa * _SHARED_UP_TO and first.lower < scale else first.lower


def _tens_shared(first: Number, second: Number) -> Decimal:
    """四百至四百三十亿: the large scale is shared, the small one is not."""
    assert first.lower is not None
    large = re.search("[万萬亿億]+$", second.written)
    if large is None or re.search("[万萬亿億]$", first.written) or second.lower is None:
        return first.lower
    scale = _power(large.group())
    return first.lower * scale if first.lower < second.lower / scale * _SHARED_UP_TO else first.lower


def _power(scales: str) -> Decimal:
    lexicon = numeral_lexicon()
    powers = {**lexicon.scales, **lexicon.letter_scales}
    return Decimal(10) ** sum(powers[scale] for scale in scales)


_HALVES = re.compile(rf"{GAP}(?P<half>[个個]半)|{GAP}(?P<more>[个個][多来])")
_COIN = "[0-9一二三四五六七八九两]"
_MORE = re.compile("多(?![种样元项个方次家名年边功层了出])")


def _followed(text: str, number: Number) -> Amount:
    """Return the number with the unit or the other word behind it."""
    plain = Amount(number, number.end, number.lower, number.upper, number.approximate)
    if number.unit:
        return plain._replace(word="%", unit=_PERCENT)
    halved = _halved(text, plain)
    if halved is not None:
        return halved
    start = _past_gap(text, number.end)
    found = numeral_lexicon().followers.at(text, start)
    if found is None or _goes_on(text, start + len(found[0])):
        return plain
    word, meaning = found
    amount = plain._replace(end=start + len(word), word=word)
    if isinstance(meaning, NumeralKind):
        return amount._replace(kind=meaning)
    return _grown(text, amount._replace(unit=meaning))


def _halved(text: str, plain: Amount) -> Amount | None:
    """Return the amount where 个半 or 个多 parts number and unit of time (两个半小时, 一个多月)."""
    halves = _HALVES.match(text, plain.end)
    found = numeral_lexicon().followers.at(text, halves.end()) if halves else None
    if halves is None or found is None or not isinstance(found[1], Unit) or found[1].dimension != "time":
        return None
    end = halves.end() + len(found[0])
    if halves["half"]:
        return plain._replace(end=end, lower=_plus(plain.lower, _HALF), word=found[0], unit=found[1])
    return plain._replace(end=end, approximate=True, word=halves["more"][0] + found[0], unit=found[1])


def _past_gap(text: str, position: int) -> int:
    end = position
    while end < position + 2 and text[end : end + 1] in _BLANKS:
        end += 1
    return end


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a unit in letters is only the beginning of a longer word."""
    around = text[end - 1 : end + 1]
    return len(around) > 1 and around.isascii() and around.isalpha()


_PERCENT, _MONEY = Unit("share"), Unit("money")


def _plus(value: Decimal | None, extra: Decimal) -> Decimal | None:
    return value if value is None else value + extra


def _grown(text: str, amount: Amount) -> Amount:
    """Return the amount with all that may follow its unit: 半, 三成五, 三角, 多, 元/吨, 台（套）."""
    dimension = amount.unit.dimension if amount.unit else ""
    if amount.word == "成":
        amount = _tenths(text, amount)
    elif dimension == "money" or amount.word == "块":
        amount = _coins(text, amount)
    if dimension != "count":
        amount = _half(text, amount)
        if _MORE.match(text, amount.end):
            amount = amount._replace(end=amount.end + 1, approximate=True)
    return _compounded(text, amount)


def _tenths(text: str, amount: Amount) -> Amount:
    digits = numeral_lexicon().digits
    place = _past_gap(text, amount.end)
    digit = digits.get(text[place : place + 1])
    lower, upper = (value if value is None else value * 10 for value in (amount.lower, amount.upper))
    if _HALF_BEHIND.match(text, amount.end):
        return amount._replace(lower=_plus(lower, _HALF * 10), upper=upper, end=amount.end + 1, word="%")
    if digit is None or numeral_lexicon().followers.at(text, place + 1):
        return amount._replace(lower=lower, upper=upper, word="%")
    return amount._replace(lower=_plus(lower, Decimal(digit)), end=place + 1, word="%")


@cache
def _coins_pattern() -> re.Pattern[str]:
    return re.compile(rf"零?(?:(?P<jiao>{_COIN})[角毛](?:(?P<fen>{_COIN})分)?|(?P<only>{_COIN})分)(?!之)")


def _coins(text: str, amount: Amount) -> Amount:
    coins = _coins_pattern().match(text, amount.end)
    if coins is None:
        return amount
    extra = _coin(coins["jiao"]) / 10 + _coin(coins["fen"] or coins["only"]) / 100
    return amount._replace(lower=_plus(amount.lower, extra), end=coins.end(), unit=_MONEY)


def _coin(written: str | None) -> Decimal:
    return Decimal(numeral_lexicon().digits.get(written, written)) if written else Decimal(0)


_HALF_BEHIND = re.compile("半(?![数径年天月小价成个])")


def _half(text: str, amount: Amount) -> Amount:
    if not _HALF_BEHIND.match(text, amount.end):
        return amount
    return amount._replace(lower=_plus(amount.lower, _HALF), end=amount.end + 1)


def _compounded(text: str, amount: Amount) -> Amount:
    """Return the amount with the second part of its unit: 元/吨, 立方米/秒, 台（套）."""
    for _ in range(2):
        sign = text[amount.end : amount.end + 1]
        found = numeral_lexicon().followers.at(text, amount.end + 1) if sign in ("/", "·", "／", "（", "(") else None
        if found is None or not (isinstance(found[1], Unit) or (sign == "/" and found[1] is NumeralKind.DATE)):
            break
        end = amount.end + 1 + len(found[0])
        if sign in ("（", "("):
            if text[end : end + 1] not in ("）", ")"):
                break
            end += 1
        amount = amount._replace(word=amount.word + text[amount.end : end], end=end)
    return amount


_FAR = 9  # how far before a number a hedge is looked for
_SAME_CLAUSE = re.compile("[^，。；、：0-9０-９一二三四五六七八九十百千万亿]+")


class Qualifiers(NamedTuple):
    """How an amount is qualified: where the words begin and end, and what they say; None where nothing does."""

    start: int
    end: int
    exactness: Exactness | None


def read_qualifiers(text: str, amount: Amount) -> Qualifiers:
    """Return what stands before and behind the amount to say how exact it is; what stands behind wins."""
    start, before = _before(text, amount.number)
    end, behind = _behind(text, amount)
    return Qualifiers(start, end, behind or before)


def _before(text: str, number: Number) -> tuple[int, Exactness | None]:
    lexicon = numeral_lexicon()
    place = number.start
    end = place - 1 if text[place - 1 : place] in ("了", " ") else place  # 超过了三成
    found = lexicon.prefixes.before(text, end)
    if found is None and number.bare_scale:
        found, end = lexicon.bare_prefixes.before(text, place), place
    return (end - len(found[0]), found[1]) if found else (place, standing_off(text, place))


def standing_off(text: str, place: int) -> Exactness | None:
    """Return what a hedge says that other words part from the number at `place` (大约增加), None without one."""
    lexicon = numeral_lexicon()
    verb = lexicon.words["standoff.verbs"].before(text, place)
    hedge = lexicon.prefixes.before(text, place - len(verb[0])) if verb else None
    if hedge is not None:
        return hedge[1]
    for start, word in lexicon.words["standoff.loose"].within(text, max(0, place - _FAR), place):
        meaning = lexicon.prefixes.at(text, start)
        if meaning is not None and _SAME_CLAUSE.fullmatch(text, start + len(word), place):
            return meaning[1]
    return None


def _behind(text: str, amount: Amount) -> tuple[int, Exactness | None]:
    lexicon = numeral_lexicon()
    place = _past_gap(text, amount.end)
    suffix = lexicon.suffixes.at(text, place)
    if suffix is None and amount.unit is not None and amount.unit.dimension == "time" and amount.word != "年":
        suffix = lexicon.within.at(text, place)
    return (place + len(suffix[0]), suffix[1]) if suffix else (amount.end, None)
