"""Finding the units, places, posts and persons that a text names, told from collective words (各部门, 我局)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reportlint import segmenter
from reportlint.lexicon.wordlists import word_lists
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_WORDS = 6  # a name of more words is two names or no name
_RUN = re.compile(r"[^，。；：！？、,;:!?\s“”‘’（）()《》〔〕]+")
_NUMERAL = re.compile(r"[0-9０-９.]+|[一二两三四五六七八九十百千几数多]+")


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
    return [actor for run in _RUN.finditer(text, span.start, span.end) for actor in _in_run(text, Span(*run.span()))]


def _in_run(text: str, run: Span) -> list[Actor]:
    words = list(_words(run.of(text)))
    starts = list(accumulate(map(len, words), initial=run.start))
    persons = list(_persons(text, run))
    found = [*persons, *(a for a in _by_ending(words, starts) if not any(a.span.overlaps(p.span) for p in persons))]
    return sorted(found)


def _words(run: str) -> Iterator[str]:
    """Yield the words of `run`, with endings set free that the segmenter glued to the next word (稽核|股要)."""
    followers = word_lists("actors")["followers"]
    for word in segmenter.words(run):
        if len(word) > 1 and word[0] in _endings() and word[1] in followers and word not in _endings():
            yield from (word[0], word[1:])
        else:
            yield word


def _persons(text: str, run: Span) -> Iterator[Actor]:
    for name in _person_pattern().finditer(text, run.start, run.end):
        yield Actor(Span(*name.span()), ActorKind.PERSON)


@cache
def _person_pattern() -> re.Pattern[str]:
    titles, surnames = ("|".join(sorted(word_lists("actors")[name])) for name in ("person-titles", "surnames"))
    return re.compile(f"(?:{titles})?(?:{surnames})某某?(?![些个种地])|(?:{surnames})(?:师傅|医生|大夫|老师)")


def _by_ending(words: list[str], starts: list[int]) -> Iterator[Actor]:
    """Yield the names that end in a known ending, from right to left, each as long as it can be."""
    last = len(words)
    while last > 0:
        kind = _kind(words[last - 1])
        first = _first_word(words, last) if kind else last
        if kind and first < last and _is_name(words, first, last, kind):
            yield Actor(Span(starts[first], starts[last]), kind)
            last = first
        else:
            last -= 1


@cache
def _endings() -> dict[str, ActorKind]:
    lists = word_lists("actors")
    kinds = {ActorKind.PLACE: "place-endings", ActorKind.UNIT: "unit-endings", ActorKind.POST: "post-endings"}
    return {ending: kind for kind, name in kinds.items() for ending in lists[name]}


def _ending(word: str) -> str:
    return next((word[i:] for i in range(len(word)) if word[i:] in _endings()), "")


def _kind(word: str) -> ActorKind | None:
    lists = word_lists("actors")
    if word in lists["not-names"] or word in lists["determiners"]:
        return None
    return _endings().get(_ending(word))


def _first_word(words: list[str], last: int) -> int:
    """Return the index of the first word that belongs to the name ending before `last`."""
    stops = word_lists("actors")["left-stops"]
    first = last - 1
    while first > 0 and last - first < _LONGEST_WORDS:
        word = words[first - 1]
        if word in stops or word in word_lists("actors")["determiners"] or _NUMERAL.fullmatch(word):
            break
        first -= 1
    return first


def _is_name(words: list[str], first: int, last: int, kind: ActorKind) -> bool:
    lists = word_lists("actors")
    name = "".join(words[first:last])
    if first and words[first - 1] in lists["determiners"]:
        return False
    if name in lists["alone"] or kind is ActorKind.POST:
        return True
    ending = _ending(words[last - 1])
    if first + 1 == last - 1 and words[first] in lists["ranks"]:
        return True
    stem = [*words[first : last - 1], words[last - 1].removesuffix(ending)]
    return not all(not part or part in lists["generic-stems"] or part in lists["generic"] for part in stem)
