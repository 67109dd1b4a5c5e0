"""What sentences of reports tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.parsing.tellings import features
from reportlint.report import Role
from reportlint.training.corpus import examples, sources
from reportlint.training.roles import plain_features
from reportlint.training.task import Example, Task, majority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reportlint.training.corpus import Line

# What is borrowed from other parts of the corpus: all of it would drown what only the own sentences show.
_EVERY_PASSAGE, _EVERY_PROBLEM, _EVERY_MEASURE = 4, 8, 4


def tellings_task(corpus: Path) -> Task[str]:
    """Return the task of telling in what part a sentence stands.

    Besides its own sentences, which are plain and short, the model learns from some of what is labelled for other
    tasks: passages of work, problems and measures, with all the figures, names and dates that reports hold.
    """
    folders = [corpus / name for name in ("tellings", "claims", "problems", "answers")]
    train, test = examples(folders[0], _read)
    if train:
        train += examples(folders[1], _passage)[0][::_EVERY_PASSAGE]
        train += examples(folders[2], _problem)[0][::_EVERY_PROBLEM]
        train += examples(folders[3], _measures)[0][::_EVERY_MEASURE]
    return Task(
        name="tellings",
        predicts="the role of the part in which a sentence stands",
        features=features,
        train=train,
        test=test,
        strength=10.0,
        sources=[path for folder in folders for path in sources(folder)],
        dictionaries=(),
        baselines={"majority": majority(train)},
        plain={"character n-grams only": plain_features},
    )


def _read(line: Line) -> Iterator[Example[str]]:
    yield Example(line["text"], frozenset({line["tells"]}))


def _passage(line: Line) -> Iterator[Example[str]]:
    yield Example(line["text"], frozenset({Role.WORK}))


def _problem(line: Line) -> Iterator[Example[str]]:
    yield Example(line["text"], frozenset({Role.PROBLEM}))


def _measures(line: Line) -> Iterator[Example[str]]:
    yield from (Example(text, frozenset({Role.PLAN})) for text in line["measures"])
