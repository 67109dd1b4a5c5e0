"""Cutting an entry at its labels: 整改措施：…, 【整改成效】…, （1）整改情况。…."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.numbering import read_number
from reportlint.parsing.passages import trimmed
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = "。；;，, \t\r\n\u3000【（(）)、.．"
_BEFORE_HEADING = "\r\n）)、.．"
_BEHIND = "：:】"
_BEHIND_HEADING = "。\r\n"
_SHORT_ENDS = "。；;）)\r\n"


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


TOLD = frozenset({Kind.MEASURE, Kind.RESULT, Kind.ACCOUNT})
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
    labels = _labels(text, span)
    edges = [*(label.start for label in labels), span.end]
    found = [Stretch(Kind.PLAIN, Span(span.start, edges[0]))]
    for label, end in zip(labels, edges[1:], strict=True):
        stop = _short_end(text, Span(label.end, end)) if label.kind in _SHORT else end
        found += [Stretch(label.kind, Span(label.end, stop)), Stretch(Kind.PLAIN, Span(stop, end))]
    bare = (Stretch(kind, _bare(text, stretch)) for kind, stretch in found)
    return [stretch for stretch in bare if stretch.span.length]


def _bare(text: str, span: Span) -> Span:
    """Return a stretch without what closes its label and what opens the next one."""
    start, end = trimmed(text, span)
    start += text.startswith("】", start, end)
    return trimmed(text, Span(start, end - text.endswith("【", start, end)))


def _short_end(text: str, span: Span) -> int:
    start = trimmed(text, span).start
    return next((place for place in range(start, span.end) if text[place] in _SHORT_ENDS), span.end)


def _labels(text: str, span: Span) -> list[_Label]:
    """Return the labels in `span`, the longest where several begin together."""
    candidates = sorted(
        (label for kind in Kind if kind.value for label in _of_kind(text, span, kind)),
        key=lambda label: (label.start, -label.end),
    )
    found: list[_Label] = []
    for label in candidates:
        if not found or label.start >= found[-1].end:
            found.append(label)
    return found


def _of_kind(text: str, span: Span, kind: Kind) -> Iterator[_Label]:
    for word in any_word("rectification", kind.value).finditer(text, *span):
        start, end = word.span()
        before = text[start - 1] if start > span.start else "\n"
        behind = text[end] if end < span.end else ""
        colon = before in _BEFORE and behind and behind in _BEHIND
        heading = before in _BEFORE_HEADING and behind and behind in _BEHIND_HEADING
        if colon or heading:
            yield _Label(_behind_number(text, Span(span.start, start)), end, kind)


def _behind_number(text: str, before: Span) -> int:
    """Return where a label begins, with the number that opens its line."""
    line = max(before.start, text.rfind("\n", *before) + 1)
    number = read_number(text, line, before.end)
    return line if number and number.end == before.end else before.end
