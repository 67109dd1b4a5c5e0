"""`reportlint ledger`: the figures, problems and measures of reports as tables."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reportlint.batch import cpu_count, find_files
from reportlint.batch.mapping import map_files
from reportlint.checking import review
from reportlint.cli.choosing import chosen_settings
from reportlint.cli.failing import UNABLE, errors_in_one_line, fail, say_failure
from reportlint.cli.progress import Progress
from reportlint.finding import Failure
from reportlint.output.safe_text import visible

DEFAULT = Path("台账.xlsx")


class LedgerSheet(StrEnum):
    """The tables of a ledger."""

    QUANTITIES = "数据"
    PROBLEMS = "问题"
    MEASURES = "措施"
    SECTIONS = "部分"
    REPORTS = "报告"


def ledger(
    paths: Annotated[list[Path] | None, typer.Argument(help="报告文件或文件夹。默认当前文件夹。")] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="写到这个文件：.xlsx、.csv 或 .json。")] = DEFAULT,
    sheet: Annotated[LedgerSheet, typer.Option(help="csv 只放一张表，放哪一张。")] = LedgerSheet.QUANTITIES,
    config: Annotated[Path | None, typer.Option(help="用这个配置文件。")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="同时审几份，0 为每个处理器核一份。")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="不显示进度。")] = False,
) -> None:
    """把报告里的数据、问题、措施列成台账。"""
    from reportlint.ledger import FORMATS, SHEETS, rows_of
    from reportlint.writing import WholeFile

    form = FORMATS.get(output.suffix.lower().removeprefix("."))
    if form is None:
        fail(f"{visible(str(output))}：台账要写成 .xlsx、.csv 或 .json 文件")
    unable = 0
    with errors_in_one_line():
        settings = chosen_settings(config, isolated=False)
        files = [file for file in find_files(paths or [Path()], settings) if file != output]
        found = map_files(lambda path: rows_of(review(path, settings)), files, settings, jobs or cpu_count())
        with Progress(len(files), shown=not quiet) as progress, WholeFile(output) as file:
            writer = form(file, next(one for one in SHEETS if one.title == sheet))
            for rows in progress.watched(found):
                if isinstance(rows, Failure):
                    unable += 1
                    say_failure(rows)
                writer.add(rows_of(rows) if isinstance(rows, Failure) else rows)
            writer.close()
    if not quiet:
        typer.echo(f"{visible(str(output))}：{progress.done - unable} 份报告")
    raise typer.Exit(UNABLE if unable else 0)
