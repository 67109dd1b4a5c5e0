"""The main job on the sample that stands beside the checkout, and the Python API."""

from samples import GOOD, POOR

import reportlint
from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.finding import Severity, Verdict
from reportlint.report import Role


def reviewed(tmp_path, text: str):
    path = tmp_path / "报告.txt"
    path.write_text(text, encoding="utf-8")
    return review(path, Settings(Config()))


def test_the_api_reviews_a_path(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_text(GOOD, encoding="utf-8")
    assert reportlint.review(path).verdict is reportlint.review(str(path)).verdict is Verdict.PASS


def test_findings_stand_in_the_texts_order_and_quote_it(tmp_path):
    found = reviewed(tmp_path, POOR)
    assert [f.span for f in found.findings] == sorted(f.span for f in found.findings)
    assert all(f.quote == f.span.of(POOR) for f in found.findings)
    assert all(f.message and f.suggestion for f in found.findings)


def test_metrics_count_what_the_summary_says(tmp_path):
    metrics = reviewed(tmp_path, POOR).metrics
    assert (metrics.parts, metrics.quantified) == (1, 0)
    assert (metrics.problems, metrics.vague) == (2, 2)
    assert metrics.without_owner == metrics.without_deadline == metrics.without_target == metrics.measures == 3


def test_a_summary_tells_each_required_part(tmp_path):
    roles = {status.role: status for status in reviewed(tmp_path, GOOD.replace("三、下步打算", "三、附件")).roles}
    assert roles[Role.WORK].present
    assert roles[Role.PROBLEM].places


def test_the_sample(shared):
    text = (shared / "reports" / "sample.txt").read_text(encoding="utf-8")
    found = review(shared / "reports" / "sample.txt", Settings(Config()))
    flagged = {(f.code, f.quote) for f in found.findings}
    pointed = [span.of(text) for f in found.findings if f.code == "VAG001" for span in (f.span, *f.evidence)]
    assert found.report.type.name == "work-report"
    assert {status.role for status in found.roles if status.present} >= {Role.WORK, Role.PROBLEM, Role.PLAN}
    assert {"个别党员干部", "少数干部"} <= set(pointed)
    assert pointed.count("有的干部") == 2
    assert {("PLN001", "下步打算"), ("PLN002", "下步打算"), ("PLN003", "下步打算")} <= flagged
    activity = [f.start.place.number for f in found.findings if f.code == "QTY004"]
    assert activity == [3, 6]
    quantities = {q.span.of(text) for q in found.report.quantities()}
    assert {"6支", "126名", "50.43万元", "70.22万元", "532.67万元", "45天", "3家"} <= quantities
    for trap in ("有时不我待", "动力不够", "第五届", "央视1套", "“三亿人上冰雪”"):
        start = text.index(trap)
        overlapping = [f for f in found.findings if f.span.start < start + len(trap) and start < f.span.end]
        assert overlapping == [], trap
    assert found.count(Severity.ERROR) == 0
