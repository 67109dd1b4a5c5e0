"""What reviewers say of problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.lexicon.phrases import phrase_dictionary
from reportlint.parsing.phrases import find_phrases
from reportlint.parsing.quantities import find_numerals
from reportlint.parsing.vagueness import features
from reportlint.text import Span
from reportlint.training.corpus import examples, sources
from reportlint.training.roles import plain_features
from reportlint.training.task import Example, Task, majority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.learning.model import Features
    from reportlint.training.corpus import Line

_VAGUE = frozenset({"vague"})


def vagueness_task(folder: Path) -> Task[str]:
    """Return the task of telling vague problems from specific ones; `folder` holds labelled problems."""
    train, test = examples(folder, _read)
    return Task(
        name="vagueness",
        predicts="whether a reviewer sends a problem back as vague",
        features=problem_features,
        train=train,
        test=test,
        strength=10.0,
        telling=True,
        sources=sources(folder),
        dictionaries=("actors.toml", "items.toml", "numerals.toml", "segmentation.txt", "units.toml"),
        baselines={
            "majority": majority(train),
            "vague where there is no digit": _no_digit,
            "vague where a hedge stands": _hedged,
        },
        plain={"character n-grams only": plain_features},
    )


def problem_features(text: str) -> Features:
    """Return the features of a problem that stands for itself."""
    return features(text, Span(0, len(text)), find_numerals(text))


def _read(line: Line) -> Iterator[Example[str]]:
    yield Example(line["text"], _VAGUE if line["vague"] else frozenset())


def _no_digit(text: str) -> frozenset[str]:
    return frozenset() if any(character.isdecimal() for character in text) else _VAGUE


def _hedged(text: str) -> frozenset[str]:
    hedges = find_phrases(text, Span(0, len(text)), phrase_dictionary("vague"))
    return _VAGUE if next(hedges, None) else frozenset()
