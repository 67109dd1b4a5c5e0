"""What a model file tells of its model: what it was made from, and how well it does on the test split."""

from __future__ import annotations

import hashlib
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING, NotRequired, TypedDict

from reportlint import resources
from reportlint.training.task import LEAST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from reportlint.learning.fitting import Fitted
    from reportlint.learning.model import Features
    from reportlint.training.task import Example, Subject, Task

_THRESHOLD = 0.5


class Card(TypedDict):
    """What a model file tells of its model; `measured` is what only this model can be asked."""

    predicts: str
    corpus: str
    dictionaries: str
    counts: dict[str, int]
    settings: dict[str, float]
    seed: None
    versions: dict[str, str]
    f1: dict[str, float]
    baselines: dict[str, dict[str, float]]
    measured: NotRequired[Mapping[str, float]]


def card_of(task: Task[Subject], fitted: Fitted) -> Card:
    """Return the card of a task's fitted model."""
    baselines = {**task.baselines}
    for name, features_of in task.plain.items():
        baselines[name] = partial(_answer, task.fitted(features_of), features_of)
    card = Card(
        predicts=task.predicts,
        corpus=_digest(task.sources),
        dictionaries=_digest(resources.dictionaries() / name for name in task.dictionaries),
        counts={"train": len(task.train), "test": len(task.test)},
        settings={"strength": task.strength, "least": LEAST},
        seed=None,  # the fit is convex and draws nothing at random
        versions={name: version(name) for name in ("scikit-learn", "numpy")},
        f1=scores(task.test, partial(_answer, fitted, task.features)),
        baselines={name: scores(task.test, baseline) for name, baseline in baselines.items()},
    )
    if measured := task.measured(fitted.model()):
        card["measured"] = measured
    return card


def _answer(fitted: Fitted, features_of: Callable[[Subject], Features], subject: Subject) -> frozenset[str]:
    return frozenset(label for label, chance in fitted.predict(features_of(subject)).items() if chance > _THRESHOLD)


def scores(examples: Sequence[Example[Subject]], answer: Callable[[Subject], frozenset[str]]) -> dict[str, float]:
    """Return F1 by label, and of not being vague where that is a label."""
    answers = [answer(example.subject) for example in examples]
    labels = sorted(frozenset[str]().union(*(example.labels for example in examples)))
    found = {
        label: f1_score([label in example.labels for example in examples], [label in given for given in answers])
        for label in labels
    }
    if "vague" in found:
        found["specific"] = f1_score(
            ["vague" not in example.labels for example in examples], ["vague" not in given for given in answers]
        )
    return found


def f1_score(expected: Sequence[bool], given: Sequence[bool]) -> float:
    """Return the harmonic mean of precision and recall, 0 to 1, rounded to four places."""
    hits = sum(e and g for e, g in zip(expected, given, strict=True))
    total = sum(expected) + sum(given)
    return round(2 * hits / total, 4) if total else 1.0


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
