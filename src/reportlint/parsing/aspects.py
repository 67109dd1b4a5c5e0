"""Which of the prescribed aspects a self-examination takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.report import Report

_OPENING = 80  # code points of a paragraph that can name its aspect
_MOST = 2  # aspects that one opening takes up; a sentence that lists more only announces them
_ENDS = "。；;：:\n"
_LEAD = "带头"


def missing_aspects(report: Report, aspects: Iterable[str]) -> list[str]:
    """Return those of `aspects` that no heading and no paragraph's opening among the problems names."""
    wanted = {aspect: _core(aspect) for aspect in aspects}
    named: set[str] = set()
    for heading in _headings(report):
        named |= {aspect for aspect, core in wanted.items() if core in heading}
    for opening in _openings(report):
        taken_up = {aspect for aspect, core in wanted.items() if core in opening}
        named |= taken_up if len(taken_up) <= _MOST else set()
    return [aspect for aspect in wanted if aspect not in named]


def _core(words: str) -> str:
    """Return words without marks, white space and 带头, which reports leave out or put elsewhere."""
    return "".join(character for character in words if character.isalnum()).replace(_LEAD, "")


def _headings(report: Report) -> Iterator[str]:
    return (_core(section.heading) for section in report.walk() if Role.PROBLEM in section.roles)


def _openings(report: Report) -> Iterator[str]:
    bodies = [span for section in report.walk() if Role.PROBLEM in section.roles for span in section.body]
    for start, end in (*bodies, *report.problem_statements):
        words = report.text[start : min(end, start + _OPENING)]
        stop = next((place for place, character in enumerate(words) if character in _ENDS), len(words))
        yield _core(words[:stop])
