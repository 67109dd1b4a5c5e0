"""Many paths to outcomes: which files, several workers, nothing lost when one of them fails or hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.batch.files import find_files
from reportlint.batch.mapping import map_files
from reportlint.batch.reviewing import encode_review, review_file
from reportlint.batch.workers import cpu_count
from reportlint.finding import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reportlint.batch.cache import Cache
    from reportlint.batch.reviewing import Encoded
    from reportlint.config import Settings
    from reportlint.finding import Outcome

__all__ = ["cpu_count", "find_files", "review_file", "review_files"]


def review_files(
    files: Sequence[Path | Failure], settings: Settings, jobs: int = 1, cache: Cache | None = None
) -> Iterator[Outcome]:
    """Yield the outcome of each file, in the order of `files`, as they come.

    `jobs` processes work at a time; whatever their number, order and outcomes are the same. A failure among the files
    is passed on. Files that take longer than their limit, and those that bring a worker down, become failures.
    Reviews that `cache` has are taken from there, and new ones put there; the caller closes it.

    Raises:
        ConfigError: a configuration cannot be used, which is no fault of the file.
        DictionaryError: one of the unit's own dictionaries cannot be used.
    """

    for done in map_files(lambda path: encode_review(path, settings, cache), files, settings, jobs):
        yield done if isinstance(done, Failure) else _decoded(done, settings, cache)


def _decoded(done: Encoded, settings: Settings, cache: Cache | None) -> Outcome:
    from reportlint.batch.codec import CodecError, decode

    try:
        review = decode(done.data, done.path)
    except CodecError:  # the cache was spoilt
        return review_file(done.path, settings)
    if cache and done.key:
        cache.touch(done.key) if done.is_kept else cache.put(done.key, done.data)
    return review
