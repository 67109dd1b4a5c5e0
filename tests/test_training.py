from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from reportlint import resources
from reportlint.learning.model import LinearModel, read_model
from reportlint.training import Task, tasks, train_models

if TYPE_CHECKING:
    from pathlib import Path

TASKS: dict[str, Task[Any]] = {task.name: task for task in tasks(resources.corpus())}


@pytest.fixture(scope="module")
def retrained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    assert list(train_models(resources.corpus(), folder))
    return folder


def weights(model: LinearModel) -> dict[str, tuple[float, ...]]:
    return {feature: model.weights(feature) for feature in model.rows} | {"": model.intercepts}


@pytest.mark.parametrize("name", sorted(TASKS))
def test_training_gives_the_shipped_model(name: str, retrained: Path) -> None:
    shipped, fresh = (
        json.loads(path.read_text("utf-8")) for path in (resources.model(name), retrained / f"{name}.json")
    )
    for key in ("corpus", "dictionaries", "counts", "settings"):
        assert fresh["card"][key] == shipped["card"][key], f"{key} has changed: train anew"
    assert fresh["card"]["f1"] == pytest.approx(shipped["card"]["f1"], abs=0.01)
    old, new = weights(read_model(resources.model(name))), weights(read_model(retrained / f"{name}.json"))
    both = old | new
    assert all(max(map(abs, both[key])) < 0.01 for key in set(old) ^ set(new))
    pairs = ((a, b) for key in old.keys() & new.keys() for a, b in zip(old[key], new[key], strict=True))
    assert max(abs(a - b) for a, b in pairs) < 0.05


@pytest.mark.parametrize("task", TASKS.values(), ids=TASKS.keys())
def test_the_plain_predictor_says_what_scikit_learn_says(task: Task[Any]) -> None:
    fitted, plain = task.fitted(), read_model(resources.model(task.name))
    for example in task.test[::4]:
        features = task.features(example.subject)
        assert plain.predict(features) == pytest.approx(fitted.predict(features), abs=0.005)


@pytest.mark.parametrize("name", sorted(TASKS))
def test_the_model_beats_its_baselines_and_stays_small(name: str) -> None:
    card = json.loads(resources.model(name).read_text(encoding="utf-8"))["card"]
    labels = {"vagueness": "specific", "roles": "work", "claims": "claims", "answers": "answers", "tellings": "cause"}
    label = labels[name]
    trivial = [f1[label] for baseline, f1 in card["baselines"].items() if "n-grams" not in baseline]
    assert card["f1"][label] > max(trivial)
    assert resources.model(name).stat().st_size < 600_000


@pytest.mark.parametrize("name", ["vagueness", "answers"])
def test_nothing_is_both_trained_on_and_tested_on(name: str) -> None:
    task = TASKS[name]
    assert not {example.subject for example in task.train} & {example.subject for example in task.test}


def test_predicting_takes_no_scikit_learn() -> None:
    code = (
        "import sys; from reportlint.parsing.vagueness import vagueness; from reportlint.text import Span;"
        "vagueness('台账不全', Span(0, 4), ()); assert not {'sklearn', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_the_rules_say_of_unanswered_problems_is_right_in_nine_of_ten_cases() -> None:
    measured = json.loads(resources.model("answers").read_text(encoding="utf-8"))["card"]["measured"]
    assert measured["brier"] < measured["brier of the base rate"] / 3
    assert min(measured["unanswered flagged"], measured["unasked flagged"]) >= 15
    assert min(measured["unanswered precision"], measured["unasked precision"]) >= 0.9
