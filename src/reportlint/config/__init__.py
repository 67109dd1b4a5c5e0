"""Configuration: `reportlint.toml`, or `[tool.reportlint]` in `pyproject.toml`, found from the file upwards."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlint.config.files import read_config
from reportlint.config.values import Config, ConfigError, OwnReportType, PerFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["FILE_NAMES", "Config", "ConfigError", "OwnReportType", "PerFile", "Settings", "find_config", "read_config"]

FILE_NAMES = ("reportlint.toml", "pyproject.toml")


class Settings(NamedTuple):
    """Where each file of a run gets its configuration from.

    `base` holds for every file; without it, each file has the nearest configuration above it. `overrides` are fields of
    `Config` that the command line sets for all of them.
    """

    base: Config | None = None
    overrides: Mapping[str, Any] = MappingProxyType({})

    def of(self, path: Path) -> Config:
        """Return the configuration of one file or folder.

        Raises:
            ConfigError: the nearest configuration cannot be used.
        """
        config = find_config(path) if self.base is None else self.base
        return config._replace(**self.overrides).for_file(path)


def find_config(start: Path) -> Config:
    """Return the settings that hold for a file or folder: those of the nearest configuration above it, or the defaults.

    Raises:
        ConfigError: the nearest configuration cannot be used.
    """
    folder = start.absolute()
    return _nearest(folder if folder.is_dir() else folder.parent)


@cache
def _nearest(folder: Path) -> Config:
    for name in FILE_NAMES:
        path = folder / name
        if path.is_file() and (config := read_config(path)) is not None:
            return config
    return Config() if folder == folder.parent else _nearest(folder.parent)
