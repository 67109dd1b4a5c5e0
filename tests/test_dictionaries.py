"""Dictionaries in their normal form: nothing written twice, every key known, every example found."""

from collections import Counter
from pathlib import Path

import pytest
import rtoml

from reportlint import resources

FILES = sorted(resources.dictionaries().glob("*.toml"))


def strings(value: object, where: str = "") -> list[tuple[str, list[str]]]:
    """Return every list of strings in a file, with the keys that lead to it."""
    if isinstance(value, dict):
        return [found for key, inner in value.items() for found in strings(inner, f"{where}.{key}")]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return [(where, value)]
    if isinstance(value, list):
        return [found for number, inner in enumerate(value, 1) for found in strings(inner, f"{where}[{number}]")]
    return []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_list_holds_a_word_twice(path: Path):
    for where, words in strings(rtoml.loads(path.read_text(encoding="utf-8"))):
        twice = [word for word, count in Counter(words).items() if count > 1]
        assert not twice, f"{path.name}{where}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_end_cleanly_and_hold_no_tabs(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\t" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_own_words_for_the_segmenter_are_sorted_and_complete():
    lines = (resources.dictionaries() / "segmentation.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.split(" ") for line in lines if line and not line.startswith("#")]
    assert all(len(entry) == 3 and entry[1].isdigit() for entry in entries)
    assert entries == sorted(entries)
    assert len({entry[0] for entry in entries}) == len(entries)
