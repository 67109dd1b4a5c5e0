from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from reportlint import resources
from reportlint.lexicon.phrases import DictionaryError
from reportlint.lexicon.wordlists import any_word, word_lists

if TYPE_CHECKING:
    from pathlib import Path

FAMILIES = (
    "actors",
    "aims",
    "answers",
    "comparisons",
    "deadlines",
    "hollow",
    "items",
    "matters",
    "measures",
    "owners",
    "problem-words",
)
LISTS = [(family, name) for family in FAMILIES for name in word_lists(family)]


def written(family: str, name: str) -> dict[str, object]:
    return tomllib.loads((resources.dictionaries() / f"{family}.toml").read_text(encoding="utf-8"))[name]


@pytest.mark.parametrize(("family", "name"), LISTS)
def test_a_list_says_nothing_twice(family: str, name: str) -> None:
    words = written(family, name)["words"]
    assert isinstance(words, list)
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("family", "name"), LISTS)
def test_the_example_holds_a_word_of_its_list(family: str, name: str) -> None:
    assert any_word(family, name).search(str(written(family, name)["example"]))


def test_a_file_with_a_wrong_key_names_file_and_list(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_text('[heads]\nabout = "x"\nword = ["局"]\nexample = "局"\n', encoding="utf-8")
    monkeypatch.setattr(resources, "dictionaries", lambda: tmp_path)
    with pytest.raises(DictionaryError, match=r"wrong\.toml \[heads\]"):
        word_lists("wrong")


def test_a_word_that_is_no_form_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "formless.toml").write_text('[heads]\nabout = "x"\nwords = ["局("]\nexample = "局"\n', encoding="utf-8")
    monkeypatch.setattr(resources, "dictionaries", lambda: tmp_path)
    with pytest.raises(DictionaryError, match="formless"):
        any_word("formless", "heads")
