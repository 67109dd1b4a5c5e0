"""Patterns looked for in the words of a report, block by block, and the characters they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from reportlint.report import Report
    from reportlint.text import Block

HAN = r"\u3400-\u9fff"  # inside a character class: Chinese characters
ONE_TO_NINE = "一二三四五六七八九"


class Hit(NamedTuple):
    """A match in a block: `span` is its place in the document, `match` counts from the block's first character."""

    span: Span
    match: re.Match[str]
    block: Block


def is_han(character: str) -> bool:
    """Tell whether one character, or none, is Chinese."""
    return "\u3400" <= character <= "\u9fff"


def scan(report: Report, pattern: Callable[[], re.Pattern[str]], *signs: str) -> Iterator[Hit]:
    r"""Yield where `pattern` matches in each block, in the text's order; `\A` and `\Z` are the block's ends.

    Every match holds one of `signs`, where some are named: most texts hold none, and compiling a pattern takes longer
    than all else that a rule does.
    """
    if signs and not any(sign in report.text for sign in signs):
        return
    for block in report.document.blocks:
        words = block.span.of(report.text)
        for match in pattern().finditer(words):
            yield Hit(Span(*match.span()).shifted(block.span.start), match, block)
