"""Statements of change: 由120件增至150件，增长25%; 5.2%，比上年的4.7%上升0.5个百分点; 翻了两番."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.arithmetic import in_words_of
from reportlint.parsing.figures.changes import computed, is_in_points, is_multiple_of, is_nearly, makes, states_change
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.times import behind_time, time_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.arithmetic import Bounds
    from reportlint.parsing.figures.figure import Figure, Sentence

_WINDOW = 6
_SUBJECT = 80  # characters before a growth rate that may name what grew
_NOUN = 2  # characters
_TIMES = frozenset({"番", "倍", "%"})
_PLACES = ("位", "名", "位次", "名次")


class ChangeFault(Enum):
    """How a statement of change is wrong."""

    AMOUNT = auto()
    PERCENT_FOR_POINTS = auto()
    DIRECTION = auto()


class Change(NamedTuple):
    """A change from `before` to `after`; `told` is how the text states it, None where only the direction is told."""

    before: Figure
    after: Figure
    told: Figure | None
    rises: bool
    fault: ChangeFault

    @property
    def computed(self) -> Bounds:
        """The change that before and after make, in the terms of `told`: percent, points, times, doublings or units."""
        return computed(self.before, self.after, self.told)


def contradictory_changes(sentence: Sentence) -> list[Change]:
    """Return the statements of change that the figures themselves contradict."""
    return [found for found in _changes(sentence) if not cue("{not-comparable}").search(_clause(sentence, found))]


def _changes(sentence: Sentence) -> Iterator[Change]:
    figures = _without_spans(sentence.figures)
    for index in range(len(figures)):
        change = (_wrong_way(figures, index) if index else None) or _told_wrong(sentence, figures, index)
        if change:
            yield change


def _clause(sentence: Sentence, change: Change) -> str:
    return sentence.clause((change.told or change.after).span)


def _comparable(before: Figure, after: Figure) -> bool:
    exact = before.exact and after.exact
    same = before.unit == after.unit and before.unit not in ("倍", "番", "个百分点", "")
    return (
        exact and same and before.value > 0 and not any(figure.quantity.unit in _PLACES for figure in (before, after))
    )


def _wrong_way(figures: tuple[Figure, ...], index: int) -> Change | None:
    """由90件增至30件."""
    before, after = figures[index - 1], figures[index]
    if not _comparable(before, after) or not cue("(?:由|从)[^由从]{0,16}$").search(before.lead):
        return None
    match = cue("^[^，。；、（）]{0,8}?(?:(?P<rise>{rise})|(?P<fall>{fall}))[了]?(?:至|到|为)(?:了)?$").search(
        after.gap
    )
    if match is None or after.value == before.value:
        return None
    rises = match["rise"] is not None
    if rises == (after.value > before.value) or cue("{more-is-less}").search(before.gap[-24:]):
        return None
    return Change(before, after, None, rises, ChangeFault.DIRECTION)


def _without_spans(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return the figures without the time that a change took (…到5.1亿元，两年翻了一番)."""
    triples = zip(figures, figures[1:], figures[2:], strict=False)
    spans = {
        figure
        for before, figure, told in triples
        if figure.quantity.dimension == "time" != before.quantity.dimension and told.unit in _TIMES
    }
    return tuple(figure for figure in figures if figure not in spans)


def _told_wrong(sentence: Sentence, figures: tuple[Figure, ...], index: int) -> Change | None:
    told = figures[index]
    direction = _direction(told)
    if direction is None or not (told.exact or is_nearly(told)) or told.value <= 0:
        return None
    pair = _pair(figures, index)
    if pair is not None and _other_base(told, pair[0]):
        return None
    if pair is None or not states_change(told, pair[0]):
        return None
    before, after = pair
    if told.percent is not None and before.unit == "%" and is_in_points(before, after, told, direction):
        return Change(before, after, told, direction, ChangeFault.PERCENT_FOR_POINTS)
    if makes(before, after, told, direction) or _explained(sentence, told, direction):
        return None
    if told.percent is not None and _at_constant_prices(sentence, told):
        return None
    return Change(before, after, told, direction, ChangeFault.AMOUNT)


def _direction(told: Figure) -> bool | None:
    """Tell whether the words before a figure say that something rose (True) or fell (False); None if neither."""
    if told.unit == "番" or is_multiple_of(told):
        return True
    match = cue("(?:(?P<rise>{rise})|(?P<fall>{fall}))(?:了|(?:[幅率速]度?|比例)(?:{be})?|{be})?$").search(
        told.lead[-12:]
    )
    return None if match is None else match["rise"] is not None


def _other_base(told: Figure, before: Figure) -> bool:
    """Tell whether 同比 or 环比 says that the change has another base than the figure found."""
    if "同比" in told.lead:
        return bool(cue("{last-period}").search(before.lead))
    return "环比" in told.lead and bool(cue("{last-year}").search(before.lead))


def _has_own_subject(told: Figure) -> bool:
    """Tell whether the clause of a change says itself what changed: it may be something else than stands before it."""
    before = "^(?:{base-period}的?|[一两二三四五六七八九十0-9]{1,2}年(?:来|间)?)?(?:{change-filler}){0,3}"
    ending = "$" if told.unit == "番" else "(?:{rise}|{fall}|翻)(?:了|(?:[幅率速]度?|比例)(?:{be})?|{be})?$"
    alone = cue(before + ending).search(told.lead)
    return bool(told.lead) and not is_multiple_of(told) and not alone


