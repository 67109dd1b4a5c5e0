"""Times that no list knows, told by their shape and where they stand: 梅雨天, 洪水退后, 每航次, 下个季度起.

Such words tell by when or how often only where an adverbial of time stands: at the head of a clause, behind its
subject, or behind a preposition (在, 趁). Elsewhere they belong to a thing (采茶季的服务).
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from reportlint import segmenter
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.names import acts, stops
from reportlint.parsing.opening_actor import opening_actor
from reportlint.parsing.vagueness import first_person
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_words = partial(any_word, "deadlines")
_lists = partial(word_lists, "deadlines")
_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+")
_FARTHEST = 40  # characters of a clause in which its time stands
_LONGEST = 16  # characters of an event
_LONGEST_SEASON = 9
_LONGEST_EDGE = 4
_SEASON = re.compile(rf"(?:[0-9]{{1,2}}月)?{CHINESE}+")  # 9月开学季
_EVENT = re.compile(rf"(?:{CHINESE}|[“”0-9])+")
_NUMBER = "[0-9０-９一二三四五六七八九十两半百]"


def shaped_times(text: str, span: Span) -> Iterator[Span]:
    """Yield the times in `span` that have the shape of one and stand where one stands, one a clause at most."""
    if not _signs().search(text, *span):
        return
    for match in _CLAUSE.finditer(text, *span):
        clause = Span(match.start(), min(match.end(), match.start() + _FARTHEST))
        if _signs().search(text, *clause) and (found := _in_clause(text, clause)):
            yield found


def _in_clause(text: str, clause: Span) -> Span | None:
    for head in _heads(text, clause):
        if end := _end(text, head, clause.end):
            return Span(head, end)
    start = _behind_openers(text, clause)
    end = _event_end(text, start, clause.end)  # 航班延误时: what looks like a subject belongs to the event
    return Span(start, end) if end else None


@cache
def _signs() -> re.Pattern[str]:
    """Return the pattern of characters without one of which a clause holds no such time: nearly all clauses do."""
    return re.compile(_words("time-signs").pattern)


def _heads(text: str, clause: Span) -> Iterator[int]:
    """Yield where an adverbial of time can begin in `clause`."""
    start = _behind_openers(text, clause)
    subject = _subject_end(text, Span(start, clause.end))
    yield _behind_openers(text, Span(subject, clause.end)) if subject else start
    for lead in _words("head-leads").finditer(text, *clause):
        if text[lead.start() - 1 : lead.start() + 1] not in _lists()["no-leads"]:
            yield lead.end()


def _subject_end(text: str, span: Span) -> int:
    """Return where the name or the pronoun ends with which `span` opens, 0 where there is none."""
    known = any_word("owners", "sole-owners").match(text, *span) or first_person().match(text, *span)
    actor = opening_actor(text, span)
    return max(known.end() if known else 0, actor.span.end if actor else 0)


def _behind_openers(text: str, span: Span) -> int:
    start = span.start
    while opener := _words("head-openers").match(text, start, span.end):
        start = opener.end()
    return start


def _end(text: str, head: int, limit: int) -> int | None:
    """Return where the time ends that begins at `head`, None where none does."""
    for pattern in _regular():
        if (regular := pattern.match(text, head, limit)) and not _is_other_word(text, regular.end()):
            return None if _words("norms").match(text, regular.end(), limit) else regular.end()
    return _season_end(text, head, limit) or _event_end(text, head, limit)


def _is_other_word(text: str, end: int) -> bool:
    """Tell whether the character before `end` begins another word (每日|报, 矛盾日|渐)."""
    pair = text[end - 1 : end + 1]
    word = len(pair) > 1 and pair not in _lists()["chance-words"] and segmenter.is_word(pair)
    return word or _words("edge-words").match(text, end - 1) is not None


@cache
def _regular() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of times that a word of their own tells: every, next, this, a weekday, until."""
    lists = ("rounds", "calendar-units", "edges", "terms", "maxims")
    rounds, units, edges, terms, rules = (_words(words).pattern for words in lists)
    weekday = "(?:周|星期|礼拜)[一二三四五六日天末]"
    part = f"(?:{_NUMBER}{{1,3}}[日号]|的?{weekday})?(?:{edges})?"
    within = f"(?:{_NUMBER}{{1,4}}个?(?:{units})内)?"
    shapes = (
        f"每个?一?{CHINESE}{{0,4}}?(?:{rounds})(?:{edges})?",
        f"每{CHINESE}{{2,12}}?(?:之前|之后|之时|期间|当[天日晚]|[前后时])",
        f"逢(?!{CHINESE}{{1,3}}(?:{rules}))(?:{CHINESE}|[0-9]){{1,8}}?(?:{edges}|[日号天节集圩墟月周期季假会一二三四五六七八九十])",
        f"隔(?:{_NUMBER}{{1,2}}个?)?(?:{units}){part}",
        f"下个?{weekday}(?:{edges})?",
        f"下一?个?(?:{CHINESE}{{2}}(?=季))?(?:{units}){part}",
        f"(?:本|这|当)个?(?:{units})(?:{edges})",
        f"{CHINESE}{{0,8}}?(?:{terms})内",
        f"(?<=[到至])(?:“{CHINESE}{{2,5}}”)?{CHINESE}{{2,10}}?之[年时日]",
        f"{CHINESE}{{2,6}}?后?的?[头首](?:{_NUMBER}{{1,3}}个?)?(?:{units})(?:{edges})?",
        f"{weekday}(?:上午|下午|晚上?|早上?)?",
        f"{CHINESE}{{2,8}}?之日起{within}",
    )
    return tuple(map(re.compile, shapes))


