"""Which blocks open with something that may be a heading, and where the heading ends.

What a block looks like is decided here; whether a numbered line is a heading or an item of a list depends on its
neighbours and is decided in `sections`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.cues import cue
from reportlint.parsing.numbering import Number, NumberStyle, read_number
from reportlint.parsing.roles import words_of_heading
from reportlint.parsing.shapes import LONGEST_LINE, bold_part, in_table, is_aside, is_bold, is_prose, is_remark, trimmed, words_of
from reportlint.parsing.title import read_opening
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.text import Block, Document

LONGEST_HEADING = 50  # code points
LONGEST_RUN_IN = 45
LONGEST_UNNUMBERED = 35
LONGEST_LEAD = 40


class Shape(Enum):
    """How a heading stands in its block: alone, alone with a full stop, or run in with the body behind it."""

    ALONE = "alone"
    CLOSED = "closed"
    RUN_IN = "run-in"
    ITEM = "item"  # too long or worded like a statement: numbered, but no heading


@dataclass(frozen=True, slots=True)
class Heading:
    """A block, or its opening or end, that may be a heading.

    `span` are the words without number and closing mark, `start` is where the number or the words begin, `rest` the
    body in the same block. `rank` is the level that the format declares (Markdown, Word), None where it declares none.
    `lead` marks a lead-in (今年的打算如下：), `annex` what follows the report (名词解释), `glued` a heading behind body text,
    `named` an unnumbered one that the dictionary of role headings knows, `clauses` how many clauses it has.
    """

    block: int
    number: Number | None
    start: int
    span: Span
    rest: Span
    shape: Shape
    rank: int | None = None
    bold: bool = False
    lead: bool = False
    annex: bool = False
    glued: bool = False
    named: bool = False
    clauses: int = 1

    @property
    def marked(self) -> bool:
        """Tell whether the format sets the heading off."""
        return self.rank is not None or self.bold


def find_headings(document: Document) -> tuple[Heading, ...]:
    """Return all blocks that may be headings, in the text's order; items of numbered lists are among them."""
    opening = read_opening(document)
    skipped = _contents(document)
    found: list[Heading] = []
    for index, block in enumerate(document.blocks):
        if index in skipped or in_table(block) or (opening.title and block.span.start < opening.title.end):
            continue
        heading = _numbered(document, index, block) or _unnumbered(document, index, block, index < opening.blocks)
        if heading:
            found.append(heading)
        if heading is None or heading.shape is Shape.ITEM:
            found.extend(_glued(document, index, block))
    headings = [heading for n, heading in enumerate(found) if not heading.glued or _continued(found, n)]
    ranked = any(heading.rank is not None for heading in headings)
    return tuple(_without_annexes(heading for heading in headings if not (ranked and _stray(heading))))


def _stray(heading: Heading) -> bool:
    """Tell whether a heading has nothing to show for itself where the format sets headings off."""
    return heading.number is None and not (heading.marked or heading.annex or heading.lead)


def _without_annexes(headings: Iterable[Heading]) -> Iterator[Heading]:
    """Yield the headings, and of what stands in annexes only those that open one."""
    last: Heading | None = None
    for heading in headings:
        if last is None or heading.rank is not None or (heading.annex and heading.block > last.block + 1):
            yield heading
        last = heading if heading.annex else last


def _continued(found: list[Heading], position: int) -> bool:
    """Tell whether a glued heading is one of a series: the number before or behind its own opens a block."""
    number = found[position].number
    if number is None:
        return False
    series = [(n, other.number.value) for n, other in enumerate(found) if other.number and other.number.style == number.style]
    before = [value for n, value in series if n < position][-1:]
    behind = [value for n, value in series if n > position][:1]
    return behind == [number.value + 1] or before == [number.value - 1] != [0]


def _numbered(document: Document, index: int, block: Block) -> Heading | None:
    text = document.text
    bold = bold_part(text, block.span)
    start = (bold or words_of(document, block)).start
    number = read_number(block.label + " ") if block.label else read_number(text, start, block.span.end)
    if number is None or number.style is NumberStyle.POINT:
        return None
    words = Span(start if block.label else number.end, block.span.end)
    if not words.length:
        return None
    heading = _cut(text, index, number, start, words, bold, block.style_level)
    return replace(heading, bold=heading.bold or is_bold(document, block))


