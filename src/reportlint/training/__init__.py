"""Fitting the shipped models from the corpus: `python -m reportlint.training` writes them anew, byte for byte the same.

One file a model tells what it learns from and which features it sees. Never imported by a check: it takes scikit-learn.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reportlint.training.answers import answers_task
from reportlint.training.card import card_of
from reportlint.training.claims import claims_task
from reportlint.training.roles import roles_task
from reportlint.training.task import Task
from reportlint.training.tellings import tellings_task
from reportlint.training.vagueness import vagueness_task

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Any

__all__ = ["Task", "tasks", "train_models"]


def train_models(corpus: Path, out: Path) -> Iterator[str]:
    """Fit all models from `corpus`, write them to the folder `out`, and tell how well each does on the test split.

    A model without examples in `corpus` is left as it is.

    Raises:
        OSError: the corpus cannot be read or a model not be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    for task in tasks(corpus):
        if not task.train:
            continue
        fitted = task.fitted()
        card = card_of(task, fitted)
        data = json.dumps({"card": card, "model": fitted.model().to_json()}, ensure_ascii=False, separators=(",", ":"))
        (out / f"{task.name}.json").write_text(data + "\n", encoding="utf-8")
        yield f"{task.name}（{len(task.train)} 条训练，{len(task.test)} 条测试）：{_told(card['f1'])}"
        yield from (f"  {name}：{_told(f1)}" for name, f1 in card["baselines"].items())


def _told(f1: Mapping[str, float]) -> str:
    return "，".join(f"{label} {value:.3f}" for label, value in f1.items())


def tasks(corpus: Path) -> tuple[Task[Any], ...]:
    """Return what is learnt: roles of headings and sentences, vague problems, claims, which measure answers what."""
    return (
        roles_task(corpus / "headings"),
        vagueness_task(corpus / "problems"),
        claims_task(corpus),
        answers_task(corpus / "answers"),
        tellings_task(corpus),
    )
