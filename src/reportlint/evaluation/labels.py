"""Where labels stand: reports with a label file beside them, and files of labelled passages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Labels = dict[str, Any]
SUFFIXES = (".txt", ".md", ".docx")
HEADINGS = {"work": "一、工作开展情况\n", "problem": "一、存在问题\n", "plan": "一、下步打算\n"}


def labelled_reports(folder: Path, *keys: str) -> Iterator[tuple[Path, Labels]]:
    """Yield the reports of a folder whose label file holds all `keys`, with their labels."""
    for path in sorted(folder.glob("*.json")):
        labels = json.loads(path.read_text(encoding="utf-8"))
        source = next((path.with_suffix(suffix) for suffix in SUFFIXES if path.with_suffix(suffix).is_file()), None)
        if source and labels.keys() >= set(keys):
            yield source, labels


def passages(path: Path) -> list[Labels]:
    """Return the labelled passages of one file, none where there is no such file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []
