"""The prescribed tables of an annual disclosure report, read once for all that is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.disclosure import applications, reviews
from reportlint.parsing.disclosure.equations import find_faults
from reportlint.parsing.disclosure.statements import told_balance
from reportlint.parsing.figures.tables import find_tables, wrong_sums
from reportlint.parsing.once import once_a_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.disclosure.applications import Applications
    from reportlint.parsing.disclosure.equations import Fault
    from reportlint.parsing.disclosure.reviews import Outcomes
    from reportlint.parsing.figures.tables import Row
    from reportlint.report import Report
    from reportlint.text import Span


class Tables(NamedTuple):
    """The tables of a report: applications, None where there is none that can be read, and reviews and lawsuits."""

    applications: Applications | None
    reviews: tuple[Outcomes, ...]
    others: tuple[tuple[Row, ...], ...]


@once_a_report
def read_tables(report: Report) -> Tables:
    """Return the prescribed tables; of two of a kind the first counts."""
    found = list(find_tables(report.text, report.document.blocks))
    asked = [table for read in map(applications.read_applications, found) if (table := read)]
    groups = [outcomes for outcomes in map(reviews.read_reviews, found) if outcomes]
    return Tables(asked[0] if asked else None, groups[0] if groups else (), tuple(found))


def table_faults(report: Report, tables: Tables) -> Iterator[Fault]:
    """Yield the cells that break an equation; what the sums of any table show is left to the rules on figures.

    Where the text stands for the table of applications, its figures must balance.
    """
    known = frozenset(found.cell.span for table in tables.others for found in wrong_sums(table))
    told = None if tables.applications else told_balance(report)
    balances = applications.equations(tables.applications) if tables.applications else filter(None, [told])
    yield from find_faults(list(balances), known)
    yield from find_faults([group.equation for group in tables.reviews], known)


def empty_cells(tables: Tables) -> list[Span]:
    """Return where a number is missing, in the text's order: a sign in its place, or the label of a row with a gap."""
    rows = [line for line in tables.applications.lines if not line.blank] if tables.applications else []
    gaps = [line.labels[-1].span for line in rows if line.labels and any(not cell.words for cell in line.values)]
    signs = any_word("disclosure", "blanks")
    prescribed = [table for table in tables.others if _is_prescribed(table)]
    signed = [c.span for table in prescribed for row in table for c in row if c.words and signs.fullmatch(c.words)]
    return sorted({*gaps, *signed})


def _is_prescribed(table: Sequence[Row]) -> bool:
    named = any_word("disclosure", "table-words")
    return any(named.search(cell.words) for row in table for cell in row)
