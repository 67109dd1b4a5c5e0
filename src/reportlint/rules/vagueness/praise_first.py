"""VAG002: a problem part that opens by praising."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.achievements import find_claims
from reportlint.report import Role
from reportlint.rule import Context, problem, rule
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Section

_LONGEST = 120  # characters in which a turn (但……) must follow the praise
_SHORTEST = 8  # characters of praise worth a word: “虽有进步，但” is only a turn of phrase


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(r"[，,；;。]\s*(?:但是?|然而|不过|可是|但也)")


@rule(
    "VAG002",
    "praise-first",
    Severity.WARNING,
    summary="问题部分先摆成绩",
    rationale="问题部分是检视问题的。先说一通成绩再轻轻一转，会让人觉得是在用成绩冲淡问题。",
    basis="实务：不以摆成绩代替查摆问题",
    advice="删去转折前面的成绩，开头直接写问题",
    bad=[
        problem("⟦今年以来，全县营商环境得到明显改善，企业满意度不断提升⟧，但窗口人员业务不熟。\n"),
    ],
    good=[
        problem("清淤合同到期40天没有续签，但停水通知没有发到户。\n"),
        problem("虽有好转，但下坪村9月停水6天。\n"),
    ],
)
def praise_first(section: Section, context: Context) -> Iterator[Match]:
    """Look at the first sentence of a problem part, up to its turn."""
    if Role.PROBLEM not in section.roles or not section.body:
        return
    opening = Span(section.body[0].start, min(section.body[0].end, section.body[0].start + _LONGEST))
    turn = _turn().search(context.text, *opening)
    if turn is None:
        return
    praise = Span(opening.start, turn.start())
    if praise.length > _SHORTEST and any(True for _ in find_claims(context.text, [praise], context.lexicon)):
        yield Match(praise, "问题部分开头在说成绩")
