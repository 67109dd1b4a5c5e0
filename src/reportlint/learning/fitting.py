"""Training with scikit-learn: labelled features to a `LinearModel`. Never imported by a check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer

from reportlint.learning.model import LinearModel, unit_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.learning.model import Features

DECIMALS = 4  # of the weights that are shipped: probabilities change by less than 0.001


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled example: its features and the labels that hold for it."""

    features: Features
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A fitted scikit-learn classifier with what it takes to feed it."""

    vectorizer: DictVectorizer
    binarizer: MultiLabelBinarizer
    classifier: OneVsRestClassifier

    def predict(self, features: Features) -> dict[str, float]:
        """Return scikit-learn's own probability of each label."""
        row = self.classifier.predict_proba(self.vectorizer.transform([dict(unit_length(features))]))[0]
        return dict(zip(self.binarizer.classes_, map(float, row), strict=True))

    def model(self) -> LinearModel:
        """Return the plain model, weights rounded to `DECIMALS`."""
        columns = [estimator.coef_[0] for estimator in self.classifier.estimators_]
        intercepts = [round(float(estimator.intercept_[0]), DECIMALS) for estimator in self.classifier.estimators_]
        weights = {
            name: tuple(round(float(column[index]), DECIMALS) for column in columns)
            for index, name in enumerate(self.vectorizer.get_feature_names_out())
        }
        return LinearModel(tuple(self.binarizer.classes_), tuple(intercepts), weights)


def fit(samples: Sequence[Sample], *, strength: float, least: int) -> Fitted:
    """Fit one logistic regression a label.

    `strength` is scikit-learn's C (larger trusts the data more); features seen in fewer than `least` samples are left
    out, since what was seen once teaches its own example only.
    """
    counts: dict[str, int] = {}
    for sample in samples:
        for name in sample.features:
            counts[name] = counts.get(name, 0) + 1
    rows = [
        {name: value for name, value in unit_length(sample.features).items() if counts[name] >= least}
        for sample in samples
    ]
    vectorizer = DictVectorizer(sparse=True, sort=True)
    binarizer = MultiLabelBinarizer()
    matrix = vectorizer.fit_transform(rows)
    targets = binarizer.fit_transform([sorted(sample.labels) for sample in samples])
    classifier = OneVsRestClassifier(LogisticRegression(C=strength, max_iter=2000, class_weight="balanced"))
    classifier.fit(matrix, targets)
    return Fitted(vectorizer, binarizer, classifier)
