"""One file of a run: reviewed, or reported with the reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reportlint.checking import review
from reportlint.config import ConfigError
from reportlint.finding import Failure
from reportlint.lexicon.files import DictionaryError
from reportlint.reading import ReadError, load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportlint.batch.cache import Cache
    from reportlint.config import Settings
    from reportlint.finding import Outcome

T = TypeVar("T")


class Encoded(NamedTuple):
    """The review of the file at `path` as bytes, its key, and whether the cache had it.

    The key is empty where the review is not to be kept.
    """

    path: Path
    data: bytes
    key: bytes = b""
    is_kept: bool = False


def review_file(path: Path, settings: Settings, data: bytes | None = None) -> Outcome:
    """Review one file; what cannot be reviewed becomes a `Failure`, so that the other files of a run still are.

    Raises:
        ConfigError: the configuration cannot be used, which is no fault of the file.
        DictionaryError: one of the unit's own dictionaries cannot be used.
    """
    return guarded(path, lambda: review(path, settings, data))


def guarded(path: Path, work: Callable[[], T]) -> T | Failure:
    """Return what `work` makes of the file at `path`, or why it could not; raises what `review_file` does."""
    try:
        return work()
    except ReadError as error:
        return Failure(path, str(error))
    except (ConfigError, DictionaryError):
        raise
    except MemoryError:
        return Failure(path, "内存不够，没有审完")
    except Exception as error:  # a fault of ours must not take the run with it, nor pass for a clean report
        return Failure(path, f"程序出错，没有审完（{type(error).__name__}：{error}）")


def encode_review(path: Path, settings: Settings, cache: Cache | None) -> Encoded:
    """Review one file for a worker, which sends bytes; what the cache has is not reviewed again.

    Raises what `reportlint.checking.review` does.
    """
    from reportlint.batch.codec import encode
    from reportlint.batch.keys import review_key

    if cache is None:
        return Encoded(path, encode(review(path, settings)))
    config = settings.of(path)
    content = load(path, config.limits)
    key = review_key(path, content, config)
    kept = cache.get(key)
    if kept:
        return Encoded(path, kept, key, is_kept=True)
    found = review(path, settings, content)
    # What was lost this time (a converter was too slow) may be there the next time.
    return Encoded(path, encode(found), b"" if found.report.document.losses else key)
