"""Words of a report in their line, for a person to recognise the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from reportlint.output.cells import clip, clip_middle, clip_start
from reportlint.output.safe_text import one_line, visible

if TYPE_CHECKING:
    from reportlint.text import Document, Span

_REACH = 300  # characters either side that can matter to one line of any terminal


class Excerpt(NamedTuple):
    """The words, and what stands before and behind them in their block."""

    before: str
    words: str
    after: str

    def clipped(self, width: int) -> Excerpt:
        """Return the excerpt cut down to `width` cells: its outer ends first, the middle of the words last."""
        words = clip_middle(self.words, width)
        room = width - cell_len(words)
        before = clip_start(self.before, max(room // 2, room - cell_len(self.after)))
        return Excerpt(before, words, clip(self.after, room - cell_len(before)))


def excerpt(document: Document, span: Span, encoding: str = "utf-8") -> Excerpt:
    """Return the words of `span` with their block or blocks around them, safe to print.

    A number that Word computes is shown where it stands.
    """
    text = document.text
    start, end, label = span.start, span.end, ""
    if document.blocks:
        first, last = (document.blocks[document.block_index(offset)] for offset in (start, max(start, end - 1)))
        start, end, label = min(first.span.start, start), max(last.span.end, end), first.label
    before = (
        label + text[start : span.start] if span.start - start <= _REACH else text[span.start - _REACH : span.start]
    )
    after = text[span.end : min(end, span.end + _REACH)]
    return Excerpt(
        visible(one_line(before).lstrip(), encoding),
        visible(one_line(_ends(span.of(text))), encoding),
        visible(one_line(after).rstrip(), encoding),
    )


def quote(text: str, encoding: str = "utf-8") -> str:
    """Return words of a report on one line, safe to print."""
    return visible(one_line(_ends(text)).strip(), encoding)


def _ends(text: str) -> str:
    return text if len(text) <= 2 * _REACH else text[:_REACH] + text[-_REACH:]
