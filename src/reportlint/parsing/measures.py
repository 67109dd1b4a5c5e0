"""Finding the measures of a plan, and who is to do what by when in each."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.actors import Actor, ActorKind, find_actors, named_actors
from reportlint.parsing.passages import passages, points, sentences, trimmed
from reportlint.parsing.vagueness import first_person
from reportlint.report import Measure
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.report import Quantity

_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+")
_COLON = re.compile(r"[：:\s]{0,3}")
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
    deadline = _deadline(text, span)
    return Measure(
        span=span,
        owner=_owner(text, span, deadline),
        deadline=deadline,
        target=_target(text, span, numerals, deadline),
        check=_check(text, span),
    )


def open_words(text: str, measure: Measure) -> Iterator[tuple[str, Span]]:
    """Yield the words of `measure` that stand in place of a deadline (适时) or a target (力争) it does not have.

    Each comes with the name of what it stands for, `deadline` or `target`. Beside a deadline 力争 is only modest.
    """
    if not measure.deadline:
        yield from (("deadline", word) for word in _words(text, measure.span, "open-times", "not-open"))
        if not measure.target:
            yield from (("target", word) for word in _words(text, measure.span, "open-targets", "not-open"))


def split_measures(text: str, part: Span) -> list[Span]:
    """Return the spans of the measures that one part states."""
    found: list[Span] = []
    for stretch in passages(text, part):
        if stretch.label and any_word("items", "problem-labels", "other-labels").search(stretch.label):
            if found and any_word("measures", "owner-labels").search(stretch.label):
                found[-1] = Span(found[-1].start, trimmed(text, stretch.span).end)
            continue
        for point in points(text, stretch.span):
            found += (s for s in sentences(text, point.span, "。！？；;\n") if _is_measure(text, s))
    return found


def _is_measure(text: str, sentence: Span) -> bool:
    announced = text[sentence.end : sentence.end + 1] in "：:" and sentence.end < len(text)
    if announced or sentence.length < _SHORTEST or _is_signature(text, sentence):
        return False
    return not any(any_word("items", words).search(text, *sentence) for words in ("goals", "slogans"))


def _is_signature(text: str, sentence: Span) -> bool:
    """Tell whether a line without any mark is only a date or a name, as below a report."""
    if text[sentence.end : sentence.end + 1] not in ("", "\n", "\r"):
        return False
    return _DATE.fullmatch(text, *sentence) is not None or [sentence] == find_actors(text, sentence)


def _words(text: str, span: Span, words: str, exceptions: str) -> Iterator[Span]:
    """Yield where words of a list stand, those left out that share a character with an exception."""
    barred: set[int] | None = None
    for match in any_word("measures", words).finditer(text, *span):
        if barred is None:
            others = any_word("measures", exceptions).finditer(text, *span)
            barred = {place for other in others for place in range(*other.span())}
        if barred.isdisjoint(range(*match.span())):
            yield Span(*match.span())


# --- deadlines ---


@cache
def _dates() -> re.Pattern[str]:
    """Return the pattern of deadlines with a number in them."""
    number = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
    year = "(?:(?:20[0-9]{2}年|[今明后本当来次]年)[，的]?)?"
    edge = "(?:上旬|中旬|下旬|底|初|末|中)?(?:以前|之前|前|以内|内|起|开始)?"
    day = f"{year}{number}月份?(?:{number}[日号])?{edge}(?:[至到—-]{number}月份?(?:{number}[日号])?{edge})?"
    quarter = f"{year}(?<![前上去])第?[一二三四1-4]季度{edge}"
    years = "20[0-9]{2}年(?:年底|底|末|年内|内|年中|上半年|下半年)(?:以前|之前|前)?"
    soon = f"(?:{number}|两|半)个?(?:工作日|月|年|周|天|日|小时|学期|季度|星期)(?:以内|之内|内)"
    monthly = f"每月{number}[日号]前?"
    return re.compile(f"[到至在于自从]?(?:{monthly}|{day}|{quarter}|{years}|{soon})")


@cache
def _past() -> re.Pattern[str]:
    """Return the pattern of what makes a time before it part of something that is there already (3月已启动的)."""
    return re.compile("以来|以后|已|暴露|版|遗留|(?:印发|出台|下达|实施|召开|通过|启动)的|的(?!前)")


@cache
def _occasions() -> re.Pattern[str]:
    occasion, edge = any_word("measures", "occasions").pattern, any_word("measures", "occasion-edges").pattern
    return re.compile(f"(?:{occasion})(?:{edge})")


def _deadline(text: str, span: Span) -> Span | None:
    found = [
        Span(*match.span())
        for pattern in (_dates(), _occasions(), any_word("measures", "times"), any_word("measures", "frequencies"))
        for match in pattern.finditer(text, *span)
        if not _past().match(text, match.end(), span.end)
    ]
    found += _bare_occasions(text, span)
    return min(found, key=lambda deadline: (deadline.start, -deadline.end), default=None)


def _bare_occasions(text: str, span: Span) -> Iterator[Span]:
    for match in any_word("measures", "bare-occasions").finditer(text, *span):
        if not any_word("measures", "occasion-compounds").match(text, match.end(), span.end):
            yield Span(*match.span())


# --- targets ---


def _target(text: str, span: Span, numerals: Sequence[Quantity], deadline: Span | None) -> Span | None:
    amounts = [
        numeral.span
        for numeral in within(numerals, span)
        if numeral.measured and not (deadline and deadline.overlaps(numeral.span)) and not _lasts(text, numeral.span)
    ]
    words = _words(text, span, "targets", "target-exceptions")
    return min([*amounts, *words], default=None)


def _lasts(text: str, amount: Span) -> bool:
    """Tell whether an amount only says how often or how soon (两周内, 每5天)."""
    return text[amount.end : amount.end + 1] == "内" or text[amount.start - 1 : amount.start] == "每"


# --- checks ---


@cache
def _asking() -> re.Pattern[str]:
    """Return the pattern of asking how far a measure has come (报送…进度, 抽查…落实情况)."""
    verb, state = (any_word("measures", words).pattern for words in ("check-verbs", "check-objects"))
    return re.compile(f"(?:{verb})[^，。；：\n]{{0,{_ASKED}}}?(?:{state})")


def _check(text: str, span: Span) -> Span | None:
    """Return how somebody will see that the measure is done; what sets up rules for checking (考核办法) is no check."""
    found = [*islice(_words(text, span, "checks", "check-exceptions"), 1)]
    if asking := _asking().search(text, *span):
        found.append(Span(*asking.span()))
    return min(found, default=None)


# --- owners ---


def _owner(text: str, span: Span, deadline: Span | None) -> Span | None:
    return _labelled_owner(text, span) or _owner_as_subject(text, span, deadline)


def _labelled_owner(text: str, span: Span) -> Span | None:
    label = any_word("measures", "owner-labels").search(text, *span)
    if label is None or text[label.end() : label.end() + 1] not in "：:":
        return None
    start = _COLON.match(text, label.end(), span.end)
    rest = Span(start.end() if start else label.end(), span.end)
    clause = _CLAUSE.match(text, *rest)
    return Span(*clause.span()) if clause else None


def _owner_as_subject(text: str, span: Span, deadline: Span | None) -> Span | None:
    """Return the unit, post or person that opens a clause, behind 由, 责成 or a time at most."""
    for match in _CLAUSE.finditer(text, *span):
        if charge := _charge().match(text, *match.span()):
            return Span(*charge.span("who"))
        start = _behind_openers(text, Span(*match.span()), deadline)
        if any_word("measures", "prepositions").match(text, start, match.end()):
            continue
        known = any_word("measures", "sole-owners").match(text, start, match.end())
        if found := known or first_person().match(text, start, match.end()):
            return Span(*found.span())
        # A time parts the owner from what is to be done, which the segmenter does not always see.
        end = deadline.start if deadline and start < deadline.start < match.end() else match.end()
        for actor in named_actors(text, Span(start, end)):
            entrusted = start > match.start()  # 由县财政局会同县民政局，…
            ended = actor.span.end < match.end() or entrusted
            if actor.span.start == start and ended and _acts(text, actor):
                return actor.span
            if text[actor.span.end : actor.span.end + 1] == "的":
                start = actor.span.end + 1  # 责任区的督学
    return None


def _behind_openers(text: str, clause: Span, deadline: Span | None) -> int:
    start = clause.start
    while True:
        if deadline and deadline.start <= start < deadline.end:
            start = deadline.end
            continue
        opener = any_word("measures", "openers").match(text, start, clause.end)
        if opener is None:
            return start
        start = opener.end()


def _acts(text: str, actor: Actor) -> bool:
    """Tell whether an actor can be the one who acts: a road cannot, nor what is part of something else (镇政府的)."""
    following = text[actor.span.end : actor.span.end + 1]
    if actor.kind is not ActorKind.PLACE:
        return following not in "的”》"
    return following not in "的、”》" and actor.span.of(text).endswith(tuple(word_lists("measures")["owner-places"]))


@cache
def _charge() -> re.Pattern[str]:
    """Return the pattern of a clause that only says who is in charge (材料组负责)."""
    who = "(?P<who>(?![各谁分全])[^，。；：、“”]{2,16}?)"
    return re.compile(f"由?{who}总?(?:牵头|负责)(?:落实|实施|抓总)?(?=[，。；]|$)")
