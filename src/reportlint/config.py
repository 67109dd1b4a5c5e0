"""Configuration: `reportlint.toml`, or `[tool.reportlint]` in `pyproject.toml`, found from the file upwards."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FILE_NAMES = ("reportlint.toml", "pyproject.toml")
SEVERITIES = ("error", "warning", "note")


class ConfigError(ValueError):
    """A configuration that cannot be used: one line that names file and key."""


class OwnReportType(NamedTuple):
    """A report type of a unit's own: the roles it requires, and headings by role that the unit writes."""

    name: str
    title: str
    cues: tuple[str, ...]
    required: tuple[str, ...]
    headings: tuple[tuple[str, tuple[str, ...]], ...] = ()


class PerFile(NamedTuple):
    """Rules switched off, another report type or other aspects, for the files that match a .gitignore pattern."""

    pattern: str
    ignore: tuple[str, ...] = ()
    report_type: str = ""
    aspects: tuple[str, ...] = ()


class Config(NamedTuple):
    """All settings of one run.

    `select` and `ignore` are rule codes or their beginnings; nothing selected means every rule. `fail_on` is the
    severity from which a check fails, or "never". `least_characters` is the length, in characters, under which a
    required part counts as far too short. `aspects` are those that this year's notice prescribes for self-examinations.
    `folder` is where the file was found: paths and patterns are relative to it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    report_type: str = ""
    least_characters: int = 40
    aspects: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    dictionaries: Mapping[str, tuple[Path, ...]] = MappingProxyType({})
    report_types: tuple[OwnReportType, ...] = ()
    per_file: tuple[PerFile, ...] = ()
    folder: Path = Path()

    def for_file(self, path: Path) -> Config:
        """Return the settings that hold for one file, its overrides applied."""
        config = self
        for override in self.per_file:
            if _matches(override.pattern, path, self.folder):
                config = config._replace(
                    ignore=config.ignore + override.ignore,
                    report_type=override.report_type or config.report_type,
                    aspects=override.aspects or config.aspects,
                )
        return config

    def selects(self, code: str) -> bool:
        """Tell whether a rule runs: the longer of the matching beginnings in `select` and `ignore` decides."""
        selected = max((len(prefix) for prefix in self.select if code.startswith(prefix)), default=-1)
        ignored = max((len(prefix) for prefix in self.ignore if code.startswith(prefix)), default=-1)
        if not self.select:
            return ignored < 0
        return selected > ignored

    def excludes(self, path: Path) -> bool:
        """Tell whether a file found in a folder is to be passed over."""
        return any(_matches(pattern, path, self.folder) for pattern in self.exclude)


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


def _matches(pattern: str, path: Path, folder: Path) -> bool:
    import pathspec  # only files that have patterns pay for it

    absolute = path.absolute()
    if not absolute.is_relative_to(folder.absolute()):
        return False
    relative = absolute.relative_to(folder.absolute()).as_posix()
    return pathspec.GitIgnoreSpec.from_lines([pattern]).match_file(relative)


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


def read_config(path: Path) -> Config | None:
    """Read one configuration file; None for a `pyproject.toml` without `[tool.reportlint]`.

    Raises:
        ConfigError: the file is unreadable, no TOML, or holds a wrong key or value.
    """
    import tomllib  # only runs that find a configuration pay for it

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}：读不了这个配置文件（{error.strerror}）") from error
    except ValueError as error:
        raise ConfigError(f"{path}：不是正确的 TOML（{error}）") from error
    if path.name == "pyproject.toml":
        if "reportlint" not in data.get("tool", {}):
            return None
        data = data["tool"]["reportlint"]
    return _Reader(path).config(data)


class _Reader(NamedTuple):
    """Reads values of one file and says, where one is wrong, which key of which file it is."""

    path: Path

    def config(self, data: Mapping[str, Any]) -> Config:
        readers: dict[str, Callable[[str, Any], Any]] = {
            "select": self.texts,
            "ignore": self.texts,
            "fail-on": self.fail_on,
            "report-type": self.text,
            "least-characters": self.number,
            "aspects": self.texts,
            "exclude": self.texts,
            "dictionaries": self.dictionaries,
            "report-types": self.report_types,
            "per-file": self.per_file,
        }
        return Config(**self._read(data, readers), folder=self.path.absolute().parent)

    def _read(self, data: Any, readers: Mapping[str, Callable[[str, Any], Any]], prefix: str = "") -> dict[str, Any]:
        table = self.table(prefix.rstrip("."), data)
        for key in table:
            if key not in readers:
                self.fail(f"{prefix}{key}", f"没有这个键，可用的有 {'、'.join(readers)}")
        return {key.replace("-", "_"): readers[key](f"{prefix}{key}", value) for key, value in table.items()}

    def fail(self, key: str, message: str) -> None:
        raise ConfigError(f"{self.path}：{key}：{message}")

    def table(self, key: str, value: Any) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            self.fail(key, "应为一张表")
        table: Mapping[str, Any] = value
        return table

    def text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            self.fail(key, "应为文字")
        return str(value)

    def texts(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fail(key, '应为文字列表，如 ["VAG001"]')
        return tuple(value)

    def number(self, key: str, value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.fail(key, "应为不小于 0 的整数")
        return int(value)

    def fail_on(self, key: str, value: Any) -> str:
        if value not in (*SEVERITIES, "never"):
            self.fail(key, "应为 error、warning、note、never 之一")
        return str(value)

    def dictionaries(self, key: str, value: Any) -> dict[str, tuple[Path, ...]]:
        folder = self.path.absolute().parent
        return {
            family: tuple(folder / name for name in self.texts(f"{key}.{family}", names))
            for family, names in self.table(key, value).items()
        }

    def report_types(self, key: str, value: Any) -> tuple[OwnReportType, ...]:
        if not isinstance(value, list):
            self.fail(key, "应写成 [[report-types]]")
        return tuple(self._report_type(f"{key}[{number}]", table) for number, table in enumerate(value, 1))

    def _report_type(self, key: str, table: Any) -> OwnReportType:
        readers = {
            "name": self.text,
            "title": self.text,
            "cues": self.texts,
            "required": self.texts,
            "headings": self.headings,
        }
        values = self._read(table, readers, prefix=f"{key}.")
        for needed in ("name", "title", "cues", "required"):
            if needed not in values:
                self.fail(f"{key}.{needed}", "必须写明")
        return OwnReportType(**values)

    def headings(self, key: str, value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple((role, self.texts(f"{key}.{role}", names)) for role, names in self.table(key, value).items())

    def per_file(self, key: str, value: Any) -> tuple[PerFile, ...]:
        readers = {"ignore": self.texts, "report-type": self.text, "aspects": self.texts}
        return tuple(
            PerFile(pattern, **self._read(table, readers, prefix=f"{key}.{pattern}."))
            for pattern, table in self.table(key, value).items()
        )
