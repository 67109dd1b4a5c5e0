"""Where annotated reports are written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from reportlint.annotating.targets import TargetError, Task, tasks
from reportlint.config import Config, Settings

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = Settings(Config())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("甲.txt", "甲.docx", "甲.DOCX", "深/甲.docx", "甲.txt.docx"):
        path = tmp_path / "报送" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("一、工作", encoding="utf-8")
    return tmp_path / "报送"


def places(paths: list[Path], out: Path) -> dict[str, str]:
    planned = [task for task in tasks(paths, out, SETTINGS) if isinstance(task, Task)]
    return {str(task.source.relative_to(out.parent)): str(task.target.relative_to(out)) for task in planned}


def test_a_folder_keeps_its_tree_and_no_name_is_given_twice(folder: Path) -> None:
    found = places([folder], folder.parent / "审阅稿")
    assert found["报送/深/甲.docx"] == "深/甲.docx"
    assert len({target.casefold() for target in found.values()}) == len(found) == 5
    assert all(target.endswith((".docx", ".DOCX")) for target in found.values())


def test_folders_side_by_side_keep_their_names(folder: Path) -> None:
    found = places([folder / "深", folder / "甲.txt"], folder.parent / "审阅稿")
    assert found == {"报送/深/甲.docx": "深/甲.docx", "报送/甲.txt": "甲.txt.docx"}


def test_one_report_gets_a_file_beside_it_or_the_one_named(folder: Path) -> None:
    report = folder / "甲.txt"
    assert tasks([report], None, SETTINGS) == [Task(report, folder / "甲.审阅.docx")]
    assert tasks([report], folder / "乙.docx", SETTINGS) == [Task(report, folder / "乙.docx")]
    assert tasks([report], folder / "深", SETTINGS) == [Task(report, folder / "深" / "甲.txt.docx")]


def test_output_inside_the_folder_is_not_read_again(folder: Path) -> None:
    out = folder / "审阅稿"
    first = tasks([folder], out, SETTINGS)
    for task in first:
        assert isinstance(task, Task)
        task.target.parent.mkdir(parents=True, exist_ok=True)
        task.target.write_bytes(b"PK")
    assert tasks([folder], out, SETTINGS) == first


def test_no_original_is_written_over(folder: Path) -> None:
    other = folder.parent / "别名.docx"
    os.link(folder / "甲.docx", other)
    link = folder.parent / "链接.docx"
    link.symlink_to(folder / "甲.docx")
    for out in (folder / "甲.docx", folder / "深/../甲.docx", other, link):
        with pytest.raises(TargetError, match="会盖掉原件"):
            tasks([folder / "甲.docx"], out, SETTINGS)
    for out in (folder, folder / "."):
        with pytest.raises(TargetError, match="会盖掉原件"):
            tasks([folder], out, SETTINGS)


@pytest.mark.parametrize(("name", "out"), [(".", None), ("甲.txt", "甲.doc"), ("甲.审阅.docx", None)])
def test_output_that_cannot_be_is_told(folder: Path, name: str, out: str | None) -> None:
    (folder / "甲.审阅.docx").write_bytes(b"PK")
    with pytest.raises(TargetError):
        tasks([folder / name], out and folder / out, SETTINGS)
