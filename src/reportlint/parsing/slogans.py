"""Where a report speaks in slogans: a plan of nothing else, the opening of a plan, a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.actors import ActorKind, named_actors
from reportlint.parsing.passages import points
from reportlint.parsing.phrases import find_phrases
from reportlint.report import NumeralKind, Role
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.lexicon import Lexicon
    from reportlint.report import Report, Section

_PLAN_DENSITY = 2.0  # slogans a hundred characters: the plans of real reports that hold measures stay under one
_PARAGRAPH_DENSITY = 4.0  # of 200 government reports one paragraph reaches it
_PARAGRAPH, _SLOGANS = 80, 5  # characters of a paragraph, and different slogans in it, from which it is judged
_FIRST = 60  # characters of a paragraph in which its first slogan stands
_OPENING_DENSITY = 2.0
_OPENING, _UNITS = 120, 3  # characters of an opening, and hollow units in it, from which it is one
_FACTS = (NumeralKind.MEASURED, NumeralKind.DATE)


class Passage(NamedTuple):
    """A stretch of text and the slogans in it."""

    span: Span
    slogans: tuple[Span, ...]


def find_slogans(text: str, spans: Sequence[Span], lexicon: Lexicon, family: str = "slogans") -> tuple[Span, ...]:
    """Return where slogans stand, or the hollow phrases of another family of dictionaries."""
    return tuple(found.span for span in spans for found in find_phrases(text, span, lexicon.phrases(family)))


def slogan_plans(report: Report, lexicon: Lexicon) -> Iterator[tuple[Section, tuple[Span, ...]]]:
    """Yield the plan parts that are made of slogans, with these, where no measure could be checked."""
    if any(measure.owner or measure.deadline or measure.target for measure in report.measures):
        return
    for part in report.parts(Role.PLAN):
        spans = list(part.body_spans())
        slogans = find_slogans(report.text, spans, lexicon)
        if slogans and _density(len(slogans), sum(span.length for span in spans)) >= _PLAN_DENSITY:
            yield part, slogans


def slogan_openings(report: Report, lexicon: Lexicon) -> Iterator[Passage]:
    """Yield what stands before the first measure of a plan where it is long and made of quotation and slogans.

    A stated 总体要求 or 指导思想 is a part of its own, and none.
    """
    for part in report.parts(Role.PLAN):
        passages = list(_hollow_beginning(report, part, lexicon))
        spans = [passage.span for passage in passages]
        if sum(span.length for span in spans) >= _OPENING:
            yield Passage(Span(spans[0].start, spans[-1].end), tuple(s for p in passages for s in p.slogans))


def slogan_paragraphs(report: Report, lexicon: Lexicon) -> list[Passage]:
    """Return the paragraphs that are made of slogans and tell no fact: no amount, no date, no named unit.

    Left out are what `slogan_plans` and `slogan_openings` find, and appeals to the audience (让我们……), with which a
    report to a congress ends.
    """
    blocks = (block.span for block in report.document.blocks if block.span.length >= _PARAGRAPH)
    found = [
        p for span in blocks if not _tells_figure(report, span) and (p := _slogan_paragraph(report, span, lexicon))
    ]
    if not found:
        return []
    told = [part.span for part, _ in slogan_plans(report, lexicon)]
    told += [opening.span for opening in slogan_openings(report, lexicon)]
    return [passage for passage in found if not any(span.overlaps(passage.span) for span in told)]


def _slogan_paragraph(report: Report, span: Span, lexicon: Lexicon) -> Passage | None:
    if not find_slogans(report.text, [Span(span.start, span.start + _FIRST)], lexicon):
        return None
    slogans = find_slogans(report.text, [span], lexicon)
    different = len({slogan.of(report.text) for slogan in slogans})
    if different < _SLOGANS or _density(different, span.length) < _PARAGRAPH_DENSITY:
        return None
    appeals = any_word("hollow", "appeals").search(report.text, *span) is not None
    names_unit = any(actor.kind is ActorKind.UNIT for actor in named_actors(report.text, span))
    return None if appeals or names_unit else Passage(span, slogans)


def _density(count: int, length: int) -> float:
    return count * 100 / length


def _hollow_beginning(report: Report, part: Section, lexicon: Lexicon) -> Iterator[Passage]:
    """Yield the hollow paragraphs with which a plan opens; nothing where no measure follows them."""
    found: list[Passage] = []
    for body in part.body:
        stated = points(report.text, body)
        passage = _hollow(report, stated[0].span, lexicon) if stated and not stated[0].number else None
        if passage:
            found.append(passage)
        if passage is None or len(stated) > 1:
            yield from found
            return
    if part.children:
        yield from found


def _hollow(report: Report, span: Span, lexicon: Lexicon) -> Passage | None:
    """Return a stretch with its hollow units; None where it tells a fact, states a measure or holds too few."""
    units = find_slogans(report.text, [span], lexicon) + find_slogans(report.text, [span], lexicon, "openers")
    quotes = any_word("hollow", "quotations").search(report.text, *span) is not None
    hollow = quotes or (len(units) >= _UNITS and _density(len(units), span.length) >= _OPENING_DENSITY)
    if not hollow or any_word("hollow", "requirements").search(report.text, *span):
        return None
    checkable = any(m.owner or m.deadline or m.target for m in within(report.measures, span))
    return None if checkable or _tells_figure(report, span) else Passage(span, tuple(sorted(units)))


def _tells_figure(report: Report, span: Span) -> bool:
    """Tell whether a stretch holds an amount or a date."""
    return any(numeral.kind in _FACTS for numeral in within(report.numerals, span))
