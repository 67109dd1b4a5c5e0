"""The lines of a Markdown text that a reader sees: without front matter, HTML comments and fenced code."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.reading.lines import Line, lines
from reportlint.reading.markdown.front_matter import front_matter_end
from reportlint.text import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator


def visible_lines(text: str) -> Iterator[Line]:
    """Yield the visible lines of `text`, trimmed, in order.

    Hidden lines come as empty ones, since they part paragraphs; a comment inside a line splits it in two.
    """
    fence = ""
    for line in _without_comments(text):
        content = line.span.of(text)
        if fence:
            fence = "" if _closes(content, fence) else fence
        else:
            opening = _fence().match(content)
            if not opening:
                yield line
                continue
            fence = opening[1]
        yield Line(line.number, Span(line.span.start, line.span.start))


@cache
def _fence() -> re.Pattern[str]:
    # Back-quotes after the opening ones make it a code span inside a line.
    return re.compile(r"(`{3,}(?=[^`]*\Z)|~{3,})")


def _closes(content: str, fence: str) -> bool:
    return len(content) >= len(fence) and not content.strip(fence[0])


def _without_comments(text: str) -> Iterator[Line]:
    start = front_matter_end(text)
    comments = _comments(text, start)
    comment = next(comments, None)
    for line in lines(text):
        if line.span.end < start or line.span.start < start:
            continue
        position = line.span.start
        while comment and comment.start <= line.span.end:
            if comment.start > position:
                yield Line(line.number, trimmed(text, Span(position, comment.start)))
            position = max(position, min(comment.end, line.span.end))
            if comment.end > line.span.end:
                break
            comment = next(comments, None)
        yield Line(line.number, trimmed(text, Span(position, line.span.end)))


def _comments(text: str, start: int) -> Iterator[Span]:
    while (start := text.find("<!--", start)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield Span(start, end + 3)
        start = end + 3
