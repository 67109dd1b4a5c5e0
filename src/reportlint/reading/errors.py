"""The one error that reading raises."""

from __future__ import annotations


class ReadError(Exception):
    """A file that cannot be read; `message` tells a clerk why and what to do, in one line of Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
