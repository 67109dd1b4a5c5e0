"""How well problems and measures are found and judged: in labelled reports, and in passages that stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reportlint.evaluation.labels import labelled_reports, passages
from reportlint.evaluation.score import Score
from reportlint.parsing.measures import read_measure
from reportlint.parsing.problem_elements import PERSONAL, read_problem
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from reportlint.report import Measure, Problem, Report

    Label = Mapping[str, Any]

Item = TypeVar("Item", "Problem", "Measure")

_PROBLEM_PARTS = ("who", "evidence", "cause")
_MEASURE_PARTS = ("owner", "deadline", "target")


def evaluate(folder: Path, parse: Callable[[Path], Report]) -> list[Score]:
    """Return the scores over whatever labelled problems and measures `folder` holds.

    A passage without a report is judged as one item. In reports a found item answers to the label with which it shares
    most text, at least half of the shorter one.
    """
    scores = [score for name in ("hard-problems", "real-problems") for score in _problem_scores(folder, name)]
    scores += [score for name in ("hard-measures", "real-measures") for score in _measure_scores(folder, name)]
    scores += _report_scores(folder, parse)
    return [score for score in scores if score.hits or score.misses or score.false_alarms]


def _rows(folder: Path, name: str) -> list[Label]:
    path = folder / f"{name}.jsonl"
    return [row for row in passages(path) if not row.get("ambiguous")]


def _problem_scores(folder: Path, name: str) -> list[Score]:
    vague, specific = Score(f"{name}: vague"), Score(f"{name}: specific")
    undigited = Score(f"{name}: specific without a digit")
    told = {part: Score(f"{name}: {part}") for part in _PROBLEM_PARTS}
    for row in _rows(folder, name):
        text = row["text"]
        found = read_problem(text, Span(0, len(text)), find_numerals(text), row.get("context") in PERSONAL)
        vague.record(row["vague"], found.vague, text)
        specific.record(not row["vague"], not found.vague, text)
        if not any(character.isdecimal() for character in text):
            undigited.record(not row["vague"], not found.vague, text)
        _compare(told, text, row, found, text)
    return [vague, specific, undigited, *told.values()]


def _measure_scores(folder: Path, name: str) -> list[Score]:
    scores = {part: Score(f"{name}: {part}") for part in _MEASURE_PARTS}
    for row in _rows(folder, name):
        text = row["text"]
        found = read_measure(text, Span(0, len(text)), find_numerals(text))
        _compare(scores, text, row, found, text)
    return list(scores.values())


def _compare(scores: Mapping[str, Score], text: str, label: Label, found: Problem | Measure, told: str) -> None:
    """Record for each part that the label speaks of whether it has it and whether it was found."""
    for part, score in scores.items():
        span: Span | None = getattr(found, part)
        if part in label:
            score.record(label[part], span is not None, f"{told} → {span.of(text) if span else '—'}")


def _report_scores(folder: Path, parse: Callable[[Path], Report]) -> list[Score]:
    problems, measures = Score("reports: problems"), Score("reports: measures")
    vague = Score("reports: vague problems")
    told = {part: Score(f"reports: problems' {part}") for part in _PROBLEM_PARTS}
    made = {part: Score(f"reports: measures' {part}") for part in _MEASURE_PARTS}
    for name, report, labels in _reports(folder, parse):
        for label, problem in _paired(report.text, labels["problems"], report.problems):
            case = _told(name, report.text, label, problem)
            problems.record(label is not None, problem is not None, case)
            expected = bool(label and label["vague"])
            vague.record(expected, problem is not None and problem.vague, case)
            if label and problem:
                _compare(told, report.text, label, problem, case)
        for label, measure in _paired(report.text, labels["measures"], report.measures):
            case = _told(name, report.text, label, measure)
            measures.record(label is not None, measure is not None, case)
            if label and measure:
                _compare(made, report.text, label, measure, case)
    return [problems, vague, *told.values(), measures, *made.values()]


def _reports(folder: Path, parse: Callable[[Path], Report]) -> Iterator[tuple[str, Report, Label]]:
    for path, labels in labelled_reports(folder, "problems", "measures"):
        yield path.stem, parse(path), labels


def _told(name: str, text: str, label: Label | None, item: Problem | Measure | None) -> str:
    words = label["quote"] if label else item.span.of(text) if item else ""
    return f"{name} {words}"


class _Pairing(NamedTuple):
    shared: int
    label: int
    item: int


def _paired(text: str, labels: Sequence[Label], items: Sequence[Item]) -> Iterator[tuple[Label | None, Item | None]]:
    """Yield labels with the items that answer to them, then labels and items that stand alone."""
    quotes = [_located(text, label) for label in labels]
    pairings = [
        _Pairing(min(quote.end, item.span.end) - max(quote.start, item.span.start), index, other)
        for index, quote in enumerate(quotes)
        for other, item in enumerate(items)
        if quote.overlaps(item.span)
    ]
    taken: dict[int, int] = {}
    for pairing in sorted(pairings, reverse=True):
        least = min(quotes[pairing.label].length, items[pairing.item].span.length) / 2
        if pairing.label not in taken and pairing.item not in taken.values() and pairing.shared >= least:
            taken[pairing.label] = pairing.item
    for index, label in enumerate(labels):
        yield label, items[taken[index]] if index in taken else None
    yield from ((None, item) for other, item in enumerate(items) if other not in taken.values())


def _located(text: str, label: Label) -> Span:
    """Return where a label's quote stands; an empty span where the text does not hold it."""
    line_start = 0
    for _ in range(label.get("line", 1) - 1):
        line_start = text.find("\n", line_start) + 1
    start = text.find(label["quote"], line_start)
    return Span(start, start + len(label["quote"])) if start >= 0 else Span(0, 0)
