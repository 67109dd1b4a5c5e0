"""What a passage of a work part tells: result claims, activity, and facts that bear a claim out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.parsing.phrases import PhraseMatch, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.lexicon import Lexicon
    from reportlint.report import Quantity, Report
    from reportlint.text import Span

RITUAL = "ritual"
_MEETING_REACH = 8  # characters between 召开…会议 and its count


def find_claims(text: str, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[PhraseMatch]:
    """Yield the phrases that claim a result; ritual closings (为……提供了保障) are left out."""
    for span in spans:
        yield from (
            found for found in find_phrases(text, span, lexicon.phrases("claims")) if found.phrase.category != RITUAL
        )


def tells_activity(text: str, spans: Iterable[Span], lexicon: Lexicon) -> bool:
    """Tell whether the spans speak of meetings, papers, study or organisation."""
    return any(next(find_phrases(text, span, lexicon.phrases("activity")), None) for span in spans)


def is_supported(report: Report, span: Span, lexicon: Lexicon) -> bool:
    """Tell whether `span` holds a fact that bears a result claim out.

    That is a measured quantity that counts no mere activity (召开会议12次), an award, a rank, a change or a document.
    """
    if any(not _counts_activity(report.text, quantity, lexicon) for quantity in report.quantities(span)):
        return True
    return next(find_phrases(report.text, span, lexicon.phrases("support")), None) is not None


def _counts_activity(text: str, quantity: Quantity, lexicon: Lexicon) -> bool:
    before = type(quantity.span)(max(0, quantity.span.start - _MEETING_REACH), quantity.span.start)
    return any(
        found.phrase.category in ("meeting", "paper")
        for found in find_phrases(text, before, lexicon.phrases("activity"))
    )
