"""Training with scikit-learn: labelled features to a `LinearModel`. Never imported by a check."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reportlint.learning.model import LinearModel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlint.learning.model import Features

DECIMALS = 4  # of the weights that are shipped: probabilities change by less than 0.001


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled example: its features and the labels that hold for it."""

    features: Features
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Fitted scikit-learn classifiers, one a label, with what it takes to feed them."""

    vectorizer: DictVectorizer
    classifiers: Mapping[str, LogisticRegression]

    def predict(self, features: Features) -> dict[str, float]:
        """Return scikit-learn's own probability of each label."""
        row = self.vectorizer.transform([features])
        return {label: float(found.predict_proba(row)[0, 1]) for label, found in self.classifiers.items()}

    def model(self) -> LinearModel:
        """Return the plain model, weights rounded to `DECIMALS`."""
        columns = [classifier.coef_[0] for classifier in self.classifiers.values()]
        intercepts = [round(float(classifier.intercept_[0]), DECIMALS) for classifier in self.classifiers.values()]
        rows = {
            name: " ".join(str(round(float(column[index]), DECIMALS)) for column in columns)
            for index, name in enumerate(self.vectorizer.get_feature_names_out())
        }
        return LinearModel(tuple(self.classifiers), tuple(intercepts), rows)


def fit(samples: Sequence[Sample], *, strength: float, least: int, balanced: bool = True) -> Fitted:
    """Fit one logistic regression a label, labels in alphabetical order.

    `strength` is scikit-learn's C (larger trusts the data more); features seen in fewer than `least` samples are left
    out, since what was seen once teaches its own example only. With `balanced` a label counts as much as its absence,
    however rare it is; without, the probabilities are those of the corpus.
    """
    counts = Counter(name for sample in samples for name in sample.features)
    rows = [{name: value for name, value in sample.features.items() if counts[name] >= least} for sample in samples]
    vectorizer = DictVectorizer(sparse=True, sort=True)
    matrix = vectorizer.fit_transform(rows)
    classifiers = {}
    for label in sorted(frozenset().union(*(sample.labels for sample in samples))):
        classifier = LogisticRegression(C=strength, max_iter=2000, class_weight="balanced" if balanced else None)
        classifiers[label] = classifier.fit(matrix, [label in sample.labels for sample in samples])
    return Fitted(vectorizer, classifiers)
