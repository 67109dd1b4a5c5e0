"""One report of a run, written or refused."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from reading.word_files import docx, p, relationships, zipped
from samples import POOR
from word_comments import annotate, comments, member, members

from reportlint.annotating.files import Annotated, annotate_file
from reportlint.annotating.targets import Task
from reportlint.config import Config, Settings
from reportlint.finding import Failure

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = Settings(Config())
REPORT = docx("".join(map(p, POOR.splitlines())))
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def written(path: Path, data: bytes = REPORT) -> Path:
    path.write_bytes(data)
    return path


def test_a_report_is_written_with_its_comments(tmp_path: Path) -> None:
    task = Task(written(tmp_path / "甲.docx"), tmp_path / "新" / "乙.docx")
    done = annotate_file(task, SETTINGS)
    assert done == Annotated(*task, len(comments(task.target.read_bytes())) - 1)
    assert task.source.read_bytes() == REPORT
    assert [path.name for path in task.target.parent.iterdir()] == ["乙.docx"]


def test_words_of_people_are_not_written_over(tmp_path: Path) -> None:
    task = Task(written(tmp_path / "甲.docx"), tmp_path / "乙.docx")
    annotate_file(task, SETTINGS)
    parts = members(task.target.read_bytes())
    theirs = '<w:comment w:id="99" w:author="王科长">' + p("已改") + "</w:comment></w:comments>"
    parts["word/comments.xml"] = (
        member(task.target.read_bytes(), "word/comments.xml").decode().replace("</w:comments>", theirs)
    )
    task.target.write_bytes(zipped(parts))
    failure = annotate_file(task, SETTINGS)
    assert isinstance(failure, Failure)
    assert "里有人写过批注" in failure.message
    assert "王科长" in member(task.target.read_bytes(), "word/comments.xml").decode()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("甲.txt", POOR.encode(), "只有文件夹里的 Word 文件"),
        ("甲.docx", b"PK\x03\x04", "文件已损坏"),
    ],
)
def test_what_cannot_be_annotated_is_told_in_one_line(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = written(tmp_path / name, data)
    failure = annotate_file(Task(path, path), SETTINGS)
    assert isinstance(failure, Failure)
    assert failure.message.startswith(message)
    assert path.read_bytes() == data


@pytest.mark.parametrize("part", ["word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"])
def test_entity_bombs_in_any_part_are_refused(tmp_path: Path, part: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'
    parts = {"word/_rels/document.xml.rels": relationships(("comments", "comments.xml")), part: bomb}
    path = written(tmp_path / "甲.docx", zipped(members(REPORT) | parts))
    failure = annotate_file(Task(path, tmp_path / "乙.docx"), SETTINGS)
    assert isinstance(failure, Failure)
    assert "DOCTYPE" in failure.message


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "乙").write_text("")
    failure = annotate_file(Task(written(tmp_path / "甲.docx"), tmp_path / "乙" / "甲.docx"), SETTINGS)
    assert isinstance(failure, Failure)
    assert "写不进去" in failure.message


def with_macros() -> bytes:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MACROS}"/>'
        '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    macros = {
        "[Content_Types].xml": types,
        "word/vbaProject.bin": b"macros",
        "word/_rels/document.xml.rels": relationships(("vbaProject", "vbaProject.bin")),
    }
    return zipped(members(REPORT) | macros)


def test_a_copy_has_no_macros_and_the_original_keeps_its_own() -> None:
    data = with_macros()
    copy = annotate(data, "甲.docm")
    assert "word/vbaProject.bin" not in members(copy)
    assert len(list(python_docx.Document(io.BytesIO(copy)).comments)) == len(comments(copy))
    same = annotate(data, "甲.docm", in_place=True)
    assert members(same)["word/vbaProject.bin"] == b"macros"
    assert MACROS in member(same, "[Content_Types].xml").decode()


def test_members_that_hold_no_comments_keep_their_bytes() -> None:
    picture = {"word/media/图.png": bytes(range(256)), "docProps/": b""}
    before = members(zipped(members(REPORT) | picture))
    new = annotate(zipped(before))
    changed = {name for name, content in members(new).items() if before.get(name) != content}
    assert changed == {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    with zipfile.ZipFile(io.BytesIO(new)) as archive:
        assert archive.testzip() is None
