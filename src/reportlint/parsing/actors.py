"""Finding the units, places, posts and persons that a text names, told from collective words (各部门, 我局)."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reportlint import segmenter
from reportlint.lexicon.forms import Finder
from reportlint.lexicon.wordlists import word_lists
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST_WORDS = 6  # a name of more words is two names or no name
_LONGEST_ENDING = 8  # characters
_CLASSIFIERS = ("个", "家", "所", "座", "条", "处")
_FORMS_OF_ADDRESS = ("师傅", "医生", "大夫", "老师")
_MASK = "某"  # in the place of a person's name
_RUN = re.compile(r"[^，。；：！？、,;:!?\s“”‘’（）()《》〔〕]+")
_NUMERAL = re.compile(r"[0-9０-９.]{1,2}|[0-9０-９]+\.[0-9０-９]+|[一二两三四五六七八九十百千几数多]+")


class ActorKind(StrEnum):
    """What is named."""

    UNIT = "unit"
    PLACE = "place"
    POST = "post"
    PERSON = "person"


class Actor(NamedTuple):
    """A unit, place, post or person that can be told from the others, and the words that name it."""

    span: Span
    kind: ActorKind


def find_actors(text: str, span: Span) -> list[Span]:
    """Return what `span` names, in the text's order; a post without a name counts, a collective word does not."""
    return [actor.span for actor in named_actors(text, span)]


def named_actors(text: str, span: Span) -> list[Actor]:
    """Return what `span` names with its kind, in the text's order and not overlapping."""
    listed = list(_lists(text, span))
    others = [actor for run in _RUN.finditer(text, *span) for actor in _in_run(text, Span(*run.span()))]
    return _merged(listed, others)


def _lists(text: str, span: Span) -> Iterator[Actor]:
    if _number_of_places().search(text, *span):
        for names in _listed().finditer(text, *span):
            yield Actor(Span(*names.span()), ActorKind.PLACE)


def _merged(first: list[Actor], others: Iterable[Actor]) -> list[Actor]:
    """Return all of `first`, which is in the text's order, and those of `others` that do not overlap them."""
    starts = [actor.span.start for actor in first]

    def free(actor: Actor) -> bool:
        before = bisect_left(starts, actor.span.end) - 1
        return before < 0 or not first[before].span.overlaps(actor.span)

    return sorted([*first, *filter(free, others)])


def _in_run(text: str, run: Span) -> list[Actor]:
    words = list(_words(run.of(text)))
    starts = list(accumulate(map(len, words), initial=run.start))
    return _merged(list(_persons(text, run)), _by_ending(words, starts))


def _words(run: str) -> Iterator[str]:
    """Yield the words of `run`, with endings set free that the segmenter glued to the next word (稽核|股要)."""
    followers = word_lists("actors")["followers"]
    for word in segmenter.words(run):
        if len(word) > 1 and word[0] in _endings() and word[1] in followers and word not in _endings():
            yield from (word[0], word[1:])
        else:
            yield word


def _persons(text: str, run: Span) -> Iterator[Actor]:
    if any(text.find(sign, *run) >= 0 for sign in (_MASK, *_FORMS_OF_ADDRESS)):
        for name in _person_pattern().finditer(text, run.start, run.end):
            yield Actor(Span(*name.span()), ActorKind.PERSON)


@cache
def _number_of_places() -> Finder:
    """Return a pattern of what ends a list of names (个乡镇), which is looked for first since it is rare."""
    return Finder([f"({'|'.join(_CLASSIFIERS)})({'|'.join(word_lists('actors')['listed'])})"])


@cache
def _listed() -> re.Pattern[str]:
    """Return the pattern of names that share their ending (松岭、石桥2个乡镇)."""
    heads = "|".join(sorted(word_lists("actors")["listed"], key=lambda head: (-len(head), head)))
    name, number = CHINESE + "{2,4}", "(?:[0-9]{1,3}|[两三四五六七八九十]{1,3})"
    return re.compile(rf"{name}(?:[、和]{name}){{1,8}}等?{number}(?:{'|'.join(_CLASSIFIERS)})(?:{heads})")


@cache
def _person_pattern() -> re.Pattern[str]:
    titles, surnames = ("|".join(sorted(word_lists("actors")[name])) for name in ("person-titles", "surnames"))
    forms = "|".join(_FORMS_OF_ADDRESS)
    return re.compile(f"(?:{titles})?(?:{surnames}){_MASK}{_MASK}?(?![些个种地])|(?:{surnames})(?:{forms})")


def _by_ending(words: list[str], starts: list[int]) -> Iterator[Actor]:
    """Yield the names that end in a known ending, from right to left, each as long as it can be."""
    last = len(words)
    while last > 0:
        ending = _ending(words, last)
        first = _first_word(words, ending) if ending else last
        if ending and _is_name(words, first, ending):
            yield Actor(Span(starts[first], starts[last]), ending.kind)
            last = first
        else:
            last -= 1


class _Ending(NamedTuple):
    """A known ending: its kind, the words it takes part in, and what of the first of them stands before it."""

    kind: ActorKind
    first: int
    last: int
    before: str


@cache
def _endings() -> dict[str, ActorKind]:
    lists = word_lists("actors")
    kinds = {ActorKind.PLACE: "place-endings", ActorKind.UNIT: "unit-endings", ActorKind.POST: "post-endings"}
    return {ending: kind for kind, name in kinds.items() for ending in lists[name]}


@cache
def _final_characters() -> frozenset[str]:
    return frozenset(ending[-1] for ending in _endings())


def _ending(words: list[str], last: int) -> _Ending | None:
    """Return the longest known ending of the words before `last`; it may have been cut into two words (网格|员)."""
    if words[last - 1][-1] not in _final_characters():
        return None
    lists = word_lists("actors")
    if words[last - 1] in lists["not-names"] or words[last - 1] in lists["determiners"]:
        return None
    for first in range(max(0, last - 2), last):
        tail = "".join(words[first:last])
        cut = len(words[first])
        for before in range(max(0, len(tail) - _LONGEST_ENDING), cut):
            kind = _endings().get(tail[before:])
            if kind:
                return _Ending(kind, first, last, tail[:before])
    return None


def _first_word(words: list[str], ending: _Ending) -> int:
    """Return the index of the first word that belongs to the name with this ending.

    A unit may be called after what it does (非遗保护中心): there a verb ends the name only where nothing but another
    name or the beginning stands before it (规范市场).
    """
    first = ending.first
    while first > 0 and ending.last - first < _LONGEST_WORDS and not _stops(words[first - 1]):
        inside = ending.kind is ActorKind.UNIT and first > 1 and not _stops(words[first - 2])
        if _acts(words[first - 1]) and not (inside and _ending(words, first - 1) is None):
            break
        previous = _ending(words, first)
        if previous and previous.kind is ActorKind.POST:
            break
        first -= 1
    return first


def _stops(word: str) -> bool:
    lists = word_lists("actors")
    stopping = word in lists["left-stops"] or (len(word) > 3 and word[:2] in lists["left-stops"])  # 大力发展
    return stopping or word in lists["determiners"] or _NUMERAL.fullmatch(word) is not None


def _acts(word: str) -> bool:
    verbs = word_lists("actors")["verbs"]
    return word in verbs or (len(word) > 2 and word[:2] in verbs)  # 会同县


def _is_name(words: list[str], first: int, ending: _Ending) -> bool:
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
