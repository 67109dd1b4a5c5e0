"""Many paths to a BatchReview: which files, one after the other, nothing lost when one of them fails."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reportlint.checking import review
from reportlint.config import ConfigError
from reportlint.finding import Failure
from reportlint.lexicon.files import DictionaryError
from reportlint.reading import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.config import Settings
    from reportlint.finding import Outcome

# What a folder of submitted reports holds. Formats that cannot be read yet are among them, so that a report in one of
# them is listed as not reviewed instead of passed over in silence.
SUFFIXES = frozenset(
    {".txt", ".md", ".markdown", ".docx", ".docm", ".doc", ".wps", ".pdf", ".ofd", ".odt", ".rtf", ".html", ".htm"}
)
_PASSED_OVER = ("~$", ".")  # lock files of Word and LibreOffice, hidden files and folders


def find_files(paths: Iterable[Path], settings: Settings) -> list[Path]:
    """Return the files to review, each once: those named as they are, those in folders by suffix, sorted by path.

    Raises:
        ConfigError: a configuration on the way cannot be used.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in sorted(_files_below(path, settings)) if path.is_dir() else [path]:
            found.setdefault(file)
    return list(found)


def _files_below(folder: Path, settings: Settings) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(_PASSED_OVER)]
        for name in names:
            path = Path(place, name)
            wanted = path.suffix.lower() in SUFFIXES and not name.startswith(_PASSED_OVER)
            if wanted and not settings.of(path).excludes(path):
                yield path


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
    except Exception as error:  # a fault of ours must not take the run with it, nor pass for a clean report
        return Failure(path, f"程序出错，没有审完（{type(error).__name__}：{error}）")


def review_files(files: Iterable[Path], settings: Settings) -> Iterator[Outcome]:
    """Yield the outcomes, in the order of `files`, as they come."""
    for file in files:
        yield review_file(file, settings)
