from __future__ import annotations

from pathlib import Path

import pytest
from word_files import STRICT_W, cell, docx, p, part, relationships, style, t, table, zipped

from reportlint.reading import read
from reportlint.text import Document, Place, PlaceUnit


def opened(body: str, **parts: str) -> Document:
    return read(Path("报告.docx"), docx(body, **parts))


def words(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def paragraph_numbers(document: Document) -> list[int]:
    return [block.place.number for block in document.blocks]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (t("全县") + t("新建") + t("泵站"), "全县新建泵站"),
        ("<w:ins>" + t("新") + "</w:ins><w:moveTo>" + t("建") + "</w:moveTo>", "新建"),
        (t("新") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>" + t("旧") + "</w:moveFrom>", "新"),
        ("<w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:ins>" + t("新"), "新"),
        (t("显") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>", "显"),
        (t("显") + '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>示</w:t></w:r>', "显示"),
        (t("显") + '<w:r><w:rPr><w:rStyle w:val="hid"/></w:rPr><w:t>隐</w:t></w:r>', "显"),
        ("<w:hyperlink>" + t("链") + '</w:hyperlink><w:fldSimple w:instr="PAGE">' + t("域") + "</w:fldSimple>", "链域"),
        ("<w:smartTag>" + t("签") + "</w:smartTag><w:sdt><w:sdtContent>" + t("控") + "</w:sdtContent></w:sdt>", "签控"),
        ("<w:r><w:ruby><w:rt>" + t("yīn") + "</w:rt><w:rubyBase>" + t("音") + "</w:rubyBase></w:ruby></w:r>", "音"),
        ("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:tab/><w:t>右</w:t><w:cr/><w:t>末</w:t></w:r>", "上\v下\t右\v末"),
        ("<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/><w:t>天</w:t></w:r>", "3-5天"),
        ('<w:r><w:t>成效</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5%</w:t></w:r>', "成效≥5%"),
        ('<w:r><w:t>错</w:t><w:sym w:font="X" w:char="D800"/><w:sym w:char="zz"/></w:r>', "错"),
        (t("设") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "设x"),
        ("<x:unknown>" + t("包") + "</x:unknown>", "包"),
        ("<w:r><w:t> 不留 </w:t></w:r>" + t(" 留"), "不留 留"),
        ("<w:r><w:t>一\n行</w:t></w:r>", "一 行"),
    ],
)
def test_runs_show_what_word_shows(runs: str, text: str) -> None:
    hides = style("hid", "隐藏", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    assert opened(p(runs), styles=hides).text == text


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_fields_show_their_result_and_not_their_code() -> None:
    code = "<w:r><w:instrText>DATE</w:instrText></w:r>"
    nested = field("begin") + t("码") + field("begin") + code + field("separate") + t("码") + field("end")
    result = field("separate") + t("果") + field("end")
    assert opened(p(t("甲") + nested + result + t("乙"))).text == "甲果乙"


def test_a_field_that_never_ends_does_not_swallow_the_report() -> None:
    assert opened(p(field("begin") + t("码")) + p("正文")).text == "\n正文"


def test_style_hides_and_direct_formatting_shows_again() -> None:
    hides = style("h", "隐藏", "<w:rPr><w:vanish/></w:rPr>")
    shown = '<w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>显</w:t></w:r>'
    assert opened(p(t("隐") + shown, '<w:pStyle w:val="h"/>'), styles=hides).text == "显"


def test_paragraph_hidden_with_its_mark_is_not_there() -> None:
    hidden = p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>", "<w:rPr><w:vanish/></w:rPr>")
    document = opened(p("甲") + hidden + p("乙"))
    assert document.text == "甲\n乙"
    assert paragraph_numbers(document) == [1, 3]


def test_deleted_paragraph_marks_join_paragraphs() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    heading = style("h", "heading 1")
    document = opened(p("甲", gone) + p("乙", gone) + p("丙", '<w:pStyle w:val="h"/>') + p("丁", gone), styles=heading)
    assert document.text == "甲乙丙\n丁"
    assert [(b.place.number, b.style_level) for b in document.blocks] == [(1, 1), (4, None)]


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    box = "<x:drawing><w:txbxContent>" + p("框内") + "</w:txbxContent></x:drawing>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    fallback = f"<mc:AlternateContent><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    document = opened(p(t("前") + f"<w:r>{both}</w:r>" + t("后")) + p(f"<w:r>{fallback}</w:r>"))
    assert words(document) == ["前后", "框内", "框内"]
    assert paragraph_numbers(document) == [1, 1, 2]


def test_places_count_the_body_s_own_paragraphs() -> None:
    control = "<w:sdt><w:sdtContent>" + p("目录") + p("目录") + "</w:sdtContent></w:sdt>"
    document = opened(p("一") + p() + control + table(cell("格")) + p("二"))
    assert [(b.place.unit, b.place.number) for b in document.blocks] == [
        (PlaceUnit.PARAGRAPH, 1),
        (PlaceUnit.PARAGRAPH, 2),
        (PlaceUnit.PARAGRAPH, 2),
        (PlaceUnit.TABLE, 1),
        (PlaceUnit.PARAGRAPH, 3),
    ]


def test_tables_part_cells_by_tabs_and_rows_by_line_ends() -> None:
    two = p("乙") + p("丙")
    document = opened(p("前") + table(cell("甲") + cell(two), cell("丁") + cell("")) + p("后"))
    assert document.text == "前\n甲\t乙\n丙\n丁\t\n后"
    assert [b.place for b in document.blocks][1:4] == [
        Place(PlaceUnit.TABLE, 1, 1, 1),
        Place(PlaceUnit.TABLE, 1, 1, 2),
        Place(PlaceUnit.TABLE, 1, 1, 2),
    ]


def test_merged_cells_speak_once_and_keep_the_columns() -> None:
    above = cell("合", '<w:vMerge w:val="restart"/>')
    below = cell("余", "<w:vMerge/>")
    wide = cell("宽", '<w:gridSpan w:val="2"/>')
    document = opened(table(above + wide + cell("甲"), below + cell("乙")))
    assert document.text == "合\t宽\t甲\n\t乙"
    assert [(b.place.row, b.place.column) for b in document.blocks] == [(1, 1), (1, 2), (1, 4), (2, 2)]


def test_nested_tables_stand_in_their_outer_cell() -> None:
    inner = table(cell("内") + cell("里"))
    document = opened(table(cell("左") + cell(p("外") + inner + p())) + table(cell("次")))
    assert words(document) == ["左", "外", "内", "里", "次"]
    assert [b.place for b in document.blocks][2:] == [
        Place(PlaceUnit.TABLE, 1, 1, 2),
        Place(PlaceUnit.TABLE, 1, 1, 2),
        Place(PlaceUnit.TABLE, 2, 1, 1),
    ]


def test_deleted_rows_are_left_out_and_rows_in_controls_read() -> None:
    deleted = "<w:trPr><w:del/></w:trPr>" + cell("删")
    control = "<w:sdt><w:sdtContent><w:tr>" + cell("控") + "</w:tr></w:sdtContent></w:sdt>"
    body = f"<w:tbl><w:tr>{deleted}</w:tr>{control}</w:tbl>"
    assert words(opened(body)) == ["控"]


def test_notes_come_last_at_the_place_that_refers_to_them() -> None:
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    notes += "".join(f'<w:footnote w:id="{n}">{p(f"注{n}")}</w:footnote>' for n in (1, 2, 3))
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = p(t("甲") + refer.format(2)) + p(t("乙") + refer.format(1) + refer.format(1))
    document = opened(body, footnotes=notes)
    assert document.text == "甲\n乙\n注2\n注1"
    assert paragraph_numbers(document) == [1, 2, 1, 2]


def test_heading_levels_come_from_outline_name_and_chain() -> None:
    outline = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
    styles = (
        style("t", "Title", outline.format(0))
        + style("h1", "heading 1")
        + style("h2", "标题 2")
        + style("o3", "局用", outline.format(2))
        + style("based", "再用", "", "o3")
        + style("toc", "TOC Heading", outline.format(9), "h1")
    )
    body = "".join(p("甲", f'<w:pStyle w:val="{s}"/>') for s in ("t", "h1", "h2", "o3", "based", "toc", "none"))
    body += p("甲", '<w:outlineLvl w:val="4"/>') + p("甲", '<w:pStyle w:val="h1"/><w:outlineLvl w:val="9"/>')
    assert [b.style_level for b in opened(body, styles=styles).blocks] == [0, 1, 2, 3, 3, None, None, 5, None]


def test_default_style_applies_where_none_is_named() -> None:
    default = '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="heading 3"/></w:style>'
    assert opened(p("甲"), styles=default).blocks[0].style_level == 3


def test_strict_documents_read_alike() -> None:
    document = read(Path("a"), docx(p("甲", '<w:outlineLvl w:val="0"/>'), namespace=STRICT_W))
    assert (document.text, document.blocks[0].style_level) == ("甲", 1)


@pytest.mark.parametrize("target", ["word/main2.xml", "/word/main2.xml", "./word/../word/Main2.XML"])
def test_main_part_is_found_through_the_relationships(target: str) -> None:
    members = {
        "_rels/.rels": relationships(("image", "NULL"), ("officeDocument", target)),
        "word/main2.xml": part("document", f"<w:body>{p('甲')}</w:body>"),
        "word/_rels/main2.xml.rels": relationships(("image", "NULL"), ("hyperlink", "#_Toc1"), ("styles", "gone.xml")),
    }
    assert read(Path("a.docm"), zipped(members)).text == "甲"
