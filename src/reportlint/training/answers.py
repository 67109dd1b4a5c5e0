"""Which measure answers which problem."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.answers import LABEL, UNANSWERED, UNASKED, find_answers
from reportlint.parsing.likeness import FEATURES, compare
from reportlint.training.card import f1_score
from reportlint.training.corpus import examples, sources
from reportlint.training.task import Example, Task, majority

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reportlint.learning.model import Features, LinearModel
    from reportlint.training.corpus import Line

_ANSWERS = frozenset({LABEL})


class Plan(NamedTuple):
    """The problems and the measures of one report."""

    problems: tuple[str, ...]
    measures: tuple[str, ...]


class Pair(NamedTuple):
    """One problem and one measure of a plan, by their places in it."""

    plan: Plan
    problem: int
    measure: int


def answers_task(folder: Path) -> Task[Pair]:
    """Return the task of telling which measure answers which problem; `folder` holds labelled plans."""
    train, test = examples(folder, _read)
    jaccard = _from_threshold(train)
    return Task(
        name="answers",
        predicts="whether a measure answers a problem of the same report",
        features=pair_features,
        train=train,
        test=test,
        strength=10.0,
        sources=sources(folder),
        dictionaries=("answers.toml", "matters.toml"),
        baselines={"majority": majority(train), "character-bigram Jaccard from a threshold": jaccard},
        plain={},
        balanced=False,
        measured=lambda model: _measured(test, model),
    )


def pair_features(pair: Pair) -> Features:
    """Return what the model sees of a pair among all pairs of its plan."""
    return _compared(pair.plan)[pair.problem][pair.measure]


@cache
def _compared(plan: Plan) -> list[list[Features]]:
    return [[dict(zip(FEATURES, values, strict=True)) for values in row] for row in compare(*plan)]


def _read(line: Line) -> Iterator[Example[Pair]]:
    plan = Plan(tuple(line["problems"]), tuple(line["measures"]))
    answers = {tuple(pair) for pair in line["answers"]}
    for problem in range(len(plan.problems)):
        for measure in range(len(plan.measures)):
            labels = _ANSWERS if (problem, measure) in answers else frozenset[str]()
            yield Example(Pair(plan, problem, measure), labels)


def _from_threshold(train: Sequence[Example[Pair]]) -> Callable[[Pair], frozenset[str]]:
    """Return the baseline that goes by shared character bigrams alone, with the threshold that fits `train` best."""
    shares = [(_jaccard(example.subject), bool(example.labels)) for example in train]
    expected = [answers for _, answers in shares]

    def fitness(threshold: float) -> float:
        return f1_score(expected, [share >= threshold for share, _ in shares])

    threshold = max((step / 200 for step in range(1, 60)), key=fitness)
    return lambda pair: _ANSWERS if _jaccard(pair) >= threshold else frozenset()


def _jaccard(pair: Pair) -> float:
    one, other = _bigrams(pair.plan.problems[pair.problem]), _bigrams(pair.plan.measures[pair.measure])
    return len(one & other) / len(one | other)


@cache
def _bigrams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def _measured(test: Sequence[Example[Pair]], model: LinearModel) -> dict[str, float]:
    """Return how far the probabilities can be trusted, and how often the rules are right that stand on them."""
    truth = {example.subject: bool(example.labels) for example in test}
    chances = {pair: model.predict(pair_features(pair))[LABEL] for pair in truth}
    rate = sum(truth.values()) / max(1, len(truth))
    told = {"brier": _brier(truth, chances), "brier of the base rate": _brier(truth, dict.fromkeys(truth, rate))}
    flagged: dict[str, list[bool]] = {"unanswered": [], "unasked": []}
    for plan in dict.fromkeys(pair.plan for pair in truth):
        counterparts = [pair for pair, answers in truth.items() if answers and pair.plan == plan]
        answered, asked = {pair.problem for pair in counterparts}, {pair.measure for pair in counterparts}
        answers, purposes = find_answers(*plan, model)
        flagged["unanswered"] += [a.problem not in answered for a in answers if a.any_chance < UNANSWERED]
        flagged["unasked"] += [p.measure not in asked for p in purposes if p.any_chance < UNASKED]
    for name, right in flagged.items():
        told |= {f"{name} flagged": len(right), f"{name} precision": round(sum(right) / max(1, len(right)), 4)}
    return told


def _brier(truth: dict[Pair, bool], chances: dict[Pair, float]) -> float:
    squares = [(chances[pair] - answers) ** 2 for pair, answers in truth.items()]
    return round(sum(squares) / len(squares), 4) if squares else 0.0
