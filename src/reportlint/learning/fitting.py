"""Training with scikit-learn: labelled features to a `LinearModel`. Never imported by a check."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reportlint.learning.model import LinearModel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from reportlint.learning.model import Features

DECIMALS = 4  # of the weights that are shipped: probabilities change by less than 0.001


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled example: its features and the labels that hold for it."""

    features: Features
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Classifier:
    """A fitted scikit-learn classifier of one label; it sees each feature times its `scale`."""

    regression: LogisticRegression
    scale: NDArray[np.float64]

    def probability(self, row: csr_matrix) -> float:
        """Return scikit-learn's own probability of the label."""
        return float(self.regression.predict_proba(row.multiply(self.scale).tocsr())[0, 1])


@dataclass(frozen=True, slots=True)
class Fitted:
    """Fitted classifiers, one a label, with what it takes to feed them."""

    vectorizer: DictVectorizer
    classifiers: Mapping[str, Classifier]

    def predict(self, features: Features) -> dict[str, float]:
        """Return scikit-learn's own probability of each label."""
        row = self.vectorizer.transform([features])
        return {label: found.probability(row) for label, found in self.classifiers.items()}

    def model(self) -> LinearModel:
        """Return the plain model, weights rounded to `DECIMALS`."""
        classifiers = self.classifiers.values()
        columns = [classifier.regression.coef_[0] * classifier.scale for classifier in classifiers]
        intercepts = [round(float(classifier.regression.intercept_[0]), DECIMALS) for classifier in classifiers]
        rows = {
            name: " ".join(str(round(float(column[index]), DECIMALS)) for column in columns)
            for index, name in enumerate(self.vectorizer.get_feature_names_out())
        }
        return LinearModel(tuple(self.classifiers), tuple(intercepts), rows)


def fit(
    samples: Sequence[Sample], *, strength: float, least: int, balanced: bool = True, telling: bool = False
) -> Fitted:
    """Fit one logistic regression a label, labels in alphabetical order.

    `strength` is scikit-learn's C (larger trusts the data more); features seen in fewer than `least` samples are left
    out, since what was seen once teaches its own example only. With `balanced` a label counts as much as its absence,
    however rare it is; without, the probabilities are those of the corpus. With `telling` features count by how much
    oftener they stand with the label than without: Wang and Manning, Baselines and Bigrams (2012).
    """
    counts = Counter(name for sample in samples for name in sample.features)
    rows = [{name: value for name, value in sample.features.items() if counts[name] >= least} for sample in samples]
    vectorizer = DictVectorizer(sparse=True, sort=True)
    matrix = vectorizer.fit_transform(rows)
    classifiers = {}
    for label in sorted(frozenset().union(*(sample.labels for sample in samples))):
        holds = np.array([label in sample.labels for sample in samples])
        scale = _ratios(matrix, holds) if telling else np.ones(matrix.shape[1])
        regression = LogisticRegression(C=strength, max_iter=2000, class_weight="balanced" if balanced else None)
        classifiers[label] = Classifier(regression.fit(matrix.multiply(scale).tocsr(), holds), scale)
    return Fitted(vectorizer, classifiers)


def _ratios(matrix: csr_matrix, holds: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return for each feature the logarithm of how much oftener it stands with the label than without, smoothed."""
    present = matrix > 0
    with_label, without = (1.0 + np.asarray(present[rows].sum(axis=0)).ravel() for rows in (holds, ~holds))
    ratios: NDArray[np.float64] = np.log((with_label / with_label.sum()) / (without / without.sum()))
    return ratios