def _pair(figures: tuple[Figure, ...], index: int) -> tuple[Figure, Figure] | None:
    """Return the figures before and after the change that the figure at `index` tells of."""
    told = figures[index]
    if index == 0 or _has_own_subject(told):
        return _ahead(figures, index)
    previous, second = figures[index - 1], figures[index - 2] if index > 1 else None
    if second and _comparable(second, previous) and _near(told):
        pair = _from_to(second, previous) or _compared(second, previous) or _in_order(second, previous)
        if pair:
            return pair
    following = figures[index + 1] if index + 1 < len(figures) else None
    if following and _comparable(following, previous) and _near(told) and _told_behind(following):
        return following, previous
    return _behind_amount(figures, index) or _by_amount(figures, index) or _ahead(figures, index)


def _ahead(figures: tuple[Figure, ...], index: int) -> tuple[Figure, Figure] | None:
    """…下降20%，由150件降至120件: the change told first."""
    if index + 2 >= len(figures) or not _comparable(figures[index + 1], figures[index + 2]):
        return None
    first, second = figures[index + 1 : index + 3]
    return _from_to(first, second) if cue("^[，（(](?:由|从)[^，。；、]{0,16}$").search(first.gap) else None


def _told_behind(before: Figure) -> bool:
    """Tell whether a figure is the base told behind the change: …增长20%（上年同期300户）, …增长10%，去年为9亿元."""
    return bool(cue("^(?:[（(](?:{base-period})|，(?:{last-year}))[^，。；（）()]{0,12}$").search(before.gap))


def _near(told: Figure) -> bool:
    """Tell whether at most one mark parts the change from the figure before it."""
    return sum(told.gap.count(mark) for mark in "，、（：") <= 1 and not cue("；|{rival}").search(told.gap)


def _from_to(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    begins = cue("(?:由|从)[^由从]{0,16}$").search(first.lead)
    now = "(?:{base-now}|[12][0-9]{3}年的?)?[^，。；、0-9]{0,6}$"
    turns = cue("^[^，。；、]{0,10}(?:至|到|为|成)(?:了)?" + now).search(second.gap)
    return (first, second) if begins and turns else None


def _compared(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """360户，上年同期为300户; 118万元，比上年的96万元…."""
    then = cue(
        "^[^，。；、（）]{0,4}[，（]?(?:而|与|比|较|相比|对比|和)?(?:{base-period})(?P<rest>[^，。；、（）]{0,8})$"
    ).search(second.gap)
    if then is None or cue("{base-period}").search(first.lead) or cue("(?:{rise}|{fall})了?$").search(then["rest"]):
        return None
    return second, first


def _in_order(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """去年160件，今年120件; 2024年5.4亿元，2023年4.8亿元; 原先25升，现在20升."""
    if not cue("^[^，。；、]{0,12}[，；、]").search(second.gap):
        return None
    one, two = time_of(first.lead), time_of(second.lead)
    if one is None or two is None or one == two or not _count_alike(first, second):
        return None
    return (first, second) if one < two else (second, first)


def _count_alike(first: Figure, second: Figure) -> bool:
    """Tell whether a figure names nothing that the one before it does not, its time and words of change aside."""
    told = cue("{be}|{reaches}|{filler}|{change-filler}|{rest}|{rise}|{fall}|[至到成了]").sub(
        "", behind_time(second.lead)
    )
    named = behind_time(first.lead) + first.tail
    return len(told) < _NOUN or not set(told).isdisjoint(named if len(named) >= _NOUN else first.lead)


def _behind_amount(figures: tuple[Figure, ...], index: int) -> tuple[Figure, Figure] | None:
    """…118万元，比上年96万元增加22万元，增长22.9%: the change told a second time."""
    if index < 3 or not _near(figures[index]) or _direction(figures[index - 1]) is None:
        return None
    first, second, amount = figures[index - 3 : index]
    if amount.unit != first.unit or not _comparable(first, second):
        return None
    return _from_to(first, second) or _compared(first, second) or _in_order(first, second)


def _by_amount(figures: tuple[Figure, ...], index: int) -> tuple[Figure, Figure] | None:
    """118万元，比上年增加22万元，增长22.9%: what was before is the rest."""
    if index < 2 or not _near(figures[index]) or figures[index].unit != "%":
        return None
    after, amount = figures[index - 2 : index]
    rises = _direction(amount)
    if rises is None or not _comparable(after, amount) or not cue("{base-period}").search(amount.lead):
        return None
    value = after.value - amount.value if rises else after.value + amount.value
    if value <= 0:
        return None
    return after._replace(value=value, written=in_words_of(value, after)), after


def _at_constant_prices(sentence: Sentence, told: Figure) -> bool:
    """Tell whether a growth rate is that of an indicator such as GDP, which is not computed at current prices."""
    before = sentence.text[max(sentence.span.start, told.span.start - _SUBJECT) : told.span.start]
    return bool(cue("{volume-index}").search(before.rpartition("；")[2]))


def _explained(sentence: Sentence, told: Figure, rises: bool) -> bool:
    """Tell whether some two figures near the change make it."""
    index = sentence.figures.index(told)
    near = sentence.figures[max(0, index - _WINDOW) : index + 3]
    known = [*sentence.earlier[-2:], *(figure for figure in near if figure is not told)]
    pairs = (
        (first, second) for first in known for second in known if first is not second and _comparable(first, second)
    )
    return any(makes(first, second, told, rises) for first, second in pairs)
