from __future__ import annotations

import tomllib

import pytest

from reportlint import resources
from reportlint.lexicon.numerals import Unit, numeral_lexicon
from reportlint.lexicon.tables import Entry, WordTable
from reportlint.parsing.quantities import find_numerals

UNITS = tomllib.loads((resources.dictionaries() / "units.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("group", UNITS["units"], ids=lambda group: group["words"][0])
def test_each_group_of_units_is_shown_by_its_example(group: dict[str, object]) -> None:
    dimensions = [numeral.dimension for numeral in find_numerals(str(group["example"])) if numeral.measured]
    assert group["dimension"] in dimensions


def test_no_unit_is_listed_twice() -> None:
    words = [word for group in UNITS["units"] for word in group["words"]]
    assert len(words) == len(set(words))


def test_continuations_belong_to_units() -> None:
    words = {word for group in UNITS["units"] for word in group["words"]}
    assert set(UNITS["continued"]) <= words


def test_units_and_heads_are_one_table() -> None:
    followers = numeral_lexicon().followers
    assert followers.at("个月", 0) == ("个月", Unit("time", determiner=True, timespan=True))
    assert followers.at("号线开通", 0) == ("号线", "name")


def test_the_longest_word_wins_unless_barred() -> None:
    table = WordTable({"人": Entry(1, ("民",)), "人次": Entry(2)})
    assert table.at("人次", 0) == ("人次", 2)
    assert table.at("人", 0) == ("人", 1)
    assert table.at("人民", 0) is None


def test_looks_backwards_too() -> None:
    table = WordTable({"约": Entry(1, ("节",)), "大约": Entry(2)})
    assert table.before("大约", 2) == ("大约", 2)
    assert table.before("节约", 2) is None
    assert table.before("约", 0) is None
