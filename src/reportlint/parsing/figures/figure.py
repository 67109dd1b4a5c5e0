"""Measured quantities in their sentence, with the words around them and the precision they are printed with."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from reportlint.report import Exactness
from reportlint.text import PlaceUnit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.report import Quantity, Report

_MARKS = "，、；：,;:（）()—"
_ONE_MARK = str.maketrans(dict.fromkeys(_MARKS, "，"))

_PEOPLE = frozenset({"人", "名", "位", "个人"})
_GRADES = frozenset({"类", "级", "等", "档", "组", "队", "标段"})
_SENTENCE = re.compile(r"[^。！？!?\n]+")
_WRITTEN = re.compile(r"([0-9０-９][0-9０-９,，]*)(?:[.．]([0-9０-９]+))?")
_TENTHS = re.compile("成(.?)")
_DIGITS = str.maketrans("０１２３４５６７８９，", "0123456789,")
_BRACKETED = re.compile("[（(][^（()）0-9]{1,4}[）)]")
_REMARK = 40  # characters
_FRACTION_STEP = Decimal(4)  # percentage points by which 三分之一 may miss


class Figure(NamedTuple):
    """A measured quantity in its sentence.

    `gap` are the words and marks between the figure before it, or the sentence's beginning, and this one, without short
    brackets (小（一）型); `lead` is
    what of them follows the last mark, `tail` the words behind it up to the next mark or figure. `unit` compares: all
    classifiers of persons are one.
    """

    quantity: Quantity
    value: Decimal
    unit: str
    written: str
    gap: str
    lead: str
    tail: str

    @property
    def span(self) -> Span:
        """The quantity's span."""
        return self.quantity.span

    @property
    def exact(self) -> bool:
        """Tell whether the figure is one exact number, neither hedged nor a range."""
        return self.quantity.exactness is Exactness.EXACT and self.quantity.upper is None

    @property
    def number(self) -> str:
        """The figure as written, without its unit."""
        return self.written.removesuffix(self.quantity.unit) or self.written

    @property
    def is_fraction(self) -> bool:
        """Tell whether this is a bare fraction (三分之一)."""
        return not self.unit and ("分之" in self.written or "/" in self.written)

    @property
    def percent(self) -> Decimal | None:
        """The share it states, in percent, None where it is no share."""
        if self.unit == "%":
            return self.value
        return self.value * 100 if self.is_fraction else None

    @property
    def decimals(self) -> int:
        """The number of decimals printed."""
        match = _WRITTEN.search(self.written)
        return len(match[2]) if match and match[2] else 0

    @property
    def step(self) -> Decimal:
        """What one unit in the last printed place is worth; 0 for a plain count, which is exact.

        A share written in tenths (六成) has a step of ten percentage points.
        """
        if self.is_fraction:
            return _FRACTION_STEP
        if self.unit == "%" and (tenths := _TENTHS.search(self.written)):
            return Decimal(1) if tenths[1] else Decimal(10)
        scale = self.scale
        if self.decimals == 0 and scale == 1 and self.unit != "%":
            return Decimal(0)
        return scale.scaleb(-self.decimals)

    @property
    def scale(self) -> Decimal:
        """The factor that 万, 亿 and the like put on the printed number."""
        match = _WRITTEN.search(self.written)
        mantissa = Decimal(match[0].translate(_DIGITS).replace(",", "").replace("．", ".")) if match else Decimal(0)
        return abs(self.value / mantissa) if mantissa else Decimal(1)


class Sentence(NamedTuple):
    """A sentence with its figures; `earlier` are those of the sentence before it in the same paragraph."""

    text: str
    span: Span
    figures: tuple[Figure, ...]
    earlier: tuple[Figure, ...] = ()

    @property
    def words(self) -> str:
        """The sentence's text."""
        return self.span.of(self.text)

    @property
    def remarks(self) -> str:
        """The sentence's text and the beginning of the next in its paragraph, which may explain its figures."""
        return self.text[self.span.start : self.span.end + _REMARK].partition("\n")[0]

    def clause(self, span: Span) -> str:
        """Return the part of the sentence between semicolons that holds the beginning of `span`."""
        text = self.text
        start = max(self.span.start, text.rfind("；", self.span.start, span.start) + 1)
        end = text.find("；", span.start, self.span.end)
        return text[start : self.span.end if end < 0 else end]


def sentences(text: str, paragraphs: Iterable[Span], numerals: Sequence[Quantity]) -> Iterator[Sentence]:
    """Yield the sentences of `paragraphs` with the measured ones of `numerals`; both are in the text's order."""
    measured = [numeral for numeral in numerals if numeral.measured and not _is_grade(text, numeral)]
    index = 0
    for paragraph in paragraphs:
        earlier: tuple[Figure, ...] = ()
        for match in _SENTENCE.finditer(text, *paragraph):
            span = Span(*match.span())
            inside: list[Quantity] = []
            while index < len(measured) and measured[index].span.end <= span.end:
                if measured[index].span.start >= span.start:
                    inside.append(measured[index])
                index += 1
            figures = tuple(_figures(text, span, inside))
            yield Sentence(text, span, figures, earlier)
            earlier = figures


def _is_grade(text: str, numeral: Quantity) -> bool:
    """Tell whether a numeral names a grade (二类桥, 三级) and counts nothing, or has no plain value."""
    return numeral.value is None or (numeral.unit in _GRADES and not _WRITTEN.match(numeral.span.of(text)))


def _figures(text: str, sentence: Span, numerals: list[Quantity]) -> Iterator[Figure]:
    end = sentence.start
    for index, numeral in enumerate(numerals):
        assert numeral.value is not None
        start, behind = numeral.span
        gap = _BRACKETED.sub("", text[end:start])
        following = numerals[index + 1].span.start if index + 1 < len(numerals) else sentence.end
        yield Figure(
            quantity=numeral,
            value=numeral.value,
            unit="人" if numeral.unit in _PEOPLE else numeral.unit,
            written=text[start:behind],
            gap=gap,
            lead=gap.translate(_ONE_MARK).rpartition("，")[2],
            tail=text[behind:following].translate(_ONE_MARK).partition("，")[0],
        )
        end = behind


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    """Return the sentences of a report's paragraphs, table cells left out; computed once for all rules."""
    return _sentences_of(_ById(report))


Value = TypeVar("Value")


class _ById(Generic[Value]):
    """A value that compares by identity, so that a cache need not hash what it holds."""

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and self.value is other.value


@lru_cache(maxsize=1)
def _sentences_of(report: _ById[Report]) -> tuple[Sentence, ...]:
    document = report.value.document
    paragraphs = (block.span for block in document.blocks if block.place.unit is not PlaceUnit.TABLE)
    lines = (span for span in paragraphs if "|" not in span.of(document.text))
    return tuple(sentences(document.text, lines, report.value.numerals))
