"""A figure taken up again with another value: 造林2.3万亩。在完成的2.8万亩造林中…; 挖掘机6台。8台挖掘机全部撤回."""

from __future__ import annotations

from collections import deque
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.misprints import is_misprint, is_swapped
from reportlint.parsing.figures.names import LONGEST_NAME, is_whole_name, limits_nothing, name_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_REACH = 5  # sentences between a figure and the place where it is taken up
_REMEMBERED = 32  # figures
_SHORT, _MIDDLE, _LONG, _FULL = 2, 3, 4, 6  # characters of a name
_TELLING = 4  # digits, two of which are hardly swapped by chance
_NEAR = Decimal("0.2")  # how far a value may lie off the first one and still be meant for it
_FAR = Decimal(3)  # times
_RELATIVE = frozenset({"倍", "番", "个百分点"})


class TakeUp(NamedTuple):
    """A figure, and the later one that takes it up with another value."""

    first: Figure
    second: Figure


class _Told(NamedTuple):
    """A figure where it was told first: the number of its sentence, the words up to it and all of them."""

    figure: Figure
    place: int
    before: str
    said: str


class _Mention(NamedTuple):
    """What a figure says it takes up: the words that follow it, and those that limit it.

    `least` is the length from which a shared name is one, 0 where it needs none (这321户都…). `sure` tells that nothing
    else can be meant, `about` that it is spoken of as known (对573处…), `modified` that the limits are part of its name
    (实到的219名代表), `front` that they are all of it (按日供水能力15万吨计算), `definite` that it is
    known at all.
    """

    words: str
    limits: str
    least: int
    sure: bool = False
    about: bool = False
    modified: bool = False
    front: bool = False
    definite: bool = True
    named: bool = True


def taken_up_wrongly(sentences: Sequence[Sentence]) -> Iterator[TakeUp]:
    """Yield figures that a later sentence takes up with another value."""
    told: deque[_Told] = deque(maxlen=_REMEMBERED)
    for place, sentence in enumerate(sentences):
        for figure in sentence.figures:
            if compares(figure):
                yield from _conflicts(figure, [one for one in told if place - one.place <= _REACH], place)
                before = sentence.text[sentence.span.start : figure.span.start]
                told.append(_Told(figure, place, before, sentence.words))


def compares(figure: Figure) -> bool:
    """Tell whether a figure is an exact amount that may be told again."""
    return figure.exact and figure.value > 0 and figure.unit != "" and figure.quantity.dimension not in ("time", "")


def _conflicts(later: Figure, told: Sequence[_Told], place: int) -> Iterator[TakeUp]:
    mention = _mention(later)
    if mention is None:
        return
    alike = [one for one in told if one.figure.unit == later.unit]
    if any(one.figure.value == later.value for one in alike):
        return
    known = [one for one in alike if mention.sure or one.place < place]
    named = [one for one in known if _is_named(one.figure, later, mention) and _one_time(one, mention)] or [
        one for one in alike if _is_swap(one, later, mention, place - one.place)
    ]
    if len({one.figure.value for one in named}) == 1 and _meant(named[-1].figure, later, mention):
        yield TakeUp(named[-1].figure, later)


def _mention(figure: Figure) -> _Mention | None:
    """Return what a figure takes up, by the words on both sides of it; None where it tells something new."""
    if cue("{not-taken-up}|[至到比较]$").search(figure.lead):
        return None
    pointed = cue("{this-one}$").search(figure.lead)
    about = cue("^.{0,24}(?:{about-it})(?P<limits>.*?)的?$").search(figure.lead)
    limits = "" if pointed else (about["limits"] if about else figure.lead).removesuffix("的")
    words = figure.tail.removeprefix("的").removeprefix("新")
    named = bool(words) and cue("^(?:{noun-end})").search(words) is None
    modified = named and figure.lead.endswith("的")
    if pointed or cue("^.{2,8}?{all-of-them}").search(words):
        return _Mention(words, limits, _SHORT if named else 0, sure=True, modified=modified, named=named)
    given = cue("^.{0,12}(?:{given})(?P<name>.{4,}[^的])$").search(figure.lead)
    if given and not figure.tail.startswith("的"):
        return _Mention(words, given["name"], _LONG, front=True)
    definite = about is not None or figure.tail.startswith("的") or figure.lead.endswith("的")
    among = cue("^.{0,8}[中里内]").search(words)
    least = _FULL if not definite else _MIDDLE if among and among.end() > _MIDDLE else _LONG
    known = definite or among is not None
    return _Mention(
        words, limits, least, about=about is not None and named, modified=modified, definite=known, named=named
    )


def _is_named(first: Figure, later: Figure, mention: _Mention) -> bool:
    """Tell whether a figure counts what a mention names, behind its number (219名代表) or before it (实到的219名)."""
    if mention.front:
        return len(mention.limits) >= mention.least and name_before(first).endswith(mention.limits)
    if _name_length(first, mention) >= mention.least:
        return True
    if mention.about and len(first.number) >= _TELLING and is_swapped(first.number, later.number):
        return True
    return mention.modified and len(mention.limits) >= _SHORT and name_before(first).endswith(mention.limits)


def _is_swap(told: _Told, later: Figure, mention: _Mention, distance: int) -> bool:
    """Tell whether a figure has two digits of one in an earlier sentence swapped, and speaks of the same thing.

    What limits it need not be said in the same words: it shares a character with what was said (受助的182户农户,
    资助农户128户), or the figures are next to each other or long.
    """
    if not mention.definite or distance < 1 or later.percent is not None or later.unit in _RELATIVE:
        return False
    if not is_swapped(told.figure.number, later.number) or cue("{apart}|{planned}").search(mention.limits):
        return False
    limits = cue("{limit-filler}").sub("", mention.limits)
    is_long = len(later.number) > _SHORT
    if mention.named and mention.words[:_SHORT] not in told.said:
        return is_long and any(limits[place : place + _SHORT] in told.said for place in range(len(limits) - 1))
    alike = not set(limits).isdisjoint(told.said)
    return alike or (mention.named and (not limits or distance == 1 or is_long))


def _name_length(first: Figure, mention: _Mention) -> int:
    """Return the length of the name that the figures share: what the first counts and the other's words begin with."""
    name = name_before(first)
    for length in range(min(LONGEST_NAME, len(mention.words)), 1, -1):
        noun = mention.words[:length]
        told = name.endswith(noun) or first.tail.startswith(noun) or (mention.sure and length > _SHORT and noun in name)
        if told and ((mention.sure and length > _SHORT) or is_whole_name(noun, mention.words)):
            return length
    return 0


def _one_time(told: _Told, mention: _Mention) -> bool:
    """Tell whether a mention is limited to nothing that the words before the first figure do not say."""
    apart = cue("{apart}" if mention.sure else "{apart}|{planned}")
    again = mention.limits + mention.words[:LONGEST_NAME]
    at_one_time = all(time.group() in again for time in apart.finditer(told.before))
    return at_one_time and (mention.front or limits_nothing(mention.limits, told.before))


def _meant(first: Figure, later: Figure, mention: _Mention) -> bool:
    """Tell whether a value can only be meant for the first one."""
    if is_misprint(first, later):
        return True
    if later.unit == "%" or not mention.least:
        return False
    low, high = sorted((first.value, later.value))
    return high <= low * _FAR if mention.sure else high - low <= first.value * _NEAR
