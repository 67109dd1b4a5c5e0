"""Small reviews made by hand, for tests of what is written about them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from reportlint.finding import Failure, Finding, Fix, Match, Metrics, Outcome, Review, RoleStatus, Severity
from reportlint.report import Answer, Measure, NumeralKind, Problem, Quantity, Report, ReportType, Role, Section, Shares
from reportlint.text import Block, Document, Place, PlaceUnit, Span

TEXT = """青石县2024年河道整治工作情况的汇报
一、工作开展情况
（一）清淤疏浚。完成河道清淤12公里，拆除违建8处，清运垃圾430吨，沿线6个村的排污口全部封堵到位。
（二）宣传引导。召开动员会，印发倡议书，群众护河意识明显提高，河道面貌焕然一新，得到社会各界一致好评。
二、下步打算
由镇水利站牵头，9月底前完成3处雨污分流改造。
进一步健全河长制长效管护机制，压实各级河长巡河护河责任，做到守河有责、守河担责、守河尽责，奋力开创全县河道管护工作新局面。
"""
WORK_REPORT = ReportType("work-report", "工作汇报", (Role.WORK, Role.PROBLEM, Role.PLAN), (Role.OVERVIEW,))


def span(text: str, words: str) -> Span:
    """Return the first place of `words`, which must be there."""
    start = text.index(words)
    return Span(start, start + len(words))


def document(text: str = TEXT, path: str = "汇报/河道整治.txt", unit: PlaceUnit = PlaceUnit.LINE) -> Document:
    """Return a document with one block a line."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line:
            blocks.append(Block(Span(start, start + len(line)), Place(unit, number)))
        start += len(line) + 1
    return Document(Path(path), "docx" if unit is PlaceUnit.PARAGRAPH else "text", text, tuple(blocks), "utf-8")


