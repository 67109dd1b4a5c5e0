"""The roles of a report's parts: from their headings, and where these are silent from model, body, order and type."""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.cues import cue
from reportlint.parsing.roles import words_of_heading
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reportlint.parsing.roles import RoleModel
    from reportlint.report import Section

GOVERNMENT = "government-work-report"
NO_REPORT = "other"
_SAMPLE = 1500  # code points of a body that are looked at
_LONGEST_NAME = 20  # code points of a heading that says nothing but its role
_DENSEST = 5.0  # cues in 100 code points; more say no more
_FLOOR = 0.02  # of a model's probability, so that no single opinion decides
_SECOND = 0.5  # probability from which a model's second role counts

# How much a cue in the body speaks for a role, per cue in 100 code points.
_BODY = {
    Role.PROBLEM: {"deficiency": 0.9, "future": -0.25, "past": -0.2, "result": -0.3},
    Role.PLAN: {"future": 0.5, "past": -0.5, "deficiency": -0.4},
    Role.WORK: {"past": 0.45, "future": -0.25, "deficiency": -0.5},
    Role.RESULT: {"result": 0.7, "future": -0.3, "deficiency": -0.5},
    Role.CAUSE: {"cause": 1.5, "past": -0.2},
    Role.EXPERIENCE: {"experience": 1.2, "past": -0.1},
    Role.OVERVIEW: {"overview": 0.9, "future": -0.3, "deficiency": -0.4},
    Role.INTEGRITY: {"integrity": 1.2},
    Role.OTHER: {},
}
_START = {Role.OTHER: -2.0, Role.CAUSE: -1.5, Role.EXPERIENCE: -1.5, Role.INTEGRITY: -2.0, Role.RESULT: -0.7}


class _Part(NamedTuple):
    """A topmost section and where it stands."""

    section: Section
    position: int
    before: frozenset[Role]
    behind: frozenset[Role]
    last: bool


def assign_roles(
    text: str, sections: Sequence[Section], kind: str = "", model: RoleModel | None = None
) -> tuple[Section, ...]:
    """Return the sections with their roles.

    `kind` is the name of the report's type as its title tells it, `other` for what is no report. Roles that a section
    has already are kept. A part whose heading names its roles has these; of the others the likeliest role. Below, a
    heading that names another role stands for it, every other has the roles of its part.
    """
    if kind == NO_REPORT:
        return tuple(_with_roles(section, frozenset({Role.OTHER})) for section in sections)
    named = [section.roles or _named(section, kind) for section in sections]
    behind = _unions(reversed(named))[::-1]
    before = frozenset[Role]()
    found: list[Section] = []
    for position, section in enumerate(sections):
        roles = named[position]
        if not roles:
            part = _Part(section, position, before, behind[position], position == len(sections) - 1)
            roles = _government(text, part) if kind == GOVERNMENT else _likeliest(text, part, model)
        before |= roles
        found.append(_with_roles(section, roles | _upright(section)))
    return tuple(found)


def _unions(parts: Iterable[frozenset[Role]]) -> list[frozenset[Role]]:
    """Return for each part the roles of all parts before it."""
    return list(accumulate(parts, frozenset.__or__, initial=frozenset[Role]()))[:-1]


def _named(section: Section, kind: str) -> frozenset[Role]:
    roles = section.roles or words_of_heading(section.heading).roles
    if kind != GOVERNMENT:
        return roles
    done = {Role.WORK, Role.RESULT}
    return (roles | done if roles & done else roles) - {Role.INTEGRITY}


def _upright(section: Section) -> frozenset[Role]:
    return frozenset({Role.INTEGRITY}) if "廉" in section.heading else frozenset()


def _with_roles(section: Section, roles: frozenset[Role]) -> Section:
    """Give a section and what stands below it their roles."""
    passed_on = roles - {Role.INTEGRITY} or roles
    children = tuple(_with_roles(child, _below(child, passed_on)) for child in section.children)
    return section._replace(roles=roles, children=children)


def _below(child: Section, inherited: frozenset[Role]) -> frozenset[Role]:
    """Return the roles of a section below a part; its own words decide where they contradict or divide the part."""
    if inherited == {Role.OTHER}:
        return inherited
    done = inherited <= {Role.OVERVIEW, Role.WORK, Role.RESULT}
    if done and len(child.heading) <= _LONGEST_NAME:
        own = words_of_heading(child.heading)
        if own.whole and not own.roles & inherited:
            return own.roles | _upright(child)
    elif Role.PLAN in inherited and len(inherited) > 1:
        own = words_of_heading(child.heading)
        if own.roles and own.roles < inherited:
            return own.roles | _upright(child)
    return inherited | _upright(child)


# Parts whose headings name no role


def _government(text: str, part: _Part) -> frozenset[Role]:
    """Return the roles of a part of a government work report: what was done comes first, what is to be done follows."""
    done = part.position == 0 and (Role.PLAN in part.behind or not part.behind & {Role.WORK, Role.RESULT})
    if done and not part.last and _density("past", _sample(text, part.section)) > 0:
        return frozenset({Role.WORK, Role.RESULT})
    return frozenset({Role.PLAN})


def _likeliest(text: str, part: _Part, model: RoleModel | None) -> frozenset[Role]:
    body = _densities(_sample(text, part.section))
    opinions: Mapping[Role, float] = model(part.section.heading) if model else {}
    scores = {
        role: _opinion(opinions, role) + _from_body(role, body) + _from_order(role, part) + _hinted(role, part.section)
        for role in _BODY
    }
    best = max(scores, key=lambda role: scores[role])
    second = {role for role, likely in opinions.items() if likely >= _SECOND and scores[role] > scores[best] - 2}
    return frozenset({best} | second)


def _opinion(opinions: Mapping[Role, float], role: Role) -> float:
    if not opinions:
        return 0.0
    likely = min(max(opinions.get(role, 0.0), _FLOOR), 1 - _FLOOR)
    return math.log(likely / (1 - likely))


def _hinted(role: Role, section: Section) -> float:
    return 1.0 if role in words_of_heading(section.heading).hints else 0.0


def _densities(body: str) -> dict[str, float]:
    return {name: min(_density(name, body), _DENSEST) for name in {name for cues in _BODY.values() for name in cues}}


def _from_body(role: Role, body: Mapping[str, float]) -> float:
    score = sum(weight * body[name] for name, weight in _BODY[role].items())
    return _START.get(role, 0.0) + score


def _from_order(role: Role, part: _Part) -> float:
    """Return what the order of parts speaks for a role: overview and work, then problem and cause, then plan."""
    score = 0.0
    if role is Role.PLAN:
        score += 1.5 * part.last - 3.0 * (part.position == 0) + 0.7 * (Role.PROBLEM in part.before)
    elif role is Role.OVERVIEW:
        score += 1.0 if part.position == 0 else -2.0
    elif role is Role.WORK:
        score += 0.7 * (part.position <= 1) - 2.0 * bool(part.before & {Role.PROBLEM, Role.PLAN})
    elif role is Role.PROBLEM:
        score += 0.8 * (Role.PROBLEM not in part.behind and Role.PLAN in part.behind and part.position > 0)
    elif role is Role.CAUSE:
        score += 0.0 if Role.PROBLEM in part.before else -3.0
    return score - 1.5 * (role in part.before | part.behind and role is not Role.WORK)


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
