"""How well numerals are found: against labelled sentences and reports, and against the cases of two peers.

Peers label other things than this project does (a number without its unit, dates as numbers), so their cases compare
by overlap, ours by the exact quote.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlint.evaluation.labels import labelled_reports, passages
from reportlint.evaluation.score import Score
from reportlint.parsing.quantities import find_numerals
from reportlint.reading import read
from reportlint.report import NumeralKind, Quantity
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from pathlib import Path

_OWN = ("quantities", "hard-quantities")
_VERBS = re.compile("^(?:突破|迈上|跨上|跃上|登上|站上)")
_NUMBERS = (NumeralKind.MEASURED, NumeralKind.DATE, NumeralKind.ORDINAL)


class _Case(NamedTuple):
    """A text and the labels in it: spans with the fields of the label."""

    name: str
    text: str
    quantities: list[tuple[Span, dict[str, Any]]]
    others: list[Span]


def evaluate(folder: Path) -> list[Score]:
    """Return the scores over whatever labelled files of quantities `folder` holds.

    Spans must be equal (a leading 突破 or 迈上 aside); exactness and value are judged among the matched; `kept out`
    tells which numerals that are no quantity were not taken for one.
    """
    scores = [score for name in _OWN for score in _own_scores(name, list(_sentences(folder / f"{name}.jsonl")))]
    scores += _own_scores("reports", list(_reports(folder)))
    scores += [_peer_score(folder / f"{name}.jsonl") for name in ("recognizers-text", "jionlp-money")]
    return [score for score in scores if score.hits or score.misses or score.false_alarms]


def _sentences(path: Path) -> Iterator[_Case]:
    for row in passages(path):
        quantities = [(_located(label), label) for label in row["quantities"]]
        yield _Case(row["id"], row["text"], quantities, [_located(label) for label in row["not_quantities"]])


def _located(label: dict[str, Any]) -> Span:
    return Span(label["start"], label["start"] + len(label["quote"]))


def _reports(folder: Path) -> Iterator[_Case]:
    for path, labels in labelled_reports(folder, "quantities", "not_quantities"):
        text = read(path).text
        places = _places(text, labels["quantities"])
        yield _Case(path.stem, text, places, [span for span, _ in _places(text, labels["not_quantities"])])


def _places(text: str, labels: list[Any]) -> list[tuple[Span, dict[str, Any]]]:
    """Return the labels with their spans; equal quotes without a line take one occurrence after another."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    places, taken = [], set[int]()
    for written in labels:
        label: dict[str, Any] = {"quote": written} if isinstance(written, str) else written
        start = starts[label["line"] - 1] if "line" in label else 0
        start = text.find(label["quote"], start)
        while start in taken:
            start = text.find(label["quote"], start + 1)
        if start >= 0:
            taken.add(start)
            places.append((Span(start, start + len(label["quote"])), label))
    return places


def _own_scores(name: str, cases: list[_Case]) -> list[Score]:
    spans, exactness = Score(f"{name}: span"), Score(f"{name}: exactness")
    values, kept_out = Score(f"{name}: value"), Score(f"{name}: kept out")
    for case in cases:
        found = {_core(case.text, q.span): q for q in find_numerals(case.text) if q.measured}
        expected = {_core(case.text, span): label for span, label in case.quantities}
        for span in sorted(expected.keys() | found.keys()):
            spans.record(span in expected, span in found, _told(case, span))
        for span in expected.keys() & found.keys():
            _judge(exactness, values, expected[span], found[span], _told(case, span))
        for span in case.others:
            kept_out.record(True, not any(span.overlaps(other.span) for other in found.values()), _told(case, span))
    return [spans, exactness, values, kept_out]


def _core(text: str, span: Span) -> Span:
    verb = _VERBS.match(span.of(text))
    return Span(span.start + verb.end(), span.end) if verb else span


def _told(case: _Case, span: Span) -> str:
    context = case.text[max(0, span.start - 8) : span.end + 6].replace("\n", "⏎")
    return f"{case.name} {span.of(case.text)} ({context})"


def _judge(exactness: Score, values: Score, label: dict[str, Any], found: Quantity, told: str) -> None:
    right = found.exactness.value == label.get("exactness", "exact")
    exactness.record(True, right, f"{told}: {label.get('exactness', 'exact')}, found {found.exactness.value}")
    if "value" in label:
        same = _same(label["value"], found.value) and ("upper" not in label or _same(label["upper"], found.upper))
        values.record(True, same, f"{told}: {label['value']}~{label.get('upper')}, found {found.value}~{found.upper}")


def _same(label: str | None, value: Decimal | None) -> bool:
    """Tell whether the values are equal up to rounding; a ratio (6:52:42) has none."""
    if label is None or ":" in label:
        return True
    expected = Fraction(label)
    return value is not None and abs(Fraction(value) - expected) <= abs(expected) * Fraction(1, 10**9)


def _peer_score(path: Path) -> Score:
    """Return how many of a peer's numerals are found, and how many of ours it does not have."""
    score = Score(path.stem)
    for row in passages(path):
        if row["genre"] == "in":
            _compare(score, row)
    return score


def _compare(score: Score, row: dict[str, Any]) -> None:
    text = row["text"]
    found = [numeral.span for numeral in find_numerals(text) if _comparable(row, numeral)]
    expected = [_located(label) for label in row["expected"]]
    name = f"{row['file'].rsplit('/', 1)[-1]} {row['case']}"
    for span in expected:
        score.record(True, any(span.overlaps(other) for other in found), f"{name} {span.of(text)} ({text})")
    for span in found:
        matched = any(span.overlaps(other) for other in expected)
        score.record(False, not matched, f"{name} {span.of(text)} ({text})")


def _comparable(row: dict[str, Any], numeral: Quantity) -> bool:
    """Tell whether the peer's file labels numerals of this kind at all."""
    file = row["file"]
    if row["peer"] == "JioNLP":
        return numeral.measured and numeral.dimension in ("", "money")
    if "Percent" in file:
        return numeral.measured and numeral.dimension == "share"
    if "Ordinal" in file:
        return numeral.kind is NumeralKind.ORDINAL
    if "Currency" in file:
        return numeral.measured and numeral.dimension == "money"
    if "Dimension" in file:
        return numeral.measured and numeral.dimension not in ("", "count", "money", "share")
    return numeral.kind in _NUMBERS
