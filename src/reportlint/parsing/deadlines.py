"""Finding by when, or how often, a measure is to be carried out."""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import accumulate
from typing import TYPE_CHECKING

from reportlint import segmenter
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.free_words import free_words
from reportlint.parsing.names import acts
from reportlint.parsing.occasions import shaped_times
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_words = partial(any_word, "deadlines")
_lists = partial(word_lists, "deadlines")
_RUN = re.compile(rf"{CHINESE}+")
_QUOTED = 10  # characters of an occasion in quotation marks
_REFERENCE = 4  # characters before a date that can tie it to something that is there already


def find_deadline(text: str, span: Span) -> Span | None:
    """Return the first date, occasion or frequency in `span`, None where there is none.

    A time that belongs to something that is there already (3月印发的办法, 去年12月) is no deadline.
    """
    known = [*_dated(text, span), *_worded(text, span), *_occasions(text, span), *_before_events(text, span)]
    ends = {time.end for time in known}  # 质检组立夏前: a known time leaves room for the subject before it
    shaped = (time for time in shaped_times(text, span) if time.end not in ends)
    ahead = (deadline for deadline in (*known, *shaped) if not _there().match(text, deadline.end, span.end))
    return min(ahead, key=lambda deadline: (deadline.start, -deadline.end), default=None)


# --- dates and spans of time ---


# Each class of scattered characters takes longer to compile than to use, so the patterns have few of them.
_NUMBER = "[0-9０-９一二三四五六七八九十两半百]{1,4}"


@cache
def _dates() -> re.Pattern[str]:
    """Return the pattern of dates: a day, month or quarter with its edge, a year, what begins with a date."""
    edge = "(?:上旬|中旬|下旬|底|初|末|中)?(?:以前|之前|前|以内|内|起|开始)?"
    month = f"{_NUMBER}月份?(?:{_NUMBER}[日号])?{edge}"
    quarter = f"(?<![前上去])第?[一二三四1-4]季度{edge}"
    dated = f"(?:(?:20[0-9]{{2}}|[今明后本当来次])年[，的]?)?(?:{month}(?:[至到—-]{month})?|{quarter})"
    years = "20[0-9]{2}年(?:(?:年底|底|末|年内|内|年中|上半年|下半年)(?:以前|之前|前)?|以前|之前|前)"
    monthly = f"每月{_NUMBER}[日号]前?"
    until = "(?:[到至]|力争|争取)20[0-9]{2}年"
    since = f"[自从]{CHINESE}{{1,8}}[月日号年季期周天份度节]起"
    counted = f"第{_NUMBER}个?(?:教学)?[周天月](?:内|起|末)?"
    return re.compile(f"[到至在于自从]?(?:{monthly}|{dated}|{years})|{until}|{since}|{counted}")


@cache
def _lengths() -> re.Pattern[str]:
    """Return the pattern of how long something takes, with what tells of a deadline before (用) and behind it (内)."""
    lead = "(?<![使试沿租借停费])用|花|今后|未来|接下来|(?:力争|争取)[在用]?|以|为期"
    unit = "个?(?:半个?)?(?:工作日|教学周|月|年|周|天|日|小时|学期|季度|星期)半?"
    tail = "以内|之内|内|里|为期|(?:左右)?的?(?:时间|工夫|功夫)|左右"
    return re.compile(f"(?P<lead>{lead})?{_NUMBER}(?:[至到—-]{_NUMBER})?{unit}(?P<tail>{tail})?")


def _is_term(text: str, length: re.Match[str], end: int) -> bool:
    """Tell whether a length of time says by when: 两周内, 用3年时间, 未来五年, 半年见底, but not 3年."""
    lead, tail = length["lead"] or "", length["tail"] or ""
    if tail in ("以内", "之内", "内", "里") or lead == "为期" or tail == "为期":
        return True
    if lead in ("用", "花"):
        return bool(tail) or not _words("use-exceptions").match(text, length.end(), end)
    if lead and lead != "以":
        return not _words("length-exceptions").match(text, length.end(), end)
    return not lead and _words("finishes").match(text, length.end(), end) is not None


@cache
def _rhythm() -> re.Pattern[str]:
    """Return the pattern of how often something is done (周调度、月通报), which no date may stand before."""
    verbs = _words("rhythm-verbs").pattern
    return re.compile(f"(?<![0-9一二三四五六七八九十本当上下今昨近工节假])[日周旬月季](?:{verbs})")


@cache
def _seasons() -> re.Pattern[str]:
    """Return the pattern of times of the year that are not listed (趁枯水期, 在小麦返青期, 展会期间)."""
    leads, seasons, wholes = (_words(words).pattern for words in ("season-leads", "seasons", "wholes"))
    day = "(?<![早今节当连平昔每假近明即翌单作息])日(?![报常益均程”])"
    days = f"(?<![办加好])(?:{wholes}){CHINESE}{{2,6}}?{day}|逢{CHINESE}{{1,8}}?[日集圩墟节假]"
    return re.compile(
        f"(?:{leads})(?P<season>{CHINESE}{{0,8}}?(?:{seasons}))(?:(?:之|以)?前|间|里|中|内)?|(?P<inside>{CHINESE}{{2,4}}期)内|{days}"
    )


