"""A trained linear model as plain weights: loading and predicting need nothing but the standard library."""

from __future__ import annotations

import json
import math
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint import resources

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Features = dict[str, float]


class LinearModel(NamedTuple):
    """Independent logistic models, one a label, over named features.

    `rows[feature]` holds one weight a label in the order of `labels`, as words parted by spaces: of many thousand rows
    a check reads a few. A feature without a row counts for nothing.
    """

    labels: tuple[str, ...]
    intercepts: tuple[float, ...]
    rows: Mapping[str, str]

    def weights(self, feature: str) -> tuple[float, ...]:
        """Return the feature's weights, one a label; none where it has no row."""
        return tuple(map(float, self.rows.get(feature, "").split()))

    def predict(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return each label's probability, 0 to 1; labels are independent, so they need not add up to 1."""
        scores = list(self.intercepts)
        rows = self.rows
        for name in features.keys() & rows.keys():
            value = features[name]
            for index, weight in enumerate(rows[name].split()):
                scores[index] += float(weight) * value
        return {label: logistic(score) for label, score in zip(self.labels, scores, strict=True)}

    def to_json(self) -> dict[str, object]:
        """Return the model as plain JSON data; weights that are 0 for every label are left out."""
        return {
            "labels": list(self.labels),
            "intercepts": list(self.intercepts),
            "rows": {name: row for name, row in sorted(self.rows.items()) if any(self.weights(name))},
        }


def unit_length(features: Features) -> Features:
    """Return the features scaled to Euclidean length 1, so that long texts weigh no more than short ones."""
    norm = math.sqrt(sum(value * value for value in features.values()))
    return {name: value / norm for name, value in features.items()} if norm else features


def character_ngrams(text: str, longest: int = 3) -> Features:
    """Return the characters' n-grams of 1 to `longest`, with `^` and `$` at the text's ends, each counted once."""
    marked = f"^{text}$"
    grams = {marked[i : i + n] for n in range(1, longest + 1) for i in range(len(marked) - n + 1)}
    return dict.fromkeys(grams - {"^", "$"}, 1.0)


def read_model(path: Path) -> LinearModel:
    """Read a model file.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no model file.
    """
    data = json.loads(path.read_text(encoding="utf-8"))["model"]
    return LinearModel(tuple(data["labels"]), tuple(data["intercepts"]), data["rows"])


@cache
def shipped(name: str) -> LinearModel:
    """Return the model `name` that ships with the project."""
    return read_model(resources.model(name))


def logistic(score: float) -> float:
    """Return the probability, 0 to 1, that a score (log odds) stands for."""
    return 1 / (1 + math.exp(-score)) if score >= 0 else math.exp(score) / (1 + math.exp(score))


def logit(chance: float, least: float) -> float:
    """Return the log odds of a probability that is held between `least` and 1 - `least`."""
    likely = min(max(chance, least), 1 - least)
    return math.log(likely / (1 - likely))
