"""Document to Report: sections with roles, the type, sentences, numerals, problems and measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.learning.model import shipped
from reportlint.parsing.answers import match_report
from reportlint.parsing.measures import find_measures
from reportlint.parsing.part_roles import NO_REPORT, assign_roles
from reportlint.parsing.problem_elements import PERSONAL
from reportlint.parsing.problems import find_problems, quoted_parts
from reportlint.parsing.quantities import find_numerals
from reportlint.parsing.report_type import missing_roles, report_type
from reportlint.parsing.roles import heading_features
from reportlint.parsing.sections import build_sections
from reportlint.parsing.sentences import split_sentences
from reportlint.parsing.statements import find_plan_statements, find_problem_statements
from reportlint.parsing.title import read_opening
from reportlint.report import Report, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportlint.lexicon import Lexicon
    from reportlint.report import Section
    from reportlint.text import Document, Span


def parse(document: Document, lexicon: Lexicon, type_name: str = "") -> Report:
    """Return the report that a document holds; `type_name` is its type where that is known beforehand."""
    text = document.text
    title, subtitle, _ = read_opening(document)
    outline = _outline(document, lexicon)
    given = lexicon.report_type(type_name) if type_name else None
    kind = given or report_type([span.of(text) for span in (title, subtitle) if span], outline, text, lexicon.types())
    sections = assign_roles(text, outline, kind.name if kind else NO_REPORT, _model, kind.required if kind else ())
    problem_statements = find_problem_statements(document, sections) if kind else ()
    plan_statements = find_plan_statements(document, sections) if kind else ()
    numerals = find_numerals(text)
    quoted = quoted_parts(text, _bodies(sections, Role.WORK)) if kind else ()
    stated = sorted({*_bodies(sections, Role.PROBLEM), *problem_statements, *quoted} - {*plan_statements})
    planned = [*_bodies(sections, Role.PLAN), *plan_statements]
    personal = kind is not None and kind.name in PERSONAL
    report = Report(
        document=document,
        type=kind,
        title=title,
        sections=sections,
        sentences=tuple(sentence for block in document.blocks for sentence in split_sentences(text, block.span)),
        numerals=numerals,
        problem_statements=problem_statements,
        plan_statements=plan_statements,
        problems=find_problems(text, stated, numerals, personal, lexicon.phrases("vague")),
        measures=find_measures(text, planned, numerals),
        missing=missing_roles(kind, sections, text, problem_statements, plan_statements) if kind else (),
    )
    answers, purposes = match_report(report, quoted_parts(text, stated))
    return report._replace(answers=answers, purposes=purposes)


def _outline(document: Document, lexicon: Lexicon) -> tuple[Section, ...]:
    """Return the sections without roles, except where the unit's own report types name a heading's."""
    own = lexicon.own_headings()
    return tuple(part._replace(roles=own.get(part.heading, part.roles)) for part in build_sections(document))


def _model(heading: str) -> Mapping[Role, float]:
    return {Role(label): chance for label, chance in shipped("roles").predict(heading_features(heading)).items()}


def _bodies(sections: tuple[Section, ...], role: Role) -> Iterator[Span]:
    """Yield the text of all sections that carry a role, those inside others included."""
    for part in sections:
        for section in part.walk():
            if role in section.roles:
                yield from section.body