def _season_end(text: str, head: int, limit: int) -> int | None:
    """Return where the season ends that begins at `head` (候鸟迁徙季, 梅雨天, 休渔期)."""
    for ending in _words("season-ends", "whole-seasons").finditer(text, head, min(limit, head + _LONGEST_SEASON)):
        season = Span(head, ending.end())
        if not _SEASON.fullmatch(text, *season):
            return None
        tail = _words("season-tails").match(text, season.end, limit)
        if tail is None and season.of(text).endswith(tuple(_lists()["stages"])):
            continue  # 公示期, of which only 公示期内 says when
        if _is_season(text, Span(head, ending.start()), ending.end()) and not _modifies(text, season.end):
            return tail.end() if tail else season.end
    return None


def _modifies(text: str, end: int) -> bool:
    """Tell whether what follows a season makes it part of a thing (采茶季活动) or of a list (音乐节、)."""
    compound = _words("season-compounds").match(text, end) is not None
    return compound or _is_other_word(text, end) or text.startswith("、", end)


def _is_season(text: str, stem: Span, end: int) -> bool:
    """Tell whether the stem of a season holds no verb that does it to something (延长禁渔期)."""
    name = text[stem.start : end]
    if name in _lists()["season-ends"] or name.endswith(tuple(_lists()["no-seasons"])):
        return False
    words = segmenter.words(stem.of(text))
    return not words or (_is_subject(words[0]) and not any(acts(word) or stops(word) for word in words[1:-1]))


def _event_end(text: str, head: int, limit: int) -> int | None:
    """Return where the time ends that an event with its edge tells (洪水退后, 新船下水时, 赶集的日子里)."""
    for edge in _words("event-edges").finditer(text, head, min(limit, head + _LONGEST + _LONGEST_EDGE)):
        if not _EVENT.fullmatch(text, head, edge.start()):
            continue
        follows = _words("event-compounds").match(text, edge.end(), limit) or _is_other_word(text, edge.end())
        if not follows and _is_event(text[head : edge.start()], edge.group()):
            return edge.end()
    return None


def _is_event(name: str, edge: str) -> bool:
    """Tell what happens at a time from a mere condition: 高考放榜后 says when, 发现险情后 and 办案时 do not."""
    if _words("moments").fullmatch(name):
        return True
    if len(name) < 2 or _ends_otherwise(name + edge):
        return False
    words = segmenter.words(name)
    if words[-1] in _lists()["no-events"] or not _lists()["conditions"].isdisjoint(words):
        return False
    return edge.startswith("的") or (len(words) > 1 and _is_subject(words[0]))


def _ends_otherwise(phrase: str) -> bool:
    """Tell whether the edge at the end of `phrase` is part of another word (及时, 售后)."""
    no_moments = _words("no-moments")
    return any(no_moments.fullmatch(phrase, start) for start in range(max(0, len(phrase) - _LONGEST_EDGE), len(phrase)))


def _is_subject(word: str) -> bool:
    return word[0] not in _lists()["no-subjects"] and not acts(word) and not stops(word)
