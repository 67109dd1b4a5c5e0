"""Where labels stand: reports with a label file beside them, and files of labelled passages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Labels = dict[str, Any]
SUFFIXES = (".txt", ".md", ".docx")
HEADINGS = {"work": "一、工作开展情况\n", "problem": "一、存在问题\n", "plan": "一、下步打算\n"}


def labelled_reports(folder: Path, key: str) -> Iterator[tuple[Path, Labels]]:
    """Yield the reports of a folder whose label file holds `key`, with their labels."""
    for path in sorted(folder.glob("*.json")):
        labels = json.loads(path.read_text(encoding="utf-8"))
        source = next((path.with_suffix(suffix) for suffix in SUFFIXES if path.with_suffix(suffix).is_file()), None)
        if source and key in labels:
            yield source, labels


def passages(path: Path) -> list[Labels]:
    """Return the labelled passages of one file, none where there is no such file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []
