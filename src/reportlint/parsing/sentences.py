"""Spans of sentences, and of the clauses in them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.text import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = "“‘（(《〈【[「『"
_CLOSING = "”’）)》〉】]」』"
_LONGEST_QUOTE = 200  # code points; a quotation mark that has no partner so near is a slip and holds nothing together


def split_sentences(text: str, span: Span) -> list[Span]:
    """Return the sentences in `span`, closing mark and quotation mark included.

    A sentence ends with 。！？； or a line's end. Marks inside brackets, book titles and quotations end none, except
    that a quotation which closes with its own full stop ends the sentence.
    """
    return list(_split(text, span, _sentence_marks()))


def split_clauses(text: str, span: Span) -> list[Span]:
    """Return the clauses in `span`: as sentences, split at ，and ：as well; decimals and times (12:30) stay whole."""
    return list(_split(text, span, _clause_marks()))


def _split(text: str, span: Span, marks: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    open_since: list[int] = []
    for found in marks.finditer(text, *span):
        sign, end = found.group(), found.end()
        if sign in _OPENING:
            open_since.append(found.start())
            continue
        if sign in _CLOSING:
            opened = open_since.pop() if open_since else end
            if sign not in "”’" or open_since or not _closes_sentence(text, opened, end, span.end):
                continue
        elif open_since and sign != "\n" and found.start() - open_since[0] < _LONGEST_QUOTE:
            continue
        open_since.clear()
        if (piece := trimmed(text, Span(start, end))).length:
            yield piece
        start = end
    if (piece := trimmed(text, Span(start, span.end))).length:
        yield piece


def _closes_sentence(text: str, opened: int, end: int, limit: int) -> bool:
    """Tell whether a quotation that closes with a full stop ends the sentence around it (他说：“……。”)."""
    introduced = text[max(0, opened - 1) : opened] in "：:，" or opened == 0
    return text[end - 2 : end - 1] in "。！？" and introduced and text[end : min(end + 1, limit)] not in "，、的；。"


@cache
def _sentence_marks() -> re.Pattern[str]:
    return re.compile(rf"[{re.escape(_OPENING + _CLOSING)}]|[。！？；!?;\n]")


@cache
def _clause_marks() -> re.Pattern[str]:
    return re.compile(rf"[{re.escape(_OPENING + _CLOSING)}]|[。！？；!?;\n，]|(?<!\d)[,:：]|[,:：](?!\d)")
