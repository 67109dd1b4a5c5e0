"""One review in full: what the report is, the verdict, the figures, then every finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from reportlint import wording
from reportlint.finding import Severity
from reportlint.output.cells import clip, clip_middle, pad, wrap
from reportlint.output.console.page import DIM, MISSING, SEVERITY_STYLES, STRONG, VERDICT_STYLES, Page
from reportlint.output.excerpt import excerpt

if TYPE_CHECKING:
    from rich.console import Console

    from reportlint.finding import Failure, Finding, Metrics, Review, RoleStatus
    from reportlint.output.console.page import Piece
    from reportlint.text import Span

_INDENT = " " * 6
_ROOM_BESIDE = 24  # cells that place, severity and the three elements take from a measure's row
_MOST_MORE = 3  # further words quoted for one finding


def print_review(console: Console, review: Review) -> None:
    """Print one review: summary and findings."""
    page = Page(console)
    page.line((clip_middle(page.safe(review.path), page.width), STRONG))
    if review.report.type is None:
        page.line((wording.VERDICTS[review.verdict], VERDICT_STYLES[review.verdict]))
    else:
        _print_summary(page, review)
    page.line()
    _print_findings(page, review)


def print_failure(console: Console, failure: Failure) -> None:
    """Print why a file could not be reviewed."""
    page = Page(console)
    page.line((clip_middle(page.safe(failure.path), page.width), STRONG))
    page.line(("无法审阅", SEVERITY_STYLES[Severity.ERROR]), "  ", page.safe(failure.message))


def _print_summary(page: Page, review: Review) -> None:
    page.line(_nature(page, review))
    page.line()
    counts = "，".join(
        f"{words} {number} 条" for severity, words in wording.SEVERITIES.items() if (number := review.count(severity))
    )
    verdict = (wording.VERDICTS[review.verdict], VERDICT_STYLES[review.verdict])
    page.line(("结论  ", DIM), verdict, f"  {counts}" if counts else "")
    page.line()
    _print_parts(page, review)
    _print_figures(page, review.metrics)
    _print_measures(page, review)


def _nature(page: Page, review: Review) -> str:
    report = review.report
    kind = report.type.title if report.type else ""
    length = f"{review.metrics.characters} 字"
    room = page.width - cell_len(kind + length) - 8
    title = f"《{clip(page.quote(report.title.of(report.text)), room)}》" if report.title else "没有标题"
    return "  ".join((page.safe(kind), title, length))


def _print_parts(page: Page, review: Review) -> None:
    width = max((cell_len(wording.ROLES[status.role]) for status in review.roles), default=0)
    label = "部分  "
    for status in review.roles:
        room = page.width - len(_INDENT) - width - 6
        places = "；".join(_part(page, review, span) for span in status.places)
        where = clip(places or ("没有单列标题" if status.present else ""), room)
        page.line((label, DIM), pad(wording.ROLES[status.role], width), "  ", _presence(status), "  ", where)
        label = _INDENT


def _presence(status: RoleStatus) -> Piece:
    return ("有", "") if status.present else ("缺", MISSING)


def _part(page: Page, review: Review, span: Span) -> str:
    """Name a place that fulfils a role: its heading with the number, or the paragraph's first words."""
    report = review.report
    number = next((section.number for section in report.walk() if section.heading_span == span), "")
    space = " " if number[-1:].isalnum() else ""  # 第一部分 工作情况, but 一、工作情况
    where = wording.place(report.document.location(span.start))
    return f"{page.quote(number + space + clip(span.of(report.text), 40))}（{where}）"


def _print_figures(page: Page, metrics: Metrics) -> None:
    quantified = f"工作和成效 {metrics.parts} 个部分，{metrics.quantified} 个有数据；全文共 {metrics.quantities} 个数据"
    page.line(("数据  ", DIM), quantified if metrics.parts else "没有写工作和成效的部分")
    vague = f"，其中 {metrics.vague} 条笼统" if metrics.vague else "，都写得具体"
    page.line(("问题  ", DIM), f"{metrics.problems} 条{vague}" if metrics.problems else "没有找到")


