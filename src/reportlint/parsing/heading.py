"""A block, or a piece of one, that may be a heading."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reportlint.parsing.numbering import Number, NumberStyle
    from reportlint.text import Span

LONGEST_HEADING = 50  # code points


class Shape(Enum):
    """How a heading stands in its block."""

    ALONE = "alone"
    CLOSED = "closed"  # alone, with a full stop
    RUN_IN = "run-in"  # with the body behind it
    ITEM = "item"  # numbered, but too long for a heading or worded like a statement


class Heading(NamedTuple):
    """A block, or its opening or end, that may be a heading.

    `span` are the words without number and closing mark, `start` is where the number or the words begin, `rest` the
    body in the same block. `rank` is the level that the format declares (Markdown, Word), None where it declares none.
    `lead` marks a lead-in (今年的打算如下：), `annex` what follows the report (名词解释), `unsure` one that only its
    series confirms (behind body text, or with a bare number), `named` an unnumbered one that the dictionary of role
    headings knows, `clauses` how many clauses it has, `motto` an unnumbered one that names its matter behind a motto
    (知耻后勇：差距与不足).
    """

    block: int
    number: Number | None
    start: int
    span: Span
    rest: Span
    shape: Shape
    rank: int | None = None
    bold: bool = False
    lead: bool = False
    annex: bool = False
    unsure: bool = False
    named: bool = False
    clauses: int = 1
    motto: bool = False

    @property
    def marked(self) -> bool:
        """Tell whether the format sets the heading off."""
        return self.rank is not None or self.bold

    @property
    def style(self) -> NumberStyle | None:
        """The style of the number, None where there is none."""
        return self.number.style if self.number else None

    @property
    def value(self) -> int:
        """The number's ordinal value, 0 where there is none."""
        return self.number.value if self.number else 0
