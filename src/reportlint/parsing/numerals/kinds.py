"""What a numeral stands for: an amount, or a date, an ordinal, a code, a name, a slogan, a figure of speech."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlint.lexicon.numerals import Unit, numeral_lexicon
from reportlint.parsing.shapes import has_han
from reportlint.report import NumeralKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlint.parsing.numerals.amounts import Amount, Qualifiers

_COUNTS = frozenset("一二三四五六七八九十两")
_ENDS = re.compile("[，。；”」’]")
_CLOSING = re.compile("[^，。；”」’]{0,16}[”」’]")
_QUOTED = 16  # the longest slogan in quotation marks, in characters
_TITLE = 40  # how far a numeral may stand behind the mark that opens a title
_LETTER = re.compile(r"[A-Za-z][ \-–—]?$")
_LONE_LETTER = re.compile("(?<![A-Za-z])[A-Z]$")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3}")
_BLANKS = re.compile("[ \u3000]")
_BORDERS = ("", "\n", ",", "，", "。")
_CLAUSE_END = tuple("，。；、！）)”;,\n")


def abbreviation(text: str, start: int, floor: int) -> int | None:
    """Return the end of a slogan such as 三会一课 that begins at `start`, None where there is none.

    `floor` is where the numeral before it ended.
    """
    one, thing, other, second_thing = (text[place : place + 1] for place in range(start, start + 4))
    if not (one in _COUNTS and other in _COUNTS and has_han(thing) and has_han(second_thing)) or start == floor:
        return None
    lexicon = numeral_lexicon()
    if lexicon.words["links.words"].at(thing, 0):
        return None
    if any(word in characters for word in (thing, second_thing) for characters in (lexicon.digits, lexicon.scales)):
        return None
    first, second = (lexicon.followers.at(text, place) for place in (start + 1, start + 3))
    counted = first is not None and isinstance(first[1], Unit) and (second is not None or first[1].dimension != "count")
    return start + 4 if not counted or one == other == "一" else None


def kind_of(text: str, amount: Amount, qualifiers: Qualifiers) -> NumeralKind:
    """Return what the amount with its surroundings stands for."""
    for question in _QUESTIONS:
        kind = question(text, amount, qualifiers)
        if kind is not None:
            return kind
    return NumeralKind.MEASURED


def _beside_letter(text: str, amount: Amount, _: Qualifiers) -> NumeralKind | None:
    """A4, 5G and G320 are names; so is A3标段, but GDP5000亿元 is an amount."""
    start, end = amount.number.start, amount.number.end
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if amount.unit is None and before.isascii() and before.isalpha():
        return NumeralKind.NAME
    if amount.bare and after.isascii() and after.isalpha():
        return NumeralKind.NAME
    counted = amount.unit is not None and amount.unit.dimension == "count" and amount.number.written.isdigit()
    return NumeralKind.NAME if counted and _LONE_LETTER.search(text, max(0, start - 2), start) else None


def _said_behind(_: str, amount: Amount, qualifiers: Qualifiers) -> NumeralKind | None:
    if amount.kind is NumeralKind.LIST_NUMBER and qualifiers.exactness:
        return None
    return amount.kind


def _own_point(text: str, amount: Amount, _: Qualifiers) -> NumeralKind | None:
    words = numeral_lexicon().words
    said = amount.word and amount.word in words["own_points.units"]
    return NumeralKind.LIST_NUMBER if said and words["own_points.before"].before(text, amount.number.start) else None


def _slogan(text: str, amount: Amount, qualifiers: Qualifiers) -> NumeralKind | None:
    """Return what a numeral is in a title, or in quotation marks that hold too little for a sentence."""
    before = text[max(0, amount.number.start - _TITLE) : amount.number.start]
    if before.rfind("《") > before.rfind("》"):
        return NumeralKind.NAME
    opening = max(before.rfind("“"), before.rfind("「"), before.rfind("‘"))
    closing = _CLOSING.match(text, amount.end) if opening >= 0 else None
    if closing is None or _ENDS.search(before, opening) or len(before) - opening + closing.end() - amount.end > _QUOTED:
        return None
    physical = amount.unit is not None and amount.unit.dimension not in ("count", "time", "score")
    whole = amount.unit is not None and qualifiers.end == closing.end() - 1 and not amount.number.single
    return None if physical or whole else NumeralKind.POLICY_NAME


def _bare(text: str, amount: Amount, qualifiers: Qualifiers) -> NumeralKind | None:
    """Return what a number without any unit is; it is an amount only where something says so."""
    number = amount.number
    if not amount.bare or number.fraction:
        return None
    unknown = NumeralKind.IDIOM if number.chinese else NumeralKind.NAME
    if number.lower is None:
        return unknown
    if _alone(text, amount):
        return None
    if _code(text, amount):
        return NumeralKind.NAME
    if number.bare_scale:
        return None if qualifiers.exactness else NumeralKind.NAME
    if _stated(amount, qualifiers) or _looks_measured(text, amount):
        return None
    return NumeralKind.DATE if _YEAR.fullmatch(number.written) else unknown


def _stated(amount: Amount, qualifiers: Qualifiers) -> bool:
    """Tell whether a qualifier (0.2以上) or 多 says that a bare number is an amount; 国三以下 is none."""
    number = amount.number
    if number.single and qualifiers.start == number.start:
        return False
    return qualifiers.exactness is not None or (number.approximate and len(number.written) > 1)


def _alone(text: str, amount: Amount) -> bool:
    """Tell whether the number stands between commas or is all there is in its line, as in a table."""
    if amount.number.bare_scale and len(amount.number.written) == 1:
        return False
    before = text[max(0, amount.number.start - 3) : amount.number.start].rstrip(" \u3000-－负負")
    after = text[amount.end : amount.end + 2].lstrip(" \u3000")
    return before[-1:] in _BORDERS and after[:1] in _BORDERS


def _code(text: str, amount: Amount) -> bool:
    words, start = numeral_lexicon().words, amount.number.start
    if words["currencies.before"].before(text, start):
        return False
    if words["codes.after"].at(text, amount.end) or _LETTER.search(text, max(0, start - 2), start):
        return True
    before = max(start - place for place in (1, 2, 3, 4))
    near = any(words["codes.before"].before(text, place) for place in range(max(before, 0), start + 1))
    return near or (amount.number.written.isdigit() and len(amount.number.written) > 7)


def _looks_measured(text: str, amount: Amount) -> bool:
    written = amount.number.written
    if amount.number.chinese and re.search("[^百千][百千]", written):
        return True
    if written[-1] in "万亿萬億兆" or "," in written or amount.ranged:
        return True
    words = numeral_lexicon().words
    start = amount.number.start - len(_BLANKS.findall(text, max(0, amount.number.start - 2), amount.number.start))
    if words["currencies.before"].before(text, start):
        return True
    compared = words["values.before"].before(text, start)
    return compared is not None and len(written) > (1 if amount.number.chinese else 0) and not _YEAR.fullmatch(written)


def _time(text: str, amount: Amount, qualifiers: Qualifiers) -> NumeralKind | None:
    if amount.unit is None or amount.unit.dimension != "time":
        return None
    words = numeral_lexicon().words
    if amount.word == "年" and _YEAR.fullmatch(amount.number.written):
        return NumeralKind.DATE
    lasting = words["duration.before"].before(text, qualifiers.start) or words["duration.before"].before(
        text, amount.number.start
    )
    if lasting or words["duration.after"].at(text, qualifiers.end):
        return None
    if amount.word in words["calendar.units"] and not _bounded(text, amount, qualifiers):
        return NumeralKind.DATE
    past = words["moment.before"].before(text, amount.number.start) or words["moment.after"].at(text, qualifiers.end)
    single = amount.unit.determiner and amount.number.written in ("一", "几")
    return NumeralKind.DATE if past or single else None


def _bounded(text: str, amount: Amount, qualifiers: Qualifiers) -> bool:
    """Tell whether a year or a day is said to be at least or at most so many; 近三年 is a date all the same."""
    said = qualifiers.start < amount.number.start or qualifiers.end > amount.end
    return said and text[qualifiers.start] not in "近将"


def _idiom(text: str, amount: Amount, qualifiers: Qualifiers) -> NumeralKind | None:
    """Return what a Chinese number with a unit is where it counts nothing: 一批, 四面, 百亿元."""
    number, unit = amount.number, amount.unit
    if unit is None or number.fraction or number.written.isascii():
        return None
    if number.bare_scale:
        return None if qualifiers.start < number.start else NumeralKind.NAME
    idiomatic = number.single and unit.idiomatic and not qualifiers.exactness
    some = number.written == "一" and not amount.ranged and unit.determiner and not _counts(text, amount, qualifiers)
    if number.lower is None or number.written == "零" or idiomatic or some:
        return None if _alone(text, amount) else NumeralKind.IDIOM
    return None


def _counts(text: str, amount: Amount, qualifiers: Qualifiers) -> bool:
    """Tell whether 一 counts (每村一个) rather than introduces (一个问题)."""
    if qualifiers.exactness or text.startswith(_CLAUSE_END, amount.end):
        return True
    return numeral_lexicon().words["counting.before"].before(text, amount.number.start) is not None


def _phase(text: str, amount: Amount, _: Qualifiers) -> NumeralKind | None:
    """一期 is the first phase; 举办3期 are three."""
    words = numeral_lexicon().words
    if not amount.number.single or amount.word not in words["phases.units"]:
        return None
    return None if words["phases.before"].before(text, amount.number.start) else NumeralKind.ORDINAL


def _names(text: str, amount: Amount, _: Qualifiers) -> NumeralKind | None:
    """三四类 are two classes by name, 八一七路 is read digit by digit, 三个中心：是指… explains a slogan."""
    number = amount.number
    if number.upper is not None and amount.word in numeral_lexicon().words["grades.units"]:
        return NumeralKind.NAME
    spelled = len(number.written) > 2 and _SPELLED.issuperset(number.written)
    if spelled and amount.unit is not None and amount.unit.dimension == "count":
        return NumeralKind.NAME
    return NumeralKind.POLICY_NAME if number.chinese and _DEFINED.match(text, amount.end) else None


_SPELLED = frozenset("〇零○一二三四五六七八九")
_DEFINED = re.compile('[^，。；：\n]{0,10}[：:][“"]?(?:是指|指|即)')
_LINE = re.compile("[^，。；、\n]{0,5}线")


def _power_line(text: str, amount: Amount, _: Qualifiers) -> NumeralKind | None:
    named = amount.word in ("千伏", "kV", "KV") and _LINE.match(text, amount.end)
    return NumeralKind.NAME if named else None


_QUESTIONS: tuple[Callable[[str, Amount, Qualifiers], NumeralKind | None], ...] = (
    _beside_letter,
    _said_behind,
    _own_point,
    _slogan,
    _bare,
    _time,
    _phase,
    _names,
    _idiom,
    _power_line,
)


def led_kind(text: str, amount: Amount) -> tuple[int, NumeralKind] | None:
    """Return where the word begins that says from the left what the numeral is (第, 前, 周), and the kind."""
    lexicon = numeral_lexicon()
    start = amount.number.start
    lead = lexicon.leads.before(text, start)
    if lead is None or (lead[0] != "第" and not _led(amount, lead[1])):
        return None
    if lead[0] == "第" and lexicon.words["plans.words"].at(text, amount.number.end):
        return start - len(lead[0]), NumeralKind.POLICY_NAME
    span_of_time = amount.unit is not None and amount.unit.timespan and lead[0] == "前"
    kind = NumeralKind.DATE if span_of_time or amount.kind is NumeralKind.DATE else lead[1]
    return start - len(lead[0]), kind


def _led(amount: Amount, kind: NumeralKind) -> bool:
    """Tell whether a lead of that kind belongs to the number with its unit: 前三名, 上午九点, but not 前5个."""
    words = numeral_lexicon().words
    if amount.bare:
        return True
    if kind is NumeralKind.ORDINAL:
        return amount.word in words["foremost.units"] or (amount.unit is not None and amount.unit.timespan)
    return kind is NumeralKind.DATE and amount.word in words["dated.units"]
