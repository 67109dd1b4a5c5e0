"""What a comparison hands on to be shown: plain values, the words of the reports among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.finding import Failure
    from reportlint.similarity.comparing import Comparison, Pair
    from reportlint.similarity.quoting import QuotedPair
    from reportlint.similarity.years import CarriedOver


class QuotedPassages(NamedTuple):
    """What two reports share, in words; `pair` tells the shares and, by index, the reports."""

    pair: Pair
    passages: tuple[QuotedPair, ...]


class ComparedFolder(NamedTuple):
    """The reports of a folder compared with one another.

    `quoted` are the pairs whose words are to be shown, of `pairs` that could be; `threshold` is the share of its text
    from which a report counts as a copy.
    """

    folder: Path
    comparison: Comparison
    quoted: tuple[QuotedPassages, ...]
    pairs: int
    failures: tuple[Failure, ...]
    threshold: float

    @property
    def found(self) -> bool:
        """Tell whether any report counts as a copy."""
        return bool(self.comparison.groups)


class Years(NamedTuple):
    """A report of this year and what it has from that of the year before; `last` and `carried` are None without one."""

    this: Path
    last: Path | None
    carried: CarriedOver | None

    @property
    def share(self) -> float:
        """The part of this year's text that stood in last year's report."""
        return self.carried.share if self.carried else 0.0


class ComparedYears(NamedTuple):
    """The reports of this year, each beside that of the year before, in the order of their paths."""

    folder: Path
    years: tuple[Years, ...]
    failures: tuple[Failure, ...]
    threshold: float

    @property
    def found(self) -> bool:
        """Tell whether any report counts as copied from last year's."""
        return any(one.share >= self.threshold for one in self.years)
