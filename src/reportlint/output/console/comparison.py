"""A comparison as a person reads it: the reports that share text, the groups of copies, the words side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from reportlint import wording
from reportlint.finding import Severity
from reportlint.output.cells import clip_middle, wrap
from reportlint.output.console.page import DIM, MISSING, SEVERITY_STYLES, STRONG, Page
from reportlint.similarity.outcomes import ComparedFolder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from rich.console import Console

    from reportlint.finding import Failure
    from reportlint.output.console.page import Piece
    from reportlint.similarity.outcomes import ComparedYears, QuotedPassages, Years
    from reportlint.similarity.quoting import Quote, QuotedPair

_MOST_REPORTS: Final = 50  # rows of a table, groups, and reports of a group that are named
_MOST_PASSAGES: Final = 5  # of one pair
_MOST_LINES: Final = 3  # of one quotation
_SIDES: Final = ("甲", "乙")
_YEARS: Final = ("今年", "去年")
_COPIED: Final = SEVERITY_STYLES[Severity.ERROR]


def print_comparison(console: Console, compared: ComparedFolder | ComparedYears) -> None:
    """Print a comparison, and at the end what could not be read."""
    page = Page(console)
    page.line((clip_middle(page.safe(compared.folder), page.width), STRONG))
    if isinstance(compared, ComparedFolder):
        _Folder(page, compared).print()
    else:
        _print_years(page, compared)
    _print_failures(page, compared.failures, compared.folder)


class _Folder:
    """Prints what the reports of a folder share."""

    def __init__(self, page: Page, compared: ComparedFolder) -> None:
        self._page = page
        self._compared = compared
        self._comparison = compared.comparison
        self._names = [page.safe(_below(compared.folder, path)) for path in compared.comparison.paths]

    def print(self) -> None:
        groups = self._comparison.groups
        copies = sum(map(len, groups))
        found = f"：雷同 {copies} 份，分 {len(groups)} 组" if groups else "：没有发现雷同"
        self._page.line((f"共 {len(self._names)} 份{found}", STRONG))
        self._print_reports()
        self._print_groups()
        for quoted in self._compared.quoted:
            self._print_pair(quoted)
        if left := self._compared.pairs - len(self._compared.quoted):
            self._page.line()
            self._page.line((f"还有 {left} 对没有列出，可用 --output-format json 查看全部。", DIM))

    def _print_reports(self) -> None:
        """Print a row for each report that shares text, the greatest share first."""
        reports = self._comparison.reports
        sharing = sorted(
            (index for index, shared in enumerate(reports) if shared.pairs),
            key=lambda index: (-reports[index].share, self._names[index]),
        )
        if not sharing:
            return
        room = (self._page.width - 20) // 2
        rows: list[list[str | Piece]] = [[(words, DIM) for words in ("材料", "最接近的材料", "同它一样", "同别处一样")]]
        for index in sharing[:_MOST_REPORTS]:
            shared = reports[index]
            closest = shared.pairs[0]
            names = (clip_middle(self._names[number], room) for number in (index, closest.other))
            style = _COPIED if shared.share >= self._compared.threshold else ""
            rows.append([*names, _percent(closest.share), (_percent(shared.share), style)])
        self._page.line()
        self._page.table(rows, right=2)
        _say_left_out(self._page, len(sharing) - _MOST_REPORTS, "份")

    def _print_groups(self) -> None:
        groups = self._comparison.groups
        for number, group in enumerate(groups[:_MOST_REPORTS], 1):
            self._page.line()
            self._page.line((f"第{number}组", STRONG), f"  {len(group)} 份互相雷同")
            for index in group[:_MOST_REPORTS]:
                self._page.line(f"  {clip_middle(self._names[index], self._page.width - 2)}")
            _say_left_out(self._page, len(group) - _MOST_REPORTS, "份")
        _say_left_out(self._page, len(groups) - _MOST_REPORTS, "组")

    def _print_pair(self, quoted: QuotedPassages) -> None:
        pair = quoted.pair
        room = self._page.width - 12
        self._page.line()
        sides = zip(_SIDES, (pair.one, pair.other), (pair.share, pair.other_share), strict=True)
        for side, number, share in sides:
            name = clip_middle(self._names[number], room)
            self._page.line((f"{side}  ", DIM), (name, STRONG), (f"  {_percent(share)}一样", DIM))
        _print_side_by_side(self._page, quoted.passages, _SIDES)


def _print_years(page: Page, compared: ComparedYears) -> None:
    """Print how much each report has from last year's, then report by report what it is."""
    followed = sorted((one for one in compared.years if one.carried), key=lambda one: (-one.share, one.this))
    copied = sum(one.share >= compared.threshold for one in followed)
    page.line((f"共 {len(compared.years)} 份，{len(followed)} 份有去年的材料：照搬去年的 {copied} 份", STRONG))
    if followed:
        page.line()
        _print_table_of_years(page, compared, followed)
    for one in followed:
        _print_carried_over(page, one, compared.folder)
    if alone := [one.this for one in compared.years if one.last is None]:
        page.line()
        page.line(("找不到去年的材料", STRONG))
        for path in alone[:_MOST_REPORTS]:
            page.line(f"  {clip_middle(page.safe(_below(compared.folder, path)), page.width - 2)}")
        _say_left_out(page, len(alone) - _MOST_REPORTS, "份")


