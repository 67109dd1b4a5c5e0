"""Where the outcomes of a check go: to standard output, into files, or both, while they come."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from reportlint.cli.failing import fail
from reportlint.output.formats import FORMATS, new_writer
from reportlint.output.safe_text import visible
from reportlint.writing import WholeFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reportlint.finding import Outcome
    from reportlint.output.writer import Writer

FORMAT = click.Choice(list(FORMATS))
MEANINGS = "，".join(f"{name} {format.meaning}" for name, format in FORMATS.items())
_SHOWN = frozenset({"full", "concise"})  # in the words and the encoding of the terminal; all else is data, in UTF-8
_COUNTED = ("full", "concise", "json")  # formats that `--statistics` knows


class Target(NamedTuple):
    """A file to write, and its format."""

    format: str
    path: Path


class OutputPlan(NamedTuple):
    """What the user asked to be written: one format on standard output or into `file`, and `targets` besides."""

    format: str
    file: Path | None
    targets: tuple[Target, ...]
    quiet: bool
    statistics: bool

    def check(self, *, diff: bool) -> None:
        """End the program where the plan cannot be carried out: better before the work than after it."""
        files = self.files()
        if len(files) > len({os.path.realpath(path) for path in files}):
            fail("两个输出写到同一个文件")
        if self.statistics and self.format not in _COUNTED:
            fail(f"--statistics 不能用 {self.format} 格式，可用的有 {'、'.join(_COUNTED)}")
        if diff and files:
            fail("--diff 只显示改动，不能和 --output、--output-file 一起用")

    @property
    def scrolls(self) -> bool:
        """Tell whether lines appear on a terminal while the run lasts."""
        return self.file is None and self.format != "full" and not self.statistics and sys.stdout.isatty()

    def files(self) -> list[Path]:
        """Return the files that are to be written."""
        return [*filter(None, [self.file]), *(target.path for target in self.targets)]


def output_targets(options: Iterable[str]) -> tuple[Target, ...]:
    """Return what `--output FORMAT=FILE` asks for."""
    return tuple(map(_target, options))


def _target(option: str) -> Target:
    name, _, path = option.partition("=")
    if name not in FORMATS:
        fail(f"--output 里没有“{visible(name)}”这种格式，可用的有 {'、'.join(FORMATS)}")
    if not path:
        fail(f"--output 要写成“格式=文件”，如 {name}=审阅.{name}")
    return Target(name, Path(path))


class _Output(NamedTuple):
    """A writer, and where its text goes."""

    writer: Writer
    write: Callable[[str], object]

    def put(self, pieces: Iterable[str]) -> None:
        if text := "".join(pieces):
            self.write(text)


@contextmanager
def delivering(plan: OutputPlan) -> Iterator[Callable[[Outcome], None]]:
    """Open all outputs, and give the function that takes each outcome to them.

    Files take their places at the end, all text written; whatever stops the run before leaves what was there. One that
    cannot be written raises `WriteError`, one that is itself under review ends the program with status 2.
    """
    taken = {os.path.realpath(path) for path in plan.files()}
    with ExitStack() as files:
        outputs = [_main(plan, files), *(_Output(new_writer(name), _file(at, files)) for name, at in plan.targets)]
        for output in outputs:
            output.put(output.writer.begin())

        def deliver(outcome: Outcome) -> None:
            if taken and os.path.realpath(outcome.path) in taken:
                fail(f"{visible(str(outcome.path))}：这是正在审阅的文件，不能当作输出文件")
            for output in outputs:
                output.put(output.writer.add(outcome))

        yield deliver
        for output in outputs:
            output.put(output.writer.end())


def _main(plan: OutputPlan, files: ExitStack) -> _Output:
    """Return the output of `--output-format`."""
    if plan.file is None:
        return _Output(_writer(plan), _show if plan.format in _SHOWN else _send)
    return _Output(_writer(plan), _file(plan.file, files))


def _writer(plan: OutputPlan) -> Writer:
    if plan.statistics:
        from reportlint.output.statistics import JsonStatisticsWriter, StatisticsWriter

        return JsonStatisticsWriter() if plan.format == "json" else StatisticsWriter(totals=not plan.quiet)
    if plan.quiet and plan.format in _SHOWN:
        from reportlint.output.concise import ConciseWriter

        return ConciseWriter(totals=False)
    if plan.format == "full" and plan.file is None:
        from reportlint.output.console import FullWriter, stdout_console

        return FullWriter(stdout_console())
    return new_writer(plan.format)


def _file(path: Path, files: ExitStack) -> Callable[[str], object]:
    file = files.enter_context(WholeFile(path))
    return lambda text: file.write(text.encode())


def _show(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _send(text: str) -> None:
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
