"""What passages of work parts claim, and whether a fact bears it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.lexicon.phrases import phrase_dictionary
from reportlint.parsing.claims import CLAIMS, SUPPORTED, features
from reportlint.parsing.phrases import find_phrases
from reportlint.parsing.quantities import find_numerals
from reportlint.report import Role
from reportlint.text import Span
from reportlint.training.corpus import examples, sources
from reportlint.training.roles import plain_features
from reportlint.training.task import Example, Task, majority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.learning.model import Features
    from reportlint.training.corpus import Line

_UNCLAIMING = frozenset({Role.OVERVIEW, Role.EXPERIENCE, Role.OTHER})


def claims_task(corpus: Path) -> Task[str]:
    """Return the task of telling claims and their support.

    Besides labelled passages the model learns from what else work parts hold and claims nothing: background, lessons,
    closing words.
    """
    folders = [corpus / name for name in ("claims", "tellings")]
    train, test = examples(folders[0], _read)
    train += examples(folders[1], _background)[0]
    return Task(
        name="claims",
        predicts="whether a passage claims a result, and whether a fact in it bears that out",
        features=passage_features,
        train=train,
        test=test,
        strength=10.0,
        telling=True,
        sources=[path for folder in folders for path in sources(folder)],
        dictionaries=("aims.toml", "numerals.toml", "units.toml"),
        baselines={"majority": majority(train), "listed claims, and any digit as support": _listed},
        plain={"character n-grams only": plain_features},
    )


def passage_features(text: str) -> Features:
    """Return the features of a passage that stands for itself."""
    return features(text, Span(0, len(text)), find_numerals(text))


def _read(line: Line) -> Iterator[Example[str]]:
    yield Example(line["text"], frozenset(label for label in (CLAIMS, SUPPORTED) if line[label]))


def _background(line: Line) -> Iterator[Example[str]]:
    if line["tells"] in _UNCLAIMING:
        yield Example(line["text"], frozenset({SUPPORTED} if line["tells"] == Role.OVERVIEW else ()))


def _listed(text: str) -> frozenset[str]:
    claims = next(find_phrases(text, Span(0, len(text)), phrase_dictionary("claims")), None)
    labels = {CLAIMS: claims is not None, SUPPORTED: any(character.isdecimal() for character in text)}
    return frozenset(label for label, holds in labels.items() if holds)
