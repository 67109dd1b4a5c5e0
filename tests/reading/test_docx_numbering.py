from __future__ import annotations

from pathlib import Path

import pytest
from word_files import abstract, docx, level, num, numbered, p, style

from reportlint.reading import read
from reportlint.reading.number_formats import format_number


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    document = read(Path("报告.docx"), docx(body, styles=styles, numbering=numbering))
    return [block.label for block in document.blocks]


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("decimal", {1: "1", 101: "101"}),
        ("decimalZero", {1: "01", 12: "12", 100: "100"}),
        ("decimalFullWidth", {10: "１０"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 101: "一○一"}),
        (
            "chineseCountingThousand",
            {
                10: "十",
                12: "十二",
                30: "三十",
                100: "一百",
                101: "一百〇一",
                110: "一百一十",
                1001: "一千〇一",
                10010: "一万〇一十",
            },
        ),
        ("taiwaneseCountingThousand", {15: "十五", 101: "一百零一"}),
        ("taiwaneseCounting", {15: "十五", 101: "一○一"}),
        ("ideographDigital", {1: "一", 10: "一〇", 101: "一〇一"}),
        ("japaneseCounting", {1: "一", 10: "十", 100: "百", 101: "百一", 1110: "千百十", 20001: "二万一"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 101: "壹佰零壹", 1010: "壹仟零壹拾"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥", 61: "甲子"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 50: "㊿", 51: "51"}),
        ("decimalEnclosedCircleChinese", {0: "⓪", 3: "③"}),
        ("upperRoman", {1: "I", 4: "IV", 1999: "MCMXCIX", 40000: "40000"}),
        ("lowerRoman", {9: "ix", 0: "0"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA"}),
        ("lowerLetter", {2: "b", 0: "0"}),
        ("none", {7: ""}),
        ("aFormatOfTheFuture", {7: "7"}),
    ],
)
def test_numbers_are_written_as_word_writes_them(name: str, numbers: dict[int, str]) -> None:
    assert {number: format_number(number, name) for number in numbers} == numbers


def test_levels_count_under_one_another() -> None:
    definition = abstract(
        0, level(0, "%1、", "chineseCounting"), level(1, "（%2）", "chineseCounting"), level(2, "%3.")
    )
    body = "".join(numbered("甲", 1, n) for n in (0, 1, 2, 2, 1, 2, 0, 1))
    assert labels(body, definition + num(1, 0)) == ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"]


def test_blank_paragraphs_count_and_deleted_ones_do_not() -> None:
    definition = abstract(0, level(0, "%1."))
    gone = p(
        "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>",
        "<w:rPr><w:del/></w:rPr>" + '<w:numPr><w:numId w:val="1"/></w:numPr>',
    )
    body = numbered("甲", 1) + gone + numbered("", 1) + numbered("丙", 1)
    assert labels(body, definition + num(1, 0)) == ["1.", "3."]


def test_number_and_level_come_from_the_style_chain() -> None:
    tied = '<w:pStyle w:val="{}"/>'
    definition = abstract(
        0,
        level(0, "%1、", "chineseCounting", tied.format("h1")),
        level(1, "（%2）", "chineseCounting", tied.format("h2")),
    )
    numbering = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        style("h1", "heading 1", numbering) + style("h2", "heading 2", numbering) + style("own", "局用标题", "", "h2")
    )
    body = "".join(p("甲", f'<w:pStyle w:val="{name}"/>') for name in ("h1", "h2", "own", "h1"))
    assert labels(body, definition + num(1, 0), styles) == ["一、", "（一）", "（二）", "二、"]


def test_list_zero_removes_the_number_of_a_style() -> None:
    styles = style("h1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    named = '<w:pStyle w:val="h1"/>'
    body = p("甲", named) + p("乙", named + '<w:numPr><w:numId w:val="0"/></w:numPr>') + p("丙", named)
    assert labels(body, abstract(0, level(0, "%1.")) + num(1, 0), styles) == ["1.", "", "2."]


def test_lists_of_one_definition_share_its_counters_and_an_override_starts_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    numbering = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, override.format(9))
    body = "".join(numbered("甲", n, 0) for n in (1, 1, 2, 3, 3, 1, 3))
    assert labels(body, numbering) == ["1.", "2.", "3.", "9.", "10.", "11.", "12."]


def test_override_may_replace_a_level() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{level(0, "第%1条", "chineseCounting")}</w:lvlOverride>'
    assert labels(numbered("甲", 1, 0), abstract(0, level(0, "%1.")) + num(1, 0, replaced)) == ["第一条"]


def test_restart_is_after_the_level_named_or_never() -> None:
    never = abstract(0, level(0, "%1、"), level(1, "%2.", extra='<w:lvlRestart w:val="0"/>')) + num(1, 0)
    assert labels("".join(numbered("甲", 1, n) for n in (0, 1, 0, 1)), never) == ["1、", "1.", "2、", "2."]
    after_first = abstract(0, *(level(n, f"%{n + 1}.", extra='<w:lvlRestart w:val="1"/>') for n in range(3))) + num(
        1, 0
    )
    body = "".join(numbered("甲", 1, n) for n in (0, 1, 2, 1, 2, 0, 2))
    assert labels(body, after_first) == ["1.", "1.", "1.", "2.", "2.", "2.", "1."]


def test_legal_levels_turn_all_numbers_to_digits() -> None:
    definition = abstract(
        0, level(0, "第%1章", "chineseCounting"), level(1, "%1.%2", extra="<w:isLgl/>"), level(2, "%1.%3")
    )
    body = "".join(numbered("甲", 1, n) for n in (0, 0, 1, 2))
    assert labels(body, definition + num(1, 0)) == ["第一章", "第二章", "2.1", "二.1"]


def test_a_level_not_yet_reached_shows_its_start() -> None:
    definition = abstract(0, level(0, "%1", start=3), level(1, "%1.%2"))
    assert labels(numbered("甲", 1, 1), definition + num(1, 0)) == ["3.1"]


def test_bullets_hidden_numbers_and_unknown_lists_have_no_label() -> None:
    hidden = level(0, "%1.", extra="<w:rPr><w:vanish/></w:rPr>")
    numbering = abstract(0, level(0, "•", "bullet")) + num(1, 0) + abstract(1, hidden) + num(2, 1) + num(3, 77)
    body = "".join(numbered("甲", n, 0) for n in (1, 2, 3, 9)) + numbered("甲", 1, 5)
    assert labels(body, numbering) == ["", "", "", "", ""]


def test_links_through_list_styles_are_followed_and_loops_survive() -> None:
    linked = abstract(0, level(0, "%1、")) + num(1, 0) + abstract(1, '<w:numStyleLink w:val="list"/>') + num(2, 1)
    styles = style("list", "公文编号", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert labels(numbered("甲", 2, 0) + numbered("乙", 1, 0), linked, styles) == ["1、", "2、"]
    loop = abstract(1, '<w:numStyleLink w:val="list"/>') + num(1, 1)
    assert labels(numbered("甲", 1, 0), loop, styles) == [""]


def test_newer_formats_fall_back_on_older_ones() -> None:
    fallback = '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback>'
    choice = f'<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom"/></mc:Choice>{fallback}</mc:AlternateContent>'
    lvl = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{choice}<w:lvlText w:val="%1"/></w:lvl>'
    assert labels(numbered("甲", 1, 0), abstract(0, lvl) + num(1, 0)) == ["01"]


def test_styles_in_a_circle_survive() -> None:
    styles = style("a", "甲", "", "b") + style("b", "乙", "", "a")
    assert labels(p("甲", '<w:pStyle w:val="a"/>'), "", styles) == [""]
