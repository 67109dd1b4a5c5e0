"""Telling what of a problem could be checked: who, evidence, effect and cause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlint.lexicon.phrases import phrase_dictionary
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.actors import ActorKind, named_actors
from reportlint.parsing.passages import trimmed
from reportlint.parsing.phrases import find_phrases
from reportlint.parsing.reasons import find_reasons
from reportlint.parsing.vagueness import first_person, vagueness
from reportlint.report import NumeralKind, Problem
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.lexicon.phrases import PhraseDictionary
    from reportlint.parsing.actors import Actor
    from reportlint.report import Quantity

PERSONAL = frozenset({"duty-report", "self-examination"})  # types in which one person reports on himself

_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+")
_HIDING = frozenset({"who", "number", "frequency", "scope"})  # vague words that hide who, how many, when and where
_HIDDEN = 0.8  # probability, at the least, that a reviewer sends back what hides these and names nothing to check
_NUMERAL = 12  # characters of a numeral that may stand before a counted name


def read_problem(
    text: str,
    span: Span,
    numerals: Sequence[Quantity],
    personal: bool = False,
    hedges: PhraseDictionary | None = None,
) -> Problem:
    """Return the problem that `span` states, with its elements.

    In a `personal` report (述职, 对照检查) 我 tells who. `hedges` is the dictionary of vague words, the shipped one
    unless given.
    """
    chance, who = vagueness(text, span, numerals), _who(text, span, numerals, personal)
    vague_words = list(find_phrases(text, span, hedges or phrase_dictionary("vague")))
    hiding = who is None and any(word.phrase.category in _HIDING for word in vague_words)
    if hiding and not _can_be_checked(text, span, numerals):
        chance = max(chance, _HIDDEN)
    reasons = find_reasons(text, span)
    return Problem(
        span=span,
        who=who,
        evidence=None if chance > 0.5 else _evidence(text, span, numerals),
        effect=next(iter(reasons.effects), None),
        cause=next(iter(reasons.causes), None),
        hedges=tuple(word.span for word in vague_words),
        vagueness=chance,
    )


def _can_be_checked(text: str, span: Span, numerals: Sequence[Quantity]) -> bool:
    """Tell whether anything is counted, dated or named as an indicator."""
    if any(numeral.measured or numeral.kind is NumeralKind.DATE for numeral in within(numerals, span)):
        return True
    return any_word("items", "named-indicators").search(text, *span) is not None


def _who(text: str, span: Span, numerals: Sequence[Quantity], personal: bool) -> Span | None:
    for actor in named_actors(text, span):
        if _is_one(actor, text) and not _counted(actor, numerals) and not _sets_the_standard(actor, text):
            return actor.span
    return writer(text, span) if personal else None


def writer(text: str, span: Span) -> Span | None:
    """Return where `span` speaks of the person who wrote it (我, 本人, 自己), None where it does not."""
    found = first_person().search(text, *span) or any_word("problem-words", "writers").search(text, *span)
    return Span(*found.span()) if found else None


def _is_one(actor: Actor, text: str) -> bool:
    """Tell whether there is only one of that name: a post needs its unit (马场社区网格员) or its holder (陶副局长)."""
    if actor.kind is not ActorKind.POST:
        return True
    name = actor.span.of(text)
    posts = word_lists("actors")["post-endings"]
    stem = name[: min(place for place in range(len(name)) if name[place:] in posts)]
    return stem in word_lists("actors")["surnames"] or any(
        other.kind is not ActorKind.POST for other in named_actors(stem, Span(0, len(stem)))
    )


def _counted(actor: Actor, numerals: Sequence[Quantity]) -> bool:
    """Tell whether a quantity touches the name from the left: 20处口袋公园 is nobody."""
    before = within(numerals, Span(max(0, actor.span.start - _NUMERAL), actor.span.start + 1))
    return any(numeral.dimension == "count" and numeral.span.end >= actor.span.start for numeral in before)


def _sets_the_standard(actor: Actor, text: str) -> bool:
    return any_word("problem-words", "standards").match(text, actor.span.end) is not None


def _evidence(text: str, span: Span, numerals: Sequence[Quantity]) -> Span:
    """Return the clause that proves most: a measured shortfall, then any figure, a date, a name."""
    clauses = [Span(*match.span()) for match in _CLAUSE.finditer(text, *span)]
    return trimmed(text, max(clauses, key=lambda clause: _weight(text, clause, numerals)))


def _weight(text: str, clause: Span, numerals: Sequence[Quantity]) -> tuple[bool, bool, bool, int]:
    inside = within(numerals, clause)
    measured = any(numeral.measured for numeral in inside)
    short = any_word("items", "shortfalls").search(text, *clause) is not None
    judging = any_word("items", "deficiencies", "abstractions").search(text, *clause) is not None
    missed = any_word("items", "indicators").search(text, *clause) is not None
    return measured and short, missed, bool(inside), -judging
