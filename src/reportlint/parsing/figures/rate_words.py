"""What the words before a share say it is a share of: 占到四成, 检验率, 核实比例, 完成计划的86%."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import percentage
from reportlint.parsing.figures.cues import cue
from reportlint.text import CHINESE

if TYPE_CHECKING:
    from reportlint.parsing.figures.figure import Figure

# Percentage points by which a share may miss the figures that words alone hardly tie it to, or only their negation.
_NEAR, _NEARER = 12, 5
_HUNDRED, _TWICE = Decimal(100), 2
_BEING = "(?:{be}|{exactly}){0,3}$"


def about(figure: Figure) -> str:
    """Return the words on both sides of a figure that tell what it counts."""
    return figure.lead[-24:] + figure.tail[:12]


def is_share(share: Figure, part: Figure, whole: Figure) -> bool:
    """Tell whether the share's own words say that it is the part's share in the whole."""
    match = cue(
        "^(?P<subject>[^占]{0,12}?)(?:(?:占(?P<of>[^占]{0,10}?)的?)?{ratio}"
        "|(?:{exactly}|{be})?占(?:{taken})?(?P<all>[^占]{0,12}?)的?)" + _BEING
    ).search(share.lead)
    if match is None or part.value > whole.value:
        return _is_bare(share, part, whole)
    of = match["of"] or match["all"] or ""
    return _is_of(of, whole) and tells_of(match["subject"], part)


def _is_of(words: str, whole: Figure) -> bool:
    """Tell whether the words behind 占 name the whole (占用水总量的), or none."""
    named = cue("{whole-filler}").sub("", words)
    return not named or bool(cue("^{in-all}").search(words)) or _holds_all(about(whole), named)


def _is_bare(share: Figure, part: Figure, whole: Figure) -> bool:
    """Tell whether the words say no more than that the part is so much (…有300起，刚好是四分之一)."""
    bare = cue("^(?:{exactly}|{be}){1,3}$").search(share.lead) and not share.tail
    return bool(bare) and part.value <= whole.value and _is_near(share, part, whole, False)


def tells_of(words: str, part: Figure) -> bool:
    """Tell whether words name nothing that the part does not count."""
    words = cue("^(?:{filler})|(?:{filler})$").sub("", words)
    return not words or _holds_all(about(part), cue("{amount-of}$").sub("", words) or words)


def names_rate(share: Figure, part: Figure, whole: Figure) -> bool:
    """Tell whether a rate's name (检验率, 核实比例) or deed (完成计划的…) speaks of what the part counts (已检)."""
    if part.value > whole.value:
        return False
    if cue("{any-rate}率(?:{be})?$").search(share.lead) and _is_within(whole):
        return True
    match = cue(f"(?P<name>{CHINESE}{{1,8}}?)(?P<kind>率|面|比|{{ratio}})" + _BEING).search(share.lead)
    if match is None:
        return _tells_progress(share, part, whole)
    name, due = match["name"], bool(cue("{due}").search(about(whole)))
    if cue("(?<!有)(?:{other-rate})").search(name + "率") and not due:  # 有效率 is no 效率
        return False
    if match["kind"] == "率" and _surely_names(name, part, whole):
        return True
    complement = is_negative(share, part)
    if complement and _is_near(share, part, whole, complement, _NEARER) and not cue("{opinion}").search(name):
        return True
    hardly = "占" not in name and _hardly_names(match.group(), due, part, whole)
    return hardly and _is_near(share, part, whole, complement)


def _surely_names(name: str, part: Figure, whole: Figure) -> bool:
    if cue("{planned}").search(about(whole)) and (cue("{done}").search(about(part)) or "完成" in name):
        return True
    last, words = name[-2:], about(part)
    if last and _holds_all(words, last) and not _holds_all(whole.lead, last):
        return True
    told = any(f"{done}{character}" in words for done in "已实" for character in name)
    return told and (is_whole(whole) or bool(cue("{done}|{among}|{negation}").search(part.gap[-24:])))


def _hardly_names(name: str, due: bool, part: Figure, whole: Figure) -> bool:
    """Tell whether a rate shares a character with what the part counts, or is one of doing what was due."""
    if due and cue("{fulfilment}").search(name):
        return True
    known = "" if due or cue("{shortfall}|{negation}").search(about(part)) else about(whole)
    telling = set(cue("{rate-filler}|{be}").sub("", name)) - set(known)
    return not telling.isdisjoint(about(part) + (about(whole) if due else ""))


def _tells_progress(share: Figure, part: Figure, whole: Figure) -> bool:
    """Tell whether the words tell how much of what was due is done (完成年度计划的86%)."""
    done = cue("^(?:{filler}|{be}){0,3}{fulfilment}了?(?P<of>[^占]{0,12}?)的?$").search(share.lead)
    if done is None or not cue("{due}").search(about(whole)) or not _is_near(share, part, whole, False):
        return False
    return bool(cue("{due}").search(done["of"])) or _is_of(done["of"], whole)


def is_negative(share: Figure, part: Figure) -> bool:
    """Tell whether the part is what the rate leaves out (合格率 of 不合格 figures, 到考率 of 弃考)."""
    denies = cue("{negation}|{shortfall}")
    return bool(denies.search(about(part))) and not denies.search(share.lead)


def is_whole(figure: Figure) -> bool:
    """Tell whether the words around a figure say that it is a total."""
    return bool(cue("{whole}").search(about(figure)))


def _is_near(share: Figure, part: Figure, whole: Figure, complement: bool, near: int = _NEAR) -> bool:
    made = percentage(part, whole, share)
    if made is None or share.percent is None:
        return False
    middle = (made.low + made.high) / 2
    low, high = sorted((share.percent, _HUNDRED - middle if complement else middle))
    return high - low <= near and high <= low * _TWICE


def _is_within(whole: Figure) -> bool:
    """Tell whether the words behind a figure open what is told of its parts (128个行政村中，…)."""
    return bool(cue("^[^，；]{0,8}[中里内]$").search(whole.tail) or cue("^[^，；]{0,8}[中里]有?").search(whole.tail))


def _holds_all(words: str, characters: str) -> bool:
    return all(character in words for character in characters)
