"""The command line: arguments and exit codes, nothing else.

Exit status: 0 nothing that fails, 1 findings at or above `--fail-on`, 2 something could not be read, or a usage error,
130 broken off.
"""

from __future__ import annotations

import gc
import sys

import typer

from reportlint import __version__
from reportlint.cli.annotate import annotate
from reportlint.cli.check import check
from reportlint.cli.clean import clean
from reportlint.cli.compare import compare
from reportlint.cli.labels import evaluate, train
from reportlint.cli.ledger import ledger
from reportlint.cli.rules import explain, rules

app = typer.Typer(
    name="reportlint",
    help="审工作报告：查结构、数据、问题和打算，像严格的审稿人那样，一秒给出意见。",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check)
app.command()(compare)
app.command()(annotate)
app.command()(explain)
app.command()(rules)
app.command()(evaluate)
app.command()(train)
app.command()(clean)
app.command()(ledger)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportlint {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="显示版本。"),
) -> None:
    """Hold the options of the program itself."""


def main() -> None:
    """Run the program; what a console cannot show is replaced, never raised."""
    gc.set_threshold(100_000)  # loading makes many objects and no garbage: looking for it costs a tenth of a cold start
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    app()
