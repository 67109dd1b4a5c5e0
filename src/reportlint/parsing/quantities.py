"""All numerals of a text, each with its kind; those that are amounts with value, unit and exactness."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.numerals import numeral_lexicon
from reportlint.parsing.numerals.amounts import read_amount, read_qualifiers
from reportlint.parsing.numerals.kinds import abbreviation, kind_of, led_kind
from reportlint.parsing.numerals.lists import share_along_lists
from reportlint.parsing.numerals.shapes import read_shape
from reportlint.report import Exactness, NumeralKind, Quantity
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.numerals.amounts import Amount, Qualifiers

_DOUBLED = re.compile("翻(?:了)?(?P<times>[一二两三四五]?)番(?P<half>半?)(?P<more>多?)")
_DATE_TAIL = re.compile(
    "[ ]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:月份?|日|号(?![线楼])|时|点(?:[0-9]{1,2}分)?|分(?!之))"
)
_LETTERS = re.compile("[A-Za-z]{1,4}级?")
_MINUS = "-－−负負"
_CODE_BEFORE = re.compile("[0-9０-９A-Za-z%％年月日时号）)]")


def find_numerals(text: str) -> tuple[Quantity, ...]:
    """Return all numerals of `text` in order, none overlapping another, measured or not.

    Takes time linear in the text.
    """
    return tuple(share_along_lists(text, list(_numerals(text))))


@cache
def _beginning() -> re.Pattern[str]:
    """Return the pattern of a place where a numeral may begin."""
    lexicon = numeral_lexicon()
    characters = "".join({*lexicon.digits, *lexicon.scales, *lexicon.tens})
    return re.compile(
        rf"[0-9０-９{characters}几幾①-⑳⑴-⒛㈠-㈩❶-❿]|[数數](?=[{''.join(lexicon.scales)}])|翻(?=了?[一二两三四五]?番)"
        "|半(?=[个個]?(?:小时|钟头|月|年|天|日|成(?![品立])))|(?<![a-zA-Z])兆"
    )


def _numerals(text: str) -> Iterator[Quantity]:
    position = 0
    beginning = _beginning()
    while match := beginning.search(text, position):
        numeral = _read(text, match.start(), position)
        if numeral is None:
            position = match.end()
            continue
        yield numeral
        position = numeral.span.end


def _read(text: str, start: int, floor: int) -> Quantity | None:
    """Return the numeral that holds `start`; nothing before `floor` belongs to it."""
    numeral = _recognised(text, start, floor)
    if numeral is None or numeral.span.start >= floor:
        return numeral
    return numeral._replace(span=Span(floor, numeral.span.end))


def _recognised(text: str, start: int, floor: int) -> Quantity | None:
    known = read_shape(text, start) or _phrase(text, start) or _doubled(text, start) or _abbreviated(text, start, floor)
    if known is not None:
        return known
    amount = read_amount(text, start)
    return None if amount is None else _classified(text, amount)


def _phrase(text: str, start: int) -> Quantity | None:
    """Return the longest fixed expression whose first numeral stands at `start`."""
    longest = None
    for offset, phrases in numeral_lexicon().phrases.get(text[start], {}).items():
        begin = start - offset
        found = phrases.at(text, begin) if begin >= 0 else None
        if found is None or text[begin - 1 : begin] == "第" or _cuts_number(text, begin + len(found[0])):
            continue
        if longest is None or len(found[0]) > longest.span.length:
            longest = Quantity(Span(begin, begin + len(found[0])), found[1])
    return longest


def _cuts_number(text: str, end: int) -> bool:
    """Tell whether `end` stands inside a number, so that the words before it are no phrase of their own."""
    lexicon = numeral_lexicon()
    last, following = text[end - 1], text[end : end + 1]
    return (last in lexicon.digits or last in lexicon.scales) and (
        following in lexicon.digits or following in lexicon.scales
    )


def _doubled(text: str, start: int) -> Quantity | None:
    match = _DOUBLED.match(text, start)
    if match is None:
        return None
    value = Decimal(numeral_lexicon().digits.get(match["times"], 1)) + (Decimal("0.5") if match["half"] else 0)
    exactness = Exactness.ABOUT if match["more"] else Exactness.EXACT
    return Quantity(Span(*match.span()), NumeralKind.MEASURED, value, None, "番", "share", exactness)


def _abbreviated(text: str, start: int, floor: int) -> Quantity | None:
    end = abbreviation(text, start, floor)
    return None if end is None else Quantity(Span(start, end), NumeralKind.POLICY_NAME)


def _classified(text: str, amount: Amount) -> Quantity:
    led = led_kind(text, amount)
    if led is not None:
        return Quantity(Span(led[0], amount.end), led[1], unit=amount.word)
    qualifiers = read_qualifiers(text, amount)
    kind = kind_of(text, amount, qualifiers)
    if kind is NumeralKind.DATE:
        return Quantity(Span(amount.number.start, _date_end(text, amount.end)), kind, amount.lower, amount.upper)
    if kind is not NumeralKind.MEASURED:
        letters = _LETTERS.match(text, amount.end)  # 5G, 4A级
        span = Span(amount.number.start, letters.end() if letters else amount.end)
        return Quantity(span, kind, amount.lower, amount.upper, amount.word)
    return _measured(text, amount, qualifiers)


def _date_end(text: str, end: int) -> int:
    for _ in range(4):
        tail = _DATE_TAIL.match(text, end)
        if tail is None:
            break
        end = tail.end()
    return end


def _measured(text: str, amount: Amount, qualifiers: Qualifiers) -> Quantity:
    quantity = Quantity(
        span=Span(qualifiers.start, qualifiers.end),
        kind=NumeralKind.MEASURED,
        value=amount.lower,
        upper=amount.upper,
        unit="%" if amount.word in ("％", "﹪") else amount.word,
        dimension=amount.unit.dimension if amount.unit else "",
        exactness=qualifiers.exactness or (Exactness.ABOUT if amount.approximate else Exactness.EXACT),
    )
    return _signed(text, amount, _priced(text, amount, quantity))


def _priced(text: str, amount: Amount, quantity: Quantity) -> Quantity:
    """Return the quantity with the currency that is written before it (￥300, 港币2960元)."""
    if amount.unit is not None and amount.unit.dimension != "money":
        return quantity
    place = quantity.span.start
    while text[place - 1 : place] == " " and place > quantity.span.start - 2:
        place -= 1
    currency = numeral_lexicon().words["currencies.before"].before(text, place)
    if currency is None:
        return quantity
    unit = currency[0] if amount.unit is None else quantity.unit
    return quantity._replace(span=Span(place - len(currency[0]), quantity.span.end), unit=unit, dimension="money")


def _signed(text: str, amount: Amount, quantity: Quantity) -> Quantity:
    """Return the quantity with the minus sign before it; 1-9 and 2018-2020 have none."""
    start = amount.number.start
    if start < 1 or text[start - 1] not in _MINUS or quantity.span.start != start or quantity.value is None:
        return quantity
    if amount.number.single or (start > 1 and _CODE_BEFORE.match(text, start - 2)):
        return quantity
    upper = None if quantity.upper is None else -quantity.upper
    return quantity._replace(span=Span(start - 1, quantity.span.end), value=-quantity.value, upper=upper)
