"""The words of the comments: what is wrong, how to mend it, and, small and last, what the comment is known by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint import wording
from reportlint.finding import Verdict
from reportlint.fingerprint import fingerprints
from reportlint.output.safe_text import visible
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Finding, Metrics, Review

AUTHOR: Final = "reportlint"
INITIALS: Final = "RL"
SUMMARY_MARK: Final = "总评"
_MARK_DIGITS: Final = 8  # of the fingerprint: enough for the findings of one file


class Comment(NamedTuple):
    """A comment on the words in `span`: its lines, the last of which ends with what the comment is known by."""

    span: Span
    lines: tuple[str, ...]


def comments_of(review: Review, quiet: frozenset[str]) -> list[Comment]:
    """Return the comments of a review, the summary first; findings known by a mark in `quiet` are left out."""
    marked = [
        (_mark(finding, print_), finding) for finding, print_ in zip(review.findings, fingerprints(review), strict=True)
    ]
    shown = [(mark, finding) for mark, finding in marked if mark not in quiet]
    rest = review._replace(findings=tuple(finding for _, finding in shown))
    summary = _summary(rest, len(marked) - len(shown))
    return [summary, *(_comment(finding, mark) for mark, finding in shown)]


def _mark(finding: Finding, fingerprint: str) -> str:
    return f"{finding.code}-{fingerprint[:_MARK_DIGITS]}"


def _comment(finding: Finding, mark: str) -> Comment:
    advice = [f"怎么改：{visible(finding.suggestion)}"] if finding.suggestion else []
    return Comment(finding.span, (visible(finding.message), *advice, f"{wording.SEVERITIES[finding.severity]} {mark}"))


def _summary(review: Review, quieted: int) -> Comment:
    report = review.report
    start = report.document.blocks[0].span if report.document.blocks else Span(0, 0)
    lines = [_verdict(review)]
    if review.verdict is not Verdict.NOT_A_REPORT:
        missing = "、".join(wording.ROLES[role] for role in report.missing)
        lines += [f"缺少的部分：{missing}。"] if missing else ["该有的部分都有。"]
        lines += _told(review.metrics)
    if quieted:
        lines.append(f"另有 {quieted} 条意见已答复或已解决，不再提。")
    return Comment(report.title or start, (*lines, f"{AUTHOR} {SUMMARY_MARK}"))


def _verdict(review: Review) -> str:
    counts = "，".join(
        f"{words} {number} 条" for severity, words in wording.SEVERITIES.items() if (number := review.count(severity))
    )
    return f"总评：{wording.VERDICTS[review.verdict]}（{counts or '没有意见'}）。"


def _told(metrics: Metrics) -> Iterator[str]:
    """Tell what a reviewer counts: figures, vague problems, and what measures lack."""
    if metrics.parts:
        yield f"工作和成效 {metrics.parts} 个部分，{metrics.quantified} 个有数据。"
    if metrics.problems:
        yield f"问题 {metrics.problems} 条，" + (f"其中 {metrics.vague} 条笼统。" if metrics.vague else "都写得具体。")
    if metrics.measures:
        counts = {"责任人": metrics.without_owner, "时限": metrics.without_deadline, "目标": metrics.without_target}
        lacking = "、".join(f"{number} 条缺{element}" for element, number in counts.items() if number)
        yield f"措施 {metrics.measures} 条，{lacking or '责任人、时限、目标都写了'}。"
