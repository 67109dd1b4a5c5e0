"""Whole reports: what each must get, and a stored review, so that a change shows all that it changes."""

import json
import os
from pathlib import Path

import pytest

from reportlint.batch import review_file
from reportlint.config import Config, Settings
from reportlint.output.concise import outcome_lines

REPORTS = Path(__file__).parents[1] / "corpus" / "reports"
STORED = Path(__file__).parent / "stored_reviews"
LABELLED = sorted(REPORTS.glob("*.json"))
ISOLATED = Settings(Config())


def report_of(labels: Path) -> Path:
    return next(path for path in sorted(REPORTS.iterdir()) if path.stem == labels.stem and path != labels)


@pytest.fixture(params=LABELLED, ids=lambda path: path.stem)
def case(request):
    path = report_of(request.param)
    return path, json.loads(request.param.read_text(encoding="utf-8")), review_file(path, ISOLATED)


def test_type_title_and_verdict(case):
    _, expected, review = case
    report = review.report
    assert (report.type and report.type.name) == expected["type"]
    assert (report.title and report.title.of(report.text)) == expected["title"]
    assert [role.value for role in report.missing] == expected["missing_roles"]
    assert review.verdict == expected["verdict"]


def test_sections(case):
    _, expected, review = case
    found = [
        {"number": section.number, "heading": section.heading, "level": section.level, "roles": set(section.roles)}
        for section in review.report.walk()
        if section.level <= 2
    ]
    assert found == [{**section, "roles": set(section["roles"])} for section in expected["sections"]]


def test_what_must_be_found(case):
    _, expected, review = case
    found = {(finding.code, finding.quote) for finding in review.findings}
    missed = [
        (wanted["code"], wanted["quote"])
        for wanted in expected["must_find"]
        if not any(
            code == wanted["code"] and (quote in wanted["quote"] or wanted["quote"] in quote) for code, quote in found
        )
    ]
    assert missed == []


def test_what_must_stay_silent(case):
    _, expected, review = case
    text = review.report.text
    for trap in expected["must_not_flag"]:
        start = text.index(trap["quote"])
        end = start + len(trap["quote"])
        flagged = [f.quote for f in review.findings if f.span.start < end and start < f.span.end]
        assert flagged == [], trap["why"]


def test_stored_review(case):
    path, _, review = case
    lines = [line.replace(str(path), path.name) for line in outcome_lines(review)]
    stored = STORED / f"{path.stem}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        stored.parent.mkdir(exist_ok=True)
        stored.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert stored.read_text(encoding="utf-8").splitlines() == (lines or [""])


def test_there_are_enough():
    suffixes = {report_of(labels).suffix for labels in LABELLED}
    assert len(LABELLED) >= 12
    assert suffixes == {".txt", ".md", ".docx"}
