"""Reviews kept from one run to the next, so that only what changed is reviewed again.

Whatever is wrong with the cache (no permission, a full disk, a file that another program spoilt) costs time and never
a result.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = ".reportlint_cache"
_DAYS: Final = 30
"""How long a review is kept that no run asks for."""
_AT_ONCE: Final = 64
"""Reviews written together: a transaction costs more than all that is in it."""
_PATIENCE: Final = 10.0
"""Seconds to wait for another run that is writing."""
_TAG_FILE: Final = "CACHEDIR.TAG"
_TAG: Final = "Signature: 8a477f597d28d172789f06886806bc55\n# reportlint 的缓存，可以删除。\n"
"""What tells backup programs that a folder holds a cache (https://bford.info/cachedir/)."""


class Cache:
    """The reviews in `folder`, by their keys; safe to use from several processes and runs at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._connections: dict[int, sqlite3.Connection | None] = {}

    def get(self, key: bytes) -> bytes | None:
        """Return what is kept under a key."""
        with suppress(sqlite3.Error):
            if connection := self._connection():
                row = connection.execute("SELECT data FROM reviews WHERE key = ?", (key,)).fetchone()
                return row[0] if row and isinstance(row[0], bytes) else None
        return None

    def put(self, key: bytes, data: bytes) -> None:
        """Keep something; it is written with others, at the latest when the cache is closed."""
        self._waiting[key] = data
        if len(self._waiting) >= _AT_ONCE:
            self._write()

    def touch(self, key: bytes) -> None:
        """Note that something was used."""
        self._used.add(key)

    def close(self) -> None:
        """Write what waits and forget what has not been asked for in a long time."""
        self._write()
        if connection := self._connections.pop(os.getpid(), None):
            connection.close()

    def _write(self) -> None:
        today = int(time.time() // 86_400)
        with suppress(sqlite3.Error):
            connection = self._connection()
            if connection is None:
                return
            with connection:
                rows = [(key, data, today) for key, data in self._waiting.items()]
                connection.executemany("INSERT OR REPLACE INTO reviews VALUES (?, ?, ?)", rows)
                used = [(today, key, today) for key in self._used]
                connection.executemany("UPDATE reviews SET day = ? WHERE key = ? AND day < ?", used)
                connection.execute("DELETE FROM reviews WHERE day < ?", (today - _DAYS,))
        self._waiting.clear()
        self._used.clear()

    def _connection(self) -> sqlite3.Connection | None:
        """Return this process's own connection: one that was opened before a fork must not be used after it."""
        process = os.getpid()
        if process not in self._connections:
            self._connections[process] = self._opened()
        return self._connections[process]

    def _opened(self) -> sqlite3.Connection | None:
        with suppress(OSError, sqlite3.Error):
            _make_folder(self._folder)
            path = self._folder / "reviews.sqlite"
            try:
                return _connect(path)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):  # in use, or not ours to open
                    return None
            path.unlink()  # not a database any more
            return _connect(path)
        return None


def remove(folder: Path) -> bool:
    """Remove a cache and what belongs to it, nothing else; tell whether there was one. Raises `OSError`."""
    if not (folder / _TAG_FILE).is_file():
        return False
    for pattern in ("reviews.sqlite*", ".gitignore", _TAG_FILE):
        for path in folder.glob(pattern):
            path.unlink()
    folder.rmdir()
    return True


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700)
    (folder / _TAG_FILE).write_text(_TAG, encoding="utf-8")
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    connection.execute(
        "CREATE TABLE IF NOT EXISTS reviews (key BLOB PRIMARY KEY, data BLOB NOT NULL, day INTEGER NOT NULL)"
    )
    return connection
