"""The files of a folder compared: each read once for its sketch, those whose words are to be shown once more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from reportlint.batch.files import find_files
from reportlint.batch.mapping import map_files, map_tasks
from reportlint.finding import Failure
from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.reading import ReadError, read
from reportlint.similarity.common_wording import prescribed
from reportlint.similarity.comparing import compare
from reportlint.similarity.outcomes import QuotedPassages, Years
from reportlint.similarity.pairing import pair_years
from reportlint.similarity.quoting import quote_passages
from reportlint.similarity.sketches import sketch
from reportlint.similarity.years import carried_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from reportlint.config import Settings
    from reportlint.report import Report
    from reportlint.similarity.comparing import Comparison, Pair
    from reportlint.similarity.sketches import Sketch
    from reportlint.text import Document

    Watch = Callable[[Iterable["Sketch | Failure"]], Iterable["Sketch | Failure"]]

T = TypeVar("T")


def compare_files(
    files: Sequence[Path | Failure], settings: Settings, copied: float, jobs: int = 1, watch: Watch = iter
) -> tuple[Comparison, list[Failure]]:
    """Return what the reports share, and which files could not be read.

    `copied` is the share of its text from which a report counts as a copy; `watch` sees the files as they are done.

    Raises:
        ConfigError: a configuration cannot be used, which is no fault of the file.
    """
    sketches, failures = _sorted_out(watch(_sketches(files, settings, jobs)))
    return compare(sketches, copied), failures


def quote_pairs(
    comparison: Comparison, pairs: Sequence[Pair], settings: Settings, jobs: int = 1
) -> Iterator[QuotedPassages | Failure]:
    """Yield the words that each of `pairs` shares, for which both files are read again."""
    sketches = comparison.sketches

    def quoted(pair: Pair) -> QuotedPassages:
        one, other = ((_read(kept.path, settings), kept) for kept in (sketches[pair.one], sketches[pair.other]))
        return QuotedPassages(pair, quote_passages(pair.passages, one, other))

    return map_tasks(quoted, pairs, lambda pair: sketches[pair.one].path, settings, jobs)


def pair_files(folder: Path, against: Path, settings: Settings) -> tuple[list[tuple[Path, Path | None]], list[Failure]]:
    """Return the reports of a folder, each with that of the year before, and what could not be opened."""
    this, failures = _sorted_out(find_files([folder], settings))
    last, more = _sorted_out(find_files([against], settings))
    counterparts = pair_years([_below(folder, path) for path in this], [_below(against, path) for path in last])
    files = {_below(against, path): path for path in last}
    pairs = [(path, name and files[name]) for path, name in zip(this, counterparts, strict=True)]
    return pairs, failures + more


def compare_years(
    pairs: Sequence[tuple[Path, Path | None]], settings: Settings, jobs: int = 1
) -> Iterator[Years | Failure]:
    """Yield what each report has from that of the year before, the words left out that this year's task prescribes.

    Raises:
        ConfigError, DictionaryError: see `reportlint.batch.review_files`.
    """
    sketches, _ = _sorted_out(_sketches([this for this, _ in pairs], settings, jobs))
    compared = partial(_years, task=prescribed(sketches), settings=settings)
    return map_tasks(compared, pairs, lambda pair: pair[0], settings, jobs)


def _years(pair: tuple[Path, Path | None], task: frozenset[int], settings: Settings) -> Years:
    this, last = pair
    if last is None:
        return Years(this, None, None)
    report = _parsed(this, settings)
    try:
        before = _parsed(last, settings)
    except ReadError as error:
        raise ReadError(f"去年的 {last.name} 读不了：{error}") from error
    return Years(this, last, carried_over(report, before, task))


def _sketches(files: Sequence[Path | Failure], settings: Settings, jobs: int) -> Iterator[Sketch | Failure]:
    return map_files(lambda path: sketch(_read(path, settings)), files, settings, jobs)


def _sorted_out(found: Iterable[T | Failure]) -> tuple[list[T], list[Failure]]:
    done: list[T] = []
    failures: list[Failure] = []
    for one in found:
        if isinstance(one, Failure):
            failures.append(one)
        else:
            done.append(one)
    return done, failures


def _below(folder: Path, path: Path) -> Path:
    return path.relative_to(folder) if path != folder else path


def _parsed(path: Path, settings: Settings) -> Report:
    config = settings.of(path)
    return parse(_read(path, settings), Lexicon(config.dictionaries, config.report_types), config.report_type)


def _read(path: Path, settings: Settings) -> Document:
    return read(path, limits=settings.of(path).limits)
