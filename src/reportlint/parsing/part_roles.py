"""The roles of a report's parts: from their headings, and where these are silent from what else speaks for a role."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.cues import cue
from reportlint.parsing.role_scores import Part, divided, likeliest, tells
from reportlint.parsing.roles import words_of_heading
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from reportlint.parsing.roles import RoleModel
    from reportlint.report import Section

GOVERNMENT = "government-work-report"
RECTIFICATION = "rectification-report"
NO_REPORT = "other"
_ACCOUNTS = frozenset({"work-summary", "duty-report"})  # types that account for what a year's work brought
_LEAST_OUTCOMES = 2  # told in a part from which an account of work is one of results as well
_LONGEST_NAME = 20  # code points of a heading that says nothing but its role
_DONE = frozenset({Role.WORK, Role.RESULT})
_KINDS = (frozenset({Role.OVERVIEW}), _DONE, frozenset({Role.PROBLEM}), frozenset({Role.PLAN}))


def assign_roles(
    text: str,
    sections: Sequence[Section],
    kind: str = "",
    model: RoleModel | None = None,
    required: Collection[Role] = (),
) -> tuple[Section, ...]:
    """Return the sections with their roles.

    `kind` is the name of the report's type as its title tells it, `other` for what is no report; `required` are the
    roles that the type asks for. Roles that a section has already are kept. A part whose heading names its roles has
    these; of the others the likeliest role. The points of a part have its roles, unless their own words say otherwise;
    where a part is of several kinds (存在问题及打算) its points are divided among them.
    """
    if kind == NO_REPORT:
        return tuple(_all_other(section) for section in sections)
    named = [section.roles or _named(section, kind) for section in sections]
    behind = _unions(reversed(named))[::-1]
    before = frozenset[Role]()
    found: list[frozenset[Role]] = []
    own_year = _own_year(text, sections)
    for position, section in enumerate(sections):
        last = position == len(sections) - 1
        ahead = 0 < own_year < _year(section.heading)
        part = Part(section, position, before, behind[position], last, ahead, required)
        found.append(named[position] or _unnamed(text, part, kind, model))
        before |= found[-1]
    if kind in _ACCOUNTS and Role.RESULT not in before:
        found = _with_results(text, sections, found)
    points = _Points(text, kind, model)
    return tuple(points.passed_on(section, roles) for section, roles in zip(sections, found, strict=True))


def _all_other(section: Section) -> Section:
    children = tuple(_all_other(child) for child in section.children)
    return section._replace(roles=frozenset({Role.OTHER}), children=children)


def _unions(parts: Iterable[frozenset[Role]]) -> list[frozenset[Role]]:
    """Return for each part the roles of all parts before it."""
    return list(accumulate(parts, frozenset.__or__, initial=frozenset[Role]()))[:-1]


def _named(section: Section, kind: str) -> frozenset[Role]:
    roles = words_of_heading(section.heading).roles
    if kind != GOVERNMENT:
        return roles
    return (roles | _DONE if roles & _DONE else roles) - {Role.INTEGRITY}


def _unnamed(text: str, part: Part, kind: str, model: RoleModel | None) -> frozenset[Role]:
    """Return the roles of a part whose heading names none.

    In a government work report what was done comes first, what is to be done follows. In a rectification report the
    points headed by the problems that were found tell how each was mended.
    """
    if kind == RECTIFICATION and _is_list_of_gaps(part.section):
        return frozenset({Role.WORK})
    if kind != GOVERNMENT:
        return likeliest(text, part, model)
    done = part.position == 0 and (Role.PLAN in part.behind or not part.behind & _DONE)
    return _DONE if done and not part.last and tells(text, part.section, "past") else frozenset({Role.PLAN})


def _own_year(text: str, sections: Sequence[Section]) -> int:
    """Return the year that a report is about: the first one named in its opening or else in its headings, or 0."""
    opening = text[: sections[0].span.start] if sections else ""
    return next(filter(None, map(_year, (opening, *(section.heading for section in sections)))), 0)


def _year(words: str) -> int:
    found = _years().search(words)
    return int(found.group()) if found else 0


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)20\d\d(?!\d)", re.ASCII)


def _is_list_of_gaps(section: Section) -> bool:
    return 2 * sum(child.heading.endswith("问题") for child in section.children) > max(len(section.children), 1)


def _with_results(text: str, sections: Sequence[Section], found: Sequence[frozenset[Role]]) -> list[frozenset[Role]]:
    """Add results to the parts on work that tell what came of it, where these tell enough."""
    outcomes = [
        tells(text, section, "outcome") if Role.WORK in roles else 0
        for section, roles in zip(sections, found, strict=True)
    ]
    if sum(outcomes) < _LEAST_OUTCOMES:
        return list(found)
    return [roles | {Role.RESULT} if told else roles for roles, told in zip(found, outcomes, strict=True)]


# Points of a part


class _Points(NamedTuple):
    """Gives the points of a part their roles."""

    text: str
    kind: str
    model: RoleModel | None

    def passed_on(self, section: Section, roles: frozenset[Role]) -> Section:
        """Return a section with its roles, and with those of what stands below it."""
        inherited = roles - {Role.INTEGRITY} or roles
        below = self._below(section.children, inherited)
        children = tuple(map(self.passed_on, section.children, below))
        upright = frozenset({Role.INTEGRITY}) if "廉" in section.heading else frozenset[Role]()
        return section._replace(roles=roles | upright, children=children)

    def _below(self, points: Sequence[Section], inherited: frozenset[Role]) -> list[frozenset[Role]]:
        """Return the roles of the points of a part that has the roles `inherited`."""
        kinds = [kind for roles in _KINDS if (kind := roles & inherited)]
        if len(kinds) < 2:
            return [self._own(point, inherited) or self._of_one_kind(point, inherited) for point in points]
        own = [self._own(point, inherited) or words_of_heading(point.heading).roles & inherited for point in points]
        open_points = [point for point, roles in zip(points, own, strict=True) if not roles]
        found = iter(divided(self.text, open_points, kinds, self.model))
        return [roles or next(found) for roles in own]

    def _own(self, point: Section, inherited: frozenset[Role]) -> frozenset[Role]:
        """Return the roles that stand against those of the part: a gap among work, a cause or a remedy among gaps."""
        words = words_of_heading(point.heading)
        if not words.whole or len(point.heading) > _LONGEST_NAME:
            return frozenset()
        done = inherited <= _DONE | {Role.OVERVIEW} and not words.roles & inherited
        lacks = inherited == {Role.PROBLEM} and words.roles <= {Role.CAUSE, Role.PLAN}
        return words.roles if done or lacks else frozenset()

    def _of_one_kind(self, point: Section, inherited: frozenset[Role]) -> frozenset[Role]:
        """Return the roles of a point that says nothing of its own; causes are told with the problem they belong to."""
        if Role.CAUSE in inherited and len(inherited) > 1:
            return words_of_heading(point.heading).roles & inherited or inherited - {Role.CAUSE}
        return frozenset({Role.WORK}) if self._is_mere_activity(point, inherited) else inherited

    def _is_mere_activity(self, point: Section, inherited: frozenset[Role]) -> bool:
        """Tell whether a point of a part on work and results gives neither a figure nor a result."""
        if inherited != _DONE or self.kind == GOVERNMENT:
            return False
        body = "".join(span.of(self.text) for span in point.body_spans())
        told = any(character.isdigit() for character in body) or cue("result").search(body)
        return bool(body) and not told
