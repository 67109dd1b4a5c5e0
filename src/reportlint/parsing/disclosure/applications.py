"""The table of applications: what came in, what became of it, what is carried over, by applicant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.disclosure.equations import Equation, total
from reportlint.parsing.disclosure.grid import bare, read_grid
from reportlint.parsing.figures.arithmetic import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.disclosure.grid import Line
    from reportlint.parsing.figures.tables import Cell, Row

_GROUPS = 6  # 予以公开 to 其他处理
_COLUMNS = 7  # 自然人, five kinds of 法人或其他组织, 总计
_WIDTHS = (_COLUMNS, 3)  # or these five in one


class Group(NamedTuple):
    """One of the six results: its own row, None where only the rows below it hold numbers, and those."""

    own: Line | None
    details: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows to add up."""
        return (self.own,) if self.own else self.details


class Applications(NamedTuple):
    """The rows of the table; `groups` is empty where a row between could not be read."""

    received: Line
    carried_in: Line
    results: Line
    carried_out: Line
    groups: tuple[Group, ...]
    lines: tuple[Line, ...]
    columns: tuple[str, ...]

    @property
    def four(self) -> tuple[Line, Line, Line, Line]:
        """The rows that must balance."""
        return self.received, self.carried_in, self.results, self.carried_out

    @property
    def has_totals(self) -> bool:
        """Tell whether the last column adds up the others."""
        named = any_word("disclosure", "results-total").fullmatch(self.columns[-1])
        return len(self.columns) == _COLUMNS or named is not None


def read_applications(table: Sequence[Row]) -> Applications | None:
    """Return the table of applications, None where this is another one or lacks one of the four rows."""
    grid = read_grid(table, "applicants", "received")
    if grid is None:
        return None
    places = [_place(grid.lines, name) for name in ("received", "carried-in", "results-total", "carried-out")]
    if places[0] < 0 or places != sorted(set(places)):
        return None
    received, carried_in, results, carried_out = (grid.lines[place] for place in places)
    groups = _groups(grid.lines[places[1] + 1 : places[2]])
    lines = grid.lines[places[0] : places[3] + 1]
    return Applications(received, carried_in, results, carried_out, groups, lines, grid.columns)


def _place(lines: Sequence[Line], name: str) -> int:
    """Return where the row stands whose label the list `name` knows, -1 where there is none."""
    words = any_word("disclosure", name)
    at_end = name == "results-total"
    for place, line in enumerate(lines):
        found = words.search(line.name)
        if found and line.readable and (not at_end or line.name.endswith(found.group())):
            return place
    return -1


def _groups(lines: Sequence[Line]) -> tuple[Group, ...]:
    known = any_word("disclosure", "results")
    groups: list[Group] = []
    for line in lines:
        named = [cell for cell in line.labels if known.match(bare(cell.words))]
        if not line.readable or not (named or groups):
            return ()
        if named and named[-1] is line.labels[-1]:
            groups.append(Group(None if line.blank else line, ()))
        elif named:
            groups.append(Group(None, (line,)))
        else:
            groups[-1] = groups[-1]._replace(details=(*groups[-1].details, line))
    return tuple(groups)


def equations(table: Applications) -> Iterator[Equation]:
    """Yield what must hold in the table: of each column the balance and the sum of results, of each row the total."""
    for place, name in enumerate(table.columns):
        column = f"“{name}”一栏" if name else f"第{place + 1}栏"
        received, carried_in, results, carried_out = (line.values[place] for line in table.four)
        yield balance((received, carried_in, results, carried_out), column)
        yield from _results(table, place, column)
    if table.has_totals and len(table.columns) in _WIDTHS:
        yield from (_row(line) for line in table.lines if line.readable)


def balance(four: tuple[Cell, Cell, Cell, Cell], column: str) -> Equation:
    """Return the balance of 新收, 上年结转, 办理结果总计 and 结转下年度; `column` says where it must hold."""
    received, carried_in, results, carried_out = four
    came, went = (received, carried_in), (results, carried_out)
    told = (
        f"{column}新收{_number(received)}+上年结转{_number(carried_in)}={plain(total(came))}，"
        f"办理结果总计{_number(results)}+结转下年度{_number(carried_out)}={plain(total(went))}"
    )
    return Equation(came, went, told)


def _results(table: Applications, place: int, column: str) -> Iterator[Equation]:
    """Yield the sum of a column's results; a table that leaves some of the six out can only exceed its total."""
    parts = tuple(line.values[place] for group in table.groups for line in group.lines)
    whole = table.results.values[place]
    sum_ = Equation(parts, (whole,), f"{column}各项办理结果{_sum(parts)}，总计写的是{_number(whole)}")
    if len(table.groups) >= _GROUPS or sum_.excess > 0:
        yield sum_


def _row(line: Line) -> Equation:
    *parts, whole = line.values
    return Equation(tuple(parts), (whole,), f"“{line.name}”一行{_sum(parts)}，总计写的是{_number(whole)}")


def _sum(cells: Sequence[Cell]) -> str:
    """Return the sum of cells as people write it, those that hold nothing left out."""
    return f"{'+'.join(_number(cell) for cell in cells if cell.value) or '0'}={plain(total(cells))}"


def _number(cell: Cell) -> str:
    return plain(total([cell]))
