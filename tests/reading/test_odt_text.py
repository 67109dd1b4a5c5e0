"""What an OpenDocument text shows, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from odt_files import COVERED, h, items, odt, p, table, td

from reportlint.reading import ReadError, read
from reportlint.text import Document, Place, PlaceUnit


def style(name: str, family: str, properties: str) -> str:
    inside = f"<style:text-properties {properties}/>"
    return f'<style:style style:name="{name}" style:family="{family}">{inside}</style:style>'


HIDDEN = style("HID", "text", 'text:display="none"')


def document(body: str, **parts: str) -> Document:
    return read(Path("报告.odt"), odt(body, **parts))


def texts(body: str, **parts: str) -> list[str]:
    found = document(body, **parts)
    return [block.span.of(found.text) for block in found.blocks]


def places(body: str) -> list[tuple[int, ...]]:
    return [tuple(block.place)[1:] for block in document(body).blocks]


def test_white_space() -> None:
    assert texts(
        p("\n  甲 \n 乙<text:span> 丙</text:span><text:s text:c='2'/>丁<text:tab/>戊<text:line-break/>己\n")
    ) == ["甲 乙 丙  丁\t戊\v己"]


def test_no_number_of_spaces_makes_a_text_huge() -> None:
    assert len(document(p("甲<text:s text:c='99999999'/>乙")).text) < 1000


@pytest.mark.parametrize(
    "content",
    [
        "完成<text:span text:style-name='HID'>不见</text:span>任务",
        "完成<office:annotation><text:p>批注</text:p></office:annotation>任务",
        "完成<text:hidden-text text:is-hidden='true'>不见</text:hidden-text>任务",
        "<text:soft-page-break/>完成<text:change text:change-id='c1'/>任务",
        "<text:ruby><text:ruby-base>完成</text:ruby-base><text:ruby-text>wán</text:ruby-text></text:ruby>任务",
        "完<text:change-start text:change-id='c2'/>成<text:change-end text:change-id='c2'/><text:date>任务</text:date>",
        "<text:number>9.</text:number><text:a><text:bookmark/>完成</text:a><text:placeholder>任务</text:placeholder>",
    ],
)
def test_what_a_paragraph_shows(content: str) -> None:
    assert texts(p(content), styles=HIDDEN) == ["完成任务"]


def test_tracked_deletions_are_out() -> None:
    deleted = "<text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region>"
    assert texts(f"<text:tracked-changes>{deleted}</text:tracked-changes>" + p("留下")) == ["留下"]


def test_shown_text_inside_hidden_text() -> None:
    shown = style("SH", "text", 'text:display="true"')
    body = p('<text:span text:style-name="HID">不见<text:span text:style-name="SH">可见</text:span></text:span>')
    assert texts(body, styles=HIDDEN + shown) == ["可见"]


def test_hidden_paragraphs_and_sections() -> None:
    hidden = style("PH", "paragraph", 'text:display="none"')
    body = (
        p("不见", 'text:style-name="PH"')
        + p("<text:hidden-paragraph text:is-hidden='true'/>不见")
        + f"<text:section text:display='none'>{p('不见')}</text:section>"
        + f"<text:section text:display='condition' text:is-hidden='true'>{p('不见')}</text:section>"
        + f"<text:section>{p('可见')}</text:section>"
    )
    assert texts(body, styles=hidden) == ["可见"]


def test_paragraphs_in_lists_and_sections_are_counted() -> None:
    body = p("一") + items("二", "三") + f"<text:section>{p('四')}</text:section>" + p() + p("六")
    assert places(body) == [(n, 0, 0) for n in (1, 2, 3, 4, 6)]


def test_text_boxes_once_and_notes_at_the_end() -> None:
    box = f"<draw:frame><draw:text-box>{p('框内')}</draw:text-box><svg:title>说明</svg:title></draw:frame>"
    note = (
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('脚注')}</text:note-body></text:note>"
    )
    body = p(f"前{box}后") + p(f"正文{note}完") + f"<draw:frame><draw:text-box>{p('页框')}</draw:text-box></draw:frame>"
    assert texts(body) == ["前后", "框内", "正文完", "页框", "脚注"]
    assert places(body) == [(n, 0, 0) for n in (1, 1, 2, 2, 2)]


def test_embedded_objects_are_a_loss() -> None:
    body = p("公式<draw:frame><draw:object><math>x</math></draw:object><draw:image/></draw:frame>完")
    assert texts(body) == ["公式完"]
    assert len(document(body).losses) == 1
    assert document(p("无")).losses == ()


def test_symbol_fonts() -> None:
    font = style("T", "text", 'style:font-name="Wingdings"')
    assert texts(p("甲<text:span text:style-name='T'>\uf0fe</text:span>\uf0fe"), automatic=font) == ["甲☑\uf0fe"]


def test_levels_of_headings() -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" {more}/>'
        for name, more in (
            ("Title", ""),
            ("P1", 'style:parent-style-name="Title"'),
            ("P2", 'style:parent-style-name="P2"'),
            ("P3", 'style:parent-style-name="P1" style:default-outline-level=""'),
        )
    )
    body = (
        p("题", 'text:style-name="P1"')
        + h("章")
        + h("深", 12)
        + p("环", 'text:style-name="P2"')
        + h("题", 1, 'text:style-name="P1"')
    )
    assert [block.style_level for block in document(body + p("文", 'text:style-name="P3"'), styles=styles).blocks] == [
        *(0, 1, 9, None, 0, None)
    ]


def test_merged_cells() -> None:
    body = table(
        td("甲", 'table:number-columns-spanned="2" table:number-rows-spanned="2"') + COVERED + td("乙"),
        "<table:covered-table-cell table:number-columns-repeated='2'/>" + td("丙"),
        td("丁") + td("戊") + td("己"),
    )
    found = document(body)
    assert found.text == "甲\t乙\n\t丙\n丁\t戊\t己"
    assert [tuple(block.place) for block in found.blocks] == [
        (PlaceUnit.TABLE, 1, row, column) for row, column in ((1, 1), (1, 3), (2, 3), (3, 1), (3, 2), (3, 3))
    ]


def test_nested_tables_header_rows_and_hidden_rows() -> None:
    inner = f"<table:table-cell>{p('外')}{table(td('内'))}</table:table-cell>"
    body = table(inner).replace("<table:table-row>", "<table:table-header-rows><table:table-row>", 1)
    body = body.removesuffix("</table:table>") + "</table:table-header-rows></table:table>"
    hidden = table('<table:table-row table:visibility="collapse">' + td("不见") + "</table:table-row>", td("见"))
    assert texts(body + hidden) == ["外", "内", "见"]
    assert document(body + hidden).blocks[1].place == Place(PlaceUnit.TABLE, 1, 1, 1)


def test_repeated_cells() -> None:
    assert document(table(td("甲", 'table:number-columns-repeated="3"') + td("乙"))).text == "甲\t甲\t甲\t乙"
    blank = td("", 'table:number-columns-repeated="16384"')
    rows = f'<table:table-row table:number-rows-repeated="1048576">{blank}</table:table-row>'
    assert document(table(td("甲") + blank, rows)).text == "甲\t\n"


def test_repeated_cells_are_no_bomb() -> None:
    cell = td("甲", 'table:number-columns-repeated="900000000"')
    with pytest.raises(ReadError, match="重复的单元格过多"):
        document(table(cell))
    nested = td("甲")
    for _ in range(9):
        nested = f'<table:table-cell table:number-columns-repeated="99">{table(nested)}</table:table-cell>'
    with pytest.raises(ReadError, match="重复的单元格过多"):
        document(table(nested))


def test_headers_and_footers_are_out() -> None:
    master = f"<office:master-styles><style:header>{p('页眉')}</style:header></office:master-styles>"
    assert texts(p("正文"), styles=f"</office:styles>{master}<office:styles>") == ["正文"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (odt("", kind="spreadsheet"), "这是电子表格"),
        (odt("", kind="presentation"), "这是演示文稿"),
        (odt("", kind="chart"), "不是 OpenDocument 文字文档"),
        (odt("", **{"META-INF__manifest.xml": "<x><manifest:encryption-data/></x>"}), "文件带密码"),
        (odt("", **{"encrypted-package": "x"}), "文件带密码"),
        (odt("<text:p>"), "XML 有错误"),
        (odt("</office:text></office:body></office:document-content><!DOCTYPE"), "XML 有错误"),
    ],
)
def test_refusals(data: bytes, sentence: str) -> None:
    with pytest.raises(ReadError, match=sentence):
        read(Path("报告.odt"), data)
