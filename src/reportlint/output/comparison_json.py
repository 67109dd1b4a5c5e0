"""A comparison as JSON for programs.

Of a folder::

    {"version": 1, "tool": {"name", "version"}, "threshold": 0.2,
     "files": [{"path", "characters", "share", "group", "others": [{"path", "share", "other_share"}]}
               or {"path", "error": {"message"}}],
     "groups": [["path"]],
     "pairs": [{"one", "other", "share", "other_share", "passages": [{"characters", "one", "other"}]}]}

With last year's reports::

    {"version": 1, "tool", "threshold",
     "files": [{"path", "last", "share", "passages", "figures", "problems", "dropped"} or {"path", "error"}]}

Shares run from 0 to 1; `characters` are those that could have been copied, or that are the same in both; `group` is an
index into `groups`, null for a report that is no copy; `others` are sorted, the closest first. `pairs` are the closest
of each report. `last` is null for a report without one of last year. Words are `{"text", "place"}`, places as in
`json_output`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint import __version__
from reportlint.output.json_text import json_text
from reportlint.output.review_json import place_json
from reportlint.similarity.outcomes import ComparedFolder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.output.json_text import Json
    from reportlint.similarity.comparing import Comparison
    from reportlint.similarity.outcomes import ComparedYears, QuotedPassages, Years
    from reportlint.similarity.quoting import Quote, QuotedPair

_DIGITS = 4  # of a share


def comparison_json(compared: ComparedFolder | ComparedYears) -> str:
    """Return a comparison as JSON text, on one line, ready for UTF-8."""
    head = {"version": 1, "tool": {"name": "reportlint", "version": __version__}, "threshold": compared.threshold}
    failed = [{"path": str(one.path), "error": {"message": one.message}} for one in compared.failures]
    if isinstance(compared, ComparedFolder):
        found = _folder(compared)
    else:
        found = {"files": [_years(one) for one in compared.years]}
    found["files"] += failed
    return json_text(head | found) + "\n"


def _folder(compared: ComparedFolder) -> Json:
    comparison = compared.comparison
    paths = [str(path) for path in comparison.paths]
    return {
        "files": _reports(comparison, paths),
        "groups": [[paths[index] for index in group] for group in comparison.groups],
        "pairs": [_pair(quoted, paths) for quoted in compared.quoted],
    }


def _reports(comparison: Comparison, paths: list[str]) -> list[Json]:
    groups = {index: number for number, group in enumerate(comparison.groups) for index in group}
    return [
        {
            "path": paths[index],
            "characters": sketch.weight,
            "share": round(shared.share, _DIGITS),
            "group": groups.get(index),
            "others": [
                {
                    "path": paths[pair.other],
                    "share": round(pair.share, _DIGITS),
                    "other_share": round(pair.other_share, _DIGITS),
                }
                for pair in shared.pairs
            ],
        }
        for index, (sketch, shared) in enumerate(zip(comparison.sketches, comparison.reports, strict=True))
    ]


def _pair(quoted: QuotedPassages, paths: list[str]) -> Json:
    pair = quoted.pair
    return {
        "one": paths[pair.one],
        "other": paths[pair.other],
        "share": round(pair.share, _DIGITS),
        "other_share": round(pair.other_share, _DIGITS),
        "passages": _side_by_side(quoted.passages),
    }


def _years(one: Years) -> Json:
    carried = one.carried
    return {
        "path": str(one.this),
        "last": None if one.last is None else str(one.last),
        "share": round(one.share, _DIGITS),
        "passages": _side_by_side(carried.passages if carried else ()),
        "figures": _side_by_side(carried.figures if carried else ()),
        "problems": _side_by_side(carried.problems if carried else ()),
        "dropped": [_quote(quote) for quote in (carried.dropped if carried else ())],
    }


def _side_by_side(pairs: Iterable[QuotedPair]) -> list[Json]:
    return [{"characters": pair.weight, "one": _quote(pair.one), "other": _quote(pair.other)} for pair in pairs]


def _quote(quote: Quote) -> Json:
    return {"text": quote.words, "place": place_json(quote.place)}
