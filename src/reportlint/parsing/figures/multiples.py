"""Decreases told in multiples: 减少2倍. What falls by once itself is gone, so that no multiple can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.parsing.figures.cues import cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence

_SMALLEST = 1


def decreases_in_multiples(sentence: Sentence) -> Iterator[Figure]:
    """Yield the multiples by which something is said to have fallen (减少2倍, not 降到2倍)."""
    for figure in sentence.figures:
        if (
            figure.unit == "倍"
            and figure.value >= _SMALLEST
            and cue("{fall-verb}(?:了|近|约|至少|将近|超过|幅度?(?:{be})?)?$").search(figure.lead[-12:])
        ):
            yield figure
