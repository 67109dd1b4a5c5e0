"""Blocks that open with a number: where the heading ends, and whether it can be one."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.cues import cue
from reportlint.parsing.heading import LONGEST_HEADING, Heading, Shape
from reportlint.parsing.numbering import Number, NumberStyle, read_number
from reportlint.parsing.roles import words_of_heading
from reportlint.parsing.shapes import LONGEST_LINE, bold_part, has_han, is_bold, is_prose
from reportlint.text import CHINESE, Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.text import Block, Document

_LONGEST_RUN_IN = 45  # code points
_LONGEST_BEFORE_COLON = 20
_MOST_COMMAS = {Shape.RUN_IN: 3, Shape.CLOSED: 4, Shape.ALONE: 4}


def numbered_heading(document: Document, index: int, block: Block) -> Heading | None:
    """Return what may be a heading at the start of a block with a number, None where it has none."""
    text, span = document.text, block.span
    bold = bold_part(text, span)
    start = bold.start if bold else span.start
    if block.label:
        number = read_number(block.label + " ")
    else:
        number = read_number(text, start, span.end) or _spaced_number(text, Span(start, span.end))
    if number is None or number.style is NumberStyle.POINT:
        return None
    words = Span(start if block.label else number.end, span.end)
    if not words.length:
        return None
    end = bold.end if bold and bold.end > words.start else _end(text, words)
    if end < words.end and _is_title_over_prose(document, index, words):
        end = words.end
    marked = is_bold(document, block) or bold is not None
    unsure = number.text.isdigit()
    return _cut(text, index, number, start, words, end, block.style_level, marked, unsure)


def _spaced_number(text: str, span: Span) -> Number | None:
    """Return the number that only a gap keeps from a title (1 基本情况); 12 月 and the like stand in no series."""
    found = _spaced().match(text, *span)
    if found is None or span.length > LONGEST_HEADING or text[span.end - 1] in "。；：":
        return None
    return Number(found["digits"], NumberStyle.DECIMAL, int(found["digits"]), found.end())


def _is_title_over_prose(document: Document, index: int, words: Span) -> bool:
    """Tell whether a colon stands inside a title (弱在何处：缺了什么): no mark closes the line, and text follows it."""
    title = words.of(document.text)
    if (
        "：" not in title
        or title[-1] in "。；：！？"
        or len(title) > _LONGEST_BEFORE_COLON
        or "，" in title.split("：")[1]
    ):
        return False
    below = document.blocks[index + 1 : index + 2]
    return any(is_prose(block.span.of(document.text)) for block in below)


def glued_headings(document: Document, index: int, block: Block) -> Iterator[Heading]:
    """Yield what may be headings behind body text in the same block (……如下：一、工作情况)."""
    text, limit = document.text, block.span.end
    found = [
        (hit.end(), number)
        for hit in _inner_numbers().finditer(text, block.span.start, limit)
        if (number := read_number(text, hit.end(), limit))
    ]
    styles = Counter(number.style for _, number in found)
    for start, number in found:
        words = Span(number.end, limit)
        if styles[number.style] == 1 and words.length:
            heading = _cut(text, index, number, start, words, _end(text, words), None, bold=False, unsure=True)
            if heading.shape in {Shape.ALONE, Shape.RUN_IN}:
                yield heading


def _end(text: str, words: Span) -> int:
    return _gap_end(text, words) or _colon_end(text, words) or _first_stop(text, words)


def _cut(
    text: str,
    index: int,
    number: Number,
    start: int,
    words: Span,
    end: int,
    rank: int | None,
    bold: bool,
    unsure: bool = False,
) -> Heading:
    """Cut a block at `end` into heading and body."""
    heading = trimmed(text, Span(words.start, end), "。：:；;*")
    rest = trimmed(text, Span(end, words.end))
    while rest.length and text[rest.start] in "*。：: \u3000":
        rest = Span(rest.start + 1, rest.end)
    closing = text[heading.end : min(heading.end + 1, words.end)]
    shape = Shape.RUN_IN if rest.length else Shape.CLOSED if closing and closing in "。；;" else Shape.ALONE
    if rank is None and not _is_title(heading.of(text), shape, closing):
        shape = Shape.ITEM
    return Heading(index, number, start, heading, rest, shape, rank, bold, unsure=unsure)


def _gap_end(text: str, span: Span) -> int:
    """Return where a title ends that only a space keeps from the running text behind it, 0 where there is none."""
    return gap_end(text, span) if span.length > LONGEST_LINE else 0


def gap_end(text: str, span: Span) -> int:
    """Return the offset of the space between a title and running text (工作回顾 过去一年，……), 0 if there is none."""
    found = _gap().match(text, span.start, span.end)
    return found.end("title") if found else 0


def _colon_end(text: str, span: Span) -> int:
    """Return where a title ends that a colon keeps from its body (存在问题：一是……), 0 if it names no role."""
    for place in range(span.start, min(span.end - 1, span.start + _LONGEST_BEFORE_COLON)):
        if text[place] in "：:":
            return place + 1 if words_of_heading(text[span.start : place]).roles else 0
    return 0


def _first_stop(text: str, span: Span) -> int:
    """Return the offset behind the first full stop outside quotes, or the span's end."""
    depth = 0
    for found in _stops().finditer(text, span.start, min(span.end, span.start + 2 * LONGEST_LINE)):
        sign = found.group()
        if sign in "“《（(":
            depth += 1
        elif sign in "”》）)":
            depth = max(0, depth - 1)
        elif depth == 0:
            return found.end()
    return span.end


def _is_title(words: str, shape: Shape, closing: str) -> bool:
    """Tell whether numbered words can be a title rather than a statement."""
    longest = _LONGEST_RUN_IN if shape is Shape.RUN_IN else LONGEST_HEADING
    if not 2 <= len(words) <= longest or not has_han(words) or (closing and closing in "；;！？!?"):
        return False
    return words.count("，") <= _MOST_COMMAS[shape] and (shape is not Shape.RUN_IN or not _states(words))


def _states(words: str) -> bool:
    """Tell whether a sentence states a matter of its own: who does what, until when, how much."""
    if cue("statement").search(words):
        return True
    figures = len(_figures().findall(words))
    return figures >= 2 or (figures == 1 and "，" in words)


@cache
def _spaced() -> re.Pattern[str]:
    return re.compile(rf"(?P<digits>[1-9][0-9]?)[ \u3000]{{1,4}}(?={CHINESE})")


@cache
def _gap() -> re.Pattern[str]:
    end = f"(?:(?<=[”》）])|(?<={CHINESE}))"
    title = rf"(?P<title>[^\s。，；：！？]{{4,30}}(?:，[^\s。，；：！？]{{2,30}})?{end})"
    return re.compile(rf"{title}[ \u3000]{{1,4}}(?=[^\s。]{{6}})")


@cache
def _stops() -> re.Pattern[str]:
    return re.compile("[。！？；“”《》（）()]")


@cache
def _figures() -> re.Pattern[str]:
    """Return the pattern of a figure that counts something, not one of a name (3+1, “521计划”)."""
    return re.compile(r"(?<![0-9０-９.+＋“])[0-9０-９]{1,12}(?:[.．][0-9]{1,6})?(?![0-9０-９.+＋”])")


@cache
def _inner_numbers() -> re.Pattern[str]:
    number = "[一二三四五六七八九十]{1,3}"
    return re.compile(rf"[。：:；！]\s{{0,4}}(?={number}、|[（(]{number}[）)])")
