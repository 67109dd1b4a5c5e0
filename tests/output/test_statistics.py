"""A run in counts by rule."""

import json

from output_factories import document, failure, finding, folder_outcomes, river_review

from reportlint.finding import Fix, Metrics, Review, Severity
from reportlint.output.statistics import JsonStatisticsWriter, StatisticsWriter
from reportlint.output.writer import written
from reportlint.report import Report
from reportlint.text import PlaceUnit, Span


def fixable(path: str, unit: PlaceUnit = PlaceUnit.LINE) -> Review:
    source = document("共共建共共享", path, unit)
    found = [
        finding(source, Span(start, start + 2), Severity.NOTE, "OWN001", fix=Fix(Span(start, start + 2), "共"))
        for start in (0, 3)
    ]
    return Review(Report(source, None, None, ()), tuple(found), (), Metrics())


def lines(*outcomes, totals: bool = True) -> list[str]:
    return written(StatisticsWriter(totals=totals), outcomes).splitlines()


def test_the_most_frequent_rule_comes_first() -> None:
    first, *rest = lines(river_review(), *[fixable(f"{number}.txt") for number in range(5)])
    assert first == "10处   5份  提示  OWN001  own001（10处可用 --fix 改）"
    assert [line.split()[3] for line in rest[:-1]] == ["PLN004", "QTY002", "STR001"]
    assert rest[0].startswith(" 1处   1份  提示  PLN004  ")
    assert rest[-1] == "审了 6 份：错误 1，警告 1，提示 11"


def test_word_files_are_not_fixed() -> None:
    assert "--fix" not in lines(fixable("甲.docx", PlaceUnit.PARAGRAPH))[0]


def test_what_was_not_reviewed_is_listed() -> None:
    assert lines(failure(), totals=False) == ["汇报/旧稿.doc: 错误 这是旧版 Word 文件（.doc），请另存为 .docx 再提交"]


def test_json_counts_the_same() -> None:
    data = json.loads(written(JsonStatisticsWriter(), folder_outcomes()))
    assert (data["files"], data["reviewed"], data["failed"]) == (5, 4, 1)
    assert [(rule["code"], rule["findings"], rule["files"]) for rule in data["rules"]] == [
        ("PLN004", 1, 1),
        ("QTY002", 1, 1),
        ("STR001", 1, 1),
        ("STR006", 1, 1),
        ("VAG001", 1, 1),
    ]