def _print_measures(page: Page, review: Review) -> None:
    metrics = review.metrics
    lacking = "、".join(
        f"{element} {number}"
        for element, number in (
            ("缺责任人", metrics.without_owner),
            ("缺时限", metrics.without_deadline),
            ("缺目标", metrics.without_target),
        )
        if number
    )
    if not metrics.measures:
        page.line(("措施  ", DIM), "没有找到")
        return
    page.line(("措施  ", DIM), f"{metrics.measures} 条；{lacking or '责任人、时限、目标都写了'}")
    document = review.report.document
    places = [wording.place(document.location(measure.span.start)) for measure in review.report.measures]
    room = page.width - len(_INDENT) - max(map(cell_len, places)) - _ROOM_BESIDE
    rows: list[list[str | Piece]] = [["", *((words, DIM) for words in ("", "责任人", "时限", "目标"))]]
    for where, measure in zip(places, review.report.measures, strict=True):
        words = clip(page.quote(measure.span.of(document.text)), room)
        rows.append([(where, DIM), words, *map(_stated, (measure.owner, measure.deadline, measure.target))])
    page.table(rows, indent=_INDENT)


def _stated(element: Span | None) -> Piece:
    return ("缺", MISSING) if element is None else ("有", "")


def _print_findings(page: Page, review: Review) -> None:
    if not review.findings:
        page.line("没有意见。")
    margin = max((cell_len(wording.place(finding.start)) for finding in review.findings), default=0) + 2
    for finding in review.findings:
        _print_finding(page, review, finding, margin)


def _print_finding(page: Page, review: Review, finding: Finding, margin: int) -> None:
    """Print what is wrong beside place and severity, and below it the words, what to write instead, and the code."""
    severity = pad(wording.SEVERITIES[finding.severity], 6)
    indent = " " * (margin + cell_len(severity))
    room = page.width - len(indent)
    message, *more = wrap(page.quote(finding.message), room)
    style = SEVERITY_STYLES[finding.severity]
    page.line((pad(wording.place(finding.start), margin), STRONG), (severity, style), (message, STRONG))
    for line in more:
        page.line(indent, (line, STRONG))
    if finding.quote:
        page.line(indent, *_quoted(page, review, finding, room, style))
    lines = [*_further_words(page, review, finding, room), *_advice(page, finding, room)]
    if cell_len(lines[-1]) + len(finding.code) + 2 > room:
        lines.append("")
    for line in lines[:-1]:
        page.line(indent, line)
    page.line(indent, lines[-1], "  " if lines[-1] else "", (finding.code, DIM))


def _advice(page: Page, finding: Finding, room: int) -> list[str]:
    return wrap(f"建议：{page.quote(finding.suggestion)}", room) if finding.suggestion else [""]


def _quoted(page: Page, review: Review, finding: Finding, room: int, style: str) -> tuple[str | Piece, ...]:
    """Show the words in their line: in colour, or between 【】 where there is none."""
    marks = ("", "") if page.coloured else ("【", "】")
    shown = excerpt(review.report.document, finding.span, page.encoding).clipped(room - cell_len("".join(marks)))
    return (shown.before, (f"{marks[0]}{shown.words}{marks[1]}", f"{style} underline"), shown.after)


def _further_words(page: Page, review: Review, finding: Finding, room: int) -> list[str]:
    """Quote the evidence that neither the quotation nor the message has shown already."""
    words = dict.fromkeys(span.of(review.report.text) for span in finding.evidence)
    unseen = [word for word in words if word not in finding.message and word not in finding.quote]
    if not unseen:
        return []
    quoted = "、".join(f"“{page.quote(word)}”" for word in unseen[:_MOST_MORE])
    return wrap(f"还有：{quoted}" + (f"等 {len(unseen)} 处" if len(unseen) > _MOST_MORE else ""), room)
