"""What passages of work parts claim, and whether a fact bears it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.lexicon.phrases import phrase_dictionary
from reportlint.parsing.claims import CLAIMS, SUPPORTED, features
from reportlint.parsing.phrases import find_phrases
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span
from reportlint.training.corpus import examples, sources
from reportlint.training.roles import plain_features
from reportlint.training.task import Example, Task, majority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.learning.model import Features
    from reportlint.training.corpus import Line


def claims_task(folder: Path) -> Task[str]:
    """Return the task of telling claims and their support; `folder` holds labelled passages."""
    train, test = examples(folder, _read)
    return Task(
        name="claims",
        predicts="whether a passage claims a result, and whether a fact in it bears that out",
        features=passage_features,
        train=train,
        test=test,
        strength=20.0,
        sources=sources(folder),
        dictionaries=("aims.toml", "numerals.toml", "units.toml"),
        baselines={"majority": majority(train), "listed claims, and any digit as support": _listed},
        plain={"character n-grams only": plain_features},
    )


def passage_features(text: str) -> Features:
    """Return the features of a passage that stands for itself."""
    return features(text, Span(0, len(text)), find_numerals(text))


def _read(line: Line) -> Iterator[Example[str]]:
    yield Example(line["text"], frozenset(label for label in (CLAIMS, SUPPORTED) if line[label]))


def _listed(text: str) -> frozenset[str]:
    claims = next(find_phrases(text, Span(0, len(text)), phrase_dictionary("claims")), None)
    labels = {CLAIMS: claims is not None, SUPPORTED: any(character.isdecimal() for character in text)}
    return frozenset(label for label, holds in labels.items() if holds)
