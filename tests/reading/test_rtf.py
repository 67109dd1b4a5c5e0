"""RTF as Word, WPS, LibreOffice and careless programs write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.limits import Limits
from reportlint.reading import ReadError, read
from reportlint.text import Document, PlaceUnit

FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f2\fnil\fcharset2 Wingdings;}"
    r"{\f3\fnil\fcharset136 PMingLiU;}}"
)


def document(content: str, head: str = r"\ansi\ansicpg936" + FONTS) -> Document:
    return read(Path("报告.rtf"), rf"{{\rtf1{head}".encode("latin-1") + b"\n" + rf"{content}}}".encode("latin-1"))


def words(content: str, head: str = r"\ansi\ansicpg936" + FONTS) -> list[str]:
    found = document(content, head)
    return [block.label + block.span.of(found.text) for block in found.blocks]


def u(text: str) -> str:
    """Text as RTF writes it: UTF-16 units as signed numbers, each with a fallback."""
    data = text.encode("utf-16-le")
    units = [int.from_bytes(data[index : index + 2], "little", signed=True) for index in range(0, len(data), 2)]
    return "".join(rf"\u{unit}\'3f" for unit in units)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r"\'d2\'bb\'a1\'a2\'b9\'a4\'d7\'f7", "一、工作"),
        (r"\'e9F\'e9\'46", "镕镕"),  # the second byte of a character may be a letter
        (r"\f3\'a4@", "一"),  # Big5, by the character set of the font
        (r"\f0 \'93a\'94", "“a”"),  # cp1252, by the character set of the font
        (r"\f0 \'d2\'bb\'b9\'a4", "一工"),  # the font's character set is wrong
        (r"\f0 \'d7\'d7", "××"),
        (r"\u19968\'3f\u65288 (\u-243 \u20108 ?", "一（－二"),
        (r"\uc2\u19968\'d2\'bb\uc0\u20108 x", "一二x"),
        (r"{\uc0\u19968}\u20108 ?x", "一二x"),
        (r"\u55357 ?\u56898 ?", "🙂"),
        (r"\u128578 ?", "🙂"),
        (r"\u55357 ?a", "\ufffda"),
        (r"a\tab b\line c\page d\~e\_f\-g\emdash\ldblquote h\rdblquote", "a\tb\vc\vd\u00a0e-fg—“h”"),
        (r"\{a\}\\b", "{a}\\b"),
        (r"\f2\'fe\f1\u-3842 ?", "☑\uf0fe"),
        (r"{\f2\u-3842 ?\u-3928 ?}", "☑□"),
        ("a\r\nb\n", "ab"),
        ("a\\\nb", "a|b"),
        (r"a\bin3 {{{b", "ab"),
        (r"{\pict\pngblip 89504e47}a{\object{\*\objdata 01}{\result b}}", "ab"),
        (r"{\*}{\b a}", "a"),
        (r"{\*\unknown{a}b}c{\*\bkmkstart _Toc1}d", "cd"),
        (r"{\info{\title a}}{\header b\par}{\footerr c}{\stylesheet{\s1 d;}}e", "e"),
        (r"{\field{\*\fldinst DATE }{\fldrslt 2025}}a{\field{\fldinst PAGE}{\fldrslt{\b 2}}}", "2025a2"),
        (r"a{\v b\par}c{\v0 d}{\deleted e}{\mvf f}{\revised g}{\v h\plain i}", "a|cdgi"),
        (r"{\*\moMath{\*\mctrlPr x}{\mtype bar}{\mr a+b}}", "a+b"),
        (r"{\shp{\*\shpinst{\sp{\sn wzName}{\sv x}}{\shptxt a\par}}{\shprslt{\*\do b}}}c", "c|a"),
        (r"{\*\annotation a}{\*\atnid b}{\xe{c}}d", "d"),
        ("a\\u9 ?\\u13 ?\\'0db\\u7 ?", "a\tb"),
    ],
)
def test_text(content: str, text: str) -> None:
    assert "|".join(words(content, r"\ansi\ansicpg936\deff1" + FONTS)) == text


def test_programs_that_name_no_code_page() -> None:
    assert words(r"\'d2\'bb\'b9\'a4", r"\ansi") == ["一工"]
    assert words(r"\f9\'d2\'bb", r"\ansi\ansicpg99999") == ["一"]
    assert words("甲".encode().decode("latin-1"), r"\ansi\ansicpg65001") == ["甲"]
    assert words(r"\'c9t\'e9", r"\ansi\ansicpg1252") == ["Été"]


def test_numbers_that_word_left_beside_the_text() -> None:
    found = words(
        rf"{{\listtext\pard\plain\f1 {u('一、')}\tab}}\ls1{u('工作')}\par"
        rf"{{\pntext\pard {u('（')}\tab}}{{\listtext\f2\'b7\tab}}{u('乙')}\par"
        rf"{{\*\pn\pnlvlblt{{\pntxtb\'b7}}}}{u('丙')}\par"
    )
    assert found == ["一、工作", "乙", "丙"]  # bullets are no numbers


def test_levels_of_headings() -> None:
    styles = (
        rf"{{\stylesheet{{\ql Normal;}}{{\s1 heading 1;}}{{\s2\sbasedon1 {u('我的标题')};}}{{\s3 Title;}}"
        r"{\s4\outlinelevel2 x;}{\s5\sbasedon6 y;}{\s6\sbasedon5 z;}{\*\cs7\outlinelevel1 c;}}"
    )
    found = document(
        styles + r"\s1 a\par\pard\s2 b\par\pard\s3\outlinelevel0 c\par\pard\s4 d\par\pard\s5 e\par\pard f\par"
        r"\pard\s1\outlinelevel9 g\par\pard\outlinelevel1 h\par\pard\s99 i\par"
    )
    assert [block.style_level for block in found.blocks] == [1, 1, 0, 3, None, None, None, 2, None]


def test_deleted_and_hidden_paragraph_marks() -> None:
    assert words(r"a{\deleted b\par}c\par{\v d\par}{\v\par}e\par") == ["ac", "e"]
    assert document(r"a{\deleted\par}b\par c").blocks[1].place.number == 2


ROW = r"\trowd\trleft-108\cellx4000\cellx8000 "


def places(content: str) -> list[tuple[int, int, int, str]]:
    found = document(content)
    return [(*block.place[1:], block.span.of(found.text)) for block in found.blocks]


def test_tables() -> None:
    table = rf"{ROW}\pard\intbl a\cell b\par c\cell\row \pard\intbl d\cell\cell\row"
    assert places(rf"x\par{table}\pard y\par{table}") == [
        (1, 0, 0, "x"),
        *((1, 1, 1, "a"), (1, 1, 2, "b"), (1, 1, 2, "c"), (1, 2, 1, "d")),
        (2, 0, 0, "y"),
        *((2, 1, 1, "a"), (2, 1, 2, "b"), (2, 1, 2, "c"), (2, 2, 1, "d")),
    ]
    assert document(table).text == "a\tb\nc\nd\t"
    assert {block.place.unit for block in document(table).blocks} == {PlaceUnit.TABLE}


def test_merged_cells_keep_their_columns() -> None:
    content = (
        r"\trowd\clvmgf\cellx2000\cellx4000\cellx6000\intbl a\cell b\cell c\cell\row"
        r"\trowd\clvmrg\cellx2010\clmgf\cellx4000\clmrg\cellx6000\intbl x\cell d\cell y\cell\row"
        r"\trowd\cellx4000\cellx6000\intbl e\cell f\cell\row"
    )
    found = [(*place[1:3], place[3]) for place in places(content)]
    assert found == [(1, 1, "a"), (1, 2, "b"), (1, 3, "c"), (2, 2, "d"), (3, 1, "e"), (3, 3, "f")]


def test_tables_of_careless_programs() -> None:
    assert places(r"\trowd\cellx9 a\cell b\cell\row\pard c\par") == [(1, 1, 1, "a"), (1, 1, 2, "b"), (1, 0, 0, "c")]
    assert places(r"\intbl a\cell b\row\pard c") == [(1, 1, 1, "a"), (1, 1, 2, "b"), (1, 0, 0, "c")]
    assert places(r"\intbl a\cell b") == [(1, 1, 1, "a"), (1, 0, 0, "b")]
    assert places(r"\cell\row\row\cell a") == [(1, 0, 0, "a")]


def test_a_table_inside_a_cell_stands_at_its_place() -> None:
    inner = r"\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\cellx1\nestrow}{\nonesttables\par}"
    found = places(rf"{ROW}\intbl a\par{inner}\pard\intbl\itap1 d\cell e\cell\row")
    assert [place[1:] for place in found] == [(1, 1, "a"), (1, 1, "b"), (1, 1, "c"), (1, 1, "d"), (1, 2, "e")]
    assert document(rf"{ROW}\intbl a\par{inner}\pard\intbl\cell e\cell\row").text == "a\nb\tc\n\te"


def test_notes_stand_at_the_end_and_boxes_after_their_paragraph() -> None:
    note, box = r"{\super\chftn{\*\footnote\chftn x\par{\footnote y}}}", r"{\shp{\*\shpinst{\shptxt z\par}}}"
    assert places(rf"a{note}b{box}c\par d\par") == [
        (1, 0, 0, "abc"),
        (1, 0, 0, "z"),
        (2, 0, 0, "d"),
        (1, 0, 0, "x"),
        (1, 0, 0, "y"),
    ]
    assert places(rf"{ROW}\intbl a{note}\cell\row\pard b\par")[-2:] == [(1, 1, 1, "x"), (1, 1, 1, "y")]
    assert words(rf"{{\deleted a{note}{box}}}b") == ["b"]
    assert words(r"{\shptxt a}") == ["a"]
    assert words(rf"{{\shptxt a{box}}}") == ["a", "z"]


def test_a_file_without_its_end_says_so() -> None:
    assert document(r"a\par").losses == ()
    cut = read(Path("a.rtf"), rb"{\rtf1 a\par b")
    assert cut.text == "a\nb"
    assert "不完整" in cut.losses[0]
    assert read(Path("a.rtf"), b"{\\rtf1 a}\0\0{b").text == "a"


MANY = 1_000_000


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"{" * MANY + b"a" + b"}" * MANY, "a"),
        (b"{\\footnote a" * 50_000, None),
        (b"{\\shptxt a" * 50_000 + b"}" * 50_000, None),
        (b"\\itap2000000000\\intbl a\\nestcell\\nestrow\\par", "a\n"),
        (b"\\trowd" + b"\\cellx1" * 200_000 + b"a\\cell\\row " * 20_000, None),
        (b"\\uc2000000000\\u19968 " + b"a" * MANY, "一"),
        (b"\\u99999999999999999999\\bin-9999999999 a", None),
        (b"\\bin9999999999 a", ""),
        (b"{\\fonttbl{\\f0" + b"a\\b" * 100_000 + b"}}b", "b"),
        (b"{\\stylesheet" + b"".join(b"{\\s%d\\sbasedon%d;}" % (n, n + 1) for n in range(50_000)) + b"}\\s1 a", "a"),
        (b"\\", ""),
        (b"\\'", ""),
        (b"}}}}a", ""),
    ],
)
def test_hostile(data: bytes, text: str | None) -> None:
    found = read(Path("a.rtf"), b"{\\rtf1 " + data)
    assert text is None or found.text == text


def test_too_much_markup_is_refused() -> None:
    with pytest.raises(ReadError, match="内容过多"):
        read(Path("a.rtf"), b"{\\rtf1 " + b"\\par" * 1000, limits=Limits(xml_nodes=999))


PIECES = st.sampled_from(
    rb"{ } \* \par \cell \row \trowd \cellx9 \intbl \nestcell \nestrow \u-10179 \'d2 \' \bin2 {\footnote"
    rb" {\shptxt {\listtext {\fonttbl {\stylesheet {\*\nesttableprops \s1 \f0 \deleted \v \pard \plain a \itap3".split(
        b" "
    )
)


@given(st.lists(PIECES, max_size=60))
def test_any_order_of_words_is_read(pieces: list[bytes]) -> None:
    found = read(Path("a.rtf"), b"{\\rtf1 " + b" ".join(pieces))
    found.text.encode()
    assert all(0 <= block.span.start < block.span.end <= len(found.text) for block in found.blocks)
