"""How much speaks for each role of a part whose heading names none: model, body, order, and what the type requires."""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from reportlint.learning.model import logit
from reportlint.lexicon.cues import cue
from reportlint.parsing.roles import words_of_heading
from reportlint.parsing.tellings import log_odds, sentences_of
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from reportlint.parsing.roles import RoleModel
    from reportlint.report import Section

_SAMPLE = 1500  # code points of a body that are looked at
_DENSEST = 5.0  # cues in 100 code points; more say no more
_FLOOR = 0.02  # of a model's probability, so that no single opinion decides
_READINGS = 12  # ways to read the parts so far that are followed
_TOLD = 1.5  # how much the mean log odds of what the sentences tell count
_HEADING = 0.7  # how much those of the heading by itself do
_SECOND = 0.5  # probability from which a model's second role counts

# How much a cue in the body speaks for a role, per cue in 100 code points.
_BODY = {
    Role.PROBLEM: {"deficiency": 0.45, "future": -0.125, "past": -0.1, "result": -0.15},
    Role.PLAN: {"future": 0.25, "past": -0.25, "deficiency": -0.2},
    Role.WORK: {"past": 0.225, "future": -0.125, "deficiency": -0.25},
    Role.RESULT: {"result": 0.35, "future": -0.15, "deficiency": -0.25},
    Role.CAUSE: {"cause": 0.75, "past": -0.1},
    Role.EXPERIENCE: {"experience": 0.6, "past": -0.05},
    Role.OVERVIEW: {"overview": 0.45, "future": -0.15, "deficiency": -0.2},
    Role.INTEGRITY: {"integrity": 0.6},
    Role.OTHER: {},
}
_CUES = sorted({name for cues in _BODY.values() for name in cues})
_LEADING = frozenset({Role.WORK})
_START = {Role.OTHER: -2.0, Role.CAUSE: -1.5, Role.EXPERIENCE: -1.5, Role.INTEGRITY: -2.0, Role.RESULT: -0.7}


class Part(NamedTuple):
    """A topmost section and where it stands.

    `named` are the roles that its heading names, none where it names none; `behind` those that the headings behind it
    name; `ahead` tells that the heading names a year that comes after the report's own.
    """

    section: Section
    position: int
    named: frozenset[Role]
    behind: frozenset[Role]
    last: bool
    ahead: bool


class _Reading(NamedTuple):
    """One way to read the first parts of a report: their roles, and how much speaks for them altogether."""

    score: float = 0.0
    roles: tuple[frozenset[Role], ...] = ()
    before: frozenset[Role] = frozenset()

    def with_part(self, score: float, roles: frozenset[Role]) -> _Reading:
        return _Reading(self.score + score, (*self.roles, roles), self.before | roles)


def likeliest(
    text: str, parts: Sequence[Part], wanted: Collection[Role], model: RoleModel | None
) -> tuple[frozenset[Role], ...]:
    """Return the roles of all parts for which, taken together, most speaks.

    `wanted` are the roles that the report's type requires. The parts are read from first to last, and the best few
    readings kept, since what one part is bears on what the others are.
    """
    readings = [_Reading()]
    for part in parts:
        if part.named:
            readings = [reading.with_part(0.0, part.named) for reading in readings]
            continue
        opinions: Mapping[Role, float] = model(part.section.heading) if model else {}
        heading, body = _from_heading(part.section, opinions), _from_body(text, part.section)
        evidence = {role: heading[role] + body[role] for role in _BODY}
        grown = [found for reading in readings for found in _grown(reading, part, wanted, evidence, opinions)]
        readings = nlargest(_READINGS, grown, key=lambda reading: reading.score)
    return readings[0].roles


def _grown(
    reading: _Reading,
    part: Part,
    wanted: Collection[Role],
    evidence: Mapping[Role, float],
    opinions: Mapping[Role, float],
) -> Iterator[_Reading]:
    """Yield a reading with each role for the next part, and a second one where the model is sure of it."""
    known = reading.before | part.behind
    missing = {role for role in wanted if role not in known}
    scores = {role: evidence[role] + _from_order(role, part, reading.before) + (role in missing) for role in _BODY}
    for role, score in scores.items():
        least = max(score - 2, 0.0)
        second = {other for other, likely in opinions.items() if likely >= _SECOND and least < scores[other] <= score}
        yield reading.with_part(score, frozenset({role} | second))


