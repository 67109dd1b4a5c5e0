"""The report's type, by its title or else by its parts, and the parts that the type requires and the report lacks."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reportlint.lexicon.cues import cue
from reportlint.lexicon.report_types import shipped_types
from reportlint.parsing.part_roles import GOVERNMENT
from reportlint.parsing.roles import words_of_heading
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.lexicon.forms import Finder
    from reportlint.lexicon.report_types import TypeDictionary
    from reportlint.report import ReportType, Section
    from reportlint.text import Span

_PERIODIC = "work-summary"
_UNTITLED = "work-report"
_OPENING = 400  # code points of the text that may say what the report is
_LEAST_OPENING = 40  # code points of an opening that can stand for an overview
_UNHEADED = {Role.WORK: "past", Role.PROBLEM: "own-problem", Role.PLAN: "plan-opening"}  # in a text of no headings
_BRACKETS = str.maketrans("", "", '《》“”"〈〉 \u3000\t\n')


def type_of_title(title: str, types: TypeDictionary | None = None) -> ReportType | None:
    """Return the type that a title names, None where it names none or names another kind of document."""
    types = types or shipped_types()
    bare = _without_brackets(title).translate(_BRACKETS)
    if _ends_with(types.other_titles, bare):
        return None
    return next((entry.type for entry in types.entries if entry.cues.search(bare)), None)


def report_type(
    titles: Iterable[str], sections: Sequence[Section], text: str, types: TypeDictionary | None = None
) -> ReportType | None:
    """Return the report's type, None for what is no work report.

    `titles` are its title and subtitle, as far as it has any: the first that names a type decides. Without one the
    parts do: a document of at least two of work, problem and plan is a report, unless it ends as orders do (组织领导),
    and a summary where a part is named after its period (九月份工作).
    """
    types = types or shipped_types()
    for title in titles:
        if _ends_with(types.other_titles, _without_brackets(title).translate(_BRACKETS)):
            return None
        if found := type_of_title(title, types):
            return found
    name = _name_by_shape(sections, text[:_OPENING])
    return next((entry.type for entry in types.entries if entry.type.name == name), None)


def _name_by_shape(sections: Sequence[Section], opening: str) -> str:
    if cue("government-opening").search(opening):
        return GOVERNMENT
    if len(_kinds(sections)) < 2 or any(_ends_with(cue("instruction-part"), part.heading) for part in sections[-2:]):
        return ""
    periodic = any(cue("period").match(section.heading) for section in sections)
    return _PERIODIC if periodic and "汇报" not in opening else _UNTITLED


def missing_roles(
    kind: ReportType,
    sections: Sequence[Section],
    text: str,
    problem_statements: Iterable[Span] = (),
    plan_statements: Iterable[Span] = (),
) -> tuple[Role, ...]:
    """Return the roles that the type requires and the report lacks, in the type's order.

    A paragraph without a heading of its own counts as present, results count as work, and the words before the first
    heading as an overview if they say who and what; causes may stand among the problems.
    """
    present = set(chain.from_iterable(section.roles for part in sections for section in part.walk()))
    present |= {Role.PROBLEM} if any(problem_statements) else set()
    present |= {Role.PLAN} if any(plan_statements) else set()
    present |= {role for role in kind.required if role not in present and _stated(role, sections, text, present)}
    return tuple(role for role in kind.required if role not in present)


def _stated(role: Role, sections: Sequence[Section], text: str, present: set[Role]) -> bool:
    """Tell whether a part without a heading of its own stands somewhere in the text."""
    if not sections and role in _UNHEADED:
        return cue(_UNHEADED[role]).search(text) is not None
    if role is Role.WORK:
        return Role.RESULT in present
    if role is Role.OVERVIEW:
        opening = text[: sections[0].span.start] if sections else ""
        return len(opening) >= _LEAST_OPENING and cue("overview").search(opening) is not None
    if role is Role.CAUSE:
        return any(cue("cause-statement").search(text, *span) for span in _bodies(sections, Role.PROBLEM))
    if role is Role.PROBLEM:
        return cue("all-done").search(text) is not None
    return role is Role.INTEGRITY and any(cue("integrity").search(text, *span) for span in _bodies(sections, Role.WORK))


def _bodies(sections: Sequence[Section], role: Role) -> Iterator[Span]:
    for part in sections:
        for section in part.walk():
            if role in section.roles:
                yield from section.body


def _kinds(sections: Sequence[Section]) -> set[Role]:
    """Return which of work, problem and plan the words of the topmost headings name."""
    named = set(chain.from_iterable(words_of_heading(section.heading).roles for section in sections))
    if Role.RESULT in named:
        named.add(Role.WORK)
    return named & {Role.WORK, Role.PROBLEM, Role.PLAN}


def _ends_with(pattern: Finder, text: str) -> bool:
    return any(found.end() == len(text) for found in pattern.finditer(text))


def _without_brackets(title: str) -> str:
    """Return a title without what stands in brackets at its end: （试行）, （2024年版）."""
    bare = title.rstrip("。：: \u3000*")
    if bare.endswith(("）", ")", "〕")):
        cut = max(bare.rfind(sign) for sign in "（(〔")
        return bare[:cut] if cut > 0 else bare
    return bare
