"""`reportlint compare`: text shared between the reports of a folder, or carried over from last year's.

Exit status: 0 no report is a copy, 1 at least `--threshold` per cent of a report are found elsewhere, 2 something could
not be read, or a usage error, 130 broken off.

`reportlint check` does not compare: what it finds in a file is the same alone, in an editor and in any folder.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from reportlint.batch import cpu_count, find_files
from reportlint.cli.failing import FINDINGS, UNABLE, errors_in_one_line, fail
from reportlint.cli.progress import Progress
from reportlint.config import Settings
from reportlint.finding import Failure

if TYPE_CHECKING:
    from reportlint.similarity.outcomes import ComparedFolder, ComparedYears

_MOST_PAIRS: Final = 10  # whose words are shown on a console; JSON has those of all


class CompareFormat(StrEnum):
    """How a comparison is printed."""

    FULL = "full"
    JSON = "json"


def compare(
    folder: Annotated[Path, typer.Argument(help="报告所在的文件夹。")],
    against: Annotated[Path | None, typer.Option(help="去年同一批单位的报告所在的文件夹：看今年的照搬了多少。")] = None,
    output_format: Annotated[CompareFormat, typer.Option(help="输出格式：全文、JSON。")] = CompareFormat.FULL,
    threshold: Annotated[
        int, typer.Option(min=1, max=100, help="一份材料有百分之多少同别处一样就算雷同，退出码为 1。")
    ] = 20,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="同时读几份，0 为每个处理器核一份。")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="不显示进度。")] = False,
) -> None:
    """比对一个文件夹里的报告有没有雷同，或者同去年的报告比。"""
    for path in (folder, against):
        if path is not None and not path.exists():
            fail(f"{path}：没有这个文件夹")
    run = _Run(threshold / 100, jobs or cpu_count(), not quiet, output_format)
    with errors_in_one_line():
        compared = run.folder(folder) if against is None else run.years(folder, against)
    _print(compared, output_format)
    raise typer.Exit(UNABLE if compared.failures else FINDINGS if compared.found else 0)


class _Run(NamedTuple):
    """What the options say of a run."""

    threshold: float
    jobs: int
    shown: bool
    output_format: CompareFormat
    settings: Settings = Settings()

    def folder(self, folder: Path) -> ComparedFolder:
        """Compare the reports of a folder with one another."""
        from reportlint.batch.comparison import compare_files, quote_pairs  # no other command should pay for them
        from reportlint.similarity.outcomes import ComparedFolder

        files = find_files([folder], self.settings)
        with Progress(len(files), shown=self.shown) as progress:
            comparison, failures = compare_files(files, self.settings, self.threshold, self.jobs, progress.watched)
            closest = comparison.closest()
            wanted = closest if self.output_format is CompareFormat.JSON else closest[:_MOST_PAIRS]
            quoted = list(quote_pairs(comparison, wanted, self.settings, self.jobs))
        failures += [one for one in quoted if isinstance(one, Failure)]
        shown = tuple(one for one in quoted if not isinstance(one, Failure))
        return ComparedFolder(folder, comparison, shown, len(closest), tuple(failures), self.threshold)

    def years(self, folder: Path, against: Path) -> ComparedYears:
        """Compare each report of a folder with the one of the year before."""
        from reportlint.batch.comparison import compare_years, pair_files
        from reportlint.similarity.outcomes import ComparedYears

        pairs, failures = pair_files(folder, against, self.settings)
        with Progress(len(pairs), shown=self.shown) as progress:
            found = list(progress.watched(compare_years(pairs, self.settings, self.jobs)))
        failures += [one for one in found if isinstance(one, Failure)]
        years = tuple(one for one in found if not isinstance(one, Failure))
        return ComparedYears(folder, years, tuple(failures), self.threshold)


def _print(compared: ComparedFolder | ComparedYears, output_format: CompareFormat) -> None:
    if output_format is CompareFormat.JSON:
        from reportlint.output.comparison_json import comparison_json

        sys.stdout.flush()
        sys.stdout.buffer.write(comparison_json(compared).encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()
    else:
        from reportlint.output.console import stdout_console
        from reportlint.output.console.comparison import print_comparison

        print_comparison(stdout_console(), compared)
