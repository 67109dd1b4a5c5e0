"""A folder at a glance: one line a report, worst first, then the rules, then what was not reviewed."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reportlint import wording
from reportlint.finding import Severity, Verdict
from reportlint.output.cells import clip, clip_middle, wrap
from reportlint.output.console.page import DIM, SEVERITY_STYLES, STRONG, VERDICT_STYLES, Page
from reportlint.rule import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from reportlint.finding import BatchReview, Failure, Review
    from reportlint.output.console.page import Piece

_GRAVEST_FIRST = (Verdict.RETURN, Verdict.REVISE, Verdict.PASS, Verdict.NOT_A_REPORT)
_HEADER = ("材料", "类型", "结论", "错误", "警告", "提示", "笼统", "空泛")
_TYPE = 12  # cells: the shipped types have six characters at most, a unit's own may have more
_LEGEND = "笼统：写得笼统的问题/全部问题。空泛：没写责任人、时限、目标的措施/全部措施。"


def print_batch(console: Console, batch: BatchReview) -> None:
    """Print the table of reports, the totals by rule, and the files that are no reports or could not be read."""
    page = Page(console)
    folder = _common_folder([outcome.path for outcome in batch.outcomes])
    reports = sorted((review for review in batch.reviews if review.report.type), key=_gravity)
    others = [review.path for review in batch.reviews if review.report.type is None]
    if folder and folder != Path():
        page.line((clip_middle(page.safe(folder), page.width), STRONG))
    page.line((_counts(batch), STRONG))
    if reports:
        page.line()
        _print_reports(page, reports, folder)
    if any(review.findings for review in reports):
        page.line()
        _print_rules(page, reports)
    if others:
        page.line()
        page.line(("不是工作报告", VERDICT_STYLES[Verdict.NOT_A_REPORT]))
        _print_names(page, others, folder)
    if batch.failures:
        page.line()
        _print_failures(page, batch.failures, folder)


def _counts(batch: BatchReview) -> str:
    verdicts = Counter(review.verdict for review in batch.reviews)
    counts = [f"{wording.VERDICTS[verdict]} {verdicts[verdict]}" for verdict in _GRAVEST_FIRST if verdicts[verdict]]
    if batch.failures:
        counts.append(f"无法审阅 {len(batch.failures)}")
    return f"共 {len(batch.outcomes)} 份" + ("：" + "，".join(counts) if counts else "")


def _gravity(review: Review) -> tuple[object, ...]:
    return (
        _GRAVEST_FIRST.index(review.verdict),
        *(-review.count(severity) for severity in Severity),
        str(review.path),
    )


def _print_reports(page: Page, reports: Sequence[Review], folder: Path | None) -> None:
    rows: list[list[str | Piece]] = [["", *_row(page, review)] for review in reports]
    taken = sum(max(map(_width, column)) for column in zip(_HEADER[1:], *(row[1:] for row in rows), strict=True))
    room = page.width - taken - 2 * (len(_HEADER) - 1)
    for row, review in zip(rows, reports, strict=True):
        row[0] = clip_middle(_name(page, review.path, folder), room)
    page.table([[(words, DIM) for words in _HEADER], *rows], right=5)
    for line in wrap(_LEGEND, page.width):
        page.line((line, DIM))


def _row(page: Page, review: Review) -> list[str | Piece]:
    report, metrics = review.report, review.metrics
    unstated = sum(not (measure.owner or measure.deadline or measure.target) for measure in report.measures)
    return [
        clip(page.safe(report.type.title if report.type else ""), _TYPE),
        (wording.VERDICTS[review.verdict], VERDICT_STYLES[review.verdict]),
        *(
            (str(number := review.count(severity)), style if number else DIM)
            for severity, style in SEVERITY_STYLES.items()
        ),
        f"{metrics.vague}/{metrics.problems}",
        f"{unstated}/{metrics.measures}",
    ]


def _width(cell: str | Piece) -> int:
    return cell_len(cell if isinstance(cell, str) else cell[0])


def _print_rules(page: Page, reports: Iterable[Review]) -> None:
    """Print how often each rule found something, the most frequent first."""
    found = [finding for review in reports for finding in review.findings]
    total = Counter(finding.code for finding in found)
    spread = Counter(code for review in reports for code in {finding.code for finding in review.findings})
    names = {finding.code: finding.name for finding in found} | {rule.code: rule.summary for rule in catalogue()}
    ordered = sorted(total, key=lambda code: (-total[code], code))
    digits = len(str(max(total.values())))
    rows: list[list[str | Piece]] = [
        [names[code], f"{total[code]:>{digits}} 处", f"{spread[code]:>{digits}} 份", (code, DIM)] for code in ordered
    ]
    page.table([[(words, DIM) for words in ("常见问题", "共", "涉及", "规则")], *rows])


def _print_failures(page: Page, failures: Iterable[Failure], folder: Path | None) -> None:
    """Print the files by reason: what is to be done is the same for all of one reason."""
    reasons: dict[str, list[Path]] = {}
    for failure in failures:
        reasons.setdefault(failure.message, []).append(failure.path)
    for reason, paths in reasons.items():
        lead, *more = wrap(page.safe(reason), page.width - 10)
        page.line(("无法审阅  ", SEVERITY_STYLES[Severity.ERROR]), lead)
        for line in more:
            page.line(" " * 10, line)
        _print_names(page, paths, folder)


def _print_names(page: Page, paths: Iterable[Path], folder: Path | None) -> None:
    for path in paths:
        page.line("  ", clip_middle(_name(page, path, folder), page.width - 2))


def _common_folder(paths: Sequence[Path]) -> Path | None:
    """Return the folder that all files lie in, which their names may leave out; None where they share none."""
    try:
        return Path(os.path.commonpath([path.parent for path in paths]))
    except ValueError:  # no file at all, other drives, or absolute beside relative
        return None


def _name(page: Page, path: Path, folder: Path | None) -> str:
    return page.safe(path.relative_to(folder) if folder and path.is_relative_to(folder) else path)
