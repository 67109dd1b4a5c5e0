from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reportlint.output.cells import clip, clip_middle, clip_start, pad, wrap

TEXTS = st.text(st.sampled_from("河道整治abc 12，。“”（）𠮷é"), max_size=80)


@given(TEXTS, st.integers(1, 60))
@pytest.mark.parametrize("cut", [clip, clip_start, clip_middle])
def test_a_clipped_text_fits_and_a_short_one_stays(cut, text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width
    if cell_len(text) <= width:
        assert cut(text, width) == text


def test_clipping_says_where_it_cut() -> None:
    assert clip("河道整治工作", 7) == "河道整…"
    assert clip_start("河道整治工作", 7) == "…治工作"
    assert clip_middle("河道整治工作.docx", 12) == "河道…作.docx"


def test_padding_counts_cells() -> None:
    assert pad("汇报", 6) == "汇报  "
    assert pad("7", 4, right=True) == "   7"


@given(TEXTS, st.integers(70, 90))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)


def test_a_line_opens_with_no_closing_mark_and_ends_with_no_opening_one() -> None:
    assert wrap("清淤河道，拆除违建", 8) == ["清淤河", "道，拆除", "违建"]
    assert wrap("见了《办法》", 6) == ["见了", "《办", "法》"]


def test_a_word_stays_whole() -> None:
    assert wrap("请用 --report-type 指明", 15) == ["请用", "--report-type", "指明"]
