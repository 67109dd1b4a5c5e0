"""Findings as results of SARIF.

A text file's findings have regions in code points. In a Word file, which has no lines, a finding is in the file as a
whole (no region, §3.29.4) and names its place as a logical location (`第8段`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlint import wording
from reportlint.fingerprint import fingerprints
from reportlint.output.annotations import advice
from reportlint.output.lines import Lines
from reportlint.output.paths import uri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportlint.finding import Finding, Fix, Review
    from reportlint.output.json_text import Json
    from reportlint.text import Span

_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def artifact(where: str) -> Json:
    """Return the location of a file by its URI; one without a scheme lies below the folder of the run."""
    return {"uri": where} if where.startswith("file:") else {"uri": where, "uriBaseId": "%SRCROOT%"}


def message(text: str) -> Json:
    """Return a message; a report's `[...](...)` is no link of ours (§3.11.6)."""
    return {"text": _LINK.sub(r"\\[", text)}


def results(review: Review, order: Mapping[str, int]) -> Iterator[Json]:
    """Yield a result for each finding; `order` is the place of each rule in the list of the tool."""
    return _Results(review).all(order)


class _Results:
    """The results of one review."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._document = review.report.document
        self._lines = Lines(self._document.text) if self._document.is_source else None
        self._artifact = artifact(uri(review.path))

    def all(self, order: Mapping[str, int]) -> Iterator[Json]:
        for finding, fingerprint in zip(self._review.findings, fingerprints(self._review), strict=True):
            yield {
                "ruleId": finding.code,
                **({"ruleIndex": order[finding.code]} if finding.code in order else {}),
                "level": finding.severity.value,
                "message": message(advice(finding, self._document)),
                "locations": [self._location(finding.span)],
                "partialFingerprints": {"reportlintSentence/v1": fingerprint},
                **self._related(finding.evidence),
                **self._fixes(finding),
            }

    def _location(self, span: Span) -> Json:
        if self._lines:
            region = {**self._region(span), "snippet": {"text": _unicode(span.of(self._document.text))}}
            return {"physicalLocation": {"artifactLocation": self._artifact, "region": region}}
        place = wording.place(self._document.location(span.start))
        return {
            "physicalLocation": {"artifactLocation": self._artifact},
            "logicalLocations": [{"fullyQualifiedName": place}],
        }

    def _related(self, evidence: Sequence[Span]) -> Json:
        if not evidence:
            return {}
        return {"relatedLocations": [{"id": id, **self._location(span)} for id, span in enumerate(evidence, 1)]}

    def _fixes(self, finding: Finding) -> Json:
        if not (self._lines and finding.fix):
            return {}
        change = {"artifactLocation": self._artifact, "replacements": [self._replacement(finding.fix)]}
        return {"fixes": [{"description": message(finding.suggestion), "artifactChanges": [change]}]}

    def _replacement(self, fix: Fix) -> Json:
        return {"deletedRegion": self._region(fix.span), "insertedContent": {"text": _unicode(fix.replacement)}}

    def _region(self, span: Span) -> Json:
        assert self._lines
        region = self._lines.region(span)
        return {
            "startLine": region.start_line,
            "startColumn": region.start_column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        }


def _unicode(text: str) -> str:
    """Return text without lone surrogates, which no strict reader of JSON takes."""
    return text.encode("utf-8", "replace").decode()
