"""How much of a work part tells what came of the work, and how much only what was done."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from reportlint.parsing.achievements import claims_in, is_supported, tells_activity, unsupported_claims
from reportlint.report import Shares
from reportlint.text import PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.lexicon import Lexicon
    from reportlint.report import Report, Section
    from reportlint.text import Span


def shares(report: Report, section: Section, lexicon: Lexicon) -> Shares:
    """Count the sentences of a work or result part, those of its children included, by what they tell.

    Tables and what the part says of problems and plans are left out.
    """
    spans = list(section.body_spans())
    sentences = [s for span in spans for s in _inside(report.sentences, span) if _counts(report, s)]
    claimed = [found.span for found in claims_in(report, spans, lexicon)]
    doubted = [found.span for found in unsupported_claims(report, spans, lexicon)]
    claims = [sentence for sentence in sentences if _inside(claimed, sentence)]
    outcome = {*claims, *(sentence for sentence in sentences if is_supported(report, sentence, lexicon))}
    return Shares(
        section,
        sentences=len(sentences),
        outcome=len(outcome),
        activity=sum(tells_activity(report.text, [s], lexicon) for s in sentences if s not in outcome),
        claims=len(claims),
        unsupported=sum(bool(_inside(doubted, sentence)) for sentence in claims),
    )


def _counts(report: Report, sentence: Span) -> bool:
    document = report.document
    in_table = document.blocks[document.block_index(sentence.start)].place.unit is PlaceUnit.TABLE
    elsewhere = (*report.problem_statements, *report.plan_statements)
    return not (
        in_table
        or any(paragraph.covers(sentence) for paragraph in elsewhere)
        or any(problem.span.overlaps(sentence) for problem in report.problems)
    )


def _inside(found: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return what begins in `span`; `found` is in the text's order."""
    return found[bisect_left(found, span.start, key=_start) : bisect_left(found, span.end, key=_start)]


_start = attrgetter("start")