@cache
def _attributed() -> re.Pattern[str]:
    """Return the pattern of what makes a bare date part of a thing (刚建成的分拣中心)."""
    return re.compile(f"{CHINESE}{{2,6}}?(?<![新余部有大小高好多级内])的")


@cache
def _there() -> re.Pattern[str]:
    """Return the pattern of what makes any time before it part of something that is there already (3月已启动的)."""
    return re.compile("以来|以后|已|暴露|版|遗留|(?:印发|出台|下达|实施|召开|通过|启动)的|的(?!前)")


def _dated(text: str, span: Span) -> Iterator[Span]:
    for date in _dates().finditer(text, *span):
        if text[date.end() - 1] not in "月日号份度" or not _is_past(text, Span(*date.span()), span):
            yield Span(*date.span())
    for length in _lengths().finditer(text, *span):
        if _is_term(text, length, span.end) and not _is_goal(text, length.start(), span.start):
            yield Span(*length.span())


def _is_goal(text: str, start: int, least: int) -> bool:
    """Tell whether a length of time is what something is to be shortened to (压缩到3天内)."""
    shortened = _words("shortened")
    return any(shortened.fullmatch(text, before, start) for before in range(max(least, start - _REFERENCE), start))


def _is_past(text: str, date: Span, span: Span) -> bool:
    """Tell whether a date without an edge (月底, 前) is that of something there already."""
    before = text[max(span.start, date.start - _REFERENCE) : date.start]
    if before.endswith(tuple(_lists()["references"])):
        return True
    return _attributed().match(text, date.end, span.end) is not None


# --- words ---


def _worded(text: str, span: Span) -> Iterator[Span]:
    yield from free_words(text, span, _words("times", "frequencies"), _words("time-exceptions"))
    yield from (Span(*rhythm.span()) for rhythm in _rhythm().finditer(text, *span))
    yield from (Span(*season.span()) for season in _seasons().finditer(text, *span) if not _is_no_season(season))


def _is_no_season(found: re.Match[str]) -> bool:
    season = found["season"] or found["inside"]
    return season is not None and season.endswith(tuple(_lists()["no-seasons"]))


def _occasions(text: str, span: Span) -> Iterator[Span]:
    for match in _words("occasions", "bare-occasions").finditer(text, *span):
        end = match.end()
        while tail := _words("occasion-tails").match(text, end, span.end):
            end = tail.end()
        edge = _words("occasion-edges").match(text, end, span.end)
        if edge and not _words("edge-exceptions").match(text, end, span.end):
            yield Span(match.start(), edge.end())
        elif _words("bare-occasions").fullmatch(text, *match.span()) and not (
            _words("occasion-compounds").match(text, end, span.end)
        ):
            yield Span(match.start(), end)


# --- whatever comes before ---


def _before_events(text: str, span: Span) -> Iterator[Span]:
    """Yield times before or during an event that no list knows (征兵体检开始前, “双节”前)."""
    if text.find("前", *span) < 0 and text.find("期间", *span) < 0:
        return
    for run in _RUN.finditer(text, *span):
        words = segmenter.words(run.group()) if any(sign in run.group() for sign in ("前", "期间")) else []
        places = list(accumulate(map(len, words), initial=run.start()))
        for index, word in enumerate(words):
            counted = text[places[index + 1] : places[index + 1] + 1].isdigit()  # 前10名
            if word in _lists()["before"] and not counted and _is_adverbial(words, index):
                start = places[index - 1] if index else _quoted(text, run.start(), span.start)
                if start is not None:
                    yield Span(start, places[index + 1])


def _is_adverbial(words: list[str], index: int) -> bool:
    """Tell whether 前 at `index` is said of when something is done, not of a thing (入院前评估) or a place (校门前)."""
    last = index + 1 == len(words)
    following = "" if last else words[index + 1]
    if following[:1] in _lists()["no-time-after"]:
        return False
    if index == 0:
        return True
    event = words[index - 1]
    if len(event) < 2 and not (index > 1 and event in _lists()["calendar"]):
        return False
    if event in _lists()["no-events"]:
        return False
    return last or len(words[index]) > 1 or index < 2 or not acts(words[index - 2])


def _quoted(text: str, end: int, least: int) -> int | None:
    """Return where the quotation begins that ends at `end` (“双节”前), None where there is none."""
    if end == least or text[end - 1] != "”":
        return None
    start = text.rfind("“", max(least, end - _QUOTED), end)
    return start if start >= 0 else None
