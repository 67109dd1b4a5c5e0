"""The summary above the findings: what the report is, the verdict, its parts, and tables of what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from reportlint import wording
from reportlint.output.cells import clip, pad
from reportlint.output.console.page import DIM, MISSING, VERDICT_STYLES
from reportlint.parsing.answers import UNANSWERED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.finding import Review, RoleStatus
    from reportlint.output.console.page import Page, Piece
    from reportlint.report import Answer
    from reportlint.text import Span

_INDENT = " " * 6
_MOST_ROWS = 40  # of a table; in longer reports the tables would hide the findings
_SURE = 0.5  # probability from which a measure is shown as the answer to a problem without a question mark


def print_summary(page: Page, review: Review) -> None:
    """Print what a reviewer wants to know before the findings."""
    page.line(_nature(page, review))
    page.line()
    counts = "，".join(
        f"{words} {number} 条" for severity, words in wording.SEVERITIES.items() if (number := review.count(severity))
    )
    verdict = (wording.VERDICTS[review.verdict], VERDICT_STYLES[review.verdict])
    page.line(("结论  ", DIM), verdict, f"  {counts}" if counts else "")
    page.line()
    _print_parts(page, review)
    _print_sections(page, review)
    _print_problems(page, review)
    _print_measures(page, review)


def _nature(page: Page, review: Review) -> str:
    report = review.report
    kind = report.type.title if report.type else ""
    length = f"{review.metrics.characters} 字"
    room = page.width - cell_len(kind + length) - 8
    title = f"《{clip(page.quote(report.title.of(report.text)), room)}》" if report.title else "没有标题"
    return "  ".join((page.safe(kind), title, length))


def _print_parts(page: Page, review: Review) -> None:
    width = max((cell_len(wording.ROLES[status.role]) for status in review.roles), default=0)
    label = "部分  "
    for status in review.roles:
        room = page.width - len(_INDENT) - width - 6
        places = "；".join(_part(page, review, span) for span in status.places)
        where = clip(places or ("没有单列标题" if status.present else ""), room)
        page.line((label, DIM), pad(wording.ROLES[status.role], width), "  ", _presence(status), "  ", where)
        label = _INDENT


def _presence(status: RoleStatus) -> Piece:
    return ("有", "") if status.present else ("缺", MISSING)


def _part(page: Page, review: Review, span: Span) -> str:
    """Name a place that fulfils a role: its heading with the number, or the paragraph's first words."""
    report = review.report
    number = next((section.number for section in report.walk() if section.heading_span == span), "")
    space = " " if number[-1:].isalnum() else ""  # 第一部分 工作情况, but 一、工作情况
    where = wording.place(report.document.location(span.start))
    return f"{page.quote(number + space + clip(span.of(report.text), 40))}（{where}）"


def _print_sections(page: Page, review: Review) -> None:
    """Print how many sections hold figures, and of each how many of its sentences tell results."""
    metrics = review.metrics
    quantified = f"工作和成效 {metrics.parts} 个部分，{metrics.quantified} 个有数据；全文共 {metrics.quantities} 个数据"
    page.line(("数据  ", DIM), quantified if metrics.parts else "没有写工作和成效的部分")
    if not 0 < len(review.shares) <= _MOST_ROWS:
        return
    heads = ("数据", "写成效", "写动作", "没有依据")
    report = review.report
    rows = [
        [
            str(len(report.quantities(*told.section.body_spans())) or "无"),
            f"{told.outcome}/{told.sentences} 句",
            f"{told.activity} 句" if told.activity else "",
            f"{told.unsupported} 处" if told.unsupported else "",
        ]
        for told in review.shares
    ]
    _print_table(page, review, [told.section.heading_span for told in review.shares], heads, rows)


def _print_problems(page: Page, review: Review) -> None:
    """Print what of each problem could be checked, and the measure that answers it."""
    metrics, report = review.metrics, review.report
    vague = f"，其中 {metrics.vague} 条笼统" if metrics.vague else "，都写得具体"
    page.line(("问题  ", DIM), f"{metrics.problems} 条{vague}" if metrics.problems else "没有找到")
    if not 0 < metrics.problems <= _MOST_ROWS:
        return
    answers = {answer.problem: answer for answer in report.answers}
    heads = ("点到谁", "事例数据", "原因", *(("对应措施",) if answers else ()))
    rows = [
        [
            *map(_stated, (problem.who, problem.evidence)),
            "有" if problem.cause else "",
            *([_answer(review, answers.get(index))] if answers else []),
        ]
        for index, problem in enumerate(report.problems)
    ]
    _print_table(page, review, [problem.span for problem in report.problems], heads, rows)


def _answer(review: Review, answer: Answer | None) -> str | Piece:
    """Say where the measure stands that answers a problem, with a question mark where that is a guess."""
    if answer is None:
        return ""
    if answer.any_chance < UNANSWERED:
        return ("没有找到", MISSING)
    report = review.report
    place = wording.place(report.document.location(report.measures[answer.measure].span.start))
    return place if answer.chance >= _SURE else f"{place}？"


def _print_measures(page: Page, review: Review) -> None:
    """Print the matrix of measures: who, by when, how much, and how it will be checked."""
    metrics, measures = review.metrics, review.report.measures
    lacking = "、".join(
        f"{element} {number}"
        for element, number in (
            ("缺责任人", metrics.without_owner),
            ("缺时限", metrics.without_deadline),
            ("缺目标", metrics.without_target),
        )
        if number
    )
    if not measures:
        page.line(("措施  ", DIM), "没有找到")
        return
    page.line(("措施  ", DIM), f"{metrics.measures} 条；{lacking or '责任人、时限、目标都写了'}")
    if len(measures) > _MOST_ROWS:
        return
    rows = [
        [*map(_stated, (measure.owner, measure.deadline, measure.target)), "有" if measure.check else ""]
        for measure in measures
    ]
    _print_table(page, review, [measure.span for measure in measures], ("责任人", "时限", "目标", "督查验收"), rows)


def _stated(element: Span | None) -> Piece:
    return ("缺", MISSING) if element is None else ("有", "")


def _print_table(
    page: Page, review: Review, spans: Sequence[Span], heads: Iterable[str], rows: Sequence[Sequence[str | Piece]]
) -> None:
    """Print a row for each span: its place, as many of its words as there is room for, and the cells of `rows`."""
    document = review.report.document
    columns = [
        [head, *(cell if isinstance(cell, str) else cell[0] for cell in column)]
        for head, column in zip(heads, zip(*rows, strict=True), strict=True)
    ]
    beside = sum(max(map(cell_len, column)) + 2 for column in columns)
    places = [wording.place(document.location(span.start)) for span in spans]
    room = page.width - len(_INDENT) - max(map(cell_len, places)) - 2 - beside
    table: list[list[str | Piece]] = [["", *((words, DIM) for words in ("", *heads))]]
    for place, span, cells in zip(places, spans, rows, strict=True):
        table.append([(place, DIM), clip(page.quote(span.of(document.text)), room), *cells])
    page.table(table, indent=_INDENT)
