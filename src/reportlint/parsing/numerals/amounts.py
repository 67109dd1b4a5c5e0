"""Amounts: a number or a range, the unit or other word that follows it, and how exactly it is stated."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reportlint.lexicon.numerals import Unit, numeral_lexicon
from reportlint.parsing.numerals.numbers import GAP, Number, read_number
from reportlint.report import Exactness, NumeralKind

_GAP = re.compile(GAP)
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
    powers = lexicon.scales | lexicon.letter_scales if isinstance(lexicon.scales, dict) else lexicon.scales
    return Decimal(10) ** sum(powers[scale] for scale in scales)


_HALVES = re.compile(rf"{GAP}(?P<half>[个個]半)|{GAP}(?P<more>[个個][多来])")
_COINS = re.compile(rf"(?:零?(?P<jiao>[0-9一二三四五六七八九两])[角毛](?P<fen>[0-9一二三四五六七八九两]分)?|零?(?P<only>[0-9一二三四五六七八九两])分)(?!之)")
_MORE = re.compile("多(?![种样元项个方次家名年边边功能层])")
_BRACKETED = re.compile("[（(/]([^（()）/]{1,4})[）)]?")


def _followed(text: str, number: Number) -> Amount:
    """Return the number with the unit or the other word behind it."""
    if number.unit:
        return Amount(number, number.end, number.lower, number.upper, number.approximate, "%", _PERCENT)
    start, extra, more = number.end, Decimal(0), False
    halves = _HALVES.match(text, start)
    lexicon = numeral_lexicon()
    if halves:
        inner = lexicon.followers.at(text, halves.end())
        if inner is not None and _is_unit(inner[1], "time"):
            start, more = halves.end(), halves["half"] is None
            extra = Decimal(0) if more else _HALF
    gap = _GAP.match(text, start)
    assert gap is not None
    found = lexicon.followers.at(text, gap.end())
    if found is None or (found[0][-1].isascii() and found[0][-1].isalpha() and _letter(text, gap.end() + len(found[0]))):
        return Amount(number, number.end, number.lower, number.upper, number.approximate)
    word, meaning = found
    end = gap.end() + len(word)
    if isinstance(meaning, NumeralKind):
        return Amount(number, end, number.lower, number.upper, number.approximate, word, kind=meaning)
    written = text[halves.end("more") - 2] + word if more and halves else word
    amount = Amount(number, end, number.lower, number.upper, number.approximate or more, written, meaning)
    return _grown(text, amount._replace(lower=_plus(amount.lower, extra)))


_PERCENT = Unit("share")


def _is_unit(meaning: Unit | NumeralKind, dimension: str) -> bool:
    return isinstance(meaning, Unit) and meaning.dimension == dimension


def _letter(text: str, position: int) -> bool:
    following = text[position : position + 1]
    return following.isascii() and following.isalpha()


def _plus(value: Decimal | None, extra: Decimal) -> Decimal | None:
    return value if value is None else value + extra


def _grown(text: str, amount: Amount) -> Amount:
    """Return the amount with all that may follow its unit: 半, 三成五, 三角, 多, 元/吨, 人次."""
    assert amount.unit is not None
    if amount.word == "成":
        amount = _tenths(text, amount)
    elif amount.unit.dimension == "money" or amount.word == "块":
        amount = _coins(text, amount)
    if amount.unit is not None and (amount.unit.dimension != "count" or amount.word == "倍"):
        amount = _half(text, amount)
        if _MORE.match(text, amount.end):
            amount = amount._replace(end=amount.end + 1, approximate=True)
    return _compounded(text, amount)


def _tenths(text: str, amount: Amount) -> Amount:
    digits = numeral_lexicon().digits
    gap = _GAP.match(text, amount.end)
    assert gap is not None
    digit = digits.get(text[gap.end() : gap.end() + 1])
    lower, upper = (value if value is None else value * 10 for value in (amount.lower, amount.upper))
    if digit is None or numeral_lexicon().followers.at(text, gap.end() + 1):
        return amount._replace(lower=lower, upper=upper, word="%")
    return amount._replace(lower=_plus(lower, Decimal(digit)), end=gap.end() + 1, word="%")


def _coins(text: str, amount: Amount) -> Amount:
    coins = _COINS.match(text, amount.end)
    if coins is None:
        return amount
    extra = _coin(coins["jiao"]) / 10 + _coin((coins["fen"] or coins["only"] or "")[:1]) / 100
    return amount._replace(lower=_plus(amount.lower, extra), end=coins.end())


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
    found = lexicon.prefixes.before(text, place) or lexicon.prefixes.before(text, end)
    if found is None and number.bare_scale:
        found, end = lexicon.bare_prefixes.before(text, place), place
    return (end - len(found[0]), found[1]) if found else (place, _standing_off(text, place))


def _standing_off(text: str, place: int) -> Exactness | None:
    """Return what a hedge says that a verb parts from the number (大约增加)."""
    lexicon = numeral_lexicon()
    verb = lexicon.words["standoff.verbs"].before(text, place)
    hedge = lexicon.prefixes.before(text, place - len(verb[0])) if verb else None
    return hedge[1] if hedge else None


def _behind(text: str, amount: Amount) -> tuple[int, Exactness | None]:
    lexicon = numeral_lexicon()
    gap = _GAP.match(text, amount.end)
    assert gap is not None
    suffix = lexicon.suffixes.at(text, gap.end())
    if suffix is None and amount.unit is not None and amount.unit.dimension == "time" and amount.word != "年":
        suffix = lexicon.within.at(text, gap.end())
    return (gap.end() + len(suffix[0]), suffix[1]) if suffix else (amount.end, None)
