"""What one model learns, and from what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from reportlint.learning.fitting import Sample, fit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reportlint.learning.fitting import Fitted
    from reportlint.learning.model import Features, LinearModel

Subject = TypeVar("Subject")

LEAST = 3


@dataclass(frozen=True, slots=True)
class Example(Generic[Subject]):
    """One labelled example of the corpus: what is judged, mostly a text, and the labels that hold for it."""

    subject: Subject
    labels: frozenset[str]


def _nothing(_: LinearModel) -> dict[str, float]:
    return {}


@dataclass(frozen=True, slots=True)
class Task(Generic[Subject]):
    """What one model learns.

    `strength` is scikit-learn's C, chosen by cross-validation on the training split. `baselines` are ways to answer
    without the model, `plain` are features that take no thought; the card tells how well they do beside it. With
    `balanced` a rare label counts as much as its absence; `telling` as in `fit`. `measured` tells more of the model.
    """

    name: str
    predicts: str
    features: Callable[[Subject], Features]
    train: Sequence[Example[Subject]]
    test: Sequence[Example[Subject]]
    sources: Sequence[Path]
    dictionaries: Sequence[str]
    baselines: Mapping[str, Callable[[Subject], frozenset[str]]]
    plain: Mapping[str, Callable[[Subject], Features]]
    strength: float
    balanced: bool = True
    telling: bool = False
    measured: Callable[[LinearModel], Mapping[str, float]] = _nothing

    def fitted(self, features: Callable[[Subject], Features] | None = None) -> Fitted:
        """Return the classifier fitted to the training split, with other `features` for comparison."""
        features_of = features or self.features
        samples = [Sample(features_of(example.subject), example.labels) for example in self.train]
        return fit(samples, strength=self.strength, least=LEAST, balanced=self.balanced, telling=self.telling)


def majority(examples: Sequence[Example[Subject]]) -> Callable[[Subject], frozenset[str]]:
    """Return the baseline that always answers the commonest labels; of several the first in alphabetical order."""
    counts = Counter(example.labels for example in examples)
    commonest = max(sorted(counts, key=sorted), key=counts.__getitem__, default=frozenset[str]())
    return lambda _: commonest
