"""Counts of right and wrong answers, and what follows from them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Score:
    """Hits, misses and false alarms of one measure, with the cases behind the errors.

    A case is one line that a person can look up: the file or id, then the words. `confusion` counts pairs of the
    answer expected and the one given, where there are more answers than yes and no.
    """

    name: str
    hits: int = 0
    misses: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)

    def record(self, expected: bool, found: bool, case: str) -> None:
        """Count one yes-or-no answer; a right "no" counts for nothing."""
        if expected and found:
            self.hits += 1
        elif expected:
            self.misses.append(case)
        elif found:
            self.false_alarms.append(case)

    @property
    def precision(self) -> float:
        """The share of answers given that were right; 1 where none was given."""
        given = self.hits + len(self.false_alarms)
        return self.hits / given if given else 1.0

    @property
    def recall(self) -> float:
        """The share of expected answers that were given; 1 where none was expected."""
        expected = self.hits + len(self.misses)
        return self.hits / expected if expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0
