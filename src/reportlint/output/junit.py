"""JUnit's XML report, for every place that shows test results: a file is a suite, a finding a case that failed.

The form is Jenkins' (`junit-10.xsd` of its xUnit plugin). A file without findings is one case that passed; a file that
could not be reviewed is one case with an error. What could not be read of a file stands in `system-out`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint import wording
from reportlint.finding import Failure
from reportlint.output.annotations import advice, place_in, reading_notes
from reportlint.output.excerpt import quote
from reportlint.output.paths import relative
from reportlint.output.writer import Writer
from reportlint.output.xml_text import attribute, child_text, closed, element, new_element, opened

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from reportlint.finding import Finding, Outcome, Review

_WHOLE = "审阅"  # the name of the case that a file is as a whole


class JunitWriter(Writer):
    """Writes a suite for each file; counts stand at the suites, since those of the run are known too late."""

    def begin(self) -> Iterable[str]:
        """Return the start tag."""
        return (opened("testsuites", name="reportlint"),)

    def add(self, outcome: Outcome) -> Iterable[str]:
        """Return one suite."""
        suite = _failed(outcome) if isinstance(outcome, Failure) else _reviewed(outcome)
        return (child_text(suite),)

    def end(self) -> Iterable[str]:
        """Return the end tag."""
        return (closed("testsuites"),)


def _failed(failed: Failure) -> Element:
    path = relative(failed.path)
    suite = new_element("testsuite", name=path, tests=1, failures=0, errors=1)
    case = element(suite, "testcase", name=_WHOLE, classname=path)
    for _, code, message in reading_notes(failed):
        element(case, "error", type=code, message=message)
    return suite


def _reviewed(review: Review) -> Element:
    path, findings = relative(review.path), review.findings
    suite = new_element("testsuite", name=path, tests=max(1, len(findings)), failures=len(findings), errors=0)
    for finding in findings:
        _add_failure(suite, path, review, finding)
    if not findings:
        element(suite, "testcase", name=_WHOLE, classname=path)
    if notes := [message for _, _, message in reading_notes(review)]:
        element(suite, "system-out").text = attribute("；".join(notes))
    return suite


def _add_failure(suite: Element, path: str, review: Review, finding: Finding) -> None:
    name = f"{finding.code} {place_in(review, finding)}：{finding.message}"  # GitLab drops a second case of one name
    case = element(suite, "testcase", name=name, classname=path)
    message = advice(finding, review.report.document)
    failure = element(case, "failure", type=wording.SEVERITIES[finding.severity], message=message)
    failure.text = attribute(quote(finding.quote))