def _print_table_of_years(page: Page, compared: ComparedYears, followed: Sequence[Years]) -> None:
    heads = ("材料", "照搬去年", "数字没变", "问题相同", "打算没下文")
    rows: list[list[str | Piece]] = [[(words, DIM) for words in heads]]
    for one in followed[:_MOST_REPORTS]:
        name = clip_middle(page.safe(_below(compared.folder, one.this)), page.width - 48)
        style = _COPIED if one.share >= compared.threshold else ""
        counts = (f"{len(found)} 处" if found else "" for found in (one.carried or ())[2:])
        rows.append([name, (_percent(one.share), style), *counts])
    page.table(rows, right=4)
    _say_left_out(page, len(followed) - _MOST_REPORTS, "份")


def _print_carried_over(page: Page, one: Years, folder: Path) -> None:
    carried = one.carried
    if carried is None or one.last is None or not any(carried[1:]):
        return
    page.line()
    page.line((clip_middle(page.safe(_below(folder, one.this)), page.width), STRONG))
    page.line((clip_middle(f"去年：{page.safe(one.last)}", page.width), DIM))
    for title, pairs in (
        (f"照搬去年的话，占全文 {_percent(one.share)}", carried.passages),
        ("数字和去年一样，请核对", carried.figures),
        ("问题和去年一样", carried.problems),
    ):
        if pairs:
            page.line(f"  {title}")
            _print_side_by_side(page, pairs, _YEARS)
    if carried.dropped:
        page.line("  去年的打算，今年没有提到")
        for quote in carried.dropped[:_MOST_PASSAGES]:
            _print_quote(page, quote, _YEARS[1])
        _say_left_out(page, len(carried.dropped) - _MOST_PASSAGES, "条")


def _print_side_by_side(page: Page, pairs: Sequence[QuotedPair], sides: tuple[str, str]) -> None:
    for pair in pairs[:_MOST_PASSAGES]:
        _print_quote(page, pair.one, sides[0])
        _print_quote(page, pair.other, sides[1])
    _say_left_out(page, len(pairs) - _MOST_PASSAGES, "处")


def _print_quote(page: Page, quote: Quote, label: str) -> None:
    """Print words with their place, the middle left out where they are long."""
    margin = f"  {label} {wording.place(quote.place)}  "
    width = cell_len(margin)
    room = page.width - width
    lines = wrap(clip_middle(page.quote(quote.words), room * _MOST_LINES - _MOST_LINES), room)
    for number, line in enumerate(lines):
        page.line(" " * width if number else (margin, DIM), line)


def _print_failures(page: Page, failures: Iterable[Failure], folder: Path) -> None:
    for number, failure in enumerate(failures):
        if not number:
            page.line()
            page.line(("没有比的文件", MISSING))
        page.line(f"  {page.safe(_below(folder, failure.path))}：{page.safe(failure.message)}")


def _say_left_out(page: Page, count: int, measure: str) -> None:
    if count > 0:
        page.line((f"  还有 {count} {measure}没有列出", DIM))


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _below(folder: Path, path: Path) -> Path:
    """Return the path as seen from the folder that was named; a file that was named stays as it is."""
    return path.relative_to(folder) if folder in path.parents else path
