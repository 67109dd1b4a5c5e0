"""The name with which a clause opens: whoever acts in it stands there."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from reportlint import segmenter
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.actors import Actor, ActorKind
from reportlint.parsing.names import LONGEST, Ending, Endings, acts, ending_before, endings, first_word, is_name, stops
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_words = partial(any_word, "owners")
_lists = partial(word_lists, "owners")
_FARTHEST = 24  # characters in which a name ends
_RUN = re.compile(r"[^，。；：！？、,;:!?\s“”‘’（）()《》〔〕]+")
_ORDINAL = re.compile("[一二三四五六七八九十]{1,2}$")
_AND = ("和", "与", "及")


def opening_actor(text: str, span: Span) -> Actor | None:
    """Return the unit, place or post with which `span` opens, the longest there is.

    More counts as a name here than anywhere in a sentence: a department may be called after anything (学生处) or after
    two things (气候与农业气象科), a squad after its number (二中队).
    """
    run = _RUN.match(text, *span)
    name = _opening_name(run.group()[:_FARTHEST]) if run else None
    return Actor(Span(run.start(), run.start() + name[0]), name[1]) if run and name else None


@lru_cache(maxsize=256)  # the deadline and the owner of a measure both ask for it
def _opening_name(run: str) -> tuple[int, ActorKind] | None:
    """Return the length of the name with which `run` opens, and what bears it."""
    words = segmenter.words(run)
    if _never_opens(words[0]):
        return None
    words = _joined(list(_freed(words[: 2 * LONGEST])))
    found = _opening(words) or _opening_pair(words)
    return (sum(map(len, words[: found.last])), found.kind) if found else None


@cache
def _endings() -> Endings:
    return endings(*_lists()["more-endings"], *_lists()["craft-endings"], *_lists()["loose-endings"])


def _never_opens(word: str) -> bool:
    """Tell whether no name begins with a word; nearly all measures begin with one of these (加强, 向)."""
    if len(word) == 2 and acts(word):
        return word not in _lists()["duties"]
    if word in _lists()["prepositions"] or word[0] in _lists()["glued-prepositions"]:
        return True  # 以华|宇集团
    if word[0] in _lists()["prepositions"] and word[1:] in word_lists("actors")["ranks"]:
        return True  # 向市|财政局
    return stops(word) and not _ORDINAL.fullmatch(word)


def _freed(words: list[str]) -> Iterator[str]:
    """Yield `words` with endings set free that were taken for part of the next word (自然资源|局逐宗, 护林|队带)."""
    for word in words:
        if _is_glued(word):
            yield from (word[0], word[1:])
        else:
            yield word


def _is_glued(word: str) -> bool:
    kind = _endings().kinds.get(word[0])
    if kind is None or len(word) < 2 or word in _lists()["whole-words"] or segmenter.is_word(word):
        return False
    return kind is not ActorKind.PLACE or word[1] in word_lists("actors")["followers"] | _lists()["followers"]


def is_unit(text: str, span: Span) -> bool:
    """Tell whether all of `span` is the name of a unit or a post, whatever word it begins with (组织人事处)."""
    words = list(_freed(segmenter.words(span.of(text))))
    ending = ending_before(words, len(words), _endings()) if words else None
    if ending is None or ending.kind is ActorKind.PLACE or any(map(stops, words[: ending.first])):
        return False
    return _is_name(words, ending)


def _joined(words: list[str]) -> list[str]:
    """Return `words` with a squad's number joined to it (城管|二中队)."""
    squads = _lists()["squads"]
    for index, (number, squad) in enumerate(pairwise(words)):
        glued = len(squad) > 1 and squad[1:] in squads and _ORDINAL.fullmatch(squad[0])  # 工程|一部
        if glued or (squad in squads and _ORDINAL.fullmatch(number)):
            return [*words[:index], number + squad, *words[index + 2 :]]
    return words


def _opening_pair(words: list[str]) -> Ending | None:
    """Return the ending of a unit that is called after two things (规划和自然资源局)."""
    if len(words) < 3 or words[1] not in _AND or stops(words[0]) or (acts(words[0]) and words[1] != "和"):
        return None
    second = _opening(words[2:])
    if second is None or not _is_department(words[2:], second):
        return None
    return second._replace(first=second.first + 2, last=second.last + 2)


def _opening(words: list[str]) -> Ending | None:
    """Return the last ending of the name with which `words` open; a word that stops a name may still end it (所)."""
    own = list(takewhile(lambda word: not _parts(word), words[:LONGEST]))
    reach = next((index for index, word in enumerate(own) if stops(word)), LONGEST - 1)
    names = list(_names(own[: reach + 1]))
    for longer, shorter in pairwise(names):
        if longer.kind is ActorKind.PLACE and shorter.kind is not ActorKind.PLACE and longer.last - shorter.last > 1:
            return shorter  # 消防站封控道口: who acts, and on what
    return names[0] if names else None


def _names(words: list[str]) -> Iterator[Ending]:
    """Yield the endings of the names with which `words` open, the longest first."""
    for last in range(len(words), 0, -1):
        ending = ending_before(words, last, _endings())
        if ending and _begins(words, ending) and _is_name(words, ending):
            yield ending


def _parts(word: str) -> bool:
    """Tell whether a name ends before `word`, since something else stands there (先由, 每班, 降到)."""
    lists = _lists()
    return word in lists["parting-words"] or word[0] in lists["parting-characters"] or word[-1] in lists["reaching"]


def _begins(words: list[str], ending: Ending) -> bool:
    """Tell whether the name with this ending begins with the first of `words`.

    The duties of a department may open it though they are verbs (审计|组, 监督|检查室, 投资|促进|中心).
    """
    first = first_word(words, ending)
    if first != 1:
        return first == 0
    if words[0] in endings().kinds:
        return True  # 开发区|纪工委
    if words[0][:2] not in _lists()["duties"]:
        return False
    between = [*words[1 : ending.first], ending.before] if ending.before else words[1 : ending.first]
    return all(map(acts, between)) and _is_department(words, ending)


def _is_name(words: list[str], ending: Ending) -> bool:
    name = "".join(words[: ending.last])
    stem = "".join(words[: ending.first]) + ending.before
    kind = name[len(stem) :]
    more = _lists()["more-endings"]
    if _is_department(words, ending) or name in more or (kind in more and not _words("ranks").match(name)):
        return True
    if kind in _lists()["loose-endings"] and (len(stem) < 2 or segmenter.is_word(stem[-1] + kind)):
        return False
    return is_name(words, 0, ending)


def _is_department(words: list[str], ending: Ending) -> bool:
    """Tell whether a name is that of a department or a numbered squad, not of all of a rank (乡镇办公室)."""
    name = "".join(words[: ending.last])
    stem = "".join(words[: ending.first]) + ending.before
    if name in word_lists("actors")["generic"] or _words("ranks").match(name):
        return False
    kind = name[len(stem) :]
    squad = _ORDINAL.search(stem) is not None and kind in _lists()["squads"]
    return squad or (len(stem) > 1 and kind in _lists()["departments"] | _lists()["craft-endings"])
