"""One review in full: the summary, then every finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from reportlint import wording
from reportlint.finding import Severity
from reportlint.output.cells import clip_middle, pad, wrap
from reportlint.output.console.page import DIM, SEVERITY_STYLES, STRONG, VERDICT_STYLES, Page
from reportlint.output.console.summary import print_summary
from reportlint.output.excerpt import excerpt

if TYPE_CHECKING:
    from rich.console import Console

    from reportlint.finding import Failure, Finding, Review
    from reportlint.output.console.page import Piece

_MOST_MORE = 3  # further words quoted for one finding


def print_review(console: Console, review: Review) -> None:
    """Print one review: summary and findings."""
    page = Page(console)
    page.line((clip_middle(page.safe(review.path), page.width), STRONG))
    if review.report.type is None:
        page.line((wording.VERDICTS[review.verdict], VERDICT_STYLES[review.verdict]))
    else:
        print_summary(page, review)
    for loss in review.report.document.losses:
        page.line(("注意  ", SEVERITY_STYLES[Severity.NOTE]), page.safe(loss))
    page.line()
    _print_findings(page, review)


def print_failure(console: Console, failure: Failure) -> None:
    """Print why a file could not be reviewed."""
    page = Page(console)
    page.line((clip_middle(page.safe(failure.path), page.width), STRONG))
    page.line(("无法审阅", SEVERITY_STYLES[Severity.ERROR]), "  ", page.safe(failure.message))


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
