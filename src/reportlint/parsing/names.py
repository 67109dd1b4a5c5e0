"""How names are built from words: what they end in, where they begin, and what tells one bearer from the others."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint import segmenter
from reportlint.lexicon.wordlists import word_lists

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST = 6  # words; a name of more is two names or no name
_LONGEST_ENDING = 8  # characters
_NUMERAL = re.compile(r"[0-9０-９.]{1,2}|[0-9０-９]+\.[0-9０-９]+|[一二两三四五六七八九十百千几数多]+")


class ActorKind(StrEnum):
    """What is named."""

    UNIT = "unit"
    PLACE = "place"
    POST = "post"
    PERSON = "person"


def name_words(run: str) -> Iterator[str]:
    """Yield the words of `run`, with endings set free that the segmenter glued to the next word (稽核|股要)."""
    followers, known = word_lists("actors")["followers"], endings().kinds
    for word in segmenter.words(run):
        if len(word) > 1 and word[0] in known and word[1] in followers and word not in known:
            yield from (word[0], word[1:])
        else:
            yield word


class Ending(NamedTuple):
    """A known ending: its kind, the words it takes part in, and what of the first of them stands before it."""

    kind: ActorKind
    first: int
    last: int
    before: str


class Endings(NamedTuple):
    """What names end in, with the kind of what bears them, and the characters in which these words end."""

    kinds: Mapping[str, ActorKind]
    finals: frozenset[str]


@cache
def endings(*more: str) -> Endings:
    """Return the known endings, and `more` that make units."""
    lists = word_lists("actors")
    names = {ActorKind.PLACE: "place-endings", ActorKind.UNIT: "unit-endings", ActorKind.POST: "post-endings"}
    kinds = {ending: kind for kind, name in names.items() for ending in lists[name]}
    kinds |= dict.fromkeys(more, ActorKind.UNIT)
    return Endings(kinds, frozenset(ending[-1] for ending in kinds))


def ending_before(words: list[str], last: int, known: Endings | None = None) -> Ending | None:
    """Return the longest known ending of the words before `last`; it may have been cut into two words (网格|员)."""
    kinds, finals = known or endings()
    if words[last - 1][-1] not in finals:
        return None
    lists = word_lists("actors")
    if words[last - 1] in lists["not-names"] or words[last - 1] in lists["determiners"]:
        return None
    for first in range(max(0, last - 2), last):
        tail = "".join(words[first:last])
        cut = len(words[first])
        for before in range(max(0, len(tail) - _LONGEST_ENDING), cut):
            kind = kinds.get(tail[before:])
            if kind:
                return Ending(kind, first, last, tail[:before])
    return None


def first_word(words: list[str], ending: Ending) -> int:
    """Return the index of the first word that belongs to the name with this ending.

    A unit may be called after what it does (非遗保护中心): there a verb ends the name only where nothing but another
    name or the beginning stands before it (规范市场).
    """
    first = ending.first
    while first > 0 and ending.last - first < LONGEST and not stops(words[first - 1]):
        inside = ending.kind is ActorKind.UNIT and first > 1 and not stops(words[first - 2])
        if acts(words[first - 1]) and not (inside and ending_before(words, first - 1) is None):
            break
        previous = ending_before(words, first)
        if previous and previous.kind is ActorKind.POST:
            break
        first -= 1
    return first


def stops(word: str) -> bool:
    """Tell whether a word is never part of a name: a preposition, an adverb, a determiner, a numeral."""
    lists = word_lists("actors")
    stopping = word in lists["left-stops"] or (len(word) > 3 and word[:2] in lists["left-stops"])  # 大力发展
    return stopping or word in lists["determiners"] or _NUMERAL.fullmatch(word) is not None


def acts(word: str) -> bool:
    """Tell whether a word is a verb, with which no name begins."""
    verbs = word_lists("actors")["verbs"]
    return word in verbs or (len(word) > 2 and word[:2] in verbs)  # 会同县


def is_name(words: list[str], first: int, ending: Ending) -> bool:
    """Tell whether the words from `first` on tell their bearer from others: 财政局 does, 乡镇学校 and 各部门 do not."""
    lists = word_lists("actors")
    name = "".join(words[first : ending.last])
    collective = (first > 0 and words[first - 1] in lists["determiners"]) or name[0] in lists["determiners"]
    if collective or name in lists["generic"]:
        return False
    ranked = name[1:] if words[first] in lists["ranks"] else name  # 镇团委
    if name in lists["alone"] or ranked in lists["alone"] or ending.kind is ActorKind.POST:
        return True
    if len(name) > 2 and name in lists["unit-endings"] and name not in lists["generic"]:
        return True  # 项目办
    stem = [*words[first : ending.first], ending.before]
    if stem[:1] and stem[0] in lists["ranks"] and not any(stem[1:]):
        return True
    return not all(not part or part in lists["generic-stems"] or part in lists["generic"] for part in stem)
