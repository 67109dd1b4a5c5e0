"""The dictionaries of headings, cues and report types, and what their readers refuse."""

from __future__ import annotations

import pytest

from reportlint import resources
from reportlint.lexicon.cues import read_cues, shipped_cues
from reportlint.lexicon.phrases import DictionaryError
from reportlint.lexicon.report_types import read_types
from reportlint.lexicon.roles import read_roles
from reportlint.parsing.roles import words_of_heading


def test_cues_find_their_examples():
    assert all(cue.pattern.search(cue.example) for cue in shipped_cues().values())


def test_headings_have_the_roles_of_their_entry():
    for entry in read_roles(resources.dictionaries() / "roles.toml"):
        roles = words_of_heading(entry.example).roles
        assert entry.pattern.search(entry.example), entry.example
        assert entry.roles <= roles, entry.example
        assert not entry.excluded & roles, entry.example


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_cues, "no toml"),
        (read_cues, '[a]\nforms = ["甲"]\nexample = "甲"'),
        (read_cues, '[a]\nabout = "x"\nforms = ["甲*"]\nexample = "甲"'),
        (read_roles, '[[heading]]\nroles = ["nonsense"]\nforms = ["甲"]\nexample = "甲"'),
        (read_roles, '[[heading]]\nroles = ["work"]\nforms = ["甲"]\nat = "middle"\nexample = "甲"'),
        (read_roles, '[[heading]]\nroles = ["work"]\nforms = ["甲"]\nexample = "甲"\nnote = "x"'),
        (read_types, "[other]\ncues = []"),
        (read_types, '[other]\ncues = []\n[[type]]\nname = "a"'),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(tmp_path, read, text):
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"own\.toml"):
        read(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(DictionaryError):
        read_cues(tmp_path / "absent.toml")
