"""What a heading says about its part: the roles that its words name, and features for a model where they name none."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.learning.model import character_ngrams, unit_length
from reportlint.lexicon.forms import KEY
from reportlint.lexicon.roles import shipped_roles
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportlint.lexicon.roles import RoleEntry

    RoleModel = Callable[[str], Mapping[Role, float]]


class Words(NamedTuple):
    """What the words of a heading say: `roles` named where a heading names its matter, `hints` named anywhere.

    `whole` tells that the heading says little else (存在问题, not 存在问题排查到位).
    """

    roles: frozenset[Role]
    hints: frozenset[Role]
    whole: bool


_QUOTES = str.maketrans("", "", "“”")
_NUMERAL = "[0-9０-９〇○零一二三四五六七八九十]"
_NOISE = (
    rf"[*＊×\s]|当前|目前|本年度?|{_NUMERAL}{{2,4}}年(?:度|以来|全年)?|{_NUMERAL}{{1,2}}月份?(?!底)|[上本]年度"
    rf"|(?:上半|全|今)年(?:以来)?|第?[一二三四]季度|[“\"]?(?:十[一二三四五六七]|[七八九])五[”\"]?(?:时期|期间)?"
)


_LONGEST = 80  # code points of a heading that are looked at
_WHOLE = 0.7  # share of a heading from which the words that name a role make up all of it


@cache
def _conjunctions() -> re.Pattern[str]:
    return re.compile("以及|[及和与、]|并")


@cache
def _clause_ends() -> re.Pattern[str]:
    return re.compile("[，；：,;:]")


@cache
def _loose_end() -> re.Pattern[str]:
    """Return the pattern of what may follow the words that name the matter: （附后）, 的有关情况, 如下, 在哪里."""
    matter = "情况|方面|部分|事项|工作|篇|如下|有|是|等|建议|意见"
    question = "(?:何在|(?:出|扎)?在(?:哪|什么|何)|有哪些|是什么|怎么样).{0,4}"
    return re.compile(f"的?(?:情况|方面|部分)?[（(].{{0,8}}[）)]|的?(?:有关|具体|主要)?(?:{matter})?|{question}")


@cache
def _noise() -> re.Pattern[str]:
    return re.compile(_NOISE)


def normalised(heading: str) -> str:
    """Return the heading without year, masks, spaces, 当前 and closing marks, 下一步 and 存在的 in one spelling."""
    bare = _noise().sub("", heading).strip("。：:；;，,、.—-")
    return bare.replace("下一步", "下步").translate(_QUOTES)


class _Hit(NamedTuple):
    start: int
    end: int
    entry: RoleEntry


@lru_cache(maxsize=4096)
def words_of_heading(heading: str) -> Words:
    """Look a heading up in the dictionary of role headings.

    Where two entries overlap the longer words count. Of words that follow one another without 和 or 及 the last ones
    name the matter: 问题的原因 is a cause, 困难群众救助情况 is work. What a cause is told of is a problem, in whatever
    words: 没建成的几项及原因.
    """
    text = normalised(heading[:_LONGEST])
    hits = _longest(text)
    roles: set[Role] = set()
    unsaid = False  # by the words before the last 和
    for start, end in _conjuncts(text, hits):
        inside = [hit for hit in hits if start <= hit.start and hit.end <= end]
        matter = _matter(text, inside, end)
        roles |= matter | {Role.PROBLEM} if matter == {Role.CAUSE} and unsaid else matter
        unsaid = not inside
    told = sum(hit.end - hit.start for hit in hits if hit.entry.roles)
    hints = frozenset(role for hit in hits for role in hit.entry.roles)
    return Words(frozenset(roles), hints, bool(roles) and told >= _WHOLE * len(text))


def _matter(text: str, hits: list[_Hit], end: int) -> frozenset[Role]:
    """Return the roles of a conjunct that ends at `end`; none where its last words say nothing of the kind."""
    excluded = frozenset[Role]().union(*(hit.entry.excluded for hit in hits))
    named = [hit for hit in hits if hit.entry.at == "end" or hit.entry.roles - excluded]
    last = [hit for hit in named if hit.entry.excluded] or [
        hit for hit in named if _loose_end().fullmatch(text, hit.end, end)
    ]
    roles = last[-1].entry.roles if last else frozenset[Role]()
    upright = any(Role.INTEGRITY in hit.entry.roles for hit in hits)
    return roles - {Role.WORK} | {Role.INTEGRITY} if upright else roles


def _conjuncts(text: str, hits: list[_Hit]) -> list[tuple[int, int]]:
    """Split a heading at 和, 及, 与 and 、, except inside words that the dictionary knows."""
    cuts = [
        mark.span()
        for mark in _conjunctions().finditer(text)
        if not any(hit.start < mark.end() and mark.start() < hit.end for hit in hits)
    ]
    clause = max((mark.end() for mark in _clause_ends().finditer(text)), default=0)
    cuts = [cut for cut in cuts if cut[0] > clause]
    starts = [clause, *(end for _, end in cuts)]
    return list(zip(starts, [*(start for start, _ in cuts), len(text)], strict=True))


def _longest(text: str) -> list[_Hit]:
    index = shipped_roles()
    hits = [
        _Hit(*found.span(), entry)
        for place in range(len(text))
        for length in range(1, KEY + 1)
        for entry in index.get(text[place : place + length], ())
        if (found := entry.pattern.match(text, place)) and _stands(entry.at, found.span(), len(text))
    ]
    taken: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in taken):
            taken.append(hit)
    return sorted(taken, key=lambda hit: hit.start)


def _stands(at: str, span: tuple[int, int], length: int) -> bool:
    return not ((at in {"start", "all"} and span[0] > 0) or (at in {"end", "all"} and span[1] < length))


def heading_features(heading: str) -> dict[str, float]:
    """Return the features by which a model tells a heading's roles: its characters and what the dictionary says."""
    words = words_of_heading(heading)
    features = dict(character_ngrams(normalised(heading)))
    features |= {f"names:{role}": 3.0 for role in words.roles}
    features |= {f"hints:{role}": 1.0 for role in words.hints}
    return unit_length(features)
