"""QTY003: a result is claimed, and nothing near it bears it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.achievements import doubtful_first, unsupported_claims
from reportlint.rule import Context, rule, whole, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "QTY003",
    "unsupported-claim",
    Severity.NOTE,
    summary="成效没有依据",
    rationale="读到“明显提高”，审稿人会问：从多少到多少？谁说的？旁边没有数据、奖项或事例，这句话就是空的。",
    basis="实务",
    advice="在这句话里补上数据、获奖或点名的事例；补不了的，删去这句话",
    bad=[
        work("整治沿街店招86处。\n群众办事更方便，营商环境⟦持续优化⟧。\n"),
        work("开展巡查210次。\n召开专题会议12次，班子凝聚力⟦明显提高⟧。\n"),
        work("疏通支渠3条。\n灌溉秩序⟦日趋规范⟧。水事纠纷不多，群众挺满意。\n"),
    ],
    good=[
        work("营商环境持续优化，企业开办由五个环节并为一个。\n发放补贴31万元。\n"),
        work("信访工作取得明显成效，被评为全市先进单位。\n办结信访件77件。\n"),
        work("为进一步提高服务水平，更换取号机3台。\n"),
        whole("柳溪县政府工作报告\n一、2024年工作回顾\n灌区清淤4公里。各项水利事业取得新进展。\n"),
        work("巡渠3轮，三是大力整治沿渠环境，沿渠面貌明显改善。清出淤泥430吨。\n"),
        work("疏通支渠3条。这些成绩的取得来之不易，是县局关心支持的结果。\n"),
        work("疏通支渠3条。一年来的体会是，必须坚持问题导向，才能不断开创灌区工作新局面。\n"),
    ],
)
def unsupported_claim(report: Report, context: Context) -> Iterator[Match]:
    """Point at the surest claim of a part, and tell how many more there are: a long report makes many.

    Government work reports are exempt: they sum up whole fields, and the facts stand around. A part without any figure
    is another rule's finding. So is a target said to be exceeded: it takes the target too.
    """
    for part in report.achievements():
        spans = list(part.body_spans())
        if not report.quantities(*spans):
            continue
        claims = [claim for claim in unsupported_claims(report, spans, context.lexicon) if not claim.target]
        if claims:
            surest, *others = doubtful_first(report, claims)
            more = f"，这一部分有{len(claims)}处这样的话" if others else ""
            message = f"“{surest.span.of(report.text)}”没有依据{more}"
            yield Match(surest.span, message, surest.suggestion, tuple(sorted(claim.span for claim in others)))
