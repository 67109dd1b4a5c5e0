"""Lines to paragraphs: what begins one, and what at the edges of pages is no part of the text."""

from __future__ import annotations

import pytest

from reportlint.reading.composing import Composer
from reportlint.reading.layout.adding import add_pages
from reportlint.reading.layout.characters import with_usual_characters
from reportlint.reading.layout.grids import grids_of
from reportlint.reading.layout.lines import lines_of
from reportlint.reading.layout.types import Cell, Line, Piece, Row, Ruling

FULL = 20


def line(
    text: str, row: float, *, indent: float = 0, size: float = 10, page: int = 1, right: float | None = None
) -> Line:
    left = 100 + indent * 10
    end = left + len(text) * size if right is None else right
    return Line(text, left, end, row * 15, row * 15 + size, size, page)


def full(sign: str, row: float, *, indent: int = 0, page: int = 1) -> Line:
    return line(sign * (FULL - indent), row, indent=indent, page=page)


def paragraphs(*pages: list[Line]) -> list[str]:
    composer = Composer()
    add_pages(composer, pages)
    return [block.span.of(composer.text) for block in composer.blocks]


def lengths(*pages: list[Line]) -> list[int]:
    return [len(text) for text in paragraphs(*pages)]


def test_indent_begins_a_paragraph() -> None:
    lines = [full("甲", 1, indent=2), full("乙", 2), full("丙", 3, indent=2), full("丁", 4)]
    assert lengths(lines) == [38, 38]


def test_short_line_ends_a_paragraph() -> None:
    assert lengths([full("甲", 1), line("乙" * 12, 2), full("丙", 3), full("丁", 4)]) == [32, 40]


def test_line_that_closing_signs_made_short_goes_on() -> None:
    assert lengths([full("甲", 1), line("乙" * 18, 2), full("丙", 3)]) == [58]


def test_line_that_a_number_made_short_goes_on() -> None:
    assert len(paragraphs([full("甲", 1), line("乙" * 16, 2), line("12345.67万元" + "丙" * 8, 3, right=300)])) == 1


def test_first_lines_that_fill_the_measure() -> None:
    lines = [full("甲", 1, indent=2), full("乙", 2, indent=2), full("丙", 3, indent=2), full("丁", 4)]
    assert lengths(lines) == [18, 18, 38]


def test_text_without_indents_is_parted_by_its_numbers() -> None:
    lines = [full("甲", 1), line("（一）" + "乙" * 17, 2), full("丙", 3), line("2.5" + "丁" * 17, 4), full("戊", 5)]
    assert lengths(lines) == [20, 80]


def test_another_size_or_a_wide_gap_begins_a_paragraph() -> None:
    assert lengths([line("甲" * 14, 1, size=14), full("乙", 2), full("丙", 3), full("丁", 6)]) == [14, 40, 20]


def test_title_broken_where_it_was_full() -> None:
    title = [line("题" * 14, 1, size=14), line("目" * 4, 2, indent=7, size=14)]
    assert lengths([*title, full("甲", 3), full("乙", 4), full("丙", 5)]) == [18, 60]


def test_paragraph_goes_on_over_the_page() -> None:
    first = [full("甲", 1, indent=2), full("乙", 2)]
    second = [full("丙", 1, page=2), full("丁", 2, indent=2, page=2), full("戊", 3, page=2)]
    assert lengths(first, second) == [58, 38]


def test_words_are_parted_by_a_space_and_numbers_are_not() -> None:
    lines = [line("甲" * 16 + "GDP", 1, right=300), line("Growth" + "乙" * 16 + "20", 2, right=300), line("25年", 3)]
    assert paragraphs(lines) == ["甲" * 16 + "GDP Growth" + "乙" * 16 + "2025年"]


@pytest.mark.parametrize("number", ["1", "— 1 —", "-1-", "第1页", "第 1 页 共 9 页", "1/9", "Page 1 of 9", "·1·"])
def test_page_numbers_are_left_out(number: str) -> None:
    assert lengths([full("甲", 1), full("乙", 2), line(number, 6)]) == [40]


@pytest.mark.parametrize("text", ["2025年", "第1页的内容", "1处隐患"])
def test_what_is_no_page_number_stays(text: str) -> None:
    assert paragraphs([full("甲", 1), full("乙", 2), line(text, 6)])[-1] == text


def test_running_heads_are_left_out() -> None:
    def page(number: int) -> list[Line]:
        head, foot = line("青石县水利局", -2, page=number), line(f"2025年度 {number}", 9, page=number)
        return [head, *(full("甲", row, page=number) for row in (1, 2, 3)), foot]

    assert lengths(*(page(number) for number in (1, 2, 3))) == [180]


