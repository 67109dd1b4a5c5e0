"""Numbers of lists and headings in OpenDocument texts; expected values are what LibreOffice shows of the same file."""

from __future__ import annotations

from pathlib import Path

import pytest
from odt_files import flat_odt, h, items, list_style, odt, outline, p

from reportlint.reading import read

CHINESE = 'style:num-format="一, 二, 三, ..."'
CHAPTERS = outline(
    f'{CHINESE} style:num-suffix="、"',
    f'{CHINESE} style:num-prefix="（" style:num-suffix="）"',
    'style:num-format="1" text:display-levels="3" style:num-suffix=" "',
)
ONE_TWO = list_style(
    "L1",
    'style:num-format="1" style:num-suffix="."',
    'style:num-format="1" style:num-prefix="(" style:num-suffix=")" text:display-levels="2"',
)
STEMS = list_style("L2", 'style:num-format="甲, 乙, 丙, ..." style:num-suffix="."')


def labels(body: str, styles: str = "") -> list[str]:
    return [block.label for block in read(Path("报告.odt"), odt(body, styles=styles)).blocks]


def test_chapters() -> None:
    body = h("工作") + h("学习", 2) + h("落实", 2) + h("细节", 3) + h("问题") + h("意识", 2)
    assert labels(body, CHAPTERS) == ["一、", "（一）", "（二）", "一.二.1", "二、", "（一）"]


def test_heading_without_number() -> None:
    unnumbered = '<style:style style:name="P2" style:family="paragraph" style:list-style-name=""/>'
    body = (
        h("一")
        + h("无", attributes='text:style-name="P2"')
        + h("头", attributes='text:is-list-header="true"')
        + h("二")
    )
    assert labels(body, CHAPTERS + unnumbered) == ["一、", "", "", "二、"]


def test_heading_numbers_set_anew() -> None:
    body = h("七", attributes='text:restart-numbering="true" text:start-value="7"') + h("八")
    assert labels(body + h("再一", attributes='text:restart-numbering="true"'), CHAPTERS) == ["七、", "八、", "一、"]


def test_paragraph_with_heading_style_is_a_heading() -> None:
    heading = '<style:style style:name="H1" style:family="paragraph" style:default-outline-level="1"/>'
    [block] = read(Path("a.odt"), odt(p("工作", 'text:style-name="H1"'), styles=CHAPTERS + heading)).blocks
    assert (block.label, block.style_level) == ("一、", 1)


def test_levels_above_without_an_item_count_one() -> None:
    assert labels(h("下级", 2) + h("上级"), CHAPTERS) == ["（一）", "二、"]
    assert labels(items(items("下级"), "上级", style="L1"), ONE_TWO) == ["(1.1)", "2."]


def test_lists_and_their_sublists() -> None:
    second = p("二") + items("甲") + p("中") + items("乙")
    body = items("一", second, "<text:list-header><text:p>头</text:p></text:list-header>", "三", style="L1")
    assert labels(body, ONE_TWO) == ["1.", "2.", "(2.1)", "", "(2.1)", "", "3."]


def test_lists_that_go_on() -> None:
    body = (
        items("一", style="L1", attributes='xml:id="x"')
        + items("甲", style="L2")
        + items("续", style="L1", attributes='text:continue-list="x"')
        + items("再续", style="L1", attributes='text:continue-numbering="true"')
        + items("新", style="L1")
        + items("新", style="L1", attributes='text:continue-list="gone"')
    )
    assert labels(body, ONE_TWO + STEMS) == ["1.", "甲.", "2.", "3.", "1.", "1."]


def test_list_broken_off_on_an_inner_level_goes_on() -> None:
    body = items(p("一") + items("甲", "乙"), style="L1") + p("文")
    body += items(items("丙"), style="L1", attributes='text:continue-numbering="true"')
    assert labels(body, ONE_TWO) == ["1.", "(1.1)", "(1.2)", "", "(1.3)"]


def test_start_value_and_style_override() -> None:
    override = '<text:list-item text:start-value="9" text:style-override="L2"><text:p>x</text:p></text:list-item>'
    assert labels(items("一", override, "十", style="L1"), ONE_TWO + STEMS) == ["1.", "壬.", "10."]


def test_bullets_and_unknown_styles_have_no_number() -> None:
    assert labels(items("甲", style="gone") + items("乙")) == ["", ""]


def test_stored_number_is_taken_as_shown() -> None:
    stored = "<text:list-item><text:number>第三条</text:number><text:p>a</text:p></text:list-item>"
    bullet = "<text:list-item><text:number>•</text:number><text:p>b</text:p></text:list-item>"
    assert labels(items(stored, bullet, "c", style="L1"), ONE_TWO) == ["第三条", "2.", "3."]


def test_numbered_paragraph() -> None:
    def one(level: int) -> str:
        attributes = f'text:list-id="n" text:level="{level}" text:style-name="L1"'
        return f"<text:numbered-paragraph {attributes}>{p('x')}</text:numbered-paragraph>"

    assert labels(one(1) + one(2) + one(2) + one(1), ONE_TWO) == ["1.", "(1.1)", "(1.2)", "2."]


@pytest.mark.parametrize(
    ("attributes", "start", "label"),
    [
        ('style:num-format="一, 二, 三, ..."', 101, "一百零一"),
        ('style:num-format="①, ②, ③, ..."', 3, "③"),
        ('style:num-format="壹, 贰, 叁, ..."', 12, "壹拾贰"),
        ('style:num-format="１, ２, ３, ..."', 12, "１２"),
        ('style:num-format="i"', 4, "iv"),
        ('style:num-format="A"', 28, "AB"),
        ('style:num-format="a" style:num-letter-sync="true"', 28, "bb"),
        ('style:num-format=""', 1, ""),
        ('style:num-format="1" loext:num-list-format="第%1%条"', 2, "第2条"),
        ('style:num-format="1" text:display-levels="9" style:num-suffix="."', 2, "2."),
    ],
)
def test_number_formats(attributes: str, start: int, label: str) -> None:
    assert labels(items("x", style="L"), list_style("L", f'{attributes} text:start-value="{start}"')) == [label]


def test_flat_file() -> None:
    document = read(Path("报告.xml"), flat_odt(h("工作") + items("一", style="L1"), CHAPTERS + ONE_TWO))
    assert document.format == "odt"
    assert [block.label for block in document.blocks] == ["一、", "1."]
