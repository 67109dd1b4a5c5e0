"""How the program ends."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

from reportlint.config import ConfigError
from reportlint.lexicon.files import DictionaryError

if TYPE_CHECKING:
    from collections.abc import Iterator

FINDINGS, UNABLE = 1, 2  # exit statuses beside 0


def fail(message: str) -> NoReturn:
    """End with one line on standard error and status 2."""
    typer.echo(f"错误：{message}", err=True)
    raise typer.Exit(UNABLE)


@contextmanager
def usable_settings() -> Iterator[None]:
    """End the program with one line where a configuration or a dictionary cannot be used."""
    try:
        yield
    except (ConfigError, DictionaryError) as error:
        fail(str(error))
