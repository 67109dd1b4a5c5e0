"""All of one review as data for JSON; `review.schema.json` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.text import PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.finding import Finding, Fix, Review, RoleStatus
    from reportlint.output.json_text import Json
    from reportlint.report import Answer, Measure, Problem, Quantity, Section, Shares
    from reportlint.text import Document, Location, Span


def review_json(review: Review) -> Json:
    """Return a review with all its places."""
    return _Converter(review.report.document).review(review)


def place_json(location: Location) -> Json:
    """Return where a person finds a place: unit and number, in a table row and cell as well, and the column."""
    place = location.place
    cell = {"row": place.row, "cell": place.column} if place.unit is PlaceUnit.TABLE else {}
    return {"unit": place.unit.value, "number": place.number, **cell, "column": location.column}


class _Converter:
    """Turns what belongs to one document into data."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def review(self, review: Review) -> Json:
        report, metrics = review.report, review.metrics
        return {
            "format": self._document.format,
            "encoding": self._document.encoding,
            "losses": list(self._document.losses),
            "type": {"name": report.type.name, "title": report.type.title} if report.type else None,
            "title": self._optional(report.title),
            "verdict": review.verdict.value,
            "parts": [self._part(status) for status in review.roles],
            "sections": [self._section(section) for section in report.sections],
            "problems": [self._problem(problem) for problem in report.problems],
            "problem_statements": self._words_of(report.problem_statements),
            "plan_statements": self._words_of(report.plan_statements),
            "measures": [self._measure(measure) for measure in report.measures],
            "answers": self._answers(report.answers),
            "purposes": self._answers(report.purposes),
            "shares": [self._shares(shares) for shares in review.shares],
            "quantities": [self._quantity(numeral) for numeral in report.numerals if numeral.measured],
            "other_numerals": [
                {**self._words(numeral.span), "kind": numeral.kind.value}
                for numeral in report.numerals
                if not numeral.measured
            ],
            "findings": [self._finding(finding) for finding in review.findings],
            "metrics": metrics._asdict(),
        }

    def _words(self, span: Span) -> Json:
        place = place_json(self._document.location(span.start))
        return {"text": span.of(self._document.text), "start": span.start, "end": span.end, "place": place}

    def _optional(self, span: Span | None) -> Json | None:
        return None if span is None else self._words(span)

    def _words_of(self, spans: Iterable[Span]) -> list[Json]:
        return [self._words(span) for span in spans]

    def _part(self, status: RoleStatus) -> Json:
        return {
            "role": status.role.value,
            "required": status.required,
            "present": status.present,
            "places": self._words_of(status.places),
        }

    def _section(self, section: Section) -> Json:
        return {
            "number": section.number,
            "heading": section.heading,
            "level": section.level,
            "roles": sorted(role.value for role in section.roles),
            "start": section.span.start,
            "end": section.span.end,
            "place": place_json(self._document.location(section.span.start)),
            "children": [self._section(child) for child in section.children],
        }

    def _problem(self, problem: Problem) -> Json:
        return {
            **self._words(problem.span),
            "who": self._optional(problem.who),
            "evidence": self._optional(problem.evidence),
            "effect": self._optional(problem.effect),
            "cause": self._optional(problem.cause),
            "hedges": self._words_of(problem.hedges),
            "vagueness": round(problem.vagueness, 3),
            "vague": problem.vague,
        }

    def _measure(self, measure: Measure) -> Json:
        return {
            **self._words(measure.span),
            "owner": self._optional(measure.owner),
            "deadline": self._optional(measure.deadline),
            "target": self._optional(measure.target),
            "check": self._optional(measure.check),
        }

    def _answers(self, answers: Iterable[Answer]) -> list[Json]:
        return [
            {**answer._asdict(), "chance": round(answer.chance, 3), "any_chance": round(answer.any_chance, 3)}
            for answer in answers
        ]

    def _shares(self, shares: Shares) -> Json:
        counts = shares._asdict()
        return {"section": self._words(counts.pop("section").heading_span), **counts}

    def _quantity(self, quantity: Quantity) -> Json:
        return {
            **self._words(quantity.span),
            "value": None if quantity.value is None else f"{quantity.value:f}",
            "upper": None if quantity.upper is None else f"{quantity.upper:f}",
            "unit": quantity.unit,
            "dimension": quantity.dimension,
            "exactness": quantity.exactness.value,
        }

    def _finding(self, finding: Finding) -> Json:
        return {
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity.value,
            "message": finding.message,
            "suggestion": finding.suggestion,
            "quote": finding.quote,
            "start": finding.span.start,
            "end": finding.span.end,
            "place": place_json(finding.start),
            "end_place": place_json(finding.end),
            "evidence": self._words_of(finding.evidence),
            "fix": finding.fix and self._fix(finding.fix),
        }

    def _fix(self, fix: Fix) -> Json:
        return {**self._words(fix.span), "replacement": fix.replacement}
