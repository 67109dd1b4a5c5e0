"""One report to rows: its figures, problems, measures, sections, and itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint import wording
from reportlint.finding import Failure, Severity
from reportlint.ledger.sheets import SHEETS
from reportlint.parsing.indicators import indicators
from reportlint.report import Exactness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from reportlint.finding import Outcome, Review
    from reportlint.report import Answer, Section
    from reportlint.text import Span

    Cell = str | int | float | Decimal | None
    Row = tuple[Cell, ...]


_LIKELY = 0.5


class Rows(NamedTuple):
    """The rows that one file gives to each sheet; a file that could not be reviewed is a row of `reports` alone."""

    quantities: tuple[Row, ...] = ()
    problems: tuple[Row, ...] = ()
    measures: tuple[Row, ...] = ()
    sections: tuple[Row, ...] = ()
    reports: tuple[Row, ...] = ()


_EXACTNESS = {
    Exactness.EXACT: "准确数",
    Exactness.ABOUT: "约数",
    Exactness.AT_LEAST: "不少于",
    Exactness.AT_MOST: "不超过",
}


def rows_of(outcome: Outcome) -> Rows:
    """Return the rows of one file."""
    if isinstance(outcome, Failure):
        blank = (None,) * (len(SHEETS[-1].columns) - 5)
        return Rows(reports=((str(outcome.path), None, None, "无法审阅", *blank, outcome.message),))
    return _Reader(outcome).rows()


class _Reader:
    """Reads the rows off one review."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._report = review.report
        self._file = str(review.path)
        self._sections = list(self._report.walk())

    def rows(self) -> Rows:
        return Rows(
            tuple(self._quantities()),
            tuple(self._problems()),
            tuple(self._measures()),
            tuple(self._section(section) for section in self._sections),
            (self._summary(),),
        )

    def _quantities(self) -> Iterator[Row]:
        for indicator in indicators(self._report):
            quantity = indicator.quantity
            yield (
                *(self._file, self._section_at(quantity.span), indicator.name, self._words(quantity.span)),
                *(quantity.value, quantity.upper, quantity.unit, _EXACTNESS[quantity.exactness], indicator.period),
                *(self._place(quantity.span), self._words(indicator.sentence)),
            )

    def _problems(self) -> Iterator[Row]:
        measures = {answer.problem: answer for answer in self._report.answers}
        for index, problem in enumerate(self._report.problems):
            yield (
                *(self._file, self._section_at(problem.span), self._words(problem.span)),
                *("笼统" if problem.vague else "具体", self._words(problem.who), self._words(problem.evidence)),
                *(self._words(problem.effect), self._words(problem.cause)),
                "、".join(dict.fromkeys(map(self._words, problem.hedges))),
                *(self._answering(measures.get(index)), self._place(problem.span)),
            )

    def _measures(self) -> Iterator[Row]:
        problems = {answer.measure: answer for answer in self._report.purposes}
        for index, measure in enumerate(self._report.measures):
            yield (
                *(self._file, self._section_at(measure.span), self._words(measure.span), self._words(measure.owner)),
                *(self._words(measure.deadline), self._words(measure.target), self._words(measure.check)),
                *(self._answered(problems.get(index)), self._place(measure.span)),
            )

    def _section(self, section: Section) -> Row:
        characters = len("".join(self._words(section.span).split()))
        quantities = len(self._report.quantities(*section.body_spans()))
        roles = "、".join(wording.ROLES[role] for role in sorted(section.roles))
        place = self._place(section.heading_span)
        return self._file, section.level, section.number, section.heading, roles, characters, quantities, place

    def _summary(self) -> Row:
        review, report, metrics = self._review, self._report, self._review.metrics
        return (
            *(self._file, self._words(report.title), report.type.title if report.type else None),
            wording.VERDICTS[review.verdict],
            "、".join(wording.ROLES[role] for role in report.missing),
            *(review.count(severity) for severity in Severity),
            *(metrics.characters, metrics.quantities, metrics.problems, metrics.vague, metrics.measures),
            "；".join(report.document.losses),
        )

    def _answering(self, answer: Answer | None) -> str:
        """Return the measure that answers a problem rather than not."""
        return self._words(self._report.measures[answer.measure].span) if answer and _is_likely(answer) else ""

    def _answered(self, answer: Answer | None) -> str:
        """Return the problem that a measure answers rather than not."""
        return self._words(self._report.problems[answer.problem].span) if answer and _is_likely(answer) else ""

    def _section_at(self, span: Span) -> str:
        """Return the headings above a place, the topmost first."""
        return " / ".join(_path(self._report.sections, span))

    def _words(self, span: Span | None) -> str:
        return span.of(self._report.text) if span else ""

    def _place(self, span: Span) -> str:
        return wording.place(self._report.document.location(span.start))


def _path(sections: Iterable[Section], span: Span) -> Iterator[str]:
    for section in sections:
        if section.span.start <= span.start < section.span.end:
            yield section.heading
            yield from _path(section.children, span)
            return


def _is_likely(answer: Answer) -> bool:
    return min(answer.chance, answer.any_chance) > _LIKELY
