"""Finding the units, places, posts and persons that a text names, told from collective words (各部门, 我局)."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.forms import Finder
from reportlint.lexicon.wordlists import word_lists
from reportlint.parsing.names import ActorKind, ending_before, first_word, is_name, name_words
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CLASSIFIERS = ("个", "家", "所", "座", "条", "处")
_FORMS_OF_ADDRESS = ("师傅", "医生", "大夫", "老师")
_MASK = "某"  # in the place of a person's name
_RUN = re.compile(r"[^，。；：！？、,;:!?\s“”‘’（）()《》〔〕]+")


__all__ = ["Actor", "ActorKind", "find_actors", "named_actors"]


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
    words = list(name_words(run.of(text)))
    starts = list(accumulate(map(len, words), initial=run.start))
    return _merged(list(_persons(text, run)), _by_ending(words, starts))


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
        ending = ending_before(words, last)
        first = first_word(words, ending) if ending else last
        if ending and is_name(words, first, ending):
            yield Actor(Span(starts[first], starts[last]), ending.kind)
            last = first
        else:
            last -= 1
