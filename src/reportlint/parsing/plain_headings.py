"""Headings without a number: marked by the format, known by their words, or short lines with text below."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.cues import cue
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.heading import LONGEST_HEADING, Heading, Shape
from reportlint.parsing.numbered_headings import gap_end
from reportlint.parsing.numbering import read_number
from reportlint.parsing.roles import words_of_heading
from reportlint.parsing.shapes import (
    LONGEST_LINE,
    has_han,
    in_table,
    is_aside,
    is_bold,
    is_foreign,
    is_prose,
    is_remark,
    words_of,
)
from reportlint.text import Span, trimmed

if TYPE_CHECKING:
    from reportlint.text import Block, Document

_LONGEST = 35  # code points of a heading that nothing marks
_LONGEST_LEAD = 40
_LONGEST_SPACED = 20
_ANNEXES_FROM = 0.4  # of the report's blocks


def plain_heading(document: Document, index: int, block: Block, in_opening: bool) -> Heading | None:
    """Return a block without number if it may be a heading; `in_opening` are speaker, date and addressee."""
    if block.span.length > LONGEST_LINE:
        return _spaced(document, index, block)
    words = words_of(document, block).of(document.text)
    if block.style_level:
        return _heading(document, index, block, annex=_is_annex(document, index, words))
    if len(words) > LONGEST_HEADING or not has_han(words):
        return None
    if _is_annex(document, index, words) and _is_followed(document, index):
        return _heading(document, index, block, annex=True)
    if words[-1] in "：:":
        return _heading(document, index, block, lead=True) if _is_lead(words) else None
    if _is_sentence(words) or is_foreign(words) or not _stands_out(document, index, words, in_opening):
        return None
    return _heading(document, index, block)


def _heading(document: Document, index: int, block: Block, *, lead: bool = False, annex: bool = False) -> Heading:
    span = trimmed(document.text, words_of(document, block), "。：:")
    words = span.of(document.text)
    clauses = 1 + words.count("，")
    return Heading(
        block=index,
        number=None,
        start=span.start,
        span=span,
        rest=Span(block.span.end, block.span.end),
        shape=Shape.ALONE,
        rank=block.style_level or None,
        bold=is_bold(document, block),
        lead=lead,
        annex=annex,
        named=clauses == 1 and bool(words_of_heading(words).roles),
        motto="：" in words and not _year().match(words),
        clauses=clauses,
    )


def _spaced(document: Document, index: int, block: Block) -> Heading | None:
    """Return the heading that only a space keeps from the body in its line, if the dictionary knows it."""
    text, span = document.text, block.span
    end = gap_end(text, Span(span.start, min(span.end, span.start + LONGEST_LINE)))
    if not end or end - span.start > _LONGEST_SPACED or text[end - 1] in "是为":
        return None
    words = Span(span.start, end)
    if not words_of_heading(words.of(text)).roles:
        return None
    rest = trimmed(text, Span(end, span.end))
    return Heading(index, None, span.start, words, rest, Shape.RUN_IN, named=True)


def _stands_out(document: Document, index: int, words: str, in_opening: bool) -> bool:
    """Tell whether a short line stands where a heading does: with text below, and not as a date or signature."""
    following = "".join(block.span.of(document.text) for block in document.blocks[index + 1 : index + 2])
    over_prose = bool(following) and is_prose(following)
    doubtful = is_aside(words) and not words_of_heading(words).roles
    if in_opening:
        return over_prose and not doubtful
    if doubtful:
        first = read_number(following)
        return over_prose or (first is not None and first.value == 1)
    return len(words) <= _LONGEST and _is_followed(document, index)


def _is_followed(document: Document, index: int) -> bool:
    """Tell whether running text, a table, a number or a marked heading comes within the next two blocks."""
    for block in document.blocks[index + 1 : index + 3]:
        words = block.span.of(document.text)
        if in_table(block) or block.label or block.style_level or is_prose(words) or read_number(words):
            return True
    return False


def _is_lead(words: str) -> bool:
    """Tell whether a line ending in ： opens a part: it names a role and says that the part follows."""
    bare = words.rstrip("：:")
    found = [hit for hit in cue("lead").finditer(bare) if hit.end() == len(bare)]
    if len(words) > _LONGEST_LEAD or "，" in words or not found:
        return False
    return bool(words_of_heading(bare[: found[-1].start()]).roles)


def _is_annex(document: Document, index: int, words: str) -> bool:
    """Tell whether a line opens an annex: 附件 anywhere, 名词解释 and the like towards the end."""
    if words[-1] in "。；" or (not words.startswith("附") and index < _ANNEXES_FROM * len(document.blocks)):
        return False
    bare = "".join(words.split()).strip("：:*-《》")
    found = cue("annex").search(bare)
    if found is None:
        return False
    return found.span() == (0, len(bare)) or (bare.startswith("附") and found.start() == 0) or "《" in words


def _is_sentence(words: str) -> bool:
    """Tell whether a short line is part of running text, a remark, an address or a field (联系人：……)."""
    if is_remark(words) or words[-1] in "。；！？，、,;!?…是为" or "。" in words or "http" in words:
        return True
    return "：" in words and not _year().match(words) and not _opens_with_motto(words)


def _opens_with_motto(words: str) -> bool:
    """Tell whether a line may name its matter behind a motto (知耻后勇：差距与不足); a label or a field has none."""
    motto, _, matter = words.partition("：")
    if any_word("items", "problem-labels", "plan-labels", "other-labels").search(motto):
        return False
    if "：" in matter or read_number(matter) or cue("announcement").search(words):
        return False
    return not is_aside(words) and words_of_heading(motto).roles <= words_of_heading(matter).roles


@cache
def _year() -> re.Pattern[str]:
    return re.compile("(?:[0-9]{4}|二[〇○零0][〇○零一二三四五六七八九0-9]{2})年?[：:]")
