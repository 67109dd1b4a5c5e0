"""Which files a run reviews: those named, those in folders, those inside archives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reportlint.finding import Failure
from reportlint.reading import ReadError
from reportlint.reading.archive_paths import is_archive_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.config import Settings

SUFFIXES: Final = frozenset(
    {".txt", ".md", ".markdown", ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".pdf", ".ofd"}
    | {".odt", ".fodt", ".ott", ".rtf", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".zip", ".rar", ".7z"}
)
"""What a folder of submitted reports holds. Archives that cannot be opened are among them, so that a report in one is
listed as not reviewed instead of passed over in silence."""

# Lock files of Word (~$) and LibreOffice (.~lock), hidden files and folders, what macOS adds to an archive.
_PASSED_OVER: Final = ("~$", ".", "__MACOSX")


def find_files(paths: Iterable[Path], settings: Settings) -> list[Path | Failure]:
    """Return the files to review, each once: those named as they are, those in folders by suffix, sorted by path.

    A zip file gives the reports inside it, as if it were a folder. What cannot be listed is a `Failure`. Links to
    folders are not followed, so that no loop can trap a run.

    Raises:
        ConfigError: a configuration on the way cannot be used.
    """
    found: dict[Path | Failure, None] = {}
    for path in paths:
        for file in _files_below(path, settings) if path.is_dir() else _opened(path, settings):
            found.setdefault(file)
    return list(found)


def _files_below(folder: Path, settings: Settings) -> list[Path | Failure]:
    files: list[Path | Failure] = []
    unreadable: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(_PASSED_OVER)]
        for name in names:
            path = Path(place, name)
            if _is_wanted(path.name) and not settings.of(path).excludes(path):
                files += _opened(path, settings)
    files += (Failure(Path(error.filename), "文件夹无法打开（可能没有权限），里面的材料没有审") for error in unreadable)
    return sorted(files, key=lambda file: file.path if isinstance(file, Failure) else file)


def _is_wanted(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES and not name.startswith(_PASSED_OVER)


def _opened(path: Path, settings: Settings) -> list[Path | Failure]:
    """Return the file itself, or, where it is an archive, the reports in it."""
    if not is_archive_name(path):
        return [path]
    from reportlint.reading.archives import report_members  # no other file should pay for loading zip

    try:
        members = report_members(path, settings.of(path).limits)
    except ReadError as error:
        return [Failure(path, str(error))]
    return [path] if members is None else list(_reports_among(path, members, settings))


def _reports_among(path: Path, members: Iterable[str], settings: Settings) -> Iterator[Path | Failure]:
    wanted = [
        path / member
        for member in members
        if _is_wanted(Path(member).name) and not any(part.startswith(_PASSED_OVER) for part in Path(member).parts)
    ]
    if not wanted:
        yield Failure(path, "压缩包里没有能审的报告")
    yield from sorted(member for member in wanted if not settings.of(member).excludes(member))
