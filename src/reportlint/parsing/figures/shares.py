"""Shares of one whole that make more than all of it: 占45%、占38%、占27%."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.labels import may_overlap, says_overlap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence

_ALL = Decimal(100)
_LEAST = 2
_JOINTS = frozenset({"、", "和", "与", "及", "以及", "，"})
_GAP, _REACH = 30, 40  # characters between two shares, and before the first that may say what they are shares of
_BEYOND = Decimal(130)  # what comes to more was never meant to be one whole


class Shares(NamedTuple):
    """Shares of one whole that exceed it together, or a single one that does."""

    shares: tuple[Figure, ...]

    @property
    def total(self) -> Decimal:
        """Their sum in percent."""
        return sum((share.value for share in self.shares), Decimal(0))


def excessive_shares(sentence: Sentence) -> list[Shares]:
    """Return the shares of a sentence that come to more than the whole."""
    excessive = [Shares(tuple(series)) for series in _series(sentence) if _exceeds(series)]
    return [*_impossible(sentence), *([] if excessive and says_overlap(sentence.remarks) else excessive)]


def _series(sentence: Sentence) -> Iterator[list[Figure]]:
    """Yield the shares that are told of one whole, list by list."""
    series: list[Figure] = []
    for figure in sentence.figures:
        if series and figure.unit == "%" and figure.exact and _goes_on(series, figure):
            series.append(figure)
            continue
        yield series
        series = [figure] if _opens(figure) or _opens_whole(sentence, figure) else []
    yield series


def _impossible(sentence: Sentence) -> Iterator[Shares]:
    """Yield single rates that can never exceed 100 % and do."""
    for figure in sentence.figures:
        if figure.unit != "%" or figure.value <= _ALL:
            continue
        if cue("(?<!拨备)(?<!毛){bounded-rate}(?:{be})?$").search(figure.lead[-16:]):
            yield Shares((figure,))


def _opens(figure: Figure) -> bool:
    """Tell whether a share may be the first of a series; 占全省的 tells of another whole for each indicator."""
    told = cue("占(?![有用地])|{ratio}").search(figure.lead[-24:]) and not cue("占全|{other-time}").search(figure.lead)
    return figure.unit == "%" and figure.exact and bool(told)


def _opens_whole(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a share is the first of those that a whole is divided into (从职业看，务农的46%…; 贷款中，46%…)."""
    if figure.unit != "%" or not figure.exact or cue("{no-part}").search(figure.lead + figure.tail):
        return False
    before = sentence.text[max(sentence.span.start, figure.span.start - _REACH) : figure.span.start]
    return bool(cue("{composition}[^，；：]{0,8}[，：][^，；：]{0,12}$").search(before))


def _goes_on(series: list[Figure], figure: Figure) -> bool:
    """Tell whether a share stands in one list with the last: each with its own 占 or none, or all under 分别占."""
    marks = sum(figure.gap.count(mark) for mark in "，、；：（")
    if marks > 1 or len(figure.gap) > _GAP or cue("{rival}").search(figure.lead):
        return False
    if cue("分别占(?:比)?(?:{be})?$").search(series[0].lead) and figure.gap in _JOINTS:
        return True
    if "占" in series[0].lead or cue("{ratio}").search(series[0].lead):
        return _opens(figure) and _frame(series[0]) == _frame(figure)
    return marks == 1 and not cue("占|{no-part}").search(figure.lead + figure.tail)


def _frame(figure: Figure) -> str:
    """Return the words that say what the share is a share of (占总数的)."""
    lead = figure.lead
    return lead[lead.rfind("占") :] if "占" in lead else lead[-3:]


def _exceeds(series: list[Figure]) -> bool:
    if len(series) < _LEAST or may_overlap([share.lead for share in series]):
        return False
    rounding = sum((share.step for share in series), Decimal(0)) / 2
    return _ALL + rounding < sum((share.value for share in series), Decimal(0)) <= _BEYOND
