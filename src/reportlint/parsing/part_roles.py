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
    from collections.abc import Collection, Sequence

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
    found: Sequence[frozenset[Role]] = likeliest(text, _parts(text, sections, kind), required, model)
    if kind in _ACCOUNTS and not any(Role.RESULT in roles for roles in found):
        found = _with_results(text, sections, found)
    points = _Points(text, kind, model)
    return tuple(points.passed_on(section, roles) for section, roles in zip(sections, found, strict=True))


def _all_other(section: Section) -> Section:
    children = tuple(_all_other(child) for child in section.children)
    return section._replace(roles=frozenset({Role.OTHER}), children=children)


def _parts(text: str, sections: Sequence[Section], kind: str) -> list[Part]:
    """Return the parts with the roles that their headings name; in a government work report all have some."""
    named = [section.roles or _named(section, kind) for section in sections]
    behind = list(accumulate(reversed(named), frozenset.__or__, initial=frozenset[Role]()))[-2::-1]
    own_year = _own_year(text, sections)
    parts = [
        Part(
            section,
            position,
            named[position],
            behind[position],
            position == len(sections) - 1,
            0 < own_year < _year(section.heading),
        )
        for position, section in enumerate(sections)
    ]
    if kind != GOVERNMENT:
        return parts
    return [part._replace(named=part.named or _government(text, part)) for part in parts]


def _named(section: Section, kind: str) -> frozenset[Role]:
    """Return the roles that a heading names.

    In a rectification report the points headed by the problems that were found tell how each was mended.
    """
    roles = words_of_heading(section.heading).roles
    if kind == RECTIFICATION and not roles and _is_list_of_gaps(section):
        return frozenset({Role.WORK})
    if kind != GOVERNMENT:
        return roles
    return (roles | _DONE if roles & _DONE else roles) - {Role.INTEGRITY}


def _is_list_of_gaps(section: Section) -> bool:
    return 2 * sum(child.heading.endswith("问题") for child in section.children) > max(len(section.children), 1)


def _government(text: str, part: Part) -> frozenset[Role]:
    """Return the roles of a part of a government work report: what was done comes first, what is to be done follows."""
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


def _with_results(
    text: str, sections: Sequence[Section], found: Sequence[frozenset[Role]]
) -> Sequence[frozenset[Role]]:
    """Add results to the parts on work that tell what came of it, where these tell enough."""
    outcomes = [
        tells(text, section, "outcome") if Role.WORK in roles else 0
        for section, roles in zip(sections, found, strict=True)
    ]
    if sum(outcomes) < _LEAST_OUTCOMES:
        return found
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
