"""`reportlint check --fix` and `--diff`: make the fixes in the files, or show them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeGuard

import typer

from reportlint.batch import review_file
from reportlint.cli.failing import FINDINGS, UNABLE, say_failure
from reportlint.finding import Failure, Review
from reportlint.fixing import FixError, difference, fix, write
from reportlint.output.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.config import Settings
    from reportlint.finding import Outcome


def fix_files(outcomes: Iterable[Outcome], settings: Settings) -> Iterator[Outcome]:
    """Make the fixes of each outcome in its file, say so on standard error, and yield the review of what is left."""
    for outcome in outcomes:
        yield _fixed(outcome, settings) if _is_fixable(outcome) else outcome


def _fixed(review: Review, settings: Settings) -> Outcome:
    text, made = fix(review, settings)
    try:
        write(review.report.document, text)
    except FixError as error:
        return Failure(review.path, str(error))
    _say(review, f"改了{made}处")
    return review_file(review.path, settings)


def show_differences(outcomes: Iterable[Outcome], settings: Settings) -> int:
    """Print what the fixes would change as unified diffs; return the exit status: is there anything to change?"""
    status = 0
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            say_failure(outcome)
            status = UNABLE
        elif _is_fixable(outcome):
            for line in difference(outcome.report.document, fix(outcome, settings).text):
                _write(line)
            status = status or FINDINGS
    return status


def _is_fixable(outcome: Outcome) -> TypeGuard[Review]:
    if not isinstance(outcome, Review):
        return False
    fixes = sum(finding.fix is not None for finding in outcome.findings)
    if fixes and not outcome.report.document.is_source:
        _say(outcome, f"Word 文件不自动改，有{fixes}处请自己改")
        return False
    return fixes > 0


def _say(outcome: Outcome, words: str) -> None:
    typer.echo(f"{visible(str(outcome.path))}：{words}", err=True)


def _write(line: str) -> None:
    """Write a line as it is into a file or pipe, where `patch` may read it; on a terminal, nothing that steers it."""
    if sys.stdout.isatty():
        typer.echo(visible(line.rstrip("\r\n")))
    else:
        sys.stdout.buffer.write(line.encode("utf-8", "surrogatepass"))
