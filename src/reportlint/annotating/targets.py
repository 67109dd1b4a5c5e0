"""Which file each annotated report is written to: never to the place of one that is read, nor two to one place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.batch.files import SUFFIXES, find_files
from reportlint.finding import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.config import Settings

WORD: Final = ".docx"
_ADDED: Final = f".审阅{WORD}"


class TargetError(ValueError):
    """An output that cannot be used, and why, in one line."""


class Task(NamedTuple):
    """A report to read and the Word file to write."""

    source: Path
    target: Path


def in_place(paths: Sequence[Path], settings: Settings) -> list[Task | Failure]:
    """Return the tasks of a run that writes over what it reads."""
    return [found if isinstance(found, Failure) else Task(found, found) for found in find_files(paths, settings)]


def tasks(paths: Sequence[Path], out: Path | None, settings: Settings) -> list[Task | Failure]:
    """Return the tasks of a run in the order of the files.

    `out` is the file for the one report named, or the folder in which all keep their places. Without it, the one
    report named gets a file beside it.

    Raises:
        TargetError: `out` does not go with what is read.
        ConfigError: a configuration on the way cannot be used.
    """
    found = [(_label(path, paths), file) for path in paths for file in find_files([path], settings)]
    single = paths[0] if len(paths) == 1 and [file for _, file in found] == [paths[0]] else None
    planned: list[Task | Failure]
    planned = [Task(single, _single_target(single, out))] if single and _is_file(out) else _in_folder(found, out)
    _spare_sources([task for task in planned if isinstance(task, Task)])
    return planned


def _label(path: Path, paths: Sequence[Path]) -> tuple[Path, Path]:
    """Return the folder that the places of files below `path` are told from, and where in the output they go."""
    if not path.is_dir():
        return path.parent, Path()
    return path, Path() if len(paths) == 1 else Path(path.resolve().name)


def _is_file(out: Path | None) -> bool:
    return out is None or (out.suffix.lower() == WORD and not out.is_dir())


def _single_target(source: Path, out: Path | None) -> Path:
    if out is not None:
        return out
    if source.name.endswith(_ADDED):
        raise TargetError("这已经是审阅稿，请用 -o 指明输出文件，或用 --in-place 写回原件")
    return source.with_name(source.stem + _ADDED)


def _in_folder(found: Iterable[tuple[tuple[Path, Path], Path | Failure]], out: Path | None) -> list[Task | Failure]:
    if out is None:
        raise TargetError("请用 -o 指明放审阅稿的文件夹")
    if out.suffix.lower() in SUFFIXES and not out.is_dir():
        raise TargetError(f"输出文件要以 {WORD} 结尾；多份报告请用 -o 指明文件夹")
    planned: dict[Path, Task | Failure] = {}
    taken: set[str] = set()
    for (root, label), file in found:
        if isinstance(file, Failure):
            planned.setdefault(file.path, file)
        elif file not in planned and not _is_output(file, root, out):
            place = next(name for name in _names(label / file.relative_to(root)) if str(name).casefold() not in taken)
            taken.add(str(place).casefold())
            planned[file] = Task(file, out / place)
    return list(planned.values())


def _is_output(file: Path, root: Path, out: Path) -> bool:
    """Tell whether a file is what an earlier run put into a folder that lies in the folder read."""
    real = out.resolve()
    return real != root.resolve() and real.is_relative_to(root.resolve()) and file.resolve().is_relative_to(real)


def _names(place: Path) -> Iterator[Path]:
    """Yield the names that a report may get in the output: its own, and with a number where that is taken."""
    name = place.name if place.suffix.lower() == WORD else place.name + WORD
    yield place.with_name(name)
    for number in range(2, 1_000_000):
        yield place.with_name(f"{name.removesuffix(WORD)} ({number}){WORD}")


def _spare_sources(planned: Sequence[Task]) -> None:
    sources = {key for task in planned for key in _keys(task.source)}
    for task in planned:
        if not sources.isdisjoint(_keys(task.target)):
            raise TargetError(f"{task.target}：会盖掉原件，请换个输出；确要写回原件，请用 --in-place")


def _keys(path: Path) -> Iterator[object]:
    """Yield what tells that two paths lead to one file."""
    yield os.path.realpath(path)
    try:
        status = path.stat()
    except (OSError, ValueError):
        return
    yield status.st_dev, status.st_ino
