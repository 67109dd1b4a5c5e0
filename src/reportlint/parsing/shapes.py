"""How a block looks: its words without bold marks, and whether it is a date, a salutation or a signature."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import word_lists
from reportlint.parsing.numbering import read_number
from reportlint.text import CHINESE, PlaceUnit, Span

if TYPE_CHECKING:
    from reportlint.text import Block, Document

_BOLD = "**"
_SPACES = " \t\u3000\xa0"
_LONGEST_NAME = 30  # code points of a line that names a unit or a post
LONGEST_LINE = 60  # code points of a line that may still be a title or heading


def in_table(block: Block) -> bool:
    """Tell whether the block is a table cell."""
    return block.place.unit is PlaceUnit.TABLE


def bold_part(text: str, span: Span) -> Span | None:
    """Return what stands in bold at the start of `span`, or None; masked names (**市) are not bold."""
    if not text.startswith(_BOLD, span.start, span.end):
        return None
    start = span.start + len(_BOLD)
    end = text.find(_BOLD, start, min(span.end, start + 2 * LONGEST_LINE))
    if end < start + 2 or text[start] in "*" + _SPACES or text[end - 1] in _SPACES:
        return None
    closed = end + len(_BOLD) == span.end or text[end - 1] in "。：:．."
    return Span(start, end) if closed or read_number(text, start, end) else None


def is_bold(document: Document, block: Block) -> bool:
    """Tell whether all of the block stands in bold; a reader may have left the marks outside the block."""
    text, (start, end) = document.text, block.span
    return words_of(document, block) != block.span or (
        text.startswith(_BOLD, max(0, start - len(_BOLD))) and text.startswith(_BOLD, end)
    )


def words_of(document: Document, block: Block) -> Span:
    """Return the block's words, without the bold marks around all of them."""
    bold = bold_part(document.text, block.span)
    return bold if bold and bold.end + len(_BOLD) == block.span.end else block.span


def is_prose(text: str) -> bool:
    """Tell whether a block is running text: long, closed by a sentence mark, or of more than one sentence."""
    closed = text.rstrip("”’）)")[-1:] in set("。；！？!?;") or "。" in text or ("，" in text and "：" in text)
    return closed or (len(text) > LONGEST_LINE and any(character.isalnum() for character in text[:LONGEST_LINE]))


def is_remark(text: str) -> bool:
    """Tell whether a line opens with a dash, a bracket or a quotation sign: where and when the report was given."""
    return text[:1] in set("—－–-―>〔[【（(")


def has_han(text: str) -> bool:
    """Tell whether a text holds a Chinese character."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def is_foreign(text: str) -> bool:
    """Tell whether a line is written in Latin letters for the most part."""
    return sum(character.isascii() and character.isalpha() for character in text) * 2 > len(text)


@cache
def _aside() -> re.Pattern[str]:
    year = r"(?:\d{2,4}|[〇○零一二三四五六七八九十]{2,4})"
    patterns = (
        rf"{year}\s?年.{{0,3}}月.{{0,4}}(?:日|号)?[)）]?",
        r"\d{4}[-./]\d{1,2}[-./]\d{1,2}",
        r".{0,6}(?:述职|报告|汇报|述廉|发言|检查|填报|联系|撰稿|执笔|主送|抄送)(?:人|单位|部门|时间|机关)?\s?[：:].{0,40}",
        r"(?:姓\s{0,4}名|单\s{0,4}位|职\s{0,4}务|日\s{0,4}期|时\s{0,4}间|作者|来源|密级|文号)\s{0,4}[：:].{0,40}",
        r".{1,30}[：:]",
        r".{0,20}[〔\[（(]\d{4}[〕\]）)]\s?第?\d{1,5}\s?号",
        r".{0,24}(?:省长|市长|县长|区长|州长|镇长|乡长|主席|主任|局长|书记|所长|院长|校长|处长|科长|总理|盟长|旗长)"
        rf"[\s\u3000]{{0,6}}(?:{CHINESE}|·){{1,4}}[\s\u3000]?{CHINESE}{{0,2}}",
        rf"{CHINESE}(?:{CHINESE}|[\s\u3000]){{1,3}}",  # a name alone
        r"https?://\S+",
    )
    return re.compile("|".join(patterns))


def is_aside(text: str) -> bool:
    """Tell whether a short line is neither title nor heading: a date, speaker, addressee, author, document number."""
    return _aside().fullmatch(text) is not None or _names_unit(text) or _names_speaker(text)


def _names_unit(text: str) -> bool:
    return 2 < len(text) <= _LONGEST_NAME and text.endswith(_unit_endings())


def _names_speaker(text: str) -> bool:
    """Tell whether a line ends in a post and, behind a gap, a name: 县水务局总工程师 汤大河."""
    found = _speaker().fullmatch(text)
    return found is not None and found["post"].endswith(_posts())


@cache
def _speaker() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<post>.{{2,{_LONGEST_NAME}}}?)[ \u3000]{{1,6}}{CHINESE}(?:{CHINESE}|·|[ \u3000]){{0,4}}{CHINESE}"
    )


@cache
def _unit_endings() -> tuple[str, ...]:
    return (*word_lists("actors")["unit-endings"], "院", "社", "学校", "小学", "中学")


@cache
def _posts() -> tuple[str, ...]:
    return tuple(word_lists("actors")["post-endings"])
