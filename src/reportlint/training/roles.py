"""The roles of headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.learning.model import character_ngrams, unit_length
from reportlint.parsing.roles import heading_features
from reportlint.training.corpus import examples, sources
from reportlint.training.task import Example, Task, majority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.learning.model import Features
    from reportlint.training.corpus import Line


def roles_task(folder: Path) -> Task[str]:
    """Return the task of telling a heading's roles; `folder` holds labelled headings."""
    train, test = examples(folder, _read)
    return Task(
        name="roles",
        predicts="the roles of a heading",
        features=heading_features,
        train=train,
        test=test,
        strength=30.0,
        sources=sources(folder),
        dictionaries=("roles.toml",),
        baselines={"majority": majority(train)},
        plain={"character n-grams only": plain_features},
    )


def plain_features(text: str) -> Features:
    """Return what a text shows without any dictionary: its characters."""
    return unit_length(character_ngrams(text))


def _read(line: Line) -> Iterator[Example[str]]:
    yield Example(line["heading"], frozenset(line["roles"]))
