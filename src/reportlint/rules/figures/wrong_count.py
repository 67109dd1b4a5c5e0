"""FIG004: a number of things is announced, and another number listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.counted_lists import contradictory_counts
from reportlint.parsing.figures.enumerations import contradictory_announcements
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.listing import contradictory_listings
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "FIG004",
    "wrong-count",
    Severity.WARNING,
    summary="说的项数和列出的项数不一样",
    rationale="说了三项只列两项，读的人会以为漏了一项，或者数字是旧稿留下来的。",
    basis="实务",
    advice="数一数列出的项，改项数或者补齐；没有列全的，在后面加“等”",
    bad=[
        work("重点抓了⟦三项工作⟧。一是疏通支渠，二是更换闸门。\n"),
        work("⟦五⟧项制度已经印发，包括巡查、维修、用水、收费四项。\n"),
        work("⟦两⟧位站长张明、李强、王海分片包干。\n"),
    ],
    good=[
        work("重点抓了三项工作。一是疏通支渠，二是更换闸门，三是收缴水费。\n"),
        work("五项制度已经印发，包括巡查、维修、用水等。\n"),
        work("抓了三项工作，疏通支渠4公里。一是任务重，二是人手少。\n"),
    ],
)
def wrong_count(report: Report, _: Context) -> Iterator[Match]:
    """Lists that end in 等 may be shorter than their count."""
    for sentence in sentences_of(report):
        for listing in (*contradictory_listings(sentence), *contradictory_counts(sentence)):
            written = listing.count.of(report.text)
            yield Match(listing.count, f"写的是“{written}”，列了{listing.listed}个", evidence=(listing.members,))
    paragraphs = [block.span for block in report.document.blocks]
    for found in contradictory_announcements(report.text, paragraphs):
        written = found.count.of(report.text)
        yield Match(found.count, f"写的是“{written}”，后面讲了{len(found.points)}条", evidence=found.points)
