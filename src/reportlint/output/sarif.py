"""SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and viewers of static analysis.

Files that could not be read, and what was not read of a file, are notifications of the invocation. `%SRCROOT%` is the
folder of the run; its own path is not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint import __version__
from reportlint.finding import Failure, Severity
from reportlint.output.annotations import reading_notes
from reportlint.output.json_text import JsonList, closed, opened
from reportlint.output.paths import uri
from reportlint.output.rule_help import explanation, markdown_explanation
from reportlint.output.sarif_results import artifact, message, results
from reportlint.output.writer import Writer
from reportlint.rule import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Outcome
    from reportlint.output.json_text import Json
    from reportlint.rule import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


class _Note(NamedTuple):
    """What could not be read of the file at `uri`."""

    uri: str
    severity: Severity
    code: str
    words: str


class SarifWriter(Writer):
    """Writes one run: all rules, then each finding as it comes; what is told of each file beside it waits for the end.

    A result's `level` is the severity's own name.
    """

    def __init__(self) -> None:
        self._results = JsonList()
        self._order = {rule.code: index for index, rule in enumerate(catalogue())}
        self._uris: dict[str, None] = {}  # artifacts must differ: a file may have been named in two ways
        self._notes: list[_Note] = []
        self._successful = True

    def begin(self) -> Iterator[str]:
        """Yield the tool with its rules."""
        run = {
            "tool": {"driver": _driver()},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "language": "zh-CN",
            "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "运行 reportlint 的文件夹"}}},
        }
        yield opened({"$schema": _SCHEMA, "version": "2.1.0"}, "runs")
        yield opened(run, "results")

    def add(self, outcome: Outcome) -> Iterator[str]:
        """Yield the results of one file."""
        where = uri(outcome.path)
        self._uris[where] = None
        self._notes += [_Note(where, *note) for note in reading_notes(outcome)]
        if isinstance(outcome, Failure):
            self._successful = False
        else:
            yield from self._results.items(results(outcome, self._order))

    def end(self) -> Iterator[str]:
        """Yield which files were looked at, and what could not be read."""
        yield '\n], "artifacts": ['
        yield from JsonList().items({"location": artifact(where), "roles": ["analysisTarget"]} for where in self._uris)
        yield '\n], "invocations": ['
        yield opened({"executionSuccessful": self._successful}, "toolExecutionNotifications")
        yield from JsonList().items(map(_notification, self._notes))
        yield f"{closed({})}]}}{closed({})}\n"


def _driver() -> Json:
    return {
        "name": "reportlint",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": "https://github.com/reportlint/reportlint",
        "rules": [_rule(rule) for rule in catalogue()],
    }


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.rationale},
        "help": {"text": explanation(rule), "markdown": markdown_explanation(rule)},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [rule.family]},
    }


def _notification(note: _Note) -> Json:
    return {
        "descriptor": {"id": note.code},
        "level": note.severity.value,
        "message": message(note.words),
        "locations": [{"physicalLocation": {"artifactLocation": artifact(note.uri)}}],
    }
