"""Files written as a whole or not at all: the one place where the program writes what a user asked for."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType


class WriteError(Exception):
    """A file that cannot be written: `path` as the user named it, and `reason` in the words of the system."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class WholeFile:
    """A file written beside its place, piece by piece, and swapped in at the end.

    Whoever looks, and whatever ends the program, finds the old file or the new one. Used as a context: left in good
    order, the new file is in its place; left by an exception, nothing has changed. Links are followed, permissions of
    a file that was there stay, missing folders are made. What is no file but a pipe or a device (`/dev/stdout`) is
    written to as it is.

    Raises:
        WriteError: at any step, that it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._named = path
        self._place = self._beside = Path(os.path.realpath(path))
        with self._told():
            if self._place.exists() and not self._place.is_file():
                self._file = self._place.open("wb")
                return
            self._place.parent.mkdir(parents=True, exist_ok=True)
            self._beside = self._place.with_name(f".reportlint-{os.urandom(8).hex()}")
            self._file = self._beside.open("xb")
            if self._place.exists():
                self._beside.chmod(self._place.stat().st_mode)

    def write(self, data: bytes) -> None:
        """Write the next piece."""
        with self._told():
            self._file.write(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None:
                with self._told():
                    self._finish()
        finally:
            with suppress(OSError):
                self._file.close()
            if self._beside != self._place:
                self._beside.unlink(missing_ok=True)

    def _finish(self) -> None:
        self._file.flush()
        if self._beside != self._place:
            os.fsync(self._file.fileno())
            self._file.close()  # before the swap, which some systems refuse to an open file
            self._beside.replace(self._place)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise WriteError(self._named, error.strerror or str(error)) from error
