"""Entries of rectification reports, however they are written, and the numbers that sum them up."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.parsing.rectification.counts import tallies
from reportlint.parsing.rectification.entries import find_entries, pointed_at
from reportlint.reading import read

TITLE = "青石镇关于巡察反馈问题整改情况的报告\n"


def report_of(body, name="甲.txt"):
    return review_document(read(Path(name), (TITLE + body).encode()), Config(select=("TYP",))).report


def findings_of(body, *codes, name="甲.txt"):
    document = read(Path(name), (TITLE + body).encode())
    return [(found.code, found.quote) for found in review_document(document, Config(select=codes)).findings]


def words_of(report, entry):
    return {name: span and span.of(report.text) for name, span in entry._asdict().items() if name != "span"}


FULL = {
    "problem": "关于“闸门锈死”问题",
    "measure": "更换闸门3座，约谈站长",
    "result": "9月起按时放水",
    "owner": "镇水利站",
    "deadline": "2024年9月底",
    "status": "已完成",
}
NAMES = {
    "measure": "整改措施",
    "result": "整改成效",
    "owner": "责任单位",
    "deadline": "整改时限",
    "status": "整改状态",
}
LAYOUTS = {  # what stands before a label and behind its words
    "lines": ("", "：", "\n"),
    "one paragraph": ("", "：", "。"),
    "brackets": ("【", "】", "\n"),
    "headings": ("（{number}）", "。", "。\n"),
    "numbered lines": ("{number}.", "：", "。\n"),
}


def entry_in(opening, closing, ending):
    numbered = enumerate(NAMES.items(), 1)
    lines = [f"{opening.format(number=n)}{name}{closing}{FULL[key]}{ending}" for n, (key, name) in numbered]
    return f"（一）{FULL['problem']}\n" + "".join(lines)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_an_entry_is_read_in_any_layout(layout):
    report = report_of("一、反馈问题整改落实情况\n" + entry_in(*layout))
    assert [words_of(report, entry) for entry in find_entries(report)] == [FULL]


def test_an_entry_of_a_table_is_read_and_goes_on_over_merged_cells():
    head = ("序号", "反馈问题", "整改措施", "整改成效", "责任单位", "整改时限", "状态")
    rows = [
        ("1", "闸门锈死", "更换闸门3座", "", "镇水利站", "9月底", "已完成"),
        ("", "", "", "按时放水", "", "", ""),
        ("2", "台账缺页", "—", "无", "", "", "/"),
    ]
    table = "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * 7, *rows))
    document = read(Path("甲.md"), f"# {TITLE}\n## 整改落实情况\n\n{table}\n".encode())
    report = review_document(document, Config()).report
    first, second = find_entries(report)
    assert words_of(report, first) == {
        "problem": "闸门锈死",
        "measure": "更换闸门3座",
        "result": "按时放水",
        "owner": "镇水利站",
        "deadline": "9月底",
        "status": "已完成",
    }
    assert (second.measure, second.result, second.status) == (None, None, None)


def test_a_table_of_counts_holds_no_entries():
    body = "一、整改落实情况\n问题类别\t问题数\t已完成\t正在推进\n财政收支\t5\t5\t0\n工程项目\t4\t3\t1\n"
    assert find_entries(report_of(body)) == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("补录台账96份。", True),
        ("将押金2.4万元退还租户。", True),
        ("修订值班制度，约谈站长。", True),
        ("今后将进一步加强巡查。", False),
        ("一是强化责任意识。二是完善管护机制。", False),
        ("12月底前将管道铺到下坪村。", False),
        ("计划更换闸门3座。", False),
        ("", False),
    ],
)
def test_promises_are_no_results(words, told):
    report = report_of(f"一、整改落实情况\n（一）关于管护缺位的问题。{words}\n（二）关于台账缺页的问题。补录96份。\n")
    assert bool(find_entries(report)[0].result) is told


def test_headings_that_only_gather_entries_are_none():
    body = (
        "一、反馈问题整改落实情况\n（一）关于资金使用方面的问题\n反馈2个问题，均已整改。\n1.关于挪用资金问题。追回8.4万元。\n"
        "2.关于超标接待问题。退回1.2万元。\n（二）党的建设方面\n3.关于“会议记录补写”问题。退回重整21本。\n二、尚未完成的问题\n"
        "1.关于管网不通的问题，因资金没有到位。\n"
    )
    report = report_of(body)
    problems = [entry.problem.of(report.text) for entry in find_entries(report)]
    assert problems == ["关于挪用资金问题", "关于超标接待问题", "关于“会议记录补写”问题"]


def test_where_most_lack_something_it_is_said_once():
    entries = "".join(f"{number}.关于第{number}项反馈问题。将逐步整改。\n" for number in range(1, 13))
    assert findings_of("一、逐项整改情况\n" + entries, "TYP001") == [("TYP001", "逐项整改情况")]
    report = report_of("一、逐项整改情况\n" + entries)
    found = find_entries(report)
    assert [span.of(report.text) for span, _ in pointed_at(report, found, found[:2])] == [
        "关于第1项反馈问题",
        "关于第2项反馈问题",
    ]
    assert list(pointed_at(report, found, [])) == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("共12个问题。已完成8个，基本完成2个，正在推进1个。", True),
        ("共12个问题。已完成8个，基本完成2个，正在推进2个。", False),
        ("共12个问题。已完成8个，其余4个正在推进。", False),
        ("12个问题。制定措施37条，已完成30条，正在推进5条。", False),
        ("共12个问题。已完成8个，党建类已完成3个，正在推进1个。", False),
        ("共12项整改任务。已办结约8项，正在办理2项。", False),
        ("没有反馈新的问题。", False),
    ],
)
def test_states_add_up_to_the_total(words, wrong):
    report = report_of(f"一、整改工作组织情况\n巡察反馈{words}\n")
    assert any(tally.wrong for tally in tallies(report)) is wrong


def test_a_sum_inside_one_sentence_is_told_once():
    found = findings_of(
        "一、整改工作组织情况\n巡察反馈共12个问题，已完成8个、基本完成2个、正在推进1个。\n", "FIG", "TYP003"
    )
    assert found == [("FIG001", "12个")]


def test_the_unfinished_part_gives_a_reason_or_a_deadline_for_each():
    body = (
        "一、整改落实情况\n1.关于借款未还问题。收回4万元。\n二、仍需持续整改的问题\n"
        "（一）管网没有接通。\n目前只铺了1.1公里。\n（二）借款5万元没有收回。\n主要原因：一是借款人外出，二是没有抵押。\n"
    )
    assert findings_of(body, "TYP004") == [("TYP004", "管网没有接通")]


@given(st.text(alphabet="关于“”问题整改措施：情况。\n1.（一）已完成将", max_size=200))
def test_any_text_is_read(text):
    report = report_of("一、整改落实情况\n" + text)
    for entry in find_entries(report):
        assert entry.span.covers(entry.problem)
        assert all(span is None or entry.span.covers(span) for span in entry)
    list(tallies(report))
