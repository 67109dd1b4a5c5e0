"""`reportlint check`: review reports and print what was found."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportlint.batch import cpu_count, find_files, review_file, review_files
from reportlint.cli.choosing import chosen_settings
from reportlint.cli.failing import FINDINGS, UNABLE, errors_in_one_line, fail
from reportlint.cli.outputs import FORMAT, MEANINGS, OutputPlan, delivering, output_targets
from reportlint.cli.progress import Progress
from reportlint.config import Settings
from reportlint.finding import Failure, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.batch.cache import Cache
    from reportlint.finding import Outcome

STDIN = Path("-")


class FailOn(StrEnum):
    """From which severity a check fails."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="报告文件或文件夹；“-”为标准输入。默认当前文件夹。")
    ] = None,
    output_format: Annotated[str, typer.Option(click_type=FORMAT, help=f"输出格式：{MEANINGS}。")] = "full",
    output_file: Annotated[Path | None, typer.Option(help="写到这个文件，不显示在屏幕上。")] = None,
    output: Annotated[
        list[str] | None, typer.Option(metavar="格式=文件", help="另外再写一个文件，如 sarif=审阅.sarif，可以多次。")
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="不列发现，只按规则计数。")] = False,
    select: Annotated[list[str] | None, typer.Option(help="只查这些规则，如 VAG 或 STR001，可用逗号隔开。")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="不查这些规则。")] = None,
    fail_on: Annotated[FailOn | None, typer.Option(help="达到这个级别就算不通过，默认 error。")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="有发现也以 0 退出；读不了的文件仍为 2。")] = False,
    config: Annotated[Path | None, typer.Option(help="用这个配置文件。")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="不找配置文件。")] = False,
    report_type: Annotated[str | None, typer.Option(help="指明报告类型，不从标题判断，如 work-summary。")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="同时审几份，0 为每个处理器核一份。")] = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="不用缓存，全部重新审。")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="只列发现，不显示进度和汇总。")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="把能改的（多是标点）直接改在文本文件里，再报余下的。")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="只显示 --fix 会改什么，不改文件。")] = False,
    stdin_filename: Annotated[Path, typer.Option(help="标准输入按这个文件名处理。")] = STDIN,
) -> None:
    """审阅报告，列出要改的地方。"""
    plan = OutputPlan(output_format, output_file, output_targets(output or []), quiet=quiet, statistics=statistics)
    plan.check(diff=diff)
    status = 0
    with errors_in_one_line():
        settings = chosen_settings(
            config, isolated, select=select, ignore=ignore, report_type=report_type, fail_on=fail_on and fail_on.value
        )
        files = _files(paths or [Path()], settings)
        progress = Progress(len(files), shown=not (quiet or plan.scrolls))
        with progress, _cache(len(files) > 1 and not no_cache) as cache:
            outcomes = progress.watched(_outcomes(files, settings, stdin_filename, jobs or cpu_count(), cache))
            if diff:
                raise typer.Exit(_show_differences(outcomes, settings))
            if fix:
                outcomes = _fixed(outcomes, settings, paths or [])
            with delivering(plan) as deliver:
                for outcome in outcomes:
                    deliver(outcome)
                    status = max(status, _status(outcome, settings, exit_zero=exit_zero))
    raise typer.Exit(status)


def _files(paths: list[Path], settings: Settings) -> list[Path | Failure]:
    """Return what is to be reviewed, standard input first."""
    files = find_files([path for path in paths if path != STDIN], settings)
    return [STDIN, *files] if STDIN in paths else files


@contextmanager
def _cache(is_wanted: bool) -> Iterator[Cache | None]:
    """Give the cache of this folder; opening it costs more than it saves where one file is reviewed."""
    if not is_wanted:
        yield None
        return
    from reportlint.batch.cache import FOLDER, Cache

    with closing(Cache(Path(FOLDER))) as cache:
        yield cache


def _outcomes(
    files: list[Path | Failure], settings: Settings, stdin_name: Path, jobs: int, cache: Cache | None
) -> Iterator[Outcome]:
    if files and files[0] == STDIN:
        yield review_file(stdin_name, settings, sys.stdin.buffer.read())
        files = files[1:]
    yield from review_files(files, settings, jobs, cache)


def _show_differences(outcomes: Iterable[Outcome], settings: Settings) -> int:
    from reportlint.cli.fixing import show_differences

    return show_differences(outcomes, settings)


def _fixed(outcomes: Iterable[Outcome], settings: Settings, paths: list[Path]) -> Iterator[Outcome]:
    from reportlint.cli.fixing import fix_files

    if STDIN in paths:
        fail("标准输入没有文件可改，请用 --diff")
    return fix_files(outcomes, settings)


def _status(outcome: Outcome, settings: Settings, *, exit_zero: bool) -> int:
    """Return the exit status that one file asks for; the greatest of a run holds."""
    if isinstance(outcome, Failure):
        return UNABLE
    fail_on = settings.of(outcome.path).fail_on
    if exit_zero or fail_on == "never":
        return 0
    return FINDINGS if any(finding.severity.reaches(Severity(fail_on)) for finding in outcome.findings) else 0