def _cut(
    text: str, index: int, number: Number, start: int, words: Span, bold: Span | None, rank: int | None
) -> Heading:
    """Cut a numbered block where its heading ends: with the bold words or with the first full stop."""
    if bold and bold.end > words.start:
        end = bold.end
    else:
        end = _first_gap(text, words) or _named_colon(text, words) or _first_stop(text, words)
    rest = trimmed(text, Span(min(end + 2 * bool(bold), words.end), words.end))
    rest = Span(rest.start + _leading_stop(text, rest), rest.end)
    heading = trimmed(text, Span(words.start, end), "。：:；;*")
    closing = text[heading.end : heading.end + 1]
    shape = Shape.RUN_IN if rest.length else Shape.CLOSED if closing in set("。；;") else Shape.ALONE
    if not _is_title(heading.of(text), shape, closing) and rank is None:
        shape = Shape.ITEM
    return Heading(index, number, start, heading, rest, shape, rank, bold is not None)


def _leading_stop(text: str, rest: Span) -> int:
    return 1 if rest.length and text[rest.start] in "。：:" else 0


def _first_gap(text: str, span: Span) -> int:
    """Return where a title ends that only a space keeps from the running text behind it, 0 where there is none."""
    found = _gap().match(text, span.start, span.end) if span.length > LONGEST_LINE else None
    return found.end("title") if found else 0


