"""Checkstyle's XML report, which Jenkins (Warnings Next Generation), reviewdog and many others read.

A finding without a line has `line="0"`, as ESLint writes it for a file as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Severity
from reportlint.output.annotations import annotate
from reportlint.output.paths import relative
from reportlint.output.writer import Writer
from reportlint.output.xml_text import child_text, closed, element, new_element, opened

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from reportlint.finding import Outcome
    from reportlint.output.annotations import Annotation

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


class CheckstyleWriter(Writer):
    """Writes one `file` for each file of the run, with an `error` for each finding."""

    def begin(self) -> Iterable[str]:
        """Return the start tag."""
        return (opened("checkstyle", version="4.3"),)

    def add(self, outcome: Outcome) -> Iterable[str]:
        """Return one file."""
        file = new_element("file", name=relative(outcome.path))
        for annotation in annotate(outcome):
            _add_error(file, annotation)
        return (child_text(file),)

    def end(self) -> Iterable[str]:
        """Return the end tag."""
        return (closed("checkstyle"),)


def _add_error(file: Element, annotation: Annotation) -> None:
    region = annotation.region
    place = {"line": region.start_line, "column": region.start_column} if region else {"line": 0}
    told = {"severity": _SEVERITIES[annotation.severity], "message": annotation.message}
    element(file, "error", **place, **told, source=f"reportlint.{annotation.code}")