def test_title_stays_where_it_is_the_head_of_other_pages() -> None:
    title = line("工作总结", -2, size=14)
    first = [title, *(full("甲", row) for row in (1, 2, 3))]
    later = [[line("工作总结", -2, page=n), *(full("甲", row, page=n) for row in (1, 2, 3))] for n in (2, 3)]
    assert lengths(first, *later) == [4, 180]


def test_pages_that_begin_alike_keep_their_text() -> None:
    pages = [[full("甲", row, page=n) for row in (1, 2, 3)] for n in (1, 2, 3)]
    assert lengths(*pages) == [180]


def test_rows_of_cells_are_a_table() -> None:
    composer = Composer()
    rows = ["项目\t数量", "清淤\t12", "清运\t430"]
    add_pages(composer, [[full("甲", 1), *(line(row, 2 + n) for n, row in enumerate(rows)), line("甲\t乙", 8)]])
    found = [(block.span.of(composer.text), *block.place) for block in composer.blocks]
    assert found[1:5] == [
        ("项目", "table", 1, 1, 1),
        ("数量", "table", 1, 1, 2),
        ("清淤", "table", 1, 2, 1),
        ("12", "table", 1, 2, 2),
    ]
    add_pages(irregular := Composer(), [[line("甲\t乙", 1), line("丙\t丁\t戊", 2)]])
    assert [block.place[:4] for block in irregular.blocks][1:3] == [("table", 1, 1, 2), ("table", 2, 1, 1)]


def test_a_lone_line_with_a_gap_is_no_table() -> None:
    composer = Composer()
    add_pages(composer, [[full("甲", 1), line("联系人：张三\t电话：1", 2), full("乙", 3)]])
    assert {block.place.unit.value for block in composer.blocks} == {"page"}


def test_paragraphs_are_told_by_their_distance() -> None:
    """Without indents, and with full last lines, only the space between paragraphs tells them apart."""
    lines = [full("甲", 1), full("乙", 2), full("丙", 3.5), full("丁", 4.5), full("戊", 5.5)]
    assert lengths(lines) == [40, 60]
    assert lengths([full(sign, 1.5 * row) for row, sign in enumerate("甲乙丙丁")]) == [80]


def test_sign_that_hangs_over_the_margin() -> None:
    lines = [full("甲", 1), line("乙" * FULL + "，", 2), line("丙" * FULL + "，", 3), line("丁" * 18, 4), full("戊", 5)]
    assert len(paragraphs(lines)) == 1


def test_short_lines_alone_are_paragraphs() -> None:
    composer = Composer()
    add_pages(composer, [[line(sign * 16, row) for row, sign in enumerate("甲乙丙")]], width=600)
    assert len(composer.blocks) == 3


def test_heading_after_a_line_that_is_full() -> None:
    lines = [full("甲", 1), line("乙" * 19 + "。", 2), line("工作回顾", 3), full("丙", 4)]
    assert paragraphs(lines)[1] == "工作回顾"
    assert len(paragraphs([full("甲", 1), line("乙" * 19 + "。", 2), line("工作回顾。", 3)])) == 1


def test_line_that_a_word_with_its_signs_made_short_goes_on() -> None:
    lines = [full("甲", 1), full("乙", 2), line("丙" * 16, 3), line("（GTI）" + "丁" * 15, 4, right=300)]
    assert len(paragraphs(lines)) == 1


def test_page_number_that_stands_at_the_distance_of_lines() -> None:
    assert lengths([full("甲", 1), full("乙", 2), line("— 1 —", 3)]) == [40]
    heads = [[line("县水利局", 0, page=1), full("甲", 3)], [line("县水利局", 0, page=2), full("乙", 1, page=2)]]
    assert lengths(*heads) == [40]


def row(number: int, *cells: str, page: int = 1, fulls: str = "", edges: tuple[float, ...] = (0, 50, 100)) -> Line:
    """A row of a ruled table; the cells named in `fulls` are full."""
    found = tuple(Cell(n, (text,) if text else (), text in fulls) for n, text in enumerate(cells, start=1))
    return Line("", 0, 100, 100 + 15 * number, 110 + 15 * number, 10, page, Row(number, edges, found))


def cells(*pages: list[Line]) -> list[tuple[str, int, int, int]]:
    composer = Composer()
    add_pages(composer, pages)
    return [(block.span.of(composer.text), *block.place[1:]) for block in composer.blocks]


