"""Workflow commands of GitHub Actions: the runner turns each line into an annotation on the file.

Format: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. Escapes are those of GitHub's
own toolkit (`@actions/core`): data may hold no `%` and no line end, a property no `:` and no `,` either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Severity
from reportlint.output.annotations import annotate
from reportlint.output.safe_text import visible
from reportlint.output.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.finding import Outcome
    from reportlint.output.annotations import Annotation
    from reportlint.output.lines import Region

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


class GithubWriter(Writer):
    """Writes one workflow command a finding."""

    def add(self, outcome: Outcome) -> Iterable[str]:
        """Return the commands of one file."""
        return map(_command, annotate(outcome))


def _command(annotation: Annotation) -> str:
    properties = {"file": annotation.path, **_region(annotation.region), "title": annotation.code}
    told = ",".join(f"{name}={visible(str(value)).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[annotation.severity]} {told}::{annotation.message.translate(_DATA)}\n"


def _region(region: Region | None) -> dict[str, int]:
    """Return lines and, as GitHub takes them within one line only, columns."""
    if region is None:
        return {}
    lines = {"line": region.start_line, "endLine": region.end_line}
    if region.start_line != region.end_line:
        return lines
    return {**lines, "col": region.start_column, "endColumn": region.end_column}
