"""LFT005: what a writing assistant said to its user, or its Markdown in a file that shows the marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.phrases import find_phrases
from reportlint.rule import Context, rule, whole
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report
    from reportlint.text import Document

_MARKDOWN_NAMES = frozenset({".md", ".markdown", ""})


@cache
def _markdown() -> re.Pattern[str]:
    """Return a pattern for a line that Markdown's marks open: ## 标题, **标题**, **标题：**正文.

    Names masked by asterisks (**市**局) go on behind the second pair.
    """
    ends = r"(?:\*\*[ \t]{0,4}$|\*\*[：:]|(?<=[：:])\*\*)"
    return re.compile(
        rf"^[ \t]{{0,4}}(?:(?P<hashes>#{{1,6}})[ \t]+[^\s#]|(?P<bold>\*\*)[^*\s][^*\r\n]{{2,60}}{ends})", re.M
    )


@rule(
    "LFT005",
    "assistant-words",
    Severity.WARNING,
    summary="留有写作助手的话或标记",
    rationale="“希望这份总结对您有所帮助”这样的话交上来，说明材料没有人通读过，里面的事实和数据也就没有人信了。",
    basis="实务",
    advice="删去，并逐句核对全文的事实和数据",
    bad=[
        whole(
            "⟦以下是一份⟧河道整治工作情况汇报：\n河道整治工作情况汇报\n一、工作开展情况\n清运垃圾430吨。\n"
            "⟦希望这份汇报对您⟧有帮助。\n"
        ),
        whole("河道整治工作情况汇报\n一、工作开展情况\n⟦**⟧清运垃圾：**共430吨。\n**封堵排污口：**共17个。\n"),
        whole("⟦#⟧ 河道整治工作情况汇报\n## 一、工作开展情况\n清运垃圾430吨。\n"),
    ],
    good=[
        whole("河道整治工作情况汇报\n一、工作开展情况\n以下是各村进度。清运垃圾430吨，希望这项工作继续得到支持。\n"),
        whole("**市**局河道整治工作情况汇报\n一、工作开展情况\n**市**局清运垃圾430吨。\n"),
    ],
)
def assistant_words(report: Report, context: Context) -> Iterator[Match]:
    """Look for the sayings; in a text or Word file also for the marks, once for all of them."""
    for block in report.document.blocks:
        for span, phrase in find_phrases(report.text, block.span, context.lexicon.phrases("leftovers")):
            if phrase.category == "assistant":
                yield Match(span, "写作助手的话没有删")
    marks = list(_marks(report.document))
    if marks:
        yield Match(marks[0], f"Markdown 标记没有删，共{len(marks)}处", evidence=tuple(marks[1:]))


def _marks(document: Document) -> Iterator[Span]:
    """Yield the opening marks; a file of Markdown by name may have them, and text without name too."""
    if document.path.suffix.lower() in _MARKDOWN_NAMES:
        return
    for found in _markdown().finditer(document.text):
        yield Span(*found.span(str(found.lastgroup)))
