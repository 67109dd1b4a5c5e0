"""What a finding is known by from one run to the next: its rule and the words it is about, never its line."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlint.finding import Finding, Review


def fingerprints(review: Review) -> tuple[str, ...]:
    """Return a fingerprint for each finding of a review, in their order: 32 hexadecimal digits.

    It hashes the rule's code, the sentence and the words pointed at, white space left out. So it survives edits
    elsewhere, another name and another format of the file, and new words of the rule. Findings that share all of that
    are numbered in the text's order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in review.findings:
        key = (finding.code, _squeezed(_sentence(review, finding)), _squeezed(finding.quote))
        found.append(digest(*key, str(seen[key])))
        seen[key] += 1
    return tuple(found)


def digest(*parts: str) -> str:
    """Return 32 hexadecimal digits that stand for these texts in this order."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _sentence(review: Review, finding: Finding) -> str:
    """Return the sentence in which a finding begins; outside of all sentences (headings), the block."""
    report, start = review.report, finding.span.start
    if sentence := report.sentence_at(start):
        return sentence.of(report.text)
    blocks = report.document.blocks
    return blocks[report.document.block_index(start)].span.of(report.text) if blocks else report.text


def _squeezed(words: str) -> str:
    return "".join(words.split())
