"""The formats that a run can be written in: the one list of them. A new one is a module and a line here."""

from __future__ import annotations

from pkgutil import resolve_name
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reportlint.output.writer import Writer


class Format(NamedTuple):
    """A format: for whom it is, in a few words, and its writer, `module:class` in this package.

    The module is loaded when the format is asked for.
    """

    meaning: str
    writer: str


FORMATS = MappingProxyType(
    {
        "full": Format("给人看", "console:FullWriter"),
        "concise": Format("一行一条", "concise:ConciseWriter"),
        "json": Format("给程序用", "json_output:JsonWriter"),
        "sarif": Format("代码扫描", "sarif:SarifWriter"),
        "junit": Format("测试报告", "junit:JunitWriter"),
        "github": Format("GitHub 注释", "github:GithubWriter"),
        "gitlab": Format("GitLab 代码质量", "gitlab:GitlabWriter"),
        "rdjson": Format("reviewdog", "rdjson:RdjsonWriter"),
        "rdjsonl": Format("reviewdog，一行一条", "rdjson:RdjsonlWriter"),
        "checkstyle": Format("Jenkins 等", "checkstyle:CheckstyleWriter"),
    }
)


def new_writer(name: str) -> Writer:
    """Return a writer of the format `name` for one run."""
    writer: Writer = resolve_name(f"reportlint.output.{FORMATS[name].writer}")()
    return writer
