"""How the program ends."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

from reportlint.config import ConfigError
from reportlint.lexicon.files import DictionaryError
from reportlint.output.safe_text import visible
from reportlint.writing import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Failure

FINDINGS, UNABLE = 1, 2  # exit statuses beside 0


def fail(message: str) -> NoReturn:
    """End with one line on standard error and status 2."""
    typer.echo(f"错误：{message}", err=True)
    raise typer.Exit(UNABLE)


@contextmanager
def errors_in_one_line() -> Iterator[None]:
    """End the program with one line where a configuration or a dictionary cannot be used, or an output not written."""
    try:
        yield
    except (ConfigError, DictionaryError) as error:
        fail(str(error))
    except WriteError as error:
        fail(f"{visible(str(error.path))}：写不进去（{error.reason}）")


def say_failure(failure: Failure) -> None:
    """Say on standard error which file could not be worked on, and why; the run goes on."""
    typer.echo(visible(f"{failure.path}：{failure.message}"), err=True)
