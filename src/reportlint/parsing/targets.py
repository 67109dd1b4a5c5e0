"""Finding how far a measure is to go: a figure, or words that say it without one."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.free_words import free_words
from reportlint.text import CHINESE, Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.report import Quantity

_words = partial(any_word, "measures")
_lists = partial(word_lists, "measures")
_GOVERNED = 14  # characters between 吸取 and the figure it governs
_BOUNDS = ("以上", "以下", "以内")
_PHRASE = re.compile(f"{CHINESE}{{1,14}}")  # the name behind a figure
_REFERENCE = 10  # characters of 去年建成的 and what stands before it
_PAIR = 12  # characters between the two of 成熟一个、推广一个
_ROUND_THE_CLOCK = ("24小时", "二十四小时")


def find_target(text: str, span: Span, numerals: Sequence[Quantity], others: Sequence[Span]) -> Span | None:
    """Return the first figure or words in `span` that say how far the measure is to go, None where there are none.

    Figures that only say when or who (`others`: its deadline, its owner) or which thing is meant are no targets.
    """
    amounts = (item.span for item in within(numerals, span) if item.measured and _aims(text, item, span))
    words = free_words(text, span, _words("targets"), _words("target-exceptions"))
    found = (*amounts, *words, *_patterned(text, span))
    free = (target for target in found if not any(other.overlaps(target) for other in others))
    return min(free, key=lambda target: (target.start, -target.end), default=None)


def _aims(text: str, numeral: Quantity, span: Span) -> bool:
    start, end = numeral.span
    before, after = text[max(span.start, start - 4) : start], text[end : end + 2]
    if after.startswith(("内", "前", "期间")) or before.endswith("每"):
        return False  # only how soon or how often
    if _words("target-exceptions").match(text, start, span.end):
        return False
    if numeral.unit == "条" and before.endswith(tuple(_lists()["numbered"])):
        return False  # 新政二十条
    if after.startswith(tuple(_lists()["partners"])):
        return False
    if _describes(text, numeral, span):
        return False
    if numeral.span.of(text) in _ROUND_THE_CLOCK and not before.endswith(tuple(_lists()["reaching"])):
        return False
    return not _one_by_one(text, numeral, span)


@cache
def _past() -> re.Pattern[str]:
    """Return the pattern of a time past right before a figure (去年两起), which 比上年 is not."""
    return re.compile(f"(?<![比较同])(?:{_words('earlier').pattern})(?:{CHINESE}{{1,6}}的)?\\Z")


def _describes(text: str, numeral: Quantity, span: Span) -> bool:
    """Tell whether the numeral says which thing is meant (上一班次, 12米以上的脚手架, 40名家长提出的), not how many."""
    start, end = numeral.span
    if _past().search(text, max(span.start, start - _REFERENCE), start):
        return True
    if text[start:end].startswith("一") and text.endswith(tuple(_lists()["others"]), span.start, start):
        return True
    rest = _PHRASE.match(text, end, span.end)
    if rest is None:
        return False
    if numeral.unit in _lists()["measuring"] and text[start:end].endswith(_BOUNDS):
        return True
    following = Span(*rest.span())
    if _words("circles").search(text, *following) or _words("raised").search(text, *following):
        return True
    clause = Span(max(span.start, start - _GOVERNED), start)
    return any("，" not in text[lesson.end() : start] for lesson in _words("lessons").finditer(text, *clause))


def _one_by_one(text: str, numeral: Quantity, span: Span) -> bool:
    """Tell whether the numeral is one of a pair that sets no limit (成熟一个推广一个)."""
    words = numeral.span.of(text)
    around = max(span.start, numeral.span.start - _PAIR), min(span.end, numeral.span.end + _PAIR)
    return words.startswith("一") and text.count(words, *around) > 1


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of targets in words whose nouns and classifiers are free."""
    lists = ("left-overs", "kept-out", "each-done", "complements", "part-sizes")
    left, kept, done, ends, parts = (_words(words).pattern for words in lists)
    change, zero = (f"[{''.join(sorted(_lists()[words]))}]" for words in ("changes", "at-zero"))
    stop = "(?=”?(?:[，。；、）]|\\Z))"
    return (
        re.compile(f"一{CHINESE}{{1,2}}(?:也|都|地)?不(?:{left})"),  # 一罐不留
        re.compile(f"不(?:{kept})一{CHINESE}"),  # 不漏一户
        re.compile(f"应({CHINESE})尽\\1"),  # 应收尽收
        re.compile(f"(?<![一二三四五六七八九十百千万亿年])零{CHINESE}{{2}}(?=”?(?:[，。；、]|的?目标|\\Z))"),  # 零发生
        re.compile(f"全部{CHINESE}{{2}}{stop}"),  # 全部硬化
        re.compile(f"(?<={zero})零{stop}"),  # 降到零
        re.compile(f"[到至在][十百千万]{CHINESE}{{1,2}}(?:以内|以下|之内)"),  # 控制在百件以内
        re.compile(f"(?:(?<={change})|(?<={change}[了去掉]))(?:{parts})"),  # 少一半
        re.compile(f"(?<=[率到达现])百分百|百分百{stop}"),  # 合格率百分百
        re.compile(f"全部{CHINESE}{{1,3}}?(?:{ends})"),  # 全部测完
        re.compile(f"(?P<each>{CHINESE})(?P=each)(?:都|全|皆)?(?:{done})"),  # 盏盏亮
    )


def _patterned(text: str, span: Span) -> Iterator[Span]:
    for pattern in _shapes():
        for found in pattern.finditer(text, *span):
            each = found.groupdict().get("each", "个") in _lists()["each"]
            if each and not _words("target-exceptions").match(text, found.start(), span.end):
                yield Span(*found.span())
