import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.lexicon.forms import Finder


def matched(form: str, text: str) -> str | None:
    found = Finder([form]).match(text)
    return found and found.group()


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("个别", "个别单位", "个别"),
        ("个别(单位|部门)?", "个别单位的", "个别单位"),
        ("个别(单位|部门)?", "个别同志", "个别"),
        ("(还|仍)?有(待(进一步)?|所)加强", "仍有待进一步加强", "仍有待进一步加强"),
        ("(还|仍)?有(待(进一步)?|所)加强", "有所加强", "有所加强"),
        ("(长|长一点)", "长一点", "长一点"),
        ("a.b", "axb", None),
    ],
)
def test_form_matches_what_it_says(form, text, expected):
    assert matched(form, text) == expected


@pytest.mark.parametrize("form", ["", "(甲)?", "甲?", "甲*", "(甲", "甲)", "[甲]", "甲 乙", "甲{2}", "(甲|)"])
def test_other_signs_are_refused(form):
    with pytest.raises(ValueError, match=f"^{re.escape(form)}$"):
        Finder([form])


def test_no_forms_never_match():
    assert Finder([]).search("任何文字") is None


@given(st.lists(st.text("甲乙丙", min_size=1, max_size=4), min_size=1, max_size=6), st.text("甲乙丙丁", max_size=30))
def test_finder_finds_exactly_where_a_literal_begins(literals, text):
    found = Finder(literals).search(text)
    places = [text.find(literal) for literal in literals if literal in text]
    assert (found.start() if found else -1) == min(places, default=-1)
