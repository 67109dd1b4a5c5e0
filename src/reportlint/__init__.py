"""reportlint reviews Chinese official work reports the way a demanding reviewer does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlint.finding import Review

__version__ = "0.1.0"
__all__ = ["__version__", "review"]


def review(path: str | Path) -> Review:
    """Review one report file, under the nearest configuration above it.

    Raises:
        ReadError: the file cannot be read, or is of a format that is not supported.
        ConfigError: the configuration cannot be used.
    """
    from reportlint import checking  # `import reportlint` alone stays cheap

    return checking.review(Path(path))
