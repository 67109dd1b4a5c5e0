"""Finding the problems that a report states."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.numbering import read_number
from reportlint.parsing.passages import passages, points, sentences, trimmed
from reportlint.parsing.problem_elements import read_problem
from reportlint.parsing.vagueness import vagueness
from reportlint.report import NumeralKind
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.lexicon.phrases import PhraseDictionary
    from reportlint.report import Problem, Quantity

_HEADLINE = 22  # characters of a headline that the next sentence may prove
_VAGUE, _PROVEN = 0.5, 0.2  # probability above which a headline is vague, and below which the next sentence proves it
_TITLE = 20  # characters of a line without any mark that is only a title
_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+")


def find_problems(
    text: str,
    parts: Sequence[Span],
    numerals: Sequence[Quantity],
    personal: bool,
    hedges: PhraseDictionary | None = None,
) -> tuple[Problem, ...]:
    """Return the problems stated in `parts`, in the text's order.

    Each part is one block, or the rest of a line behind a run-in heading. `personal` and `hedges` as in `read_problem`.
    """
    titles = _titles(text, parts)
    stated = (span for part in parts if part not in titles for span in split_problems(text, part, numerals))
    return tuple(read_problem(text, span, numerals, personal, hedges) for span in stated)


def _titles(text: str, parts: Sequence[Span]) -> set[Span]:
    """Return the lines that only name the matter (（一）意识不强) which the next line then treats."""
    pairs = pairwise(parts)
    adjoining = ((part, following) for part, following in pairs if text[part.end : following.start].isspace())
    return {part for part, following in adjoining if _names_matter(text, part) and not _names_matter(text, following)}


def _names_matter(text: str, line: Span) -> bool:
    """Tell whether a line is short, of one clause and without a closing mark; its number does not count."""
    number = read_number(text, *line)
    words = Span(number.end if number else line.start, line.end)
    return words.length <= _TITLE and not _MARK.search(text, *words)


_FOLLOWING = re.compile(r"[。；，：\s]{1,3}")
_LONGEST_HEAD = 60  # characters of a sentence that sums up what follows
_MARK = re.compile("[，：、。；;！]")


def quoted_parts(text: str, parts: Iterable[Span]) -> list[Span]:
    """Return those of `parts` that quote a problem beside what was done about it (督查指出：… 措施：…)."""
    return [part for part in parts if _quotes([stretch.label for stretch in passages(text, part)])]


def _quotes(labels: Sequence[str]) -> bool:
    quoting = [_opens(label, "problem-labels") for label in labels]
    return any(quoting) and any(_opens(label, "plan-labels", "other-labels") for label in labels)


def split_problems(text: str, part: Span, numerals: Sequence[Quantity]) -> list[Span]:
    """Return the spans of the problems that one part states; lead-ins, titles and transitions are left out."""
    stretches = list(passages(text, part))
    labelled = any(_opens(stretch.label, "problem-labels") for stretch in stretches)
    found: list[Span] = []
    for stretch in stretches:
        if _opens(stretch.label, "plan-labels", "other-labels") or (labelled and not stretch.label):
            continue
        found += _items(text, stretch.span, numerals)
    return found


def _opens(label: str, *words: str) -> bool:
    return bool(label) and any_word("items", *words).search(label) is not None


def _items(text: str, span: Span, numerals: Sequence[Quantity]) -> Iterator[Span]:
    statements = points(text, span)
    numbered = [point for point in statements if point.number]
    for point in statements:
        if not point.number and numbered and point.span < numbered[-1].span and _is_lead_in(text, point.span):
            continue
        yield from _statements(text, point.span, numerals, whole=bool(point.number) and len(numbered) > 1)


def _statements(text: str, span: Span, numerals: Sequence[Quantity], *, whole: bool) -> Iterator[Span]:
    """Yield the problems of one point or paragraph; an enumerated point is `whole`: its semicolons part no problems."""
    found: list[Span] = []
    for sentence in sentences(text, span, "。！？\n" if whole else "。！？；;\n"):
        stated = _without_lead_in(text, sentence)
        if stated is None or _is_transition(text, stated) or _heads_a_list(text, stated):
            continue
        if found and (whole or _belongs(text, found[-1], stated, numerals)):
            found[-1] = Span(found[-1].start, stated.end)
        else:
            found.append(stated)
    yield from found


def _belongs(text: str, previous: Span, sentence: Span, numerals: Sequence[Quantity]) -> bool:
    """Tell whether `sentence` goes on about the problem of `previous`: it says so, or it proves a short headline."""
    if any_word("items", "continuations").match(text, *sentence):
        return True
    if previous.length > _HEADLINE or within(numerals, previous) or text[previous.end] in "；;":
        return False
    if any(numeral.kind in _PROVING for numeral in within(numerals, sentence)):
        return True
    return vagueness(text, previous, numerals) > _VAGUE and vagueness(text, sentence, numerals) < _PROVEN


_PROVING = frozenset({NumeralKind.MEASURED, NumeralKind.DATE})


def _is_lead_in(text: str, span: Span) -> bool:
    """Tell whether what stands before the first enumerated point only announces the points."""
    return text[span.end : span.end + 1] in ("：", ":", "，", ",") or _without_lead_in(text, span) is None


def _without_lead_in(text: str, sentence: Span) -> Span | None:
    """Return the sentence behind its lead-ins (问题主要有：…), or None where nothing is stated."""
    while opened := _lead_in(text, sentence):
        sentence = trimmed(text, Span(opened, sentence.end))
    clauses = [Span(*match.span()) for match in _CLAUSE.finditer(text, *sentence)]
    announcing = len(list(takewhile(partial(_announces, text), reversed(clauses))))
    if announcing:
        before = trimmed(text, Span(sentence.start, clauses[-announcing].start))
        lacking = any_word("items", "deficiencies", "shortfalls").search(text, *before)
        return before if lacking or (_states_a_problem(text, before) and not _praises(text, before)) else None
    if not clauses or any_word("items", "announcers").search(text, *sentence):
        return None
    return None if _praises(text, sentence) and not _states_a_problem(text, sentence) else sentence


def _praises(text: str, span: Span) -> bool:
    return any_word("items", "praises").search(text, *span) is not None


def _lead_in(text: str, sentence: Span) -> int | None:
    """Return where the first lead-in of the sentence ends, its colon or comma included."""
    lead = any_word("items", "lead-ins").search(text, *sentence)
    opened = _OPENED.search(text, lead.end(), sentence.end) if lead else None
    return opened.end() if opened else None


def _announces(text: str, clause: Span) -> bool:
    """Tell whether a clause only says that there are problems (发展中还面临不少困难)."""
    found = any_word("items", "announcements").search(text, *clause)
    if found is None or found.end() < clause.end:
        return False
    return _EVERYTHING.fullmatch(text, clause.start, found.start()) is not None


_EVERYTHING = re.compile(  # what a report as a whole is about
    "(?:[^，]{0,16}?(?:发展|工作|我们|前进|道路|改革|[中上面]|[看认识]到|政府|自身|[局市县省区镇院校所]|当前|目前))?[还仍也依然]{0,3}"
)
_OPENED = re.compile("[：:]|(?<=[到识是])[，,]")  # 主要问题： or 我们也清醒地看到，


def _heads_a_list(text: str, sentence: Span) -> bool:
    """Tell whether a sentence only sums up what is then told one by one (……的问题还比较突出。一是……)."""
    following = _FOLLOWING.match(text, sentence.end)
    if following is None or any_word("items", "general-nouns").search(text, *sentence) is None:
        return False
    number = read_number(text, following.end())
    if number is not None:
        return number.value == 1 and sentence.length <= _LONGEST_HEAD
    return any_word("items", "list-openers").match(text, following.end()) is not None


def _states_a_problem(text: str, span: Span) -> bool:
    return any_word("items", "deficiencies", "shortfalls", "turns", "plans").search(text, *span) is not None


def _is_transition(text: str, sentence: Span) -> bool:
    """Tell whether a sentence states nothing: it leads over to the next, promises, or only calls (各位代表！)."""
    openings = (any_word("items", "transitions"), any_word("problem-words", "pledges"))
    if any_word("hollow", "appeals").fullmatch(text, *sentence):
        return True
    return any(opening.match(text, *sentence) for opening in openings)
