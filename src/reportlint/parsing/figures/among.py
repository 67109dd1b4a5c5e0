"""What 其中 takes out of a whole: 共60户，其中新户31户、老户29户."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import adds_up, total
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.labels import exclude_each_other, may_overlap
from reportlint.parsing.figures.lists import labels, says_complete
from reportlint.parsing.figures.periods import fill_a_year
from reportlint.parsing.figures.wholes import Fault, PartsFault, countable, differs, slipped

if TYPE_CHECKING:
    from reportlint.parsing.figures.figure import Figure, Sentence

_BACK = 4  # figures between a whole and 其中
# A list whose sum misses the whole by more than a thirtieth, or a pair by more than a fiftieth, was not meant to be
# complete, nor one with a part so small that it was picked out.
_NEAR, _NEARER, _SMALL = 30, 50, 20
_FAR = 5  # parts that exceed the last of several wholes by more than a fifth of it may belong to all of them


def judge_among(sentence: Sentence, start: int, listed: tuple[Figure, ...]) -> PartsFault | None:
    """Judge 其中: a part, or parts that exclude one another, may not exceed the whole; a complete list equals it.

    `listed` are the parts, the first of them the sentence's figure at `start`.
    """
    before = _told_before(sentence, start)
    known = [figure for figure in before if figure.unit == listed[0].unit]
    if not known or cue("{change}|{cumulative}").search(listed[0].lead):
        return None
    *others, whole = known
    if whole is not before[-1]:
        return _one_of_many(known, listed[0])
    if not countable(whole, listed):
        return None
    parts = (listed[0], *takewhile(lambda part: part.value <= whole.value, listed[1:]))
    if adds_up(parts, whole) or any(adds_up(parts[:count], whole) for count in range(2, len(parts))):
        return None
    reach = sum((figure.value for figure in others), whole.value)
    if parts[0].value > whole.value:
        return PartsFault(whole, parts[:1], Fault.PART_EXCEEDS_WHOLE) if parts[0].value > reach else None
    if len(parts) > 1 and total(parts) > whole.value:
        return None if _reaches(parts, others, whole) else PartsFault(whole, parts, Fault.SUM_EXCEEDS_WHOLE)
    return PartsFault(whole, parts, Fault.SUM_DIFFERS) if len(parts) > 1 and _complete(sentence, whole, parts) else None


def _reaches(parts: tuple[Figure, ...], others: list[Figure], whole: Figure) -> bool:
    """Tell whether parts that come to more than the whole may overlap, or belong to others told with it."""
    if may_overlap(labels(parts)):
        return True
    if not others:
        return False
    far = (total(parts) - whole.value) * _FAR > whole.value
    both = total(parts) == others[-1].value + whole.value and cue("^[^，；]{0,8}[、和及与]").search(whole.gap)
    return far or bool(both) or any(adds_up(parts, other) for other in others)


def _told_before(sentence: Sentence, start: int) -> list[Figure]:
    """Return the figures that may be the whole of what 其中 opens, the nearest last.

    What the whole merely concerns is passed over (任务2.6万亩，涉及7个乡镇，其中…); a sentence may begin with 其中.
    """
    if start == 0:
        return list(sentence.earlier[-_BACK:]) if cue("^{among-them}").search(sentence.figures[0].gap) else []
    before = list(sentence.figures[max(0, start - _BACK) : start])
    if before[-1].unit == sentence.figures[start].unit:
        return before
    concerned = next(
        (place for place, figure in enumerate(before) if place and cue("^，{concerning}").search(figure.gap)), None
    )
    return before[:concerned] if concerned is not None else before


def _one_of_many(known: list[Figure], part: Figure) -> PartsFault | None:
    """Judge a part of a whole behind which another was told (问题19起，处理27人，其中送礼问题21起).

    The part names what one whole of its unit counts, or the whole is the only one.
    """
    whole = max(known, key=lambda figure: figure.value)
    if part.value <= sum(figure.value for figure in known) or not countable(whole, (part,)):
        return None
    own = cue("{among-them}").sub("", part.lead)
    name = own[-2:] or part.tail[:2]
    named = len(name) > 1 and name in whole.lead + whole.tail
    return PartsFault(whole, (part,), Fault.PART_EXCEEDS_WHOLE) if named else None


def _complete(sentence: Sentence, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the list behind 其中 is meant to be complete though its sum falls short."""
    if cue("{more-besides}").search(sentence.text[parts[0].span.start : sentence.span.end]):
        return False
    if exclude_each_other(labels(parts)) or says_complete(sentence, parts[-1]) or fill_a_year(parts):
        return differs(parts, whole)
    if cue("^{rest}").search(parts[-1].lead):
        return differs(parts, whole)
    if slipped(parts, whole):
        return True
    if any(figure.decimals for figure in (whole, *parts)) or min(part.value for part in parts) * _SMALL < whole.value:
        return False
    return (whole.value - total(parts)) * (_NEAR if len(parts) > 2 else _NEARER) <= whole.value
