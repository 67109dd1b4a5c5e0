"""Things listed, and their number behind the list: 桃溪、柏岭三个乡镇; 首问负责、限时办结三项制度; 《…》《…》两项."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.listing import JOINT, MARKS, Listing, judged, surnames, to_number
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Sentence

_PLACE, _MEASURE = 5, 9  # characters of the name of a place in a list, and of a measure
_LONGEST = 80  # characters of a list
_AND = ("以及", "和", "与", "及")
_CLOSING = "”’"
_NAMES = (2, 3)  # characters of a person's name


def contradictory_counts(sentence: Sentence) -> Iterator[Listing]:
    """Yield the counts of a sentence that the lists before them contradict."""
    words = sentence.words
    if "、" in words:
        yield from (listing for listing in _counted(sentence) if listing.listed)
    if "》" in words:
        yield from _titles(sentence)


def _counted(sentence: Sentence) -> Iterator[Listing]:
    text, span = sentence.text, sentence.span
    for match in _count().finditer(text, *span):
        end = match.start("count") - (text[match.start("count") - 1] in _CLOSING)  # “…、…”四项制度
        members = Span(_beginning(text, span.start, end), end)
        words = members.of(text)
        if members.length == _LONGEST or words.endswith(_AND):  # 萧山区和5县: the count goes on with the list
            continue
        if _are_alike(words, match):
            yield judged(match, members)


def _beginning(text: str, start: int, end: int) -> int:
    """Return where the clause begins that a list ends."""
    places = range(end, max(start, end - _LONGEST), -1)
    return next((place for place in places if MARKS.match(text[place - 1])), max(start, end - _LONGEST))


def _are_alike(words: str, match: re.Match[str]) -> bool:
    """Tell whether the members of a list are names of the kind that the count behind it counts."""
    _, *members = words.split("、")
    if match["people"]:
        return all(len(name) in _NAMES and name[0] in surnames() for name in JOINT.split(words)[1:])
    if match["place"]:
        return all(2 <= len(member) <= _PLACE for member in members)
    # 收支两条线, 的五大基地: the count belongs to the words before it alone
    own = match["count"] in "两2" or cue("{no-member-end}$").search(words)
    return not own and all(2 <= len(member) <= _MEASURE for member in members)


@cache
def _count() -> re.Pattern[str]:
    """Return the pattern of a count that ends a list: …水口三个乡镇; …限时办结三项制度; …孟凡龙两名同志."""
    kinds = (
        f"(?P<place>{cue('{place-classifier}').pattern})",
        f"(?P<measure>(?:{cue('{measure-classifier}').pattern})(?:(?!等){CHINESE}){{1,6}}(?=[，。；：）、]|$))",
        "(?P<people>[名位](?!于))",
    )
    return re.compile(
        "(?<=[^第、0-9一二三四五六七八九十])(?P<count>[两二三四五六七八九十]|[0-9]{1,2})(?:" + "|".join(kinds) + ")"
    )


def _titles(sentence: Sentence) -> Iterator[Listing]:
    """Yield the counts of documents that the titles before them contradict: 《…》《…》三项制度."""
    for match in _titled().finditer(sentence.text, *sentence.span):
        listed, number = match["list"].count("《"), to_number(match["count"])
        if number != listed:
            yield Listing(Span(*match.span("count")), number, Span(*match.span("list")), listed)


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(
        "(?P<list>《[^《》]{2,40}》(?:(?:、|和|与|及|以及)?《[^《》]{2,40}》){1,12})"
        "(?P<count>[两二三四五六七八九十]|[0-9]{1,2})(?:项|个|部|份|件|种|篇|本|套|类|册)"
    )
