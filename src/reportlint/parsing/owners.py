"""Finding who is to carry out a measure."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, partial

from reportlint import segmenter
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.actors import Actor, ActorKind, named_actors
from reportlint.parsing.free_words import free_words
from reportlint.parsing.names import acts, stops
from reportlint.parsing.opening_actor import is_unit, opening_actor
from reportlint.parsing.vagueness import first_person
from reportlint.text import CHINESE, Span

_words = partial(any_word, "owners")
_lists = partial(word_lists, "owners")
_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+")
_LABEL_END = re.compile(r"(?:同志)?(?:[：:]\s{0,3}|[为是]|\s{1,3})")
_BRACKET = re.compile(r"[（(]([^（）()，。；：]{2,24})[）)](?=[，。；\s]|\Z)")
_MASK = "某"  # in the place of a person's name
_COUNTED = re.compile("[0-9.]+[%％名所个家座处户项万亿G]")
_RATE = re.compile("率(?!先)")
_DUTY = re.compile("[区县市州旗](?=要(?![素求件点])|应(?![急对])|须|务必|必须)")
_LONGEST_LIST = 30  # characters of places named together
_LONGEST_PLACE = 8
_FARTHEST = 100  # characters of a clause in which its subject stands
_MOST_CHARGES = 3  # in a clause
_LONGEST_WHO = 16  # characters of an owner that no dictionary knows


def find_owner(text: str, span: Span, deadline: Span | None) -> Span | None:
    """Return the unit, post or person that is to carry out the measure in `span`, None where nobody is named.

    An owner is labelled (责任单位：), opens a clause as its subject, is charged with the work (由, 委托) or stands in
    brackets at a clause's end. Collective words (各部门) are none, nor is a place in which something happens.
    """
    return _labelled(text, span) or _in_clauses(text, span, deadline) or _in_brackets(text, span)


def _labelled(text: str, span: Span) -> Span | None:
    label = _words("owner-labels").search(text, *span)
    end = _LABEL_END.match(text, label.end(), span.end) if label else None
    clause = _CLAUSE.match(text, end.end(), span.end) if end else None
    if end is None or clause is None:
        return None
    anybody = end.group()[-1] in "：: " or not _words("nobody").match(text, *clause.span())
    return Span(*clause.span()) if anybody else None


def _in_clauses(text: str, span: Span, deadline: Span | None) -> Span | None:
    charges = list(free_words(text, span, _words("charges"), _words("charge-exceptions")))
    for match in _CLAUSE.finditer(text, *span):
        clause = Span(*match.span())
        if found := _in_charge(text, clause) or _subject(text, clause, deadline):
            return found
        first = bisect_left(charges, Span(clause.start, 0))
        for charge in charges[first : first + _MOST_CHARGES]:
            if clause.covers(charge) and (found := _charged(text, Span(charge.end, clause.end))):
                return found
    return None


# --- subjects ---


def _subject(text: str, clause: Span, deadline: Span | None) -> Span | None:
    """Return who opens the clause, behind openers (责成) and a time at most, or stands right behind its time."""
    clause = Span(clause.start, min(clause.end, clause.start + _FARTHEST))
    inside = deadline if deadline and clause.start <= deadline.start and deadline.end < clause.end else None
    start = _behind_openers(text, clause, inside)
    if found := _acting(text, Span(start, clause.end), inside) or _on_duty(text, Span(start, clause.end)):
        return found
    if inside and start < inside.end:
        start = _behind_openers(text, Span(inside.end, clause.end), None)
        found = _acting(text, Span(start, clause.end), None)
        return None if found and _ends_in(text, found, "owner-places") else found
    return None


def _ends_in(text: str, name: Span, endings: str) -> bool:
    return name.of(text).endswith(tuple(_lists()[endings]))


def _behind_openers(text: str, clause: Span, deadline: Span | None) -> int:
    start = clause.start
    while True:
        if (
            deadline
            and start < deadline.end
            and (start >= deadline.start or text[start : deadline.start] in _lists()["time-leads"])
        ):
            start = deadline.end
            continue
        opener = _words("openers").match(text, start, clause.end)
        if opener is None:
            return start
        start = opener.end()


def _acting(text: str, span: Span, deadline: Span | None) -> Span | None:
    """Return the name at the beginning of `span` whose bearer acts: neither a place nor what is part of it does."""
    known = _words("sole-owners").match(text, *span) or first_person().match(text, *span)
    if known and not _is_scene(text, Span(*known.span()), span.end, deadline):
        return Span(*known.span())
    # A time parts the owner from what is to be done, which the segmenter does not always see.
    end = deadline.start if deadline and span.start < deadline.start < span.end else span.end
    while actor := _opening(text, Span(span.start, end)):
        if text[actor.span.end : actor.span.end + 1] == "的":
            span = Span(actor.span.end + 1, span.end)  # 责任区的督学
        elif actor.span.end == span.end:
            end = span.end - 1  # 邮政局派员驻点分拨中心 reads as one name
        else:
            return actor.span if _acts(text, actor, span.end, deadline) else None
    return None


def _on_duty(text: str, span: Span) -> Span | None:
    """Return the place that is told its duty (清河区要), the last of several; 城区要 tells nobody."""
    duty = _DUTY.search(text, span.start, min(span.end, span.start + _LONGEST_LIST))
    if duty is None:
        return None
    start = max(text.rfind(mark, span.start, duty.start()) for mark in "、和与") + 1
    place = Span(max(start, span.start), duty.end())
    name = place.of(text)
    if _words("nobody").match(name) or stops(segmenter.words(name)[0]) or acts(name):
        return None
    listed = name.endswith(tuple(_lists()["duty-places"]))
    return place if listed or (2 < len(name) <= _LONGEST_PLACE and not segmenter.is_word(name[-2:])) else None


def _opening(text: str, span: Span) -> Actor | None:
    if (actor := opening_actor(text, span)) or _MASK not in span.of(text):
        return actor
    return next((actor for actor in named_actors(text, span) if actor.span.start == span.start), None)


def _acts(text: str, actor: Actor, end: int, deadline: Span | None) -> bool:
    return _may_own(text, actor) and not _is_scene(text, actor.span, end, deadline)


def _may_own(text: str, actor: Actor) -> bool:
    """Tell whether an actor can be in charge: a road cannot, nor what is part of something else (镇政府的)."""
    following = text[actor.span.end : actor.span.end + 1]
    if _RATE.match(text, actor.span.end):
        return False  # 矛盾调处|率
    if _COUNTED.match(text, *actor.span) or _ends_in(text, actor.span, "no-owner-endings"):
        return False
    if _words("no-names").match(text, *actor.span):
        return False
    if text.endswith("政府", *actor.span) and not _ends_in(text, actor.span, "governments"):
        return False
    if actor.kind is not ActorKind.PLACE:
        return following not in ("的", "”", "》")
    return following not in ("的", "、", "”", "》") and _ends_in(text, actor.span, "owner-places")


def _is_scene(text: str, name: Span, end: int, deadline: Span | None) -> bool:
    """Tell whether what follows a name makes it a thing or a place: 新馆 after 博物馆, or 月底投用."""
    if text[name.end : name.end + 1].isdigit() and not (deadline and deadline.start == name.end):
        return True  # 幼儿园2所
    if _words("name-continuations").match(text, name.end, end):
        return True
    start = name.end
    while True:
        if deadline and deadline.start <= start < deadline.end:
            start = deadline.end
        elif adverb := _words("adverbs").match(text, start, end):
            start = adverb.end()
        else:
            break
    happening = _words("happenings").match(text, start, end)
    if happening is None:
        return False
    return happening.end() == end or text[happening.end()] in _lists()["happening-followers"]


# --- charges ---


@cache
def _charging() -> re.Pattern[str]:
    """Return the pattern of a clause that only says who is in charge (材料组负责)."""
    who = f"(?P<who>[^，。；：、“”的由]{{2,{_LONGEST_WHO}}}?)"
    return re.compile(f"由?{who}(?:{_words('in-charge').pattern})(?=[，。；]|$)")


@cache
def _doing() -> re.Pattern[str]:
    """Return the pattern of a unit that no list knows, told by what it does (检验院逐台检测, 公路段负责)."""
    endings, verbs, charges = (_words(words).pattern for words in ("rare-endings", "owner-verbs", "charge-verbs"))
    return re.compile(f"(?P<who>{CHINESE}{{1,12}}?(?:{endings}))(?:{verbs})|(?P<any>{CHINESE}{{2,12}}?)(?:{charges})")


def _in_charge(text: str, clause: Span) -> Span | None:
    charge = _charging().match(text, *clause)
    if charge is None or _words("nobody").search(text, *charge.span("who")):
        return None
    return Span(*charge.span("who"))


def _charged(text: str, span: Span) -> Span | None:
    """Return who is charged with the work: the name that `span` opens with, or who is said to do it (由…承担)."""
    known = _words("sole-owners").match(text, *span) or first_person().match(text, *span)
    if known:
        return Span(*known.span())
    actor = _opening(text, span)
    if actor and _may_own(text, actor):
        return None if text[actor.span.end : actor.span.end + 1] in _lists()["directions"] else actor.span
    if _words("nobody").match(text, *span):
        return None
    unlisted = _doing().match(text, *span)
    return Span(*unlisted.span(unlisted.lastgroup or "who")) if unlisted else None


# --- brackets ---


def _in_brackets(text: str, span: Span) -> Span | None:
    for bracket in _BRACKET.finditer(text, *span):
        inside = Span(*bracket.span(1))
        if (found := _in_charge(text, inside)) is None:
            first = text.find("、", *inside)
            name = Span(inside.start, first if first > 0 else inside.end)
            last = not text[bracket.end() : span.end].strip("。；")
            named = _words("sole-owners").fullmatch(text, *name) or is_unit(text, name)
            found = name if named and (last or _ends_in(text, name, "departments")) else None
        if found:
            return found
    return None
