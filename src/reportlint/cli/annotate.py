"""`reportlint annotate`: the findings as comments in Word files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportlint.cli.choosing import chosen_settings
from reportlint.cli.failing import UNABLE, errors_in_one_line, fail, say_failure
from reportlint.cli.progress import Progress
from reportlint.finding import Failure
from reportlint.output.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.annotating import files
    from reportlint.annotating.targets import Task
    from reportlint.config import Settings


def annotate(
    paths: Annotated[list[Path], typer.Argument(help="报告文件或文件夹。")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="审阅稿（.docx）；多份报告时是文件夹。默认写在原件旁边，名为“原名.审阅.docx”。"
        ),
    ] = None,
    in_place: Annotated[bool, typer.Option("--in-place", help="批注直接写进原件（只限 Word 文件）。")] = False,
    respect_resolved: Annotated[
        bool, typer.Option("--respect-resolved", help="批注已有人答复或标为已解决的，不再提。")
    ] = False,
    select: Annotated[list[str] | None, typer.Option(help="只查这些规则，如 VAG 或 STR001，可用逗号隔开。")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="不查这些规则。")] = None,
    config: Annotated[Path | None, typer.Option(help="用这个配置文件。")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="不找配置文件。")] = False,
    report_type: Annotated[str | None, typer.Option(help="指明报告类型，不从标题判断，如 work-summary。")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="同时审几份，0 为每个处理器核一份。")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="只报没有批注成的。")] = False,
) -> None:
    """把意见写成 Word 批注，批在原文的字上。"""
    with errors_in_one_line():
        settings = chosen_settings(config, isolated, select=select, ignore=ignore, report_type=report_type)
        tasks = _tasks(paths, output, in_place, settings)
        done = failed = 0
        with Progress(len(tasks), shown=not quiet) as progress:
            for outcome in progress.watched(_outcomes(tasks, settings, respect_resolved, jobs)):
                if isinstance(outcome, Failure):
                    failed += 1
                    say_failure(outcome)
                else:
                    done += 1
                    _say(outcome, quiet=quiet)
    if len(tasks) > 1 and not quiet:
        typer.echo(f"批注了 {done} 份" + (f"，{failed} 份没有批注" if failed else ""))
    if failed:
        raise typer.Exit(UNABLE)


def _tasks(paths: list[Path], output: Path | None, in_place: bool, settings: Settings) -> list[Task | Failure]:
    from reportlint.annotating import targets  # no other command should pay for it

    if in_place and output is not None:
        fail("--in-place 写回原件，不能再用 -o 指明输出")
    try:
        return targets.in_place(paths, settings) if in_place else targets.tasks(paths, output, settings)
    except targets.TargetError as error:
        fail(visible(str(error)))


def _outcomes(
    tasks: list[Task | Failure], settings: Settings, respect_resolved: bool, jobs: int
) -> Iterator[files.Annotated | Failure]:
    from reportlint.annotating.files import annotate_file
    from reportlint.batch.mapping import map_tasks
    from reportlint.batch.workers import cpu_count

    work = partial(annotate_file, settings=settings, respect_resolved=respect_resolved)
    return map_tasks(work, tasks, lambda task: task.source, settings, jobs or cpu_count())


def _say(outcome: files.Annotated, *, quiet: bool) -> None:
    if not quiet:
        typer.echo(visible(f"{outcome.source} → {outcome.target}：{outcome.findings} 条意见"))
