"""`reportlint evaluate` and `reportlint train`: for units that have labelled reports of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportlint import resources
from reportlint.cli.failing import fail

if TYPE_CHECKING:
    from reportlint.evaluation.score import Score


def evaluate(
    folder: Annotated[Path, typer.Argument(help="标注好的报告和句子所在的文件夹。")],
    cases: Annotated[bool, typer.Option("--cases", help="逐条列出漏报和误报。")] = False,
) -> None:
    """拿标注好的报告比一比：查得准不准、漏不漏。"""
    from reportlint.evaluation.folder import evaluate_folder

    if not folder.is_dir():
        fail(f"{folder}：没有这个文件夹")
    scores = evaluate_folder(folder)
    if not scores:
        fail(f"{folder}：没有找到标注文件")
    typer.echo(f"{'':<46}{'对':>6}{'漏':>5}{'误':>5}{'准确率':>6}{'召回率':>6}{'F1':>8}")
    for score in scores:
        _print_score(score)
    if cases:
        for score in scores:
            _print_cases(score)


def _print_score(score: Score) -> None:
    counts = f"{score.hits:>7}{len(score.misses):>6}{len(score.false_alarms):>6}"
    typer.echo(f"{score.name:<46}{counts}{score.precision:>10.3f}{score.recall:>9.3f}{score.f1:>9.3f}")


def _print_cases(score: Score) -> None:
    for kind, found in (("漏", score.misses), ("误", score.false_alarms)):
        for case in found:
            typer.echo(f"{score.name}\t{kind}\t{case}")


def train(
    corpus: Annotated[Path | None, typer.Argument(help="标注好的语料；默认用自带的。")] = None,
    out: Annotated[Path | None, typer.Option(help="模型写到这个文件夹；默认替换自带的模型。")] = None,
) -> None:
    """从语料训练模型，并报告在留出部分上的成绩。"""
    from reportlint.training import train_models

    for line in train_models(corpus or resources.corpus(), out or resources.model("x").parent):
        typer.echo(line)
