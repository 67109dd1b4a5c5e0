"""One file to one review: read, parse, run the rules, stamp and sort what they found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.config import Settings
from reportlint.finding import Finding, Match, Metrics, Review, RoleStatus
from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.parsing.shares import shares
from reportlint.reading import read
from reportlint.report import Role
from reportlint.rule import Context, Rule, catalogue, subjects
from reportlint.text import visible_length

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.config import Config
    from reportlint.report import Report
    from reportlint.text import Document


def review(path: Path, settings: Settings | None = None, data: bytes | None = None) -> Review:
    """Review one file, or `data` under that name.

    Without `settings` the nearest configuration above the file holds.

    Raises:
        ReadError: the file cannot be read, or is of a format that is not supported.
        ConfigError: the configuration cannot be used.
        DictionaryError: one of the unit's own dictionaries cannot be used.
    """
    config = (settings or Settings()).of(path)
    return review_document(read(path, data, limits=config.limits), config)


def review_document(document: Document, config: Config) -> Review:
    """Review a document that has been read."""
    lexicon = Lexicon(config.dictionaries, config.report_types)
    report = parse(document, lexicon, config.report_type)
    context = Context(report, lexicon, config)
    rules = [rule for rule in catalogue() if config.selects(rule.code)]
    found = [_finding(rule, match, document) for rule in rules for match in _matches(rule, context)]
    found.sort(key=lambda finding: (finding.span, finding.code))
    told = tuple(shares(report, section, lexicon) for section in report.achievements())
    return Review(report, tuple(found), _role_statuses(report), _metrics(report), told)


def _matches(rule: Rule, context: Context) -> Iterator[Match]:
    kind = context.report.type
    if rule.code in kind.exempt if kind else not rule.judges_any_text:
        return
    for subject in subjects(rule.scope, context.report):
        yield from rule.check(subject, context)


def _finding(rule: Rule, match: Match, document: Document) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        span=match.span,
        start=document.location(match.span.start),
        end=document.location(match.span.end),
        quote=match.span.of(document.text),
        message=match.message,
        suggestion=match.suggestion or rule.advice,
        evidence=match.evidence,
        fix=match.fix,
    )


def _role_statuses(report: Report) -> tuple[RoleStatus, ...]:
    if report.type is None:
        return ()
    required = [
        RoleStatus(role, True, role not in report.missing, report.places(role)) for role in report.type.required
    ]
    optional = [RoleStatus(role, False, True, report.places(role)) for role in report.type.optional]
    statuses = [*required, *(status for status in optional if status.places)]
    return tuple(sorted(statuses, key=lambda status: list(Role).index(status.role)))


def _metrics(report: Report) -> Metrics:
    achievements = list(report.achievements())
    return Metrics(
        characters=visible_length(report.text),
        quantities=len(report.quantities()),
        parts=len(achievements),
        quantified=sum(bool(report.quantities(*part.body_spans())) for part in achievements),
        problems=len(report.problems),
        vague=sum(problem.vague for problem in report.problems),
        measures=len(report.measures),
        without_owner=sum(measure.owner is None for measure in report.measures),
        without_deadline=sum(measure.deadline is None for measure in report.measures),
        without_target=sum(measure.target is None for measure in report.measures),
    )
