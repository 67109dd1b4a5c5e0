"""Blanking out what a copy changes or what anybody may share: names, figures, dates, titles, quotations."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import word_lists
from reportlint.parsing.actors import named_actors
from reportlint.parsing.quantities import find_numerals
from reportlint.report import NumeralKind
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.text import Block, Document

_KEPT = frozenset({NumeralKind.POLICY_NAME, NumeralKind.IDIOM})  # 三会一课 is the same in every report


def blanked(document: Document, blocks: Iterable[Block]) -> str:
    """Return the text with all that a copy changes made spaces, offset by offset, so that every span stays true of it.

    That is: names of units, places, posts and persons, amounts with their units, dates, ordinals and list numbers,
    titles of documents, and quotations of some length, which belong to whom they quote.
    """
    text = document.text
    names = chain.from_iterable(_names(text, block.span) for block in blocks)
    numerals = (numeral.span for numeral in find_numerals(text) if numeral.kind not in _KEPT)
    others = (Span(*found.span()) for pattern in (_cited(), _times()) for found in pattern.finditer(text))
    return "".join(_with_spaces(text, sorted(chain(names, numerals, others))))


def _names(text: str, span: Span) -> Iterator[Span]:
    yield from (actor.span for actor in named_actors(text, span))
    yield from (Span(*found.span()) for found in _own().finditer(text, *span))
    yield from (Span(*found.span("name")) for found in _persons().finditer(text, *span))


def _with_spaces(text: str, spans: Iterable[Span]) -> Iterator[str]:
    done = 0
    for start, end in spans:
        if start > done:
            yield text[done:start]
        if end > done:
            yield " " * (end - max(start, done))
            done = end
    yield text[done:]


@cache
def _cited() -> re.Pattern[str]:
    """Return the pattern of titles and of quotations that are more than a term (“三公”)."""
    return re.compile("《[^《》\n]{1,60}》|〔[^〔〕\n]{1,12}〕|“[^“”\n]{8,300}”")


@cache
def _times() -> re.Pattern[str]:
    """Return the pattern of words that tell a time without a number, or the end of one (6月底, 今年, 年底)."""
    return re.compile("(?<=[年月])(?:[底初末中]|[上中下]旬)|[今去明前当上本每]年度?|[年月](?=[底初末])")


@cache
def _own() -> re.Pattern[str]:
    """Return the pattern of words for the writer's own unit and place (我局, 全县, 县级)."""
    return re.compile(
        "[我全本该贵](?:自治区|街道|社区|公司|集团|中心|系统|[省市县区旗州盟镇乡村局委办厅处科院校所站队厂馆行社])"
        "|[省市县区旗州盟镇乡村](?:委|政府|人大|政协|直|属|内|域|级|里)"
    )


@cache
def _persons() -> re.Pattern[str]:
    """Return the pattern of a person's name before a title or behind a word that introduces one."""
    surnames = "|".join(sorted(word_lists("actors")["surnames"]))
    name = f"(?P<name>(?:{surnames}){CHINESE}{{1,2}})"
    return re.compile(f"{name}(?=同志|先生|女士|书记|局长|主任|所长|站长|校长|院长|科长|镇长|乡长|县长|市长|队长)")
