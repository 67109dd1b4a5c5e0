"""The report's title: its first line or lines, unless they say who speaks, to whom, where and when."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.cues import cue
from reportlint.parsing.numbering import read_number
from reportlint.parsing.roles import words_of_heading
from reportlint.parsing.shapes import LONGEST_LINE, in_table, is_aside, is_prose, is_remark, words_of
from reportlint.text import Span, trimmed

if TYPE_CHECKING:
    from reportlint.text import Document

_OPENING_BLOCKS = 20
_TITLE_LINES = 4


class Opening(NamedTuple):
    """What stands before the report's first words, and how many blocks that is.

    `subtitle` is a line —— below the title that names a document: 让荒山绿起来 / ——石塘镇植树工作总结.
    """

    title: Span | None
    subtitle: Span | None
    blocks: int


def read_opening(document: Document) -> Opening:
    """Return the title and the number of blocks that it, date, speaker and addressee take up.

    The title may run over several lines; a line —— 在…会议上, a date, a speaker and an addressee are no title.
    """
    lines: list[Span] = []
    subtitle: Span | None = None
    ended = False
    blocks = document.blocks[:_OPENING_BLOCKS]
    for index, block in enumerate(blocks):
        span = words_of(document, block)
        text = span.of(document.text)
        if in_table(block) or not any(character.isalnum() for character in text):
            continue
        title = block.style_level == 0 or (not lines and not block.label and _is_title(document, index, text))
        if not title and (block.label or _opens_report(text, block.style_level)):
            return Opening(_title(document.text, lines), subtitle, index)
        subtitle = subtitle or (span if lines and _is_subtitle(text) else None)
        aside = is_remark(text) or (is_aside(text) and not _names_document(text))
        ended = ended or (bool(lines) and (aside or len(lines) == _TITLE_LINES))
        if not ended and not aside:
            lines.append(span)
            ended = _names_document(text)
    return Opening(_title(document.text, lines), subtitle, len(blocks))


def find_title(document: Document) -> Span | None:
    """Return the span of the report's title, None where it has none."""
    return read_opening(document).title


def _opens_report(text: str, style_level: int | None) -> bool:
    """Tell whether a block belongs to the report itself: running text, a numbered heading or one known by its words."""
    if is_prose(text) or read_number(text) or (style_level or 1) > 1 or cue("announcement").search(text):
        return True
    return bool(words_of_heading(text).roles) and style_level is None


def _is_title(document: Document, index: int, text: str) -> bool:
    """Tell whether a first line names a document, alone or by a line —— below it.

    The heading 一、工作开展情况 ends like a title and is none.
    """
    if is_prose(text.rstrip("。")) or read_number(text) or cue("announcement").search(text):
        return False
    below = document.blocks[index + 1 : index + 2]
    return _names_document(text) or any(_is_subtitle(block.span.of(document.text)) for block in below)


def _is_subtitle(text: str) -> bool:
    return is_remark(text) and len(text) <= LONGEST_LINE and _names_document(text.lstrip("—－–-―"))


def _title(text: str, lines: list[Span]) -> Span | None:
    """Return the title that `lines` hold: all of them where the last names a document, else the first alone."""
    if not lines:
        return None
    named = next((n for n, line in enumerate(lines, 1) if _names_document(line.of(text))), 1)
    return _without_byline(text, Span(lines[0].start, lines[named - 1].end))


def _names_document(text: str) -> bool:
    bare = _byline().sub("", "".join(text.split())).rstrip("》”")
    return any(found.end() == len(bare) for found in cue("title-ending").finditer(bare))


def _without_byline(text: str, span: Span) -> Span:
    found = _byline().search(span.of(text))
    return trimmed(text, Span(span.start, span.start + found.start())) if found and found.start() else span


@cache
def _byline() -> re.Pattern[str]:
    """Return the pattern of what may stand behind a title in its line: occasion, date in brackets, marks, a note."""
    remark = r"\s{0,4}——.{0,60}$|\s{0,4}[（(\[〔][^（()）]{0,40}[）)\]〕][\s。*]{0,4}$"
    return re.compile(rf"{remark}|[\s*：:。]{{1,4}}$|\[\^\d{{1,3}}\]$")
