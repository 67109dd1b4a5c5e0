"""Cutting an entry at its labels: 整改措施：…, 【整改成效】…, （1）整改情况。…."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.numbering import read_number
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 16  # characters of a label
_BEFORE_HEADING = "\r\n）)、.．"
_BEHIND = "：:】"
_EDGES = " \t\r\n\u3000\xa0。；;，,、：:【】"


class Kind(Enum):
    """What stands behind a label; the value is the word list of its labels. `PLAIN` is what no label opens."""

    PLAIN = ""
    PROBLEM = "problem-labels"
    MEASURE = "measure-labels"
    RESULT = "result-labels"
    ACCOUNT = "account-labels"
    OWNER = "owner-labels"
    DEADLINE = "deadline-labels"
    STATUS = "status-labels"


_SHORT = frozenset({Kind.OWNER, Kind.DEADLINE, Kind.STATUS})


class Stretch(NamedTuple):
    """What stands behind one label, up to the next."""

    kind: Kind
    span: Span


class _Label(NamedTuple):
    start: int
    end: int
    kind: Kind


def stretches(text: str, span: Span) -> list[Stretch]:
    """Return what stands between the labels of `span`, blank ones left out.

    Owner, deadline and status end with their sentence; what follows them is plain text again.
    """
    labels = list(_labels(text, span))
    edges = [*(label.start for label in labels), span.end]
    found = [Stretch(Kind.PLAIN, Span(span.start, edges[0]))]
    for label, end in zip(labels, edges[1:], strict=True):
        stop = _short_end(text, Span(label.end, end)) if label.kind in _SHORT else end
        found.append(Stretch(label.kind, Span(label.end, stop)))
        if stop < end:
            found.append(Stretch(Kind.PLAIN, Span(stop, end)))
    bare = (Stretch(kind, _bare(text, stretch)) for kind, stretch in found)
    return [stretch for stretch in bare if stretch.span.length]


def _bare(text: str, span: Span) -> Span:
    """Return a stretch without what closes its label, what opens the next one, and marks."""
    words = span.of(text).lstrip(_EDGES)
    start = span.end - len(words)
    return Span(start, start + len(words.rstrip(_EDGES)))


def _short_end(text: str, span: Span) -> int:
    found = _short_ends().search(text, _bare(text, span).start, span.end)
    return found.start() if found else span.end


@cache
def _short_ends() -> re.Pattern[str]:
    return re.compile(r"[。；;）)\r\n]")


def _labels(text: str, span: Span) -> Iterator[_Label]:
    """Yield the labels in `span`: known words before a colon or bracket, or standing as a heading does."""
    for found in _candidate().finditer(text, *span):
        start, end = found.span("words")
        heading = text[end : end + 1] not in _BEHIND
        if heading and start > span.start and text[start - 1] not in _BEFORE_HEADING:
            continue
        if kind := _kind(found["words"]):
            yield _Label(_behind_number(text, Span(span.start, start)), end, kind)


@cache
def _candidate() -> re.Pattern[str]:
    edges = r"。；;，,\s【】（(）)、.．：:"
    return re.compile(rf"(?<![^{edges}])(?P<words>[^{edges}]{{2,{_LONGEST}}})(?=[：:】。\r\n])")


@lru_cache(maxsize=1024)
def _kind(words: str) -> Kind | None:
    return next((kind for kind in Kind if kind.value and any_word("rectification", kind.value).fullmatch(words)), None)


def _behind_number(text: str, before: Span) -> int:
    """Return where a label begins, with the number that opens its line."""
    line = max(before.start, text.rfind("\n", *before) + 1)
    number = read_number(text, line, before.end)
    return line if number and number.end == before.end else before.end
