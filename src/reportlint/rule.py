"""What a rule is, how it is declared, and the catalogue that finds all of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.config import Config
    from reportlint.finding import Match, Severity
    from reportlint.lexicon import Lexicon
    from reportlint.report import Report


class Context(NamedTuple):
    """What a rule may look at beside its subject."""

    report: Report
    lexicon: Lexicon
    config: Config

    @property
    def text(self) -> str:
        """The document's text."""
        return self.report.text


Check = Callable[..., "Iterable[Match]"]

FLAG_START, FLAG_END = "⟦", "⟧"
_PART_HEADINGS = {Role.WORK: "工作开展情况", Role.PROBLEM: "存在问题", Role.PLAN: "下步打算"}


class Example(NamedTuple):
    """A text on which a rule is tried: ⟦ and ⟧ stand around what it must flag; without them it must stay silent.

    With `part`, the text is the body of that part of a report; without, it is a whole report. `settings` are fields of
    `Config` under which it is tried.
    """

    marked: str
    part: Role | None = None
    settings: tuple[tuple[str, Any], ...] = ()

    @property
    def text(self) -> str:
        """The text without the marks, under the heading of its part."""
        heading = f"一、{_PART_HEADINGS[self.part]}\n" if self.part else ""
        return heading + self.marked.replace(FLAG_START, "").replace(FLAG_END, "")

    @property
    def flagged(self) -> tuple[str, ...]:
        """The words that must be flagged, in order."""
        return tuple(piece.partition(FLAG_END)[0] for piece in self.marked.split(FLAG_START)[1:])


def whole(marked: str, **settings: Any) -> Example:
    """Return an example that is a whole report, tried under `settings`, which are fields of `Config`."""
    return Example(marked, settings=tuple(settings.items()))


def work(marked: str) -> Example:
    """Return an example that is the body of a work part."""
    return Example(marked, Role.WORK)


def problem(marked: str) -> Example:
    """Return an example that is the body of a problem part."""
    return Example(marked, Role.PROBLEM)


def plan(marked: str) -> Example:
    """Return an example that is the body of a plan."""
    return Example(marked, Role.PLAN)


class Rule(NamedTuple):
    """A rule with all that a reader may ask of it.

    `scope` names the type of what it looks at, one at a time; `basis` the ground it stands on: 规定, 国标 or 实务.
    `bad` are examples that it must flag, `good` near misses on which it must stay silent. A rule that `judges_any_text`
    also runs on what is no work report.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    rationale: str
    basis: str
    advice: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    scope: str
    check: Check
    judges_any_text: bool = False

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    summary: str,
    rationale: str,
    basis: str,
    advice: str,
    bad: Iterable[Example],
    good: Iterable[Example],
    judges_any_text: bool = False,
) -> Callable[[Check], Rule]:
    """Declare a check as a rule; the type of the check's first parameter is its scope."""

    def declare(check: Check) -> Rule:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            summary=summary,
            rationale=rationale,
            basis=basis,
            advice=advice,
            bad=tuple(bad),
            good=tuple(good),
            scope=next(iter(check.__annotations__.values())),
            check=check,
            judges_any_text=judges_any_text,
        )

    return declare


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return all rules, sorted by code."""
    package = importlib.import_module("reportlint.rules")
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(package.__path__, "reportlint.rules.")
        if not module.ispkg
    ]
    return tuple(sorted(_rules_of(modules), key=lambda found: found.code))


def _rules_of(modules: Iterable[object]) -> Iterator[Rule]:
    for module in modules:
        yield from (value for value in vars(module).values() if isinstance(value, Rule))


def subjects(scope: str, report: Report) -> Iterable[object]:
    """Return what a rule of this scope looks at, one after the other."""
    if scope == "Section":
        return report.walk()
    return {"Report": (report,), "Problem": report.problems, "Measure": report.measures}[scope]
