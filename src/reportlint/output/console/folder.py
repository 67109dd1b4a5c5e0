"""A folder at a glance: one line a report, worst first, then the rules, then what was not reviewed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportlint import wording
from reportlint.finding import Severity, Verdict
from reportlint.output.cells import clip, clip_middle, wrap
from reportlint.output.console.page import DIM, SEVERITY_STYLES, STRONG, VERDICT_STYLES, Page, column_widths
from reportlint.output.console.rows import GRAVEST_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from reportlint.finding import Failure
    from reportlint.output.console.page import Piece
    from reportlint.output.console.rows import FolderRows, Row
    from reportlint.output.rule_counts import RuleCounts

_HEADER = ("材料", "类型", "结论", "错误", "警告", "提示", "笼统", "空泛")
_TYPE = 12  # cells: the shipped types have six characters at most, a unit's own may have more
_LEGEND = "笼统：写得笼统的问题/全部问题。空泛：没写责任人、时限、目标的措施/全部措施。"


def print_folder(console: Console, rows: FolderRows) -> None:
    """Print the table of reports, the totals by rule, and the files that are no reports or could not be read."""
    page = Page(console)
    folder = rows.common_folder()
    if folder and folder != Path():
        page.line((clip_middle(page.safe(folder), page.width), STRONG))
    page.line((_counts(rows), STRONG))
    if rows.reports:
        page.line()
        _print_reports(page, rows, folder)
    if rows.rules.findings:
        page.line()
        _print_rules(page, rows.rules)
    if rows.others:
        page.line()
        page.line(("不是工作报告", VERDICT_STYLES[Verdict.NOT_A_REPORT]))
        _print_names(page, rows.others, folder)
    if rows.failures:
        page.line()
        _print_failures(page, rows.failures, folder)


def _counts(rows: FolderRows) -> str:
    verdicts = rows.totals.verdicts
    counts = [f"{wording.VERDICTS[verdict]} {verdicts[verdict]}" for verdict in GRAVEST_FIRST if verdicts[verdict]]
    if rows.failures:
        counts.append(f"无法审阅 {len(rows.failures)}")
    return f"共 {rows.totals.files} 份" + ("：" + "，".join(counts) if counts else "")


def _print_reports(page: Page, rows: FolderRows, folder: Path | None) -> None:
    table = _Table(page, sorted(rows.reports, key=lambda row: row.gravity), folder)
    page.table(table, right=5)
    for line in wrap(_LEGEND, page.width):
        page.line((line, DIM))


class _Table:
    """The lines of the table, made each time that they are gone through: held all at once they would weigh the most."""

    def __init__(self, page: Page, reports: Sequence[Row], folder: Path | None) -> None:
        self._page, self._reports, self._folder = page, reports, folder
        beside = sum(column_widths(cells[1:] for cells in self._lines(0)))
        self._room = page.width - beside - 2 * (len(_HEADER) - 1)

    def __iter__(self) -> Iterator[list[str | Piece]]:
        return self._lines(self._room)

    def _lines(self, room: int) -> Iterator[list[str | Piece]]:
        yield [(words, DIM) for words in _HEADER]
        for row in self._reports:
            yield [clip_middle(_name(self._page, row.path, self._folder), room), *_cells(self._page, row)]


def _cells(page: Page, row: Row) -> list[str | Piece]:
    """Return what stands beside the name of a report."""
    return [
        clip(page.safe(row.type), _TYPE),
        (wording.VERDICTS[row.verdict], VERDICT_STYLES[row.verdict]),
        *(
            (str(number), style if number else DIM)
            for number, style in zip(row.severities, SEVERITY_STYLES.values(), strict=True)
        ),
        f"{row.vague}/{row.problems}",
        f"{row.unstated}/{row.measures}",
    ]


def _print_rules(page: Page, rules: RuleCounts) -> None:
    """Print how often each rule found something, the most frequent first."""
    counts = rules.ranked()
    digits = len(str(counts[0].findings))
    rows: list[list[str | Piece]] = [
        [one.summary, f"{one.findings:>{digits}} 处", f"{one.files:>{digits}} 份", (one.code, DIM)] for one in counts
    ]
    page.table([[(words, DIM) for words in ("常见问题", "共", "涉及", "规则")], *rows])


def _print_failures(page: Page, failures: Iterable[Failure], folder: Path | None) -> None:
    """Print the files by reason: what is to be done is the same for all of one reason."""
    reasons: dict[str, list[str]] = {}
    for failure in failures:
        reasons.setdefault(failure.message, []).append(str(failure.path))
    for reason, paths in reasons.items():
        lead, *more = wrap(page.safe(reason), page.width - 10)
        page.line(("无法审阅  ", SEVERITY_STYLES[Severity.ERROR]), lead)
        for line in more:
            page.line(" " * 10, line)
        _print_names(page, paths, folder)


def _print_names(page: Page, paths: Iterable[str], folder: Path | None) -> None:
    for path in paths:
        page.line("  ", clip_middle(_name(page, path, folder), page.width - 2))


def _name(page: Page, name: str, folder: Path | None) -> str:
    path = Path(name)
    return page.safe(path.relative_to(folder) if folder and path.is_relative_to(folder) else path)
