"""QTY002: a part claims results and measures none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.achievements import claims_in, doubtful_first
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "QTY002",
    "unquantified-part",
    Severity.WARNING,
    summary="这一部分说了成效，没有数据",
    rationale="“显著提升”“深受好评”谁都能写。提升了多少、谁在什么时候好评，才是成效。",
    basis="实务",
    advice="补上前后对比的数据；确实量不了的，写一件办成的具体事或获得的奖项、通报",
    bad=[
        work(
            "（一）垃圾清运。全年清运垃圾430吨。\n（二）⟦窗口服务优化⟧。强化培训，规范用语，服务质量显著提升，深受群众好评。\n"
        ),
    ],
    good=[
        work(
            "（一）垃圾清运。全年清运垃圾430吨。\n（二）窗口服务优化。办件平均用时由45分钟降到18分钟，服务质量显著提升。\n"
        ),
        work("（一）垃圾清运。全年清运垃圾430吨。\n（二）学习培训。组织学习条例，开展业务培训。\n"),
    ],
)
def unquantified_part(report: Report, context: Context) -> Iterator[Match]:
    """Look at the smallest parts: one quantified sub-section does not speak for its neighbours.

    Where no part holds a figure, the report as a whole is at fault, which another rule says once.
    """
    parts = list(report.achievements())
    if not any(report.quantities(*part.body_spans()) for part in parts):
        return
    for part in parts:
        claims = claims_in(report, part.body_spans(), context.lexicon)
        if claims and not report.quantities(*part.body_spans()):
            surest = sorted(doubtful_first(report, claims)[:2])
            quoted = "、".join(f"“{claim.span.of(report.text)}”" for claim in surest)
            yield Match(
                part.heading_span, f"说了{quoted}，没有一个数据", evidence=tuple(claim.span for claim in claims)
            )
