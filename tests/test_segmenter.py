"""Both segmenters give the same words, and words always make up the text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint import segmenter


@given(st.text(max_size=40))
def test_words_make_up_the_text(text):
    assert "".join(segmenter.words(text)) == text


def test_boundaries_are_where_words_meet():
    assert segmenter.boundaries("有时不我待") == {0, 1, 5}
    assert segmenter.boundaries("") == {0}


def test_jieba_serves_where_rjieba_is_missing(tmp_path, monkeypatch):
    pytest.importorskip("rjieba")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    text = "下步打算由县水利局牵头，个别干部担当不足，3个别墅项目，所有的窗口。"
    assert segmenter._jieba()(text) == segmenter._rjieba()(text)


def test_words_that_are_guessed_are_no_dictionary_words():
    assert segmenter.is_word("检察官")
    assert not segmenter.is_word("队带")