def divided(
    text: str, points: Sequence[Section], kinds: Sequence[frozenset[Role]], model: RoleModel | None
) -> list[frozenset[Role]]:
    """Return which of `kinds` each point is, where the part above them is said to be all of them.

    The kinds follow one another in their order, as what was done comes before what is to be done. Cues alone tell them
    apart: sentence by sentence a plan without a deadline reads like the work that it goes on with.
    """
    best: list[tuple[float, tuple[frozenset[Role], ...]]] = [(0.0, ())] * len(kinds)
    for point in points:
        heading = _from_heading(point, model(point.heading) if model else {})
        body = _from_cues(text, point)
        ends: list[tuple[float, tuple[frozenset[Role], ...]]] = []
        for place, kind in enumerate(kinds):
            score, before = max(best[: place + 1], key=lambda end: end[0])
            leading = _LEADING & kind or kind  # plans speak of results as well: 提升, 改善
            ends.append((score + max(heading[role] + body[role] for role in leading), (*before, kind)))
        best = ends
    return list(max(best, key=lambda end: end[0])[1])


def tells(text: str, section: Section, name: str) -> int:
    """Return how many cues of one kind stand in a section's body, its points included."""
    return sum(1 for _ in cue(name).finditer(_sample(text, section)))


def _from_heading(section: Section, opinions: Mapping[Role, float]) -> dict[Role, float]:
    hints = words_of_heading(section.heading).hints
    return {role: _HEADING * _opinion(opinions, role) + 1.0 * (role in hints) for role in _BODY}


def _opinion(opinions: Mapping[Role, float], role: Role) -> float:
    return logit(opinions.get(role, 0.0), _FLOOR) if opinions else 0.0


def _from_body(text: str, section: Section) -> dict[Role, float]:
    """Return how much a body speaks for each role, by its cues and by what its sentences tell."""
    told = log_odds(sentences_of(_sample(text, section)))
    cued = _from_cues(text, section)
    return {role: cued[role] + _TOLD * told.get(Role.WORK if role is Role.RESULT else role, 0.0) for role in cued}


def _from_cues(text: str, section: Section) -> dict[Role, float]:
    body = _sample(text, section)
    found = {name: min(_density(name, body), _DENSEST) for name in _CUES}
    return {
        role: _START.get(role, 0.0) + sum(weight * found[name] for name, weight in weights.items())
        for role, weights in _BODY.items()
    }


def _from_order(role: Role, part: Part, before: frozenset[Role]) -> float:
    """Return what the order of parts speaks for a role: overview and work, then problem and cause, then plan."""
    score = 0.0
    if role is Role.PLAN:
        score += 1.5 * part.last - 3.0 * (part.position == 0) + 0.7 * (Role.PROBLEM in before) + 2.0 * part.ahead
    elif role is Role.OVERVIEW:
        score += 1.0 if part.position == 0 else -2.0
    elif role is Role.WORK:
        score += 0.7 * (part.position <= 1) - 2.0 * bool(before & {Role.PROBLEM, Role.PLAN}) - 2.0 * part.ahead
    elif role is Role.PROBLEM:
        score += 0.8 * (Role.PROBLEM not in part.behind and Role.PLAN in part.behind and part.position > 0)
    elif role is Role.CAUSE:
        score += 0.0 if Role.PROBLEM in before else -3.0
    return score - 1.5 * (role in before | part.behind and role is not Role.WORK)


def _sample(text: str, section: Section) -> str:
    pieces: list[str] = []
    length = 0
    for span in section.body_spans():
        if length >= _SAMPLE:
            break
        pieces.append(text[span.start : min(span.end, span.start + _SAMPLE)])
        length += span.length
    return "\n".join(pieces)[:_SAMPLE]


def _density(name: str, body: str) -> float:
    """Return how often a cue stands in 100 code points of a body."""
    return 100.0 * sum(1 for _ in cue(name).finditer(body)) / max(len(body), 40)
