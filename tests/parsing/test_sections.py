"""Headings and the tree of sections, on reports made up for the purpose."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.sections import build_sections
from reportlint.reading import read
from reportlint.text import Block, Document, Place, PlaceUnit, Span

BODY = "今年共栽树三千棵，成活率比上一年高，群众普遍反映好。"


def document(*lines: str, suffix: str = "txt") -> Document:
    return read(Path(f"report.{suffix}"), "\n".join(lines).encode())


def outline(*lines: str, suffix: str = "txt") -> list[tuple[int, str, str]]:
    parts = build_sections(document(*lines, suffix=suffix))
    return [(section.level, section.number, section.heading) for part in parts for section in part.walk()]


def test_parts_with_points_alone_and_run_in():
    assert outline(
        "石塘镇植树工作汇报",
        "一、工作开展情况",
        "（一）抓早动员",
        BODY,
        "（二）抓实栽种。春节后组织干部上山，" + BODY,
        "二、存在问题",
        BODY,
    ) == [
        (1, "一、", "工作开展情况"),
        (2, "（一）", "抓早动员"),
        (2, "（二）", "抓实栽种"),
        (1, "二、", "存在问题"),
    ]


def test_body_and_spans_of_a_section():
    text = document("一、植树情况", "（一）抓栽种。" + BODY, BODY, "二、打算", BODY)
    part, last = build_sections(text)
    child = part.children[0]
    assert part.body == ()
    assert [span.of(text.text) for span in child.body] == [BODY, BODY]
    assert child.heading_span.of(text.text) == "抓栽种"
    assert part.span == Span(text.blocks[0].span.start, text.blocks[2].span.end)
    assert last.span.of(text.text).startswith("二、打算")


def test_whole_statements_are_items():
    assert outline(
        "一、存在问题",
        "1.南坡抽水机坏了两台，至今没有修好。",
        "2.个别护林员巡山不到位。",
        "3.苗木款拖欠十二万元，供苗站已经停供。",
        "二、下步打算",
        "1.三月底前修好南坡抽水机。",
        "2.由林业站牵头补齐护林员。",
    ) == [(1, "一、", "存在问题"), (1, "二、", "下步打算")]


def test_notes_without_a_closing_mark_are_a_body_below_a_known_heading():
    assert outline("一、存在问题", "渠道清淤合同到期没有续签") == [(1, "一、", "存在问题")]
    assert outline("一、清水河", "渠道清淤合同到期没有续签") == []


def test_titles_with_a_full_stop_over_a_body():
    assert outline("一、工作情况", "（一）植树任务超额完成。", BODY, "（二）护林队伍建起来了。", BODY) == [
        (1, "一、", "工作情况"),
        (2, "（一）", "植树任务超额完成"),
        (2, "（二）", "护林队伍建起来了"),
    ]


def test_unnumbered_parts_over_numbered_points():
    assert outline(
        "白溪县林业局工作总结",
        "工作回顾",
        "一、植树",
        BODY,
        "二、护林",
        BODY,
        "明年打算",
        "一、补植",
        BODY,
    ) == [
        (1, "", "工作回顾"),
        (2, "一、", "植树"),
        (2, "二、", "护林"),
        (1, "", "明年打算"),
        (2, "一、", "补植"),
    ]


def test_unnumbered_heading_inside_a_numbered_series_stands_below():
    assert outline("一、植树情况", BODY, "山上造林", BODY, "二、护林情况", BODY) == [
        (1, "一、", "植树情况"),
        (2, "", "山上造林"),
        (1, "二、", "护林情况"),
    ]


def test_heading_glued_to_the_end_of_a_paragraph():
    assert outline("现将植树情况汇报如下：一、工作开展情况", BODY, "二、存在问题", BODY) == [
        (1, "一、", "工作开展情况"),
        (1, "二、", "存在问题"),
    ]


def test_first_point_glued_to_its_introduction():
    assert outline(
        "一、工作开展情况",
        "一年来，主要抓了三件事。（一）抓栽种。" + BODY,
        "（二）抓管护。" + BODY,
        "（三）抓防火。" + BODY,
    ) == [
        (1, "一、", "工作开展情况"),
        (2, "（一）", "抓栽种"),
        (2, "（二）", "抓管护"),
        (2, "（三）", "抓防火"),
    ]


def test_points_listed_in_one_paragraph_are_no_headings():
    assert outline("一、打算", "做好三件事：（一）栽树；（二）护林；（三）防火。", "二、建议", BODY) == [
        (1, "一、", "打算"),
        (1, "二、", "建议"),
    ]


def test_title_kept_from_its_body_by_a_space_or_a_colon():
    long = BODY * 3
    assert outline("一、去冬今春植树情况 " + long, "二、存在的问题：" + long) == [
        (1, "一、", "去冬今春植树情况"),
        (1, "二、", "存在的问题"),
    ]


def test_lead_ins_open_parts_only_where_nothing_else_does():
    points = ["一、苗木基地扩建，新增大棚六个。", "二、护林站修缮完工，护林员已经搬进去住。"]
    assert outline("林场植树总结", "本年取得的主要成绩如下：", *points, "明年的工作计划如下：", *points) == [
        (1, "", "本年取得的主要成绩如下"),
        (1, "", "明年的工作计划如下"),
    ]
    assert outline("一、工作情况", "取得的主要成绩如下：", BODY, "二、打算", BODY) == [
        (1, "一、", "工作情况"),
        (1, "二、", "打算"),
    ]


def test_contents_are_no_headings():
    assert outline("目录", "一、植树情况", "二、打算", "一、植树情况", BODY, "二、打算", BODY) == [
        (1, "一、", "植树情况"),
        (1, "二、", "打算"),
    ]
    assert outline("一、植树情况……1", "二、打算……3", "一、植树情况", BODY, "二、打算", BODY) == [
        (1, "一、", "植树情况"),
        (1, "二、", "打算"),
    ]


def test_gaps_repeats_and_restarts():
    lines = [f"（{number}）抓管护。{BODY}" for number in "一二二四一二"]
    assert [number for _, number, _ in outline("一、工作情况", *lines)[1:]] == [
        "（一）",
        "（二）",
        "（二）",
        "（四）",
        "（一）",
        "（二）",
    ]


def test_paragraph_numbers_that_run_on_through_parts_are_no_headings():
    points = [f"（{number}）管护。{BODY}" for number in "一二三四五六"]
    assert outline("一、植树", *points[:2], "二、护林", *points[2:4], "三、防火", *points[4:]) == [
        (1, "一、", "植树"),
        (1, "二、", "护林"),
        (1, "三、", "防火"),
    ]


def test_marked_headings_outrank_plain_numbers():
    assert outline(
        "# 林场工作总结",
        "## 一、植树",
        "### 山上",
        "一、栽松树两千棵，占全年任务的一半，剩下的秋天再栽；",
        "二、栽柏树一千棵；",
        "## 二、护林",
        BODY,
        suffix="md",
    ) == [(1, "一、", "植树"), (2, "", "山上"), (1, "二、", "护林")]


def test_bold_and_masks():
    assert outline("**一、植树情况**", BODY, "二、**林场打算", BODY) == [
        (1, "一、", "植树情况"),
        (1, "二、", "**林场打算"),
    ]


def test_annex_stands_at_the_top_and_hides_its_lines():
    assert outline("一、植树情况", BODY, "二、打算", BODY, "名词解释", "1.母树林。" + BODY, "2.封山育林。" + BODY) == [
        (1, "一、", "植树情况"),
        (1, "二、", "打算"),
        (1, "", "名词解释"),
    ]


def test_speaker_date_and_addressee_are_no_headings():
    assert outline("述职报告", "述职人：林场场长 汤大河", "（2023年12月）", "县林业局：", "岗位职责", BODY) == [
        (1, "", "岗位职责")
    ]


def test_numbers_that_word_computes():
    text = "植树情况\n" + BODY + "\n打算\n" + BODY
    spans = [Span(0, 4), Span(5, 5 + len(BODY)), Span(6 + len(BODY), 8 + len(BODY)), Span(9 + len(BODY), len(text))]
    labels = ["一、", "", "二、", ""]
    blocks = tuple(
        Block(span, Place(PlaceUnit.PARAGRAPH, number), label)
        for number, (span, label) in enumerate(zip(spans, labels, strict=True), 1)
    )
    sections = build_sections(Document(Path("a.docx"), "docx", text, blocks))
    assert [(section.number, section.heading) for section in sections] == [("一、", "植树情况"), ("二、", "打算")]


@pytest.mark.parametrize("sign", ["一", "、", "（", "。", "：", "—", "*", "1", " ", "“", "。一、", "植"])
def test_monotonous_text_is_read_in_time(sign):
    build_sections(document(sign * 200_000))
    build_sections(document("一、" + sign * 200_000, sign * 50))


@given(
    st.lists(
        st.sampled_from(
            [
                "一、植树",
                "二、护林",
                "三、防火",
                "（一）栽种",
                "（二）管护。" + BODY,
                "1.松树",
                "山上造林",
                BODY,
                "各位代表：",
                "第一部分 植树",
            ]
        ),
        max_size=25,
    )
)
def test_sections_nest_and_follow_one_another(lines):
    text = document(*lines)
    sections = [section for part in build_sections(text) for section in part.walk()]
    starts = [section.span.start for section in sections]
    assert starts == sorted(starts)
    for section in sections:
        assert section.heading_span.of(text.text) == section.heading
        assert all(child.level == section.level + 1 and section.span.covers(child.span) for child in section.children)
        assert all(section.span.covers(span) for span in section.body)


def test_an_author_is_no_part():
    found = outline("石塘镇植树工作汇报", "县林业局苗木调研组", BODY, "1.栽了多少", BODY, "2.管得怎样", BODY)
    assert found == [(1, "1.", "栽了多少"), (1, "2.", "管得怎样")]
    assert outline("石塘镇植树工作汇报", "县林业局总工程师 汤大河", BODY, "一、栽树", BODY) == [(1, "一、", "栽树")]


def test_a_line_over_the_whole_report_is_no_part():
    lines = ["石塘镇植树工作汇报", "山青水绿", BODY, "一、栽树", BODY, "二、护林", BODY]
    assert outline(*lines) == [(1, "一、", "栽树"), (1, "二、", "护林")]


def test_ordinals_may_number_the_parts():
    assert outline(
        "第一，栽树这件事",
        "（一）栽南坡。" + BODY,
        "（二）栽北坡。" + BODY,
        "第二，护林这件事",
        "（一）管火。" + BODY,
        "（二）管虫。" + BODY,
        "第三，明年打算",
        BODY,
    ) == [
        (1, "第一，", "栽树这件事"),
        (2, "（一）", "栽南坡"),
        (2, "（二）", "栽北坡"),
        (1, "第二，", "护林这件事"),
        (2, "（一）", "管火"),
        (2, "（二）", "管虫"),
        (1, "第三，", "明年打算"),
    ]


def test_mottoes_before_the_matter():
    assert outline("照镜子：差距与原因", BODY, "有奔头：明年打算", BODY) == [
        (1, "", "照镜子：差距与原因"),
        (1, "", "有奔头：明年打算"),
    ]


def test_fields_are_no_headings():
    lines = ["一、植树情况", BODY, "责任单位：林业站", BODY, "地点：南坡苗圃", BODY, "二、明年打算", BODY]
    assert outline(*lines) == [(1, "一、", "植树情况"), (1, "二、", "明年打算")]


def test_a_signature_belongs_to_no_part():
    text = document("一、植树情况", BODY, "石塘镇人民政府", "2023年12月20日")
    (part,) = build_sections(text)
    assert [span.of(text.text) for span in part.body] == [BODY]


def test_numbers_that_only_a_gap_sets_off():
    assert outline("石塘镇植树工作汇报", "1 栽树", BODY, "2 护林", "2.1 防火", BODY, "2.2 防虫", BODY) == [
        (1, "1", "栽树"),
        (1, "2", "护林"),
        (2, "2.1", "防火"),
        (2, "2.2", "防虫"),
    ]
    assert outline("一、栽树", "12 月完成的任务", BODY, "二、护林", BODY) == [(1, "一、", "栽树"), (1, "二、", "护林")]


def test_formal_numbers():
    assert outline("壹、栽树", BODY, "贰、护林", BODY) == [(1, "壹、", "栽树"), (1, "贰、", "护林")]


def test_a_colon_inside_a_title_over_running_text():
    assert outline("一、短板：差在哪里", BODY, "二、打算：再栽一片", BODY) == [
        (1, "一、", "短板：差在哪里"),
        (1, "二、", "打算：再栽一片"),
    ]
    assert outline("一、存在问题：苗圃缺水", "二、下步打算：打井两眼") == [
        (1, "一、", "存在问题"),
        (1, "二、", "下步打算"),
    ]


def test_a_book_among_the_results_is_no_annex():
    book = "收集口述资料四十份，编成《石塘的树》一书。"
    assert outline("一、栽树", BODY, BODY, "二、编书", book, "三、打算", BODY) == [
        (1, "一、", "栽树"),
        (1, "二、", "编书"),
        (1, "三、", "打算"),
    ]
