"""TXT002: a quotation mark, bracket or title mark without its other half."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reportlint.finding import Match, Severity
from reportlint.rule import Context, rule, work
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report
    from reportlint.text import Block

_PAIRS = ("“”", "‘’", "《》", "（）", "【】", "()")
_PAIR_OF = {mark: "（）" if pair == "()" else pair for pair in _PAIRS for mark in pair}
_OPENING = frozenset(pair[0] for pair in _PAIRS)
_REACH = 5  # blocks within which a quotation that runs over several of them must close
_LONGEST_NUMBER = 3  # characters of a number that a closing bracket follows alone: 1）, 十二）


class _Half(NamedTuple):
    """A mark in a block, both by their place."""

    block: int
    position: int


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_PAIR_OF))}]")


@cache
def _stands_alone() -> re.Pattern[str]:
    """Return a pattern for what makes a closing mark a mark of its own: 1）, a）, 十二), 15”, it’s."""
    return re.compile(r"[0-9A-Za-z①-⑳一二三四五六七八九十]")


@rule(
    "TXT002",
    "unpaired-mark",
    Severity.NOTE,
    summary="引号、书名号、括号不成对",
    rationale="少了一半，读的人分不清引文、文件名到哪里为止。",
    basis="GB/T 15834-2011 4.8、4.9、4.15",
    advice="补上缺的一半，或删去多余的一半",
    bad=[
        work("落实⟦《⟧河道保洁办法，清运垃圾430吨。\n"),
        work("开展“清河”行动，建成口袋公园⟦”⟧6处。\n"),
        work("办结信访件77件⟦（⟧其中重复件5件。\n印发简报9期。\n"),
        work("开展⟦“⟧清河“行动，清运垃圾430吨。\n"),
    ],
    good=[
        work("开展“清河”行动，印发《河道保洁办法（试行）》。\n"),
        work("群众说：“渠通了，\n“水也到了。”\n"),
        work("要做到：1）有台账；2）有图片；a）有签字。\n"),
        work("新建水池（容积\n200立方米）3座。\n"),
        work("新建泵站(青石坝）1座。\n"),
    ],
)
def unpaired_mark(report: Report, _: Context) -> Iterator[Match]:
    """Say it once a paragraph and pair: of two openings, nobody can tell which is wrong."""
    text = report.text
    halves = sorted(_unpaired(text, report.document.blocks))
    for _pair, group in groupby(halves, key=lambda half: (half.block, _PAIR_OF[text[half.position]])):
        first, *others = (Span(half.position, half.position + 1) for half in group)
        yield Match(first, f"“{first.of(text)}”没有另一半", evidence=tuple(others))


def _unpaired(text: str, blocks: tuple[Block, ...]) -> Iterator[_Half]:
    """Yield the marks without another half in their own block or in those around.

    A quotation may run over several blocks, each of which opens it anew, and a wrapped paragraph over several lines.
    """
    waiting: defaultdict[str, deque[_Half]] = defaultdict(deque)
    for index, block in enumerate(blocks):
        first = text[block.span.start : block.span.start + 1]
        if first in _OPENING and waiting[_PAIR_OF[first]]:
            waiting[_PAIR_OF[first]].pop()
        opened: defaultdict[str, list[_Half]] = defaultdict(list)
        for found in _mark().finditer(text, *block.span):
            half, pair = _Half(index, found.start()), _PAIR_OF[found[0]]
            if found[0] in _OPENING:
                opened[pair].append(half)
            elif opened[pair] or waiting[pair]:
                (opened[pair] or waiting[pair]).pop()
            elif not _stands_alone().match(text, half.position - 1):
                yield half
        for pair, halves in opened.items():
            waiting[pair].extend(halves)
        yield from _given_up(waiting, index - _REACH)
    yield from _given_up(waiting, len(blocks))


def _given_up(waiting: defaultdict[str, deque[_Half]], last: int) -> Iterator[_Half]:
    for halves in waiting.values():
        while halves and halves[0].block <= last:
            yield halves.popleft()
