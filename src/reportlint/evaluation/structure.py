"""How well headings, roles, types, missing parts and problem paragraphs are found, against labelled reports.

Labels stand beside reports (`b01.json` and `b01.txt`) or, for published texts, in `headings.jsonl`. A published text of
some length is labelled by an outline: the beginnings of its headings, short lines and problem paragraphs, and what
follows each. Such a text is put together again as far as that goes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlint.evaluation.labels import labelled_reports, passages
from reportlint.evaluation.score import Score
from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.reading import read
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report, Section
    from reportlint.text import Document

_NO_REPORT = "other"
_DEEPEST = 2  # level of headings that are labelled
_FILLER = "其余文字从略。"
_WHOLE_EXCERPT = 60  # code points from which the beginning of the next line may be cut


class _Labelled(NamedTuple):
    """A report with its labels; `complete` where its whole text is known."""

    name: str
    document: Document
    labels: dict[str, Any]
    complete: bool


class _Scores:
    """The measures, in the order in which they are shown."""

    def __init__(self) -> None:
        self.headings = Score("headings")
        self.levels = Score("levels of headings found")
        self.roles = Score("roles")
        self.types = Score("type")
        self.missing = Score("missing parts")
        self.statements = Score("problem paragraphs without heading")

    def all(self) -> list[Score]:
        return [self.headings, self.levels, self.roles, self.types, self.missing, self.statements]


def evaluate(folder: Path) -> list[Score]:
    """Return the scores over the labelled reports in `folder`.

    A heading counts as found where its line and words agree; roles are counted one by one over all headings labelled
    or found.
    """
    scores = _Scores()
    for case in _cases(folder):
        # An outline lacks the title and the opening words that tell the type.
        report = parse(case.document, Lexicon(), "" if case.complete else case.labels["type"])
        _score_headings(scores, case, report)
        _score_whole(scores, case, report)
    return [score for score in scores.all() if score.hits or score.misses or score.false_alarms]


def _cases(folder: Path) -> Iterator[_Labelled]:
    for path, labels in labelled_reports(folder, "sections"):
        yield _Labelled(path.stem, read(path), labels, complete=True)
    for labels in passages(folder / "headings.jsonl"):
        complete = "text" in labels
        text = labels["text"] if complete else _rebuilt(labels["outline"])
        yield _Labelled(labels["id"], read(Path(labels["path"]), text.encode()), labels, complete)


def _rebuilt(outline: list[dict[str, Any]]) -> str:
    """Return what an outline tells of a text, each line in its place and of its length."""
    lines: dict[int, str] = {}
    for entry in outline:
        following = entry.get("next") or {}
        if following.get("text"):
            cut = len(following["text"]) >= _WHOLE_EXCERPT
            lines.setdefault(following["line"], following["text"] + _FILLER * cut)
    for entry in outline:
        tail = entry.get("tail", "")
        gap = entry["length"] - len(entry["text"]) - len(tail)
        filler = (_FILLER * (gap // len(_FILLER) + 1))[-gap:] if gap > 0 else ""
        lines[entry["line"]] = entry["text"] + filler + tail
    return "\n".join(lines.get(number, "") for number in range(1, max(lines, default=0) + 1))


def _score_headings(scores: _Scores, case: _Labelled, report: Report) -> None:
    first, last = case.labels.get("scope", (1, float("inf")))
    found = {key: section for key, section in _keyed(case.document, report) if first <= key[0] <= last}
    labelled = {_label_key(case, label): label for label in case.labels["sections"]}
    for key in sorted(found.keys() | labelled.keys()):
        section, label = found.get(key), labelled.get(key)
        name = f"{case.name} {key[0] or ''} {key[1]}"
        scores.headings.record(label is not None, section is not None, name)
        if label is not None and section is not None:
            scores.levels.record(True, label["level"] == section.level, name)
        expected = set(label["roles"] or [_NO_REPORT]) if label else set()
        given = {role.value for role in section.roles} if section else set()
        if label is not None and section is not None:
            scores.roles.confusion["+".join(sorted(expected)), "+".join(sorted(given))] += 1
        for role in sorted(expected | given):
            scores.roles.record(role in expected, role in given, f"{name}: {role}")


def _keyed(document: Document, report: Report) -> Iterator[tuple[tuple[int, str], Section]]:
    """Yield the sections by line and heading; labels without lines know a heading by its words alone."""
    for section in report.walk():
        if section.level <= _DEEPEST:
            yield (document.location(section.span.start).place.number, section.heading), section


def _label_key(case: _Labelled, label: dict[str, Any]) -> tuple[int, str]:
    if "line" in label:
        return label["line"], label["heading"]
    for block in case.document.blocks:
        if label["heading"] in block.span.of(case.document.text):
            return block.place.number, label["heading"]
    return 0, label["heading"]


def _score_whole(scores: _Scores, case: _Labelled, report: Report) -> None:
    labels, kind = case.labels, report.type.name if report.type else _NO_REPORT
    expected = labels["type"] or _NO_REPORT
    if case.complete:
        scores.types.confusion[expected, kind] += 1
        scores.types.record(True, kind == expected, f"{case.name}: {expected}, found {kind}")
    for role in Role if "missing_roles" in labels else ():
        scores.missing.record(role.value in labels["missing_roles"], role in report.missing, f"{case.name}: {role}")
    if "problem_lines" in labels:
        lines = {case.document.location(span.start).place.number for span in report.problem_statements}
        for line in sorted(lines | set(labels["problem_lines"])):
            scores.statements.record(line in labels["problem_lines"], line in lines, f"{case.name} {line}")