def finding(
    source: Document,
    at: Span,
    severity: Severity = Severity.WARNING,
    code: str = "VAG001",
    message: str = "问题写得笼统：没有点明单位或岗位，没有数据或事例",
    suggestion: str = "写明是哪个单位或岗位、在什么事上、有多少、什么时候发生",
    evidence: tuple[Span, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """Return a finding as checking stamps it."""
    match = Match(at, message, suggestion, evidence, fix)
    return Finding(
        code=code,
        name=code.lower(),
        severity=severity,
        span=at,
        start=source.location(at.start),
        end=source.location(at.end),
        quote=at.of(source.text),
        message=match.message,
        suggestion=match.suggestion,
        evidence=match.evidence,
        fix=match.fix,
    )


def _section(text: str, line: str, number: str, level: int, role: Role, *children: Section) -> Section:
    whole, heading = span(text, line), span(text, line.removeprefix(number).partition("。")[0])
    end = children[-1].span.end if children else whole.end
    body = () if children or heading.end == whole.end else (Span(heading.end + 1, whole.end),)
    words = heading.of(text)
    return Section(number, words, level, frozenset({role}), Span(whole.start, end), heading, body, children)


def river_review(path: str = "汇报/河道整治.txt") -> Review:
    """Return the review of `TEXT`: no problems, one measure in full and one of words only."""
    source = document(path=path)
    lines = TEXT.split("\n")
    work = _section(
        TEXT,
        lines[1],
        "一、",
        1,
        Role.WORK,
        _section(TEXT, lines[2], "（一）", 2, Role.WORK),
        _section(TEXT, lines[3], "（二）", 2, Role.WORK),
    )
    plan = _section(TEXT, lines[4], "二、", 1, Role.PLAN)
    full = Measure(span(TEXT, lines[5]), span(TEXT, "镇水利站"), span(TEXT, "9月底前"), span(TEXT, "3处雨污分流"), None)
    empty = Measure(span(TEXT, lines[6]))
    quantity = Quantity(span(TEXT, "12公里"), NumeralKind.MEASURED, Decimal(12000), None, "公里", "length")
    year = Quantity(span(TEXT, "2024年"), NumeralKind.DATE)
    report = Report(
        document=source,
        type=WORK_REPORT,
        title=span(TEXT, lines[0]),
        sections=(work, plan),
        numerals=(year, quantity),
        measures=(full, empty),
    )
    findings = (
        finding(
            source,
            span(TEXT, lines[0]),
            Severity.ERROR,
            "STR001",
            "工作汇报应有“存在问题”部分，全文没有找到",
            "补写缺少的部分；内容写在别处的，给它单列标题",
        ),
        finding(
            source,
            span(TEXT, "宣传引导"),
            code="QTY002",
            message="说了“明显提高”、“焕然一新”，没有一个数据",
            suggestion="补上前后对比的数据；确实量不了的，写一件办成的具体事或获得的奖项、通报",
            evidence=(span(TEXT, "明显提高"), span(TEXT, "焕然一新"), span(TEXT, "一致好评")),
        ),
        finding(
            source,
            span(TEXT, "压实各级河长巡河护河责任"),
            Severity.NOTE,
            "PLN004",
            "这条措施没有写由谁负责、什么时候完成、做到什么程度",
            "补上由谁负责、什么时候完成、做到什么程度，至少补两样",
        ),
    )
    roles = (
        RoleStatus(Role.WORK, True, True, (work.heading_span,)),
        RoleStatus(Role.PROBLEM, True, False, ()),
        RoleStatus(Role.PLAN, True, True, (plan.heading_span,)),
    )
    metrics = Metrics(
        characters=233,
        quantities=4,
        parts=2,
        quantified=1,
        measures=2,
        without_owner=1,
        without_deadline=1,
        without_target=1,
    )
    shares = (
        Shares(work.children[0], sentences=1, outcome=1),
        Shares(work.children[1], sentences=1, outcome=1, claims=3, unsupported=1),
    )
    return Review(report, findings, roles, metrics, shares)


def school_review(
    path: str = "汇报/乡镇/云溪镇关于农村义务教育学校校舍安全排查整治工作开展情况的报告（定稿）.docx",
) -> Review:
    """Return a review with problems, of a Word file with a table."""
    text = "校舍安全工作总结\n存在问题\n"
    text += "个别学校重视程度不够高，存在麻痹松懈思想。\n云溪小学3间教室漏雨，报修40天没有人来。\n10月底前修好教室。\n"
    source = document(text, path, PlaceUnit.PARAGRAPH)
    heading = span(text, "存在问题")
    problems = (
        Problem(
            span(text, "个别学校重视程度不够高，存在麻痹松懈思想。"), hedges=(span(text, "个别"),), vagueness=0.97512
        ),
        Problem(
            span(text, "云溪小学3间教室漏雨，报修40天没有人来。"),
            span(text, "云溪小学"),
            span(text, "3间教室"),
            vagueness=0.04,
        ),
    )
    part = Section("第三部分", "存在问题", 1, frozenset({Role.PROBLEM}), Span(heading.start, len(text) - 1), heading)
    kind = ReportType("rule-of-law", "法治政府建设年度报告", (Role.PROBLEM,))
    repair = Measure(span(text, "10月底前修好教室"), deadline=span(text, "10月底前"))
    report = Report(
        source,
        kind,
        span(text, "校舍安全工作总结"),
        (part,),
        problems=problems,
        measures=(repair,),
        answers=(Answer(0, 0, 0.02, 0.03), Answer(1, 0, 0.91, 0.93)),
        purposes=(Answer(1, 0, 0.91, 0.93),),
    )
    words = finding(source, span(text, "个别学校"), evidence=(span(text, "不够高"),))
    metrics = Metrics(characters=62, problems=2, vague=1, measures=1, without_owner=1, without_target=1)
    return Review(
        report,
        (words,),
        (RoleStatus(Role.PROBLEM, True, True, (heading,)), RoleStatus(Role.CAUSE, False, True, ())),
        metrics,
    )


def clean_review(path: str = "汇报/低保核查.md") -> Review:
    """Return a review without findings."""
    text = "低保核查工作汇报\n走访386户。\n"
    report = Report(document(text, path), WORK_REPORT, span(text, "低保核查工作汇报"), ())
    return Review(report, (), (), Metrics(characters=14, quantities=1, parts=1, quantified=1))


def notice_review(path: str = "汇报/通知.txt") -> Review:
    """Return the review of what is no report."""
    text = "关于做好冬季供暖工作的通知\n各乡镇：\n"
    source = document(text, path)
    words = finding(
        source,
        span(text, "关于做好冬季供暖工作的通知"),
        code="STR006",
        message="这份材料不像工作报告",
        suggestion="确是报告的，把标题写成“……情况汇报”“……工作总结”等，或用 --report-type 指明类型",
    )
    return Review(Report(source, None, words.span, ()), (words,), (), Metrics(characters=17))


def failure() -> Failure:
    """Return a file that could not be read."""
    return Failure(Path("汇报/旧稿.doc"), "这是旧版 Word 文件（.doc），请另存为 .docx 再提交")


def folder_outcomes() -> list[Outcome]:
    """Return the outcomes of a folder with something of everything."""
    return [clean_review(), failure(), school_review(), notice_review(), river_review()]
