"""What can be set: the values of one configuration, whichever file they come from."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from reportlint.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    `limits` are those of one file. `folder` is where the configuration was found: paths and patterns go by it.
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
    limits: Limits = DEFAULT_LIMITS
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


def _matches(pattern: str, path: Path, folder: Path) -> bool:
    import pathspec  # only files that have patterns pay for it

    absolute = path.absolute()
    if not absolute.is_relative_to(folder.absolute()):
        return False
    relative = absolute.relative_to(folder.absolute()).as_posix()
    return pathspec.GitIgnoreSpec.from_lines([pattern]).match_file(relative)
