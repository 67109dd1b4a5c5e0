"""The tables that 国办公开办函〔2021〕30号 prescribes, to be filled in and written as Word or Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from pathlib import Path

RESULTS = (
    ("（一）予以公开", ("",)),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ("",)),
    (
        "（三）不予公开",
        (
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项",
        ),
    ),
    ("（四）无法提供", ("1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确")),
    (
        "（五）不予处理",
        (
            "1.信访举报投诉类申请",
            "2.重复申请",
            "3.要求提供公开出版物",
            "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息",
        ),
    ),
    (
        "（六）其他处理",
        (
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "3.其他",
        ),
    ),
)
ROWS = [(group, detail) for group, details in RESULTS for detail in details]
RECEIVED, CARRIED_IN, TOTAL, CARRIED_OUT = 0, 1, len(ROWS) + 2, len(ROWS) + 3
LABELS = (
    ("一、本年新收政府信息公开申请数量", "", ""),
    ("二、上年结转政府信息公开申请数量", "", ""),
    *(("三、本年度办理结果", group, detail) for group, detail in ROWS),
    ("三、本年度办理结果", "（七）总计", ""),
    ("四、结转下年度继续办理", "", ""),
)
HEAD = (
    ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "", "", "申请人情况", *[""] * 6),
    ("", "", "", "自然人", "法人或其他组织", *[""] * 4, "总计"),
    ("", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""),
)
OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
REVIEW_HEAD = (
    ("行政复议", *[""] * 4, "行政诉讼", *[""] * 9),
    (*OUTCOMES, "未经复议直接起诉", *[""] * 4, "复议后起诉", *[""] * 4),
    (*[""] * 5, *OUTCOMES, *OUTCOMES),
)
REVIEWS = ["2", "1", "0", "0", "3", "1", "0", "0", "0", "1", "0", "0", "0", "1", "1"]


def filled() -> list[list[str]]:
    """Return the numbers of the table of applications, all in order: 51 came in, 2 were carried over."""
    rows = [["0"] * 7 for _ in LABELS]

    def put(row: int, person: int, company: int) -> None:
        rows[row] = [str(person), str(company), "0", "0", "0", "0", str(person + company)]

    put(RECEIVED, 46, 5)
    put(CARRIED_IN, 2, 0)
    for row, person, company in ((2, 30, 3), (3, 6, 1), (7, 3, 0), (12, 5, 0), (16, 2, 1)):
        put(row, person, company)
    put(TOTAL, 46, 5)
    put(CARRIED_OUT, 2, 0)
    return rows


def write_docx(path: Path, rows: list[list[str]], reviews: list[str]) -> Path:
    """Write a report with the two tables as the official form merges their cells."""
    document = docx.Document()
    document.add_paragraph("栎桥镇人民政府2024年政府信息公开工作年度报告")
    document.add_paragraph("三、收到和处理政府信息公开申请情况")
    table = document.add_table(len(HEAD) + len(rows), 10)
    for place, (labels, values) in enumerate([*((line, ()) for line in HEAD), *zip(LABELS, rows, strict=True)]):
        for column, words in enumerate((*labels, *values)):
            table.cell(place, column).text = words
    _merge_applications(table)
    document.add_paragraph("四、政府信息公开行政复议、行政诉讼情况")
    table = document.add_table(4, 15)
    for place, line in enumerate((*REVIEW_HEAD, reviews)):
        for column, words in enumerate(line):
            table.cell(place, column).text = words
    for first, last in (((0, 0), (0, 4)), ((0, 5), (0, 14)), ((1, 5), (1, 9)), ((1, 10), (1, 14))):
        table.cell(*first).merge(table.cell(*last))
    for column in range(5):
        table.cell(1, column).merge(table.cell(2, column))
    document.save(str(path))
    return path


def _merge_applications(table: docx.table.Table) -> None:
    merges = [((0, 0), (2, 2)), ((0, 3), (0, 9)), ((1, 3), (2, 3)), ((1, 4), (1, 8)), ((1, 9), (2, 9))]
    start = len(HEAD)
    merges += [((start + row, 0), (start + row, 2)) for row in (RECEIVED, CARRIED_IN, CARRIED_OUT)]
    merges += [((start + TOTAL, 1), (start + TOTAL, 2))]
    row = start + 2
    for _, details in RESULTS:
        last = row + len(details) - 1
        merges.append(((row, 1), (last, 2 if details == ("",) else 1)))
        row = last + 1
    merges.append(((start + 2, 0), (start + TOTAL, 0)))
    for first, last in merges:
        kept = table.cell(*first).text
        table.cell(*first).merge(table.cell(*last)).text = kept


def markdown(rows: list[list[str]], reviews: list[str]) -> str:
    """Return the two tables in Markdown, merged cells left blank."""
    applications = [*HEAD[:1], (), *HEAD[1:], *((*_once(place), *row) for place, row in enumerate(rows))]
    lawsuits = [*REVIEW_HEAD[:1], (), *REVIEW_HEAD[1:], reviews]
    parts = ["## 三、收到和处理政府信息公开申请情况", "", *_lines(applications, 10), ""]
    parts += ["## 四、政府信息公开行政复议、行政诉讼情况", "", *_lines(lawsuits, 15)]
    return "\n".join(parts) + "\n"


def _once(place: int) -> tuple[str, ...]:
    """Return the labels of a row without those that it shares with the row above."""
    above = LABELS[place - 1] if place else ("", "", "")
    return tuple("" if words == before else words for words, before in zip(LABELS[place], above, strict=True))


def _lines(rows: list[tuple[str, ...]], width: int) -> list[str]:
    return ["| " + " | ".join(row) + " |" if row else "|" + "---|" * width for row in rows]
