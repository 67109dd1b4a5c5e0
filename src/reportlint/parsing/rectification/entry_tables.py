"""Entries told in a table: 问题 | 整改措施 | 整改成效 | 责任单位 | 整改时限 | 状态."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.figures.tables import find_tables
from reportlint.parsing.rectification.entry import Entry
from reportlint.parsing.rectification.labels import Kind
from reportlint.parsing.rectification.telling import is_promise
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.tables import Cell, Row
    from reportlint.report import Report

_NOTHING = frozenset({"", "/", "／", "-", "—", "——", "无", "略"})
_TOLD = frozenset({Kind.MEASURE, Kind.RESULT, Kind.ACCOUNT, Kind.STATUS})
_FEWEST_TOLD = 2  # columns that tell what was done, without which a table is a list of problems


def tabled_entries(report: Report) -> tuple[Entry, ...]:
    """Return the entries of the tables whose head names a problem and what was done about it."""
    tables = find_tables(report.text, report.document.blocks)
    return tuple(entry for table in tables for entry in _entries(report.text, table))


def _entries(text: str, table: Sequence[Row]) -> Iterator[Entry]:
    head = next(iter(table), ())
    columns = {column: kind for column, cell in enumerate(head) if (kind := _kind(cell.words))}
    told = [kind for kind in columns.values() if kind in _TOLD]
    if list(columns.values()).count(Kind.PROBLEM) != 1 or len(told) < _FEWEST_TOLD:
        return
    place = next(column for column, kind in columns.items() if kind is Kind.PROBLEM)
    for rows in _by_problem(table[1:], place, len(head)):
        yield _entry(text, rows, columns, rows[0][place])


def _kind(words: str) -> Kind | None:
    """Return what a column tells by its head; the head of a count (问题数) is none of these."""
    bare = "".join(words.split())
    if any_word("rectification", "table-problem").fullmatch(bare):
        return Kind.PROBLEM
    kinds = (kind for kind in Kind if kind.value and kind is not Kind.PROBLEM)
    return next((kind for kind in kinds if any_word("rectification", kind.value).fullmatch(bare)), None)


def _by_problem(rows: Sequence[Row], place: int, width: int) -> list[list[Row]]:
    """Return the rows of each problem; a row that names none goes on about the one above."""
    found: list[list[Row]] = []
    for row in rows:
        if len(row) != width:
            continue
        if row[place].words:
            found.append([row])
        elif found:
            found[-1].append(row)
    return [rows for rows in found if rows[0][place].value is None]


def _entry(text: str, rows: Sequence[Row], columns: dict[int, Kind], problem: Cell) -> Entry:
    cells: dict[Kind, Span] = {}
    for row in rows:
        for column, kind in columns.items():
            if row[column].words not in _NOTHING:
                cells.setdefault(kind, row[column].span)
    account = cells.get(Kind.ACCOUNT)
    result = cells.get(Kind.RESULT, account)
    return Entry(
        span=Span(problem.span.start, max(cell.end for cell in (*cells.values(), problem.span))),
        problem=problem.span,
        measure=cells.get(Kind.MEASURE, account),
        result=None if result is None or is_promise(text, result) else result,
        owner=cells.get(Kind.OWNER),
        deadline=cells.get(Kind.DEADLINE),
        status=cells.get(Kind.STATUS),
    )
