"""Finding the measures of a plan, and who is to do what by when in each."""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.actors import find_actors
from reportlint.parsing.deadlines import find_deadline
from reportlint.parsing.free_words import free_words
from reportlint.parsing.owners import find_owner
from reportlint.parsing.passages import passages, points, sentences
from reportlint.parsing.targets import find_target
from reportlint.report import Measure
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.report import Quantity

_words = partial(any_word, "measures")
_DATE = re.compile("[0-9０-９〇○零一二三四五六七八九十]{4}年[^，。；]{1,8}日")
_SHORTEST = 4  # characters of a measure
_ASKED = 12  # characters between 报告 and 进度


def find_measures(text: str, parts: Sequence[Span], numerals: Sequence[Quantity]) -> tuple[Measure, ...]:
    """Return the measures stated in `parts`, in the text's order; each part is one block or the rest of one.

    Overall goals, quotations and slogans are no measures.
    """
    return tuple(read_measure(text, span, numerals) for part in parts for span in split_measures(text, part))


def read_measure(text: str, span: Span, numerals: Sequence[Quantity]) -> Measure:
    """Return the measure in `span` with what makes it checkable."""
    deadline = find_deadline(text, span)
    owner = find_owner(text, span, deadline)
    return Measure(
        span=span,
        owner=owner,
        deadline=deadline,
        target=find_target(text, span, numerals, [told for told in (owner, deadline) if told]),
        check=_check(text, span),
    )


def open_words(text: str, measure: Measure) -> Iterator[tuple[str, Span]]:
    """Yield the words of `measure` that stand in place of a deadline (适时) or a target (力争) it does not have.

    Each comes with the name of what it stands for, `deadline` or `target`. Beside a deadline 力争 is only modest.
    """
    if not measure.deadline:
        yield from (
            ("deadline", word) for word in free_words(text, measure.span, _words("open-times"), _words("not-open"))
        )
        if not measure.target:
            yield from (
                ("target", word) for word in free_words(text, measure.span, _words("open-targets"), _words("not-open"))
            )


def split_measures(text: str, part: Span) -> list[Span]:
    """Return the spans of the measures that one part states, each with the labels (责任单位：) that belong to it.

    Labels stand behind their measures, or before them where the part opens with one.
    """
    found: list[Span] = []
    opening: int | None = None  # where the label begins that belongs to the next measure
    leading = False
    for stretch in passages(text, part):
        stated = _sentences(text, stretch.span)
        if _words("detail-labels").search(stretch.label):
            leading = leading or not found
            if leading:
                opening = stretch.span.start - len(stretch.label)
            elif stated:
                found[-1] = Span(found[-1].start, stated[0].end)
            stated = stated[1:]
        elif any_word("items", "problem-labels", "other-labels").search(stretch.label):
            continue
        measures = [sentence for sentence in stated if _is_measure(text, sentence)]
        if opening is not None and measures:
            measures[0], opening = Span(opening, measures[0].end), None
        found += measures
    return found


def _sentences(text: str, span: Span) -> list[Span]:
    return [sentence for point in points(text, span) for sentence in sentences(text, point.span, "。！？；;\n")]


def _is_measure(text: str, sentence: Span) -> bool:
    announced = text[sentence.end : sentence.end + 1] in "：:" and sentence.end < len(text)
    if announced or sentence.length < _SHORTEST or _is_signature(text, sentence):
        return False
    slogans = any_word("items", "goals", "slogans")
    return not any(free_words(text, sentence, slogans, _words("not-slogans")))


def _is_signature(text: str, sentence: Span) -> bool:
    """Tell whether a line without any mark is only a date or a name, as below a report."""
    if text[sentence.end : sentence.end + 1] not in ("", "\n", "\r"):
        return False
    return _DATE.fullmatch(text, *sentence) is not None or [sentence] == find_actors(text, sentence)


# --- checks ---


@cache
def _asking() -> re.Pattern[str]:
    """Return the pattern of asking how far a measure has come (报送…进度, 抽查…落实情况)."""
    verb, state = (_words(words).pattern for words in ("check-verbs", "check-objects"))
    return re.compile(f"(?:{verb})[^，。；：\n]{{0,{_ASKED}}}?(?:{state})")


def _check(text: str, span: Span) -> Span | None:
    """Return how somebody will see that the measure is done; what sets up rules for checking (考核办法) is no check."""
    found = [*islice(free_words(text, span, _words("checks"), _words("check-exceptions")), 1)]
    if asking := _asking().search(text, *span):
        found.append(Span(*asking.span()))
    return min(found, default=None)
