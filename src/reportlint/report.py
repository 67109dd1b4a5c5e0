"""What parsing makes of a document: sections with roles, sentences, quantities, problems and measures."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reportlint.text import Document, Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator


class Role(StrEnum):
    """What a part of a report is there for."""

    OVERVIEW = "overview"
    WORK = "work"
    RESULT = "result"
    EXPERIENCE = "experience"
    PROBLEM = "problem"
    CAUSE = "cause"
    PLAN = "plan"
    INTEGRITY = "integrity"
    OTHER = "other"


class ReportType(NamedTuple):
    """A kind of report and what it must hold.

    `name` is the identifier (`work-report`), `title` what people call it (工作汇报). `required` are the roles a
    reviewer insists on; a role in `optional` is usual but may be absent. `basis` tells what gives the reviewer the
    right. `exempt` are the codes of rules that ask for what reports of this type do not state.
    """

    name: str
    title: str
    required: tuple[Role, ...]
    optional: tuple[Role, ...] = ()
    basis: str = ""
    exempt: tuple[str, ...] = ()


class NumeralKind(StrEnum):
    """What a numeral in a report stands for; only `MEASURED` counts as a quantity."""

    MEASURED = "measured"
    DATE = "date"
    ORDINAL = "ordinal"
    LIST_NUMBER = "list-number"
    DOCUMENT_NUMBER = "document-number"
    POLICY_NAME = "policy-name"
    NAME = "name"
    IDIOM = "idiom"


class Exactness(StrEnum):
    """How exactly a quantity is stated: 126名, 近40所, 不少于80块, 不超过3天, 多次."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class Quantity(NamedTuple):
    """A numeral with its unit.

    `span` covers qualifier, number, scale and unit (近40所). `value` has 万 and 亿 resolved and is None where the
    numeral is no plain number (第三批, 6:52:42); `upper` is the upper end of a range. `unit` is written as in the text
    (个百分点), 百分之 and ％ as `%`. `dimension` is the unit's class in `dictionaries/units.toml` (count, money, length
    …), "" if unknown.
    """

    span: Span
    kind: NumeralKind
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    dimension: str = ""
    exactness: Exactness = Exactness.EXACT

    @property
    def measured(self) -> bool:
        """Tell whether this is an amount of something in the world."""
        return self.kind is NumeralKind.MEASURED


class Section(NamedTuple):
    """A part of the report under one heading.

    `heading_span` covers the heading's words without number and closing mark; `number` is as written or computed by
    Word (`（一）`), "" where there is none. `span` runs from the heading to the end of the last block of the section,
    children included; `body` are the spans of its own text: the rest of a run-in heading's line and the blocks up to
    its first child. `level` is 1 for the topmost parts, whatever style they carry.
    """

    number: str
    heading: str
    level: int
    roles: frozenset[Role]
    span: Span
    heading_span: Span
    body: tuple[Span, ...] = ()
    children: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """Yield this section and all below it, in the text's order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def body_spans(self) -> Iterator[Span]:
        """Yield the spans of all text below the heading, its descendants' bodies included, headings left out."""
        for section in self.walk():
            yield from section.body


class Problem(NamedTuple):
    """One problem stated in the report, and what of it could be checked.

    `who`, `evidence`, `effect` and `cause` are the words that name a unit or person, prove the problem, tell its effect
    and its cause, or None. `hedges` are the vague words in it. `vagueness` is the probability that a reviewer sends it
    back as vague.
    """

    span: Span
    who: Span | None = None
    evidence: Span | None = None
    effect: Span | None = None
    cause: Span | None = None
    hedges: tuple[Span, ...] = ()
    vagueness: float = 0.0

    @property
    def vague(self) -> bool:
        """Tell whether a reviewer would rather send it back than not."""
        return self.vagueness > 0.5


class Measure(NamedTuple):
    """One measure of the plan and what makes it checkable; each element is the words that state it, or None."""

    span: Span
    owner: Span | None = None
    deadline: Span | None = None
    target: Span | None = None
    check: Span | None = None


