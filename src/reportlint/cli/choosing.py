"""The settings that options of the command line choose, the same for every command that reviews."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportlint.cli.failing import fail
from reportlint.config import Config, ConfigError, Settings, read_config
from reportlint.lexicon import Lexicon
from reportlint.rule import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable


def chosen_settings(
    config: Path | None,
    isolated: bool,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    report_type: str | None = None,
    fail_on: str | None = None,
) -> Settings:
    """Return the settings of a run; ends the program where an option names what does not exist.

    Raises:
        ConfigError: the configuration cannot be used.
    """
    overrides = {"select": _codes(select), "ignore": _codes(ignore), "fail_on": fail_on, "report_type": report_type}
    settings = Settings(_base(config, isolated), {key: value for key, value in overrides.items() if value})
    _known_type(report_type, settings)
    return settings


def _codes(options: Iterable[str] | None) -> tuple[str, ...]:
    codes = tuple(code.strip() for option in options or () for code in option.split(",") if code.strip())
    for code in codes:
        if not any(rule.code.startswith(code) for rule in catalogue()):
            fail(f"没有“{code}”这条规则，可用 reportlint rules 查看")
    return codes


def _base(path: Path | None, isolated: bool) -> Config | None:
    if path is None:
        return Config() if isolated else None
    config = read_config(path)
    if config is None:
        raise ConfigError(f"{path}：没有 [tool.reportlint]")
    return config


def _known_type(name: str | None, settings: Settings) -> None:
    if name is None:
        return
    lexicon = Lexicon(own_types=settings.of(Path()).report_types)
    if lexicon.report_type(name) is None:
        known = dict.fromkeys(entry.type.name for entry in lexicon.types().entries)
        fail(f"没有“{name}”这种报告类型，可用的有 {'、'.join(known)}")
