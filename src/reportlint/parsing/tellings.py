"""What sentences tell, where no heading says it: work done, a problem, its cause, a plan and so on.

Cue words are not enough: 工序卡随车流转 is how work is done, 后勤科6月底前重新签约 is a plan, and neither holds one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.learning.model import character_ngrams, logistic, logit, shipped, unit_length
from reportlint.report import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reportlint.learning.model import Features

_GRAM = 2
_SHORTEST = 6  # code points of a sentence that tells anything
_MOST = 16  # sentences that are read of one body
_LEAST = logistic(-3.0)  # of a probability, so that no single sentence decides
_MARKS = "。；！？;!?，,：: \n"


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile("[^。；！？;!?\n]+")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile("[^，：,:]+")


@cache
def _figure() -> re.Pattern[str]:
    return re.compile("[0-9０-９.．%％]+")


def features(sentence: str) -> Features:
    """Return what the model sees of a sentence: its characters, and those of its last clause apart.

    Figures are left out: any part may be full of them. So is the closing mark, which not every sentence has.
    """
    words = _figure().sub("", sentence.strip(_MARKS))
    found = character_ngrams(words, _GRAM)
    found |= {f"<{gram}": 1.0 for clause in _clause().findall(words)[-1:] for gram in character_ngrams(clause, _GRAM)}
    return unit_length(found)


def chances(sentence: str) -> Mapping[Role, float]:
    """Return for each role the probability, 0 to 1, that the sentence stands in a part of that role."""
    return {Role(label): chance for label, chance in shipped("tellings").predict(features(sentence)).items()}


def sentences_of(body: str) -> list[str]:
    """Return the sentences of a text that tell anything; semicolons part them too."""
    return [words for words in map(str.strip, _sentence().findall(body)) if len(words) >= _SHORTEST]


def log_odds(sentences: Iterable[str]) -> Mapping[Role, float]:
    """Return for each role how much the first sentences speak for it: the mean of their log odds, 0 where none."""
    told = [chances(sentence) for sentence, _ in zip(sentences, range(_MOST), strict=False)]
    return {role: sum(logit(chance[role], _LEAST) for chance in told) / len(told) for role in told[0]} if told else {}