def _named_colon(text: str, span: Span) -> int:
    """Return where a title ends that a colon keeps from its body (存在问题：一是……), 0 where the title names no role."""
    found = _colon().search(text, span.start, min(span.end, span.start + LONGEST_LEAD // 2))
    if found is None or found.end() == span.end or not words_of_heading(text[span.start : found.start()]).roles:
        return 0
    return found.end()


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
    limit = LONGEST_RUN_IN if shape is Shape.RUN_IN else LONGEST_HEADING
    if not 2 <= len(words) <= limit or not _has_han(words) or closing in set("；;！？!?"):
        return False
    if shape is Shape.RUN_IN:
        return words.count("，") < 4 and not _states(words)
    return words.count("，") < 5


def _states(words: str) -> bool:
    """Tell whether a sentence states a matter of its own: who does what, until when, how much."""
    if cue("statement").search(words) and not words.startswith("我的"):
        return True
    clauses = words.count("，") + 1
    return len(_figures().findall(words)) >= 2 or (clauses > 1 and _figures().search(words) is not None)


def _unnumbered(document: Document, index: int, block: Block, in_opening: bool) -> Heading | None:
    span = words_of(document, block)
    words = span.of(document.text)
    bold = is_bold(document, block)
    annex = _is_annex(words) and (words.startswith("附") or 5 * index > 2 * len(document.blocks))
    if len(words) > LONGEST_LINE:
        return _spaced(document, index, block)
    if block.style_level and len(words) <= LONGEST_LINE:
        return _plain(document, index, block, bold=bold, annex=annex)
    if len(words) > LONGEST_HEADING or not _has_han(words):
        return None
    if annex and _followed(document, index):
        return _plain(document, index, block, bold=bold, annex=True)
    if is_remark(words) or _punctuated(words) or words[-1] in "是为":
        return None
    if words[-1] in "：:":
        return _plain(document, index, block, lead=True) if _is_lead(words) else None
    if (is_aside(words) or in_opening) and not _followed_by_prose(document, index):
        return None
    if in_opening and is_aside(words) and not words_of_heading(words).roles:
        return None
    fits = len(words) <= LONGEST_UNNUMBERED and _followed(document, index)
    return _plain(document, index, block, bold=bold) if fits and not _is_foreign(words) else None


def _spaced(document: Document, index: int, block: Block) -> Heading | None:
    """Return the heading that only a space keeps from the body in its line, if the dictionary knows it."""
    text, span = document.text, block.span
    end = _first_gap(text, span)
    if not end or end - span.start > LONGEST_LEAD // 2 or text[end - 1] in "是为" or not words_of_heading(text[span.start : end]).roles:
        return None
    rest = trimmed(text, Span(end, span.end))
    return Heading(index, None, span.start, Span(span.start, end), rest, Shape.RUN_IN, named=True)


def _plain(
    document: Document, index: int, block: Block, bold: bool = False, lead: bool = False, annex: bool = False
) -> Heading:
    span = words_of(document, block)
    words = trimmed(document.text, span, "。：:")
    end = Span(block.span.end, block.span.end)
    rank = block.style_level or None
    clauses = 1 + words.of(document.text).count("，")
    named = clauses == 1 and bool(words_of_heading(words.of(document.text)).roles)
    return Heading(index, None, span.start, words, end, Shape.ALONE, rank, bold, lead, annex, named=named, clauses=clauses)


def _is_lead(words: str) -> bool:
    """Tell whether a line ending in ： opens a part: it names a role and says that the part follows."""
    bare = words.rstrip("：:")
    found = [hit for hit in cue("lead").finditer(bare) if hit.end() == len(bare)]
    if len(words) > LONGEST_LEAD or "，" in words or not found:
        return False
    return bool(words_of_heading(bare[: found[-1].start()]).roles)


def _is_annex(words: str) -> bool:
    bare = "".join(words.split()).strip("：:*-《》")
    hits = list(cue("annex").finditer(bare))
    return bool(hits) and len(bare) <= LONGEST_HEADING and (
        hits[0].span() == (0, len(bare)) or (bare.startswith("附") and hits[0].start() == 0) or "《" in words
    )


def _punctuated(words: str) -> bool:
    return words[-1] in "。；！？，、,;!?…" or "。" in words or "http" in words or ("：" in words[:-1] and not _year().match(words))


def _is_foreign(words: str) -> bool:
    """Tell whether a line is written in Latin letters for the most part."""
    return sum(character.isascii() and character.isalpha() for character in words) * 2 > len(words)


def _followed(document: Document, index: int) -> bool:
    """Tell whether the block has something below it: running text, a number or another short line with text below."""
    for block in document.blocks[index + 1 : index + 3]:
        words = block.span.of(document.text)
        if in_table(block) or is_prose(words) or block.label or read_number(words) or block.style_level:
            return True
    return False


def _followed_by_prose(document: Document, index: int) -> bool:
    return any(is_prose(block.span.of(document.text)) for block in document.blocks[index + 1 : index + 2])


def _glued(document: Document, index: int, block: Block) -> Iterator[Heading]:
    """Yield headings that stand behind body text in the same block (……如下：一、工作情况)."""
    text = document.text
    found = list(_inner_numbers().finditer(text, block.span.start, block.span.end))
    styles = [number.style for hit in found if (number := read_number(text, hit.end(), block.span.end))]
    for hit in found:
        number = read_number(text, hit.end(), block.span.end)
        if number is None or styles.count(number.style) > 1:
            continue
        heading = _cut(text, index, number, hit.end(), Span(number.end, block.span.end), None, None)
        if heading.shape in {Shape.ALONE, Shape.RUN_IN}:
            yield replace(heading, glued=True)


def _contents(document: Document) -> set[int]:
    """Return the blocks of a table of contents: from 目录 to where its first entry comes again."""
    words = ["".join(words_of(document, block).of(document.text).split()) for block in document.blocks]
    skipped = {index for index, line in enumerate(words) if _leader().search(line)}
    start = next((n for n, line in enumerate(words[:30]) if cue("contents").fullmatch(line)), None)
    if start is None or start + 1 == len(words):
        return skipped
    first = words[start + 1].split("…")[0].rstrip("0123456789.·")
    end = next((n for n in range(start + 2, len(words)) if words[n].startswith(first)), start + 1)
    return skipped | set(range(start, end))


def _has_han(words: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in words)


@cache
def _colon() -> re.Pattern[str]:
    return re.compile("[：:]")


@cache
def _gap() -> re.Pattern[str]:
    title = r"(?P<title>[^\s。，；：！？]{4,30}(?:，[^\s。，；：！？]{2,30})?(?<=[\u4e00-\u9fff”》）]))"
    return re.compile(rf"{title}[ \u3000]{{1,4}}(?=[^\s。]{{6}})")


@cache
def _stops() -> re.Pattern[str]:
    return re.compile("[。！？；“”《》（）()]")


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"(?<![0-9０-９.+＋“])[0-9０-９]{1,12}(?:[.．][0-9]{1,6})?(?![0-9０-９.+＋”])")


@cache
def _inner_numbers() -> re.Pattern[str]:
    return re.compile("[。：:；！]\\s{0,4}(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])")


@cache
def _year() -> re.Pattern[str]:
    return re.compile("(?:[0-9]{4}|二[〇○零0][〇○零一二三四五六七八九0-9]{2})年?[：:]")


@cache
def _leader() -> re.Pattern[str]:
    return re.compile(r"(?:…{2,}|\.{4,}|·{4,})\d{1,3}$")