class Answer(NamedTuple):
    """A measure that may answer a problem; both are indexes into the report's own lists.

    `chance` is the probability that it does, `any_chance` the probability that the item it was looked for has any
    counterpart: for a problem some measure, for a measure some problem.
    """

    problem: int
    measure: int
    chance: float
    any_chance: float = 0.0


class Shares(NamedTuple):
    """What the sentences of a section tell; every count is of sentences.

    `outcome` are those with a result: measured, named or only claimed; `activity` those that tell of meetings, papers,
    study or organisation and of no result. `claims` are those of `outcome` that claim one in words (显著提升),
    `unsupported` those of `claims` that no fact near them bears out.
    """

    section: Section
    sentences: int = 0
    outcome: int = 0
    activity: int = 0
    claims: int = 0
    unsupported: int = 0

    @property
    def other(self) -> int:
        """The sentences that tell neither result nor activity."""
        return self.sentences - self.outcome - self.activity


class Report(NamedTuple):
    """A parsed report.

    `type` is None where the document is no work report. `title` is the span of the title, None where there is none.
    `numerals` are all numerals found, measured or not, in the text's order; `problem_statements` and `plan_statements`
    the spans of paragraphs that state problems or plans without a heading of their own. `missing` are the roles that
    the type requires and the report lacks. `answers` are the measures that most likely answer the problems, `purposes`
    the problems that the measures most likely answer, one for each item compared.
    """

    document: Document
    type: ReportType | None
    title: Span | None
    sections: tuple[Section, ...]
    sentences: tuple[Span, ...] = ()
    numerals: tuple[Quantity, ...] = ()
    problem_statements: tuple[Span, ...] = ()
    plan_statements: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()
    measures: tuple[Measure, ...] = ()
    missing: tuple[Role, ...] = ()
    answers: tuple[Answer, ...] = ()
    purposes: tuple[Answer, ...] = ()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def walk(self) -> Iterator[Section]:
        """Yield every section in the text's order."""
        for section in self.sections:
            yield from section.walk()

    def parts(self, *roles: Role) -> Iterator[Section]:
        """Yield the topmost sections that carry one of `roles`."""

        def topmost(sections: tuple[Section, ...]) -> Iterator[Section]:
            for section in sections:
                if section.roles.isdisjoint(roles):
                    yield from topmost(section.children)
                else:
                    yield section

        return topmost(self.sections)

    def sentence_at(self, offset: int) -> Span | None:
        """Return the sentence that holds `offset`, None where it lies in none (headings, space)."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return self.sentences[index] if index >= 0 and offset < self.sentences[index].end else None

    def places(self, role: Role) -> tuple[Span, ...]:
        """Return where the report fulfils a role: headings, else paragraphs that do without a heading."""
        headings = tuple(part.heading_span for part in self.parts(role))
        statements = {Role.PROBLEM: self.problem_statements, Role.PLAN: self.plan_statements}
        return headings or statements.get(role, ())

    def heading_of(self, role: Role, otherwise: Span) -> Span:
        """Return the first place of a role, to point at when the whole part is meant."""
        return next(iter(self.places(role)), otherwise)

    def required_parts(self) -> Iterator[Section]:
        """Yield the topmost sections that the type requires; what is there for the rest (其他事项) may be short."""
        required = set(self.type.required) - {Role.OTHER} if self.type else set()
        return self.parts(*required)

    def achievements(self) -> Iterator[Section]:
        """Yield the sections without children that tell of work and results, and of nothing still to come."""
        for part in self.parts(Role.WORK, Role.RESULT):
            yield from (s for s in part.walk() if not s.children and Role.PLAN not in s.roles)

    def quantities(self, *spans: Span) -> list[Quantity]:
        """Return the measured quantities that lie inside one of `spans`, or all of them where none is given."""
        if not spans:
            return [numeral for numeral in self.numerals if numeral.measured]
        inside = (numeral for span in spans for numeral in within(self.numerals, span) if span.covers(numeral.span))
        return [numeral for numeral in inside if numeral.measured]
