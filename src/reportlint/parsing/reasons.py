"""Finding why a problem came about and what came of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.phrases import phrase_dictionary
from reportlint.parsing.passages import sentences, trimmed
from reportlint.parsing.phrases import find_phrases
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EXTERNAL = frozenset({"circumstances", "others"})
_OUTCOMES = frozenset({"outcome", "effect"})
_TRAILING = frozenset({"trailing", "adding"})
_COPULAS = "是有"  # ……，是主要原因; ……，有很大关系
_FRAME = 40  # characters of the longest 受……影响
_REACH = 3  # clauses behind the one that blames in which its outcome must be told
_CLAUSE = re.compile("[^，,：:]+")


class Reason(NamedTuple):
    """Words that lead to a cause or an effect; `category` is their class in `dictionaries/reasons.toml`."""

    span: Span
    category: str

    @property
    def external(self) -> bool:
        """Tell whether they put it on circumstances or on others."""
        return self.category in _EXTERNAL


class Reasons(NamedTuple):
    """The causes and effects that a text tells, and all words that lead to them, each in the text's order."""

    causes: tuple[Span, ...]
    effects: tuple[Span, ...]
    words: tuple[Reason, ...]


def find_reasons(text: str, span: Span) -> Reasons:
    """Return what `span` tells of causes and effects.

    A cause is what a cue opens (由于……, ……原因是……) or closes (……，因此……). Where no cue tells any, what is put on
    circumstances or on others is one if an outcome follows (人手紧张，夜巡难以保证); alone it is the problem itself.
    """
    words = _words(text, span)
    told = [_Sentence(text, sentence, within(words, sentence)) for sentence in sentences(text, span, "。；;！？\n")]
    causes = [cause for sentence in told for cause in sentence.cued()]
    causes = causes or [cause for sentence in told for cause in sentence.blamed()]
    effects = (sentence.effect(causes) for sentence in told)
    return Reasons(tuple(causes), tuple(effect for effect in effects if effect), tuple(words))


def _words(text: str, span: Span) -> list[Reason]:
    framed = [Reason(Span(*frame.span()), "leading") for frame in _frame().finditer(text, *span)]
    listed = find_phrases(text, span, phrase_dictionary("reasons"))
    words = (Reason(found.span, found.phrase.category) for found in listed)
    return sorted([*framed, *(word for word in words if word.external or not _means_else(word, framed, span))])


def _means_else(word: Reason, frames: Sequence[Reason], span: Span) -> bool:
    """Tell whether a word is part of 受……影响, or names what the problem is about (影响营商环境的问题)."""
    near = within(frames, Span(max(0, word.span.start - _FRAME), word.span.start + 1))
    subject = word.category == "effect" and word.span.start == span.start
    return subject or any(frame.span.covers(word.span) for frame in near)


@cache
def _frame() -> re.Pattern[str]:
    """Return the pattern of 受……影响 (受到较大影响 tells an effect) and of 因 as a word of its own (not 原因, 因此)."""
    suffered = "(?:影响|制约|限制|所限|束缚|冲击|拖累|约束)"
    degree = "到?(?:一定|较大|很大|严重|明显|极大|不同程度)?的?"
    frame = f"受(?!{degree}{suffered})[^，。；：\n]{{1,30}}?{suffered}"
    poor = "[病灾学残疫][返致][贫困]|病(?:请假|缺席)"
    return re.compile(
        f"{frame}|(?<![原成诱病基起外内动主死肇])因(?!{poor}|[此而为素地时材人校企村事户应果子特循袭私公数])"
    )


class _Sentence:
    """One sentence, its clauses and the words in it that lead to causes and effects."""

    def __init__(self, text: str, span: Span, words: Sequence[Reason]) -> None:
        self._text, self._span, self._words = text, span, words
        self._clauses = [Span(*clause.span()) for clause in _CLAUSE.finditer(text, *span)]

    def cued(self) -> Iterator[Span]:
        """Yield the causes that cues tell, one behind the other."""
        end = self._span.start
        for word in self._words:
            cause = self._cause(word, end) if word.span.start >= end else None
            if cause and cause.length:
                yield cause
                end = max(cause.end, word.span.end)

    def blamed(self) -> Iterator[Span]:
        """Yield the clauses that put it on circumstances or on others and have an outcome behind them."""
        for clause, reach in zip(self._clauses, [*self._clauses[_REACH:], *[self._span] * _REACH], strict=False):
            words = within(self._words, Span(clause.start, reach.end))
            blaming = any(word.external for word in within(words, clause))
            if blaming and any(word.category in _OUTCOMES and word.span.start > clause.end for word in words):
                yield trimmed(self._text, clause)

    def effect(self, causes: Sequence[Span]) -> Span | None:
        """Return the effect told outside all causes; it takes its whole clause where its cue ends that."""
        for word in self._words:
            before = bisect_right(causes, word.span) - 1
            caused = before >= 0 and word.span.start < causes[before].end
            if word.category == "effect" and not caused:
                clause = self._clause(word.span.start)
                start = clause.start if clause.end == word.span.end else word.span.start
                return trimmed(self._text, Span(start, self._span.end))
        return None

    def _cause(self, word: Reason, free: int) -> Span | None:
        """Return the cause that a cue tells, None where this is no cue; `free` is where the last cause ended."""
        start, end = word.span
        clause = self._clause(start)
        if word.category == "leading":
            return self._up_to_effect(start, self._led(clause))
        if word.category in _TRAILING or (word.category == "behind" and start > self._span.start):
            told = self._up_to_effect(start, self._span.end)
            return told if told.end > end else self._closed(clause, word.span, free)
        return trimmed(self._text, Span(free, clause.start)) if word.category == "therefore" else None

    def _closed(self, clause: Span, cue: Span, free: int) -> Span:
        """Return the cause that its last words call one: 没有人管是主因; 没有人管，有很大关系."""
        own = clause.start == cue.start or self._text[clause.start] in _COPULAS
        return trimmed(self._text, Span(free if own else max(free, clause.start), cue.end))

    def _led(self, clause: Span) -> int:
        """Return where the last cause ends that is added to the one in `clause` (由于……，加之……)."""
        index = bisect_right(self._clauses, clause)
        while index < len(self._clauses) and self._begins_with_addition(self._clauses[index]):
            index += 1
        return self._clauses[index - 1].end

    def _begins_with_addition(self, clause: Span) -> bool:
        return any(word.category == "adding" for word in within(self._words, Span(clause.start, clause.start + 1)))

    def _up_to_effect(self, start: int, end: int) -> Span:
        inside = within(self._words, Span(start + 1, end))
        effect = next((word.span.start for word in inside if word.category == "effect"), end)
        return trimmed(self._text, Span(start, effect))

    def _clause(self, place: int) -> Span:
        return self._clauses[bisect_right(self._clauses, place, key=lambda clause: clause.start) - 1]
