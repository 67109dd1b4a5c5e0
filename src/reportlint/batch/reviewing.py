"""One file of a run: reviewed, or reported with the reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.checking import review
from reportlint.config import ConfigError
from reportlint.finding import Failure
from reportlint.lexicon.files import DictionaryError
from reportlint.reading import ReadError

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.config import Settings
    from reportlint.finding import Outcome


def review_file(path: Path, settings: Settings, data: bytes | None = None) -> Outcome:
    """Review one file; what cannot be reviewed becomes a `Failure`, so that the other files of a run still are.

    Raises:
        ConfigError: the configuration cannot be used, which is no fault of the file.
        DictionaryError: one of the unit's own dictionaries cannot be used.
    """
    try:
        return review(path, settings, data)
    except ReadError as error:
        return Failure(path, str(error))
    except (ConfigError, DictionaryError):
        raise
    except MemoryError:
        return Failure(path, "内存不够，没有审完")
    except Exception as error:  # a fault of ours must not take the run with it, nor pass for a clean report
        return Failure(path, f"程序出错，没有审完（{type(error).__name__}：{error}）")
