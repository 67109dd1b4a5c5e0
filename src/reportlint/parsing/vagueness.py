"""Telling a vague problem from a specific one: what the model sees of a text, and what it says.

Words alone do not decide: figures may only be background (开会12次), a named unit may have done nothing that could be
checked, and a hedge may stand before a proof. So the model sees the characters with figures, dates and names masked by
what they are, the same for those clauses that state a fact, and a few features that a person can read.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.learning.model import character_ngrams, shipped, unit_length
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.actors import Actor, ActorKind, named_actors
from reportlint.parsing.passages import trimmed
from reportlint.report import NumeralKind
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.learning.model import Features
    from reportlint.report import Quantity

READABLE_WEIGHT = 0.2  # of a readable feature, where all n-grams of a text together have length 1

_CLAUSE = re.compile(r"[^，。；：！？,;:!?\s]+")
_MASKED_CLAUSE = re.compile(r"[^，。；：！？]+")
_SIGNS = {NumeralKind.MEASURED: "#", NumeralKind.DATE: "@"}
_ACTOR_SIGNS = {ActorKind.POST: "*"}
_SHORTEST = 5  # characters of a clause that can state a fact


def vagueness(text: str, span: Span, numerals: Sequence[Quantity]) -> float:
    """Return the probability, 0 to 1, that a reviewer sends the problem in `span` back as vague.

    `numerals` are those of the whole text; only what lies inside `span` is looked at.
    """
    return shipped("vagueness").predict(features(text, span, numerals))["vague"]


def features(text: str, span: Span, numerals: Sequence[Quantity]) -> Features:
    """Return what the model sees of the problem in `span`: n-grams by character, readable features begin with `=`."""
    span = trimmed(text, span)  # a problem is the same with and without its full stop
    inside = within(numerals, span)
    actors = named_actors(text, span)
    found = _ngrams(_masked(text, span, inside, actors))
    clauses = [_clause(text, Span(*match.span()), inside, actors) for match in _CLAUSE.finditer(text, *span)]
    if clauses:
        readable = {**_naming(text, span, actors), **_measuring(inside, clauses), **_emptiness(clauses)}
        readable |= {**_proving(clauses), **_wording(text, span)}
        found |= {f"={name}": value * READABLE_WEIGHT for name, value in readable.items() if value}
    return unit_length(found)


def _masked(text: str, span: Span, numerals: Sequence[Quantity], actors: Sequence[Actor]) -> str:
    """Return the text with every numeral and name replaced by a sign for its kind; units stay."""
    masks = [(numeral.span, _SIGNS.get(numeral.kind, "~") + numeral.unit) for numeral in numerals]
    masks += [(actor.span, _ACTOR_SIGNS.get(actor.kind, "&")) for actor in actors]
    parts, position = [], span.start
    for masked, sign in sorted(masks):
        if masked.start >= position:
            parts += [text[position : masked.start], sign]
            position = masked.end
    return "".join([*parts, text[position : span.end]])


def _ngrams(masked: str) -> Features:
    """Return n-grams of the whole text, of its last clause (`<`) and of the clauses that state facts (`+`)."""
    clauses = _MASKED_CLAUSE.findall(masked)
    judgement = any_word("items", "deficiencies", "plans")
    facts = [clause for clause in clauses if not judgement.search(clause)]
    found = character_ngrams(masked, 2)
    found |= {f"<{gram}": 1.0 for clause in clauses[-1:] for gram in character_ngrams(clause, 2)}
    found |= {f"+{gram}": 1.0 for clause in facts for gram in character_ngrams(clause, 3)}
    length = math.sqrt(len(found))
    return {gram: value / length for gram, value in found.items()}


class _Clause(NamedTuple):
    """What a clause holds; `emptiness` is the share of its characters that judge or name what nobody can see."""

    measured: bool
    anchored: bool
    deficient: bool
    shortfall: bool
    activity: bool
    emptiness: float
    length: int

    @property
    def concrete(self) -> bool:
        return self.emptiness == 0 and self.length >= _SHORTEST

    @property
    def background(self) -> bool:
        return self.measured and self.activity and not self.shortfall


def _clause(text: str, span: Span, numerals: Sequence[Quantity], actors: Sequence[Actor]) -> _Clause:
    inside = within(numerals, span)
    measured = any(numeral.measured for numeral in inside)
    dated = any(numeral.kind is NumeralKind.DATE for numeral in inside)
    named = any(actor.kind is not ActorKind.POST for actor in within(actors, span))
    deficient, abstract = _covered(text, span, "deficiencies"), _covered(text, span, "abstractions")
    return _Clause(
        measured=measured,
        anchored=measured or dated or named,
        deficient=deficient > 0,
        shortfall=any_word("items", "shortfalls").search(text, *span) is not None,
        activity=any_word("items", "activities").search(text, *span) is not None,
        emptiness=min(1.0, (deficient + abstract) / span.length),
        length=span.length,
    )


def _covered(text: str, span: Span, words: str) -> int:
    return sum(match.end() - match.start() for match in any_word("items", words).finditer(text, *span))


def _naming(text: str, span: Span, actors: Sequence[Actor]) -> Features:
    posts = sum(actor.kind is ActorKind.POST for actor in actors)
    return {
        "named": _share(len(actors) - posts, 2),
        "post": _share(posts, 2),
        "person": float(any(actor.kind is ActorKind.PERSON for actor in actors)),
        "first-person": float(first_person().search(text, *span) is not None),
    }


@cache
def first_person() -> re.Pattern[str]:
    """Return the pattern of 我 where it means the writer and not 我局, 自我."""
    return re.compile(r"我?本人|(?<![自忘])我(?![们局县市院省区镇乡校会所厂处站州国部馆委办中公])")


def _measuring(numerals: Sequence[Quantity], clauses: Sequence[_Clause]) -> Features:
    measured = [clause for clause in clauses if clause.measured]
    amounts = sum(numeral.measured for numeral in numerals)
    return {
        "measured": _share(amounts, 3),
        "unmeasured": float(not amounts),
        "dated": _share(sum(numeral.kind is NumeralKind.DATE for numeral in numerals), 2),
        "shortfall": _share(sum(clause.shortfall for clause in measured), 2),
        "background": _share(sum(clause.background for clause in measured), 2),
        "measured-last": float(clauses[-1].measured),
        "shortfall-last": float(clauses[-1].measured and clauses[-1].shortfall),
    }


def _emptiness(clauses: Sequence[_Clause]) -> Features:
    deficient = sum(clause.deficient for clause in clauses)
    return {
        "concrete": _share(sum(clause.concrete for clause in clauses), 3),
        "anchored": _share(sum(clause.anchored and not clause.deficient for clause in clauses), 3),
        "deficient": deficient / len(clauses),
        "deficient-only": float(deficient == len(clauses)),
        "deficient-last": float(clauses[-1].deficient),
        "empty": sum(clause.emptiness for clause in clauses) / len(clauses),
        "empty-last": clauses[-1].emptiness,
        "empty-least": min(clause.emptiness for clause in clauses),
    }


def _proving(clauses: Sequence[_Clause]) -> Features:
    """Return what tells a proof from background: a headline's proof follows it, background goes before."""
    measured = [clause for clause in clauses if clause.measured]
    headline = next((index for index, clause in enumerate(clauses) if clause.deficient), len(clauses))
    after = clauses[headline + 1 :]
    before = clauses[:headline] if headline < len(clauses) else []
    return {
        "proof": float(any(not clause.background for clause in measured)),
        "gap": float(any(clause.shortfall for clause in measured)),
        "background-only": float(bool(measured) and all(clause.background for clause in measured)),
        "measured-before-only": float(any(c.measured for c in before) and not any(c.anchored for c in after)),
        "fact-behind-headline": float(any(clause.anchored and not clause.deficient for clause in after)),
        "concrete-behind-headline": float(any(clause.concrete for clause in after)),
    }


def _wording(text: str, span: Span) -> Features:
    return {
        "missed": 2.0 * (any_word("items", "indicators").search(text, *span) is not None),  # proves without a figure
        "plan": float(any_word("items", "plans").search(text, *span) is not None),
        "turn": float(any_word("items", "turns").search(text, *span) is not None),
        "length": _share(span.length, 80),
    }


def _share(count: int, most: int) -> float:
    """Return a count as 0 to 1; more than `most` tells no more."""
    return min(count, most) / most
