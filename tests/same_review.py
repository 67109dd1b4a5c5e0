"""What a review says of a report, apart from where in the file it stands: the same in every format."""

from __future__ import annotations

from pathlib import Path

from reportlint.batch import review_file
from reportlint.config import Config, Settings
from reportlint.finding import Review

REPORTS = Path(__file__).parents[1] / "corpus" / "reports"
SOURCES = sorted(path for path in REPORTS.iterdir() if path.suffix != ".json" and path.stem != "README")


def review(path: Path, data: bytes | None = None) -> Review:
    """Review a file, or `data` under its name, as the package comes."""
    outcome = review_file(path, Settings(Config()), data)
    assert isinstance(outcome, Review), outcome
    return outcome


def substance(review: Review) -> dict[str, object]:
    """Return the title, type, sections, quantities and findings of a review as plain values."""
    report = review.report
    return {
        "title": report.title and report.title.of(report.text),
        "type": report.type and report.type.name,
        "verdict": review.verdict,
        "sections": [(s.number, s.heading, s.level, s.roles) for s in report.walk()],
        "quantities": [(n.span.of(report.text), n.kind, n.value, n.unit) for n in report.numerals if n.measured],
        "findings": sorted((f.code, f.severity, f.quote, f.message) for f in review.findings),
    }
