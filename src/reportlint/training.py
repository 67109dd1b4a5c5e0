"""Fitting the shipped models from the corpus: `python -m reportlint.training` writes them anew, byte for byte the same.

Never imported by a check: it takes scikit-learn.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING, TypedDict

from reportlint import resources
from reportlint.learning.fitting import Sample, fit
from reportlint.learning.model import character_ngrams
from reportlint.lexicon.phrases import phrase_dictionary
from reportlint.parsing.phrases import find_phrases
from reportlint.parsing.quantities import find_numerals
from reportlint.parsing.roles import heading_features
from reportlint.parsing.vagueness import features
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from reportlint.learning.fitting import Fitted
    from reportlint.learning.model import Features

    FeaturesOf = Callable[[str], Features]
    Answer = Callable[[str], frozenset[str]]

LEAST = 2
PROBLEM_LABELS = ("vague",)
_THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled line of the corpus."""

    text: str
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Task:
    """What one model learns.

    `strength` is scikit-learn's C, chosen by cross-validation on the training split. `baselines` are ways to answer
    without the model; the card tells how well they do beside it.
    """

    name: str
    predicts: str
    features: FeaturesOf
    train: Sequence[Example]
    test: Sequence[Example]
    sources: Sequence[Path]
    dictionaries: Sequence[str]
    baselines: Mapping[str, Answer]
    strength: float

    def fitted(self, features: FeaturesOf | None = None) -> Fitted:
        """Return the classifier fitted to the training split, with other `features` for comparison."""
        features_of = features or self.features
        samples = [Sample(features_of(example.text), example.labels) for example in self.train]
        return fit(samples, strength=self.strength, least=LEAST)


def train_models(corpus: Path, out: Path) -> Iterator[str]:
    """Fit both models from `corpus`, write them to the folder `out`, and tell how well each does on the test split.

    Raises:
        OSError: the corpus cannot be read or a model not be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    for task in tasks(corpus):
        fitted = task.fitted()
        card = _card(task, fitted)
        data = json.dumps({"card": card, "model": fitted.model().to_json()}, ensure_ascii=False, separators=(",", ":"))
        (out / f"{task.name}.json").write_text(data + "\n", encoding="utf-8")
        yield f"{task.name}（{len(task.train)} 条训练，{len(task.test)} 条测试）：{_told(card['f1'])}"
        yield from (f"  {name}：{_told(f1)}" for name, f1 in card["baselines"].items())


def _told(f1: Mapping[str, float]) -> str:
    return "，".join(f"{label} {value:.3f}" for label, value in f1.items())


def tasks(corpus: Path) -> tuple[Task, ...]:
    """Return what is learnt: the roles of headings, and what reviewers say of problems."""
    return _roles(corpus / "headings"), _vagueness(corpus / "problems")


def problem_features(text: str) -> Features:
    """Return the features of a problem that stands for itself."""
    return features(text, Span(0, len(text)), find_numerals(text))


def _roles(folder: Path) -> Task:
    lines = _lines(folder)
    examples = [(line, Example(str(line["heading"]), frozenset(_strings(line["roles"])))) for line in lines]
    training, held_out = _split(examples)
    return Task(
        name="roles",
        predicts="the roles of a heading",
        features=heading_features,
        train=training,
        test=held_out,
        strength=30.0,
        sources=sorted(folder.glob("*.jsonl")),
        dictionaries=("roles.toml",),
        baselines={"majority": _majority(training)},
    )


def _vagueness(folder: Path) -> Task:
    lines = _lines(folder)
    examples = [(line, Example(str(line["text"]), frozenset(k for k in PROBLEM_LABELS if line[k]))) for line in lines]
    training, held_out = _split(examples)
    return Task(
        name="vagueness",
        predicts="whether a reviewer sends a problem back as vague",
        features=problem_features,
        train=training,
        test=held_out,
        strength=100.0,
        sources=sorted(folder.glob("*.jsonl")),
        dictionaries=("actors.toml", "items.toml", "numerals.toml", "segmentation.txt", "units.toml"),
        baselines={
            "majority": _majority(training),
            "vague where there is no digit": _no_digit,
            "vague where a hedge stands": _hedged,
        },
    )


def _no_digit(text: str) -> frozenset[str]:
    return frozenset() if any(character.isdecimal() for character in text) else frozenset({"vague"})


def _hedged(text: str) -> frozenset[str]:
    hedges = find_phrases(text, Span(0, len(text)), phrase_dictionary("vague"))
    return frozenset({"vague"}) if next(hedges, None) else frozenset()


def _majority(examples: Sequence[Example]) -> Answer:
    counts: dict[frozenset[str], int] = {}
    for example in examples:
        counts[example.labels] = counts.get(example.labels, 0) + 1
    commonest = max(sorted(counts, key=sorted), key=lambda labels: counts[labels])
    return lambda _: commonest


def _answer(fitted: Fitted, features_of: FeaturesOf, text: str) -> frozenset[str]:
    return frozenset(label for label, chance in fitted.predict(features_of(text)).items() if chance > _THRESHOLD)


def scores(examples: Sequence[Example], answer: Answer) -> dict[str, float]:
    """Return F1 by label, and of not being vague where that is a label."""
    answers = [answer(example.text) for example in examples]
    labels = sorted(frozenset().union(*(example.labels for example in examples)))
    found = {
        label: _f1([label in example.labels for example in examples], [label in given for given in answers])
        for label in labels
    }
    if "vague" in found:
        found["specific"] = _f1(
            ["vague" not in example.labels for example in examples], ["vague" not in given for given in answers]
        )
    return found


def _f1(expected: Sequence[bool], given: Sequence[bool]) -> float:
    hits = sum(e and g for e, g in zip(expected, given, strict=True))
    total = sum(expected) + sum(given)
    return round(2 * hits / total, 4) if total else 1.0


class Card(TypedDict):
    """What a model file tells of its model."""

    predicts: str
    corpus: str
    dictionaries: str
    counts: dict[str, int]
    settings: dict[str, float]
    seed: None
    versions: dict[str, str]
    f1: dict[str, float]
    baselines: dict[str, dict[str, float]]


def _card(task: Task, fitted: Fitted) -> Card:
    plain = partial(_answer, task.fitted(character_ngrams), character_ngrams)
    baselines: dict[str, Answer] = {**task.baselines, "character n-grams only": plain}
    return Card(
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


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _lines(folder: Path) -> list[dict[str, object]]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.jsonl"))]
    return [json.loads(line) for text in texts for line in text.splitlines() if line.strip()]


def _split(examples: Sequence[tuple[dict[str, object], Example]]) -> tuple[list[Example], list[Example]]:
    training = [example for line, example in examples if line["split"] == "train"]
    return training, [example for line, example in examples if line["split"] == "test"]


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


if __name__ == "__main__":
    for line in train_models(resources.corpus(), resources.model("roles").parent):
        print(line)
