"""Where the entries of a rectification report begin: （一）关于“…”问题, 针对…问题，, 问题1：…."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.numbering import read_number
from reportlint.parsing.passages import sentences
from reportlint.parsing.shapes import in_table
from reportlint.text import Span, trimmed, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.numbering import NumberStyle
    from reportlint.text import Block, Document

_LONGEST = 160  # code points of the words that quote a problem
_EDGES = "，；：,;:"


class Head(NamedTuple):
    """The words that open an entry: where they begin, number included, and the problem that they name.

    `style` is how the entry is numbered, None where it is not.
    """

    start: int
    problem: Span
    style: NumberStyle | None


def find_heads(document: Document, parts: Sequence[Span]) -> list[Head]:
    """Return the heads inside `parts`, in the text's order.

    Where no paragraph opens with 关于…问题, those that open with a label (反馈问题：…) do.
    """
    blocks = [block for part in parts for block in within(document.blocks, part) if not in_table(block)]
    named = [head for block in blocks for head in _named(document.text, block)]
    return named or [head for block in blocks for head in _labelled(document.text, block)]


def _words(text: str, block: Block) -> tuple[int, NumberStyle | None]:
    """Return where the words of a block begin behind its number, and the number's style."""
    number = read_number(block.label + " ") if block.label else read_number(text, *block.span)
    start = block.span.start if block.label or number is None else number.end
    return start, number.style if number else None


def _named(text: str, block: Block) -> Iterator[Head]:
    if not any(text.find(word, *block.span) >= 0 for word in word_lists("rectification")["problem-closing"]):
        return
    start, style = _words(text, block)
    if not any_word("rectification", "problem-opening").match(text, start, block.span.end):
        return
    sentence = sentences(text, Span(start, min(block.span.end, start + _LONGEST)))[0]
    for closing in any_word("rectification", "problem-closing").finditer(text, *sentence):
        quoted = text.count("“", start, closing.end()) > text.count("”", start, closing.end())
        if not quoted and (closing.end() == sentence.end or text[closing.end()] in _EDGES):
            yield Head(block.span.start, Span(start, closing.end()), style)
            return


@cache
def _label_end() -> re.Pattern[str]:
    return re.compile(r"[0-9一二三四五六七八九十]{0,3}[：:]")


def _labelled(text: str, block: Block) -> Iterator[Head]:
    start, style = _words(text, block)
    label = any_word("rectification", "problem-labels").match(text, start, block.span.end)
    end = _label_end().match(text, label.end(), block.span.end) if label else None
    if end:
        stop = next((place for place in range(end.end(), block.span.end) if text[place] in "。；;"), block.span.end)
        yield Head(block.span.start, trimmed(text, Span(end.end(), stop)), style)