def test_table_goes_on_over_the_page() -> None:
    first = [row(1, "项目", "数量"), row(2, "清淤", "12")]
    more = [row(1, "项目", "数量", page=2), row(2, "清运", "430", page=2)]
    expected = [("项目", 1, 1, 1), ("数量", 1, 1, 2), ("清淤", 1, 2, 1), ("12", 1, 2, 2)]
    assert cells(first, more) == [*expected, ("清运", 1, 3, 1), ("430", 1, 3, 2)]
    other = [row(1, "清运", "430", page=2, edges=(0, 30, 100))]
    assert cells(first, other)[4:] == [("清运", 2, 1, 1), ("430", 2, 1, 2)]


def test_row_broken_at_the_page_end() -> None:
    first = [row(1, "项目", "数量"), row(2, "清淤和", "12", fulls="清淤和")]
    assert cells(first, [row(1, "保洁", "", page=2)])[2:] == [("清淤和保洁", 1, 2, 1), ("12", 1, 2, 2)]
    assert cells(first, [row(1, "保洁", "3", page=2)])[2:5] == [("清淤和", 1, 2, 1), ("12", 1, 2, 2), ("保洁", 1, 3, 1)]


def test_rows_of_a_table_are_no_running_heads() -> None:
    pages = [[row(1, "项目", "数量", page=n), full(sign, 20, page=n)] for n, sign in enumerate("甲乙丙", start=1)]
    assert [text for text, *_ in cells(*pages)].count("项目") == 3


def test_grids() -> None:
    """Cells are merged where lines are missing; lines that cross nothing, and frames, are no tables."""

    def level(y: float, left: float = 0, right: float = 90) -> Ruling:
        return Ruling(left, right, y, y)

    def upright(x: float, top: float = 0, bottom: float = 60) -> Ruling:
        return Ruling(x, x, top, bottom)

    whole = [level(0), level(60), upright(0), upright(90)]
    inner = [level(30.5, 30), upright(30), upright(60, 30)]
    (grid,) = grids_of([*whole, *inner, level(200), upright(300)], 3)
    assert grid.xs == (0, 30, 60, 90)
    assert grid.cell_at(10, 50) == grid.cell_at(10, 10) == (0, 0)
    assert grid.cell_at(80, 10) == grid.cell_at(40, 10) == (0, 1)
    assert (grid.cell_at(40, 50), grid.cell_at(80, 50), grid.cell_at(95, 50)) == ((1, 1), (1, 2), None)
    assert grids_of(whole, 3) == []
    assert grids_of([*whole, *inner] * 200, 3) == []


def piece(text: str, left: float, top: float, size: float = 10) -> Piece:
    return Piece(text, left, left + len(text) * size, top, top + size, size)


def test_pieces_in_any_order() -> None:
    pieces = [piece("丙", 10, 20), piece("m", 20, 0), piece("2", 30, -1, 6), piece("甲", 10, 1)]
    assert [line.text for line in lines_of(pieces, 1)] == ["甲m2", "丙"]


@pytest.mark.parametrize(("left", "text"), [(20, "甲乙"), (25, "甲乙"), (28, "甲 乙"), (50, "甲\t乙")])
def test_gaps(left: float, text: str) -> None:
    assert [line.text for line in lines_of([piece("甲", 10, 0), piece("乙", left, 0)], 1)] == [text]


def test_line_spread_over_its_width() -> None:
    spread = [piece(sign, 10 + 20 * number, 0) for number, sign in enumerate("工作总结")]
    assert [line.text for line in lines_of(spread, 1)] == ["工作总结"]
    row = [piece(sign, 10 + 45 * number, 0) for number, sign in enumerate("甲乙丙丁")]
    assert [line.text for line in lines_of(row, 1)] == ["甲\t乙\t丙\t丁"]


def close(text: str, left: float) -> Piece:
    """Western characters, half as wide as Chinese ones."""
    return Piece(text, left, left + len(text) * 5, 0, 10, 10)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ((close("GDP", 0), close("growth", 18)), "GDP growth"),
        ((close("1.", 0), close("6", 13)), "1. 6"),
        ((close("1", 0), close("2", 10), close(".", 20), close("5", 30)), "12.5"),
        ((piece("完成", 0, 0), close("12", 30), piece("项", 50, 0)), "完成12项"),
        ((piece("完成", 0, 0), close("12", 33), piece("项", 50, 0)), "完成 12项"),
    ],
)
def test_gaps_beside_western_characters(pieces: tuple[Piece, ...], text: str) -> None:
    assert [line.text for line in lines_of(pieces, 1)] == [text]


def test_marks_of_notes_are_no_part_of_the_text() -> None:
    mark = Piece("1", 30, 33, -3, 3, 5)
    assert [line.text for line in lines_of([piece("完成任", 0, 0), mark, piece("务", 33, 0)], 1)] == ["完成任务"]


def test_radicals() -> None:
    assert with_usual_characters("⻓⼯作（％") == "长工作（％"
