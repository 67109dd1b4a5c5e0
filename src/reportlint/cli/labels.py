"""`reportlint evaluate` and `reportlint train`: for units that have labelled reports of their own."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportlint import resources
from reportlint.cli.failing import errors_in_one_line, fail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.evaluation.score import Score


def evaluate(
    folder: Annotated[Path, typer.Argument(help="标注好的报告和句子所在的文件夹。")],
    cases: Annotated[bool, typer.Option("--cases", help="逐条列出漏报和误报。")] = False,
    confusion: Annotated[bool, typer.Option("--confusion", help="列出哪一类被判成了哪一类。")] = False,
) -> None:
    """拿标注好的报告比一比：查得准不准、漏不漏。"""
    from reportlint.evaluation.folder import evaluate_folder
    from reportlint.evaluation.telling import HEAD, case_lines, confusion_lines, score_line

    if not folder.is_dir():
        fail(f"{folder}：没有这个文件夹")
    scores: list[Score] = []
    with errors_in_one_line(), _busy("正在审阅、比对……"):
        for score in evaluate_folder(folder):
            if not scores:
                typer.echo(HEAD)
            typer.echo(score_line(score))
            scores.append(score)
    if not scores:
        fail(f"{folder}：没有找到标注文件")
    for telling in [confusion_lines] * confusion + [case_lines] * cases:
        for line in chain.from_iterable(map(telling, scores)):
            typer.echo(line)


@contextmanager
def _busy(words: str) -> Iterator[None]:
    """Show on a terminal that work is going on, beside the lines printed meanwhile."""
    from rich.console import Console

    with Console(stderr=True).status(words):
        yield


def train(
    corpus: Annotated[Path | None, typer.Argument(help="标注好的语料；默认用自带的。")] = None,
    out: Annotated[Path | None, typer.Option(help="模型写到这个文件夹；默认替换自带的模型。")] = None,
) -> None:
    """从语料训练模型，并报告在留出部分上的成绩。"""
    from reportlint.training import train_models

    with errors_in_one_line(), _busy("正在训练……"):
        for line in train_models(corpus or resources.corpus(), out or resources.model("x").parent):
            typer.echo(line)
