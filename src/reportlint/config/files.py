"""Reads `reportlint.toml` and `[tool.reportlint]` of a `pyproject.toml`, and says which key of which file is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reportlint.config.values import SEVERITIES, Config, ConfigError, OwnReportType, PerFile
from reportlint.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_LIMITS: Final = {
    "file-mb": ("file_bytes", MEGABYTE),
    "unpacked-mb": ("unpacked_bytes", MEGABYTE),
    "members": ("members", 1),
    "pages": ("pages", 1),
    "xml-nodes": ("xml_nodes", 1),
    "xml-depth": ("xml_depth", 1),
    "seconds": ("seconds", 1),
}
"""The keys of `[limits]`: the limit that each sets, and how many of its units make one of the key's."""


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
            "limits": self.limits,
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

    def limits(self, key: str, value: Any) -> Limits:
        values = self._read(value, dict.fromkeys(_LIMITS, self.positive), prefix=f"{key}.")
        named = ((_LIMITS[name.replace("_", "-")], number) for name, number in values.items())
        return Limits(**{field: number * unit for (field, unit), number in named})

    def positive(self, key: str, value: Any) -> int:
        number = self.number(key, value)
        if not number:
            self.fail(key, "应大于 0")
        return number
