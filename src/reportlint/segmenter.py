"""The one seam to jieba: words of a text, with offsets.

rjieba is jieba's twin in Rust and gives the same tokens fifty times faster; jieba itself serves where rjieba has no
wheel. Both are loaded when the first word is asked for, since loading costs more than a whole check without words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reportlint import resources

if TYPE_CHECKING:
    from collections.abc import Callable

    Cut = Callable[..., list[str]]  # the text, and whether to guess words that no dictionary has


def words(text: str) -> list[str]:
    """Return the words of `text`; joined they are `text` again."""
    return _cutter()(text)


def is_word(text: str) -> bool:
    """Tell whether a dictionary has `text`; `words` also guesses words that none has (队带, for 队 and 带)."""
    return len(_cutter()(text, False)) == 1


def boundaries(text: str) -> frozenset[int]:
    """Return the offsets at which a word of `text` begins or ends, 0 and the length included."""
    offsets = {0}
    position = 0
    for word in words(text):
        position += len(word)
        offsets.add(position)
    return frozenset(offsets)


@cache
def _cutter() -> Cut:
    try:
        return _rjieba()
    except ImportError:
        return _jieba()


def _own_words() -> list[tuple[str, int, str]]:
    """Return the project's own words with frequency and part of speech, from `segmentation.txt` in jieba's form."""
    lines = (resources.dictionaries() / "segmentation.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return [(word, int(frequency), tag) for word, frequency, tag in entries]


def _rjieba() -> Cut:
    import rjieba

    for entry in _own_words():  # to the module's own segmenter: a second one would load the dictionary again
        rjieba.add_word(*entry)
    return rjieba.cut


def _jieba() -> Cut:
    import logging

    import jieba
    import platformdirs

    # jieba caches its dictionary as a marshal file in the shared temporary folder, where anyone could replace it.
    jieba.dt.tmp_dir = str(platformdirs.user_cache_path("reportlint", ensure_exists=True))
    jieba.setLogLevel(logging.ERROR)
    for entry in _own_words():
        jieba.add_word(*entry)
    return lambda text, guessing=True: jieba.lcut(text, HMM=guessing)
