"""Which files a run reviews."""

import os
from pathlib import Path

from samples import GOOD

from reportlint.batch import find_files, review_file
from reportlint.config import Config, Settings
from reportlint.finding import Failure, Review

ISOLATED = Settings(Config())


def write(path: Path, text: str = GOOD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_give_reports_sorted_and_each_once(tmp_path):
    for name in ("乙.txt", "甲.docx", "子/丙.md", "~$甲.docx", ".藏/丁.txt", "图.png", "旧.doc"):
        write(tmp_path / name)
    found = find_files([tmp_path, tmp_path / "乙.txt"], ISOLATED)
    wanted = ("乙.txt", "甲.docx", "子/丙.md", "旧.doc")
    assert found == sorted(tmp_path / name for name in wanted)


def test_a_file_that_is_named_is_looked_at_whatever_its_suffix(tmp_path):
    path = write(tmp_path / "报告.tmp")
    assert find_files([path], ISOLATED) == [path]
    assert isinstance(review_file(path, ISOLATED), Review)


def test_excluded_files_are_passed_over(tmp_path):
    write(tmp_path / "reportlint.toml", 'exclude = ["旧/"]')
    write(tmp_path / "旧" / "甲.txt")
    kept = write(tmp_path / "新" / "甲.txt")
    assert find_files([tmp_path], Settings()) == [kept]


def test_what_programs_leave_behind_is_passed_over(tmp_path):
    for name in ("~$甲.docx", ".~lock.甲.odt#", ".甲.txt", "__MACOSX/甲.txt", "甲.txt~", "甲.tmp", "甲.docx.part"):
        write(tmp_path / name)
    assert find_files([tmp_path], ISOLATED) == []


def test_names_may_hold_any_character(tmp_path):
    names = ["甲 乙.txt", "甲\n乙.txt", "-x.txt", "甲'\"`$.txt", "甲\\乙.txt", os.fsdecode(b"\xbc\xd7.txt")]
    for name in names:
        write(tmp_path / name)
    found = find_files([tmp_path], ISOLATED)
    assert {file.name for file in found} == set(names)
    assert all(isinstance(review_file(file, ISOLATED), Review) for file in found)


def test_a_loop_of_links_traps_no_run(tmp_path):
    kept = write(tmp_path / "卷" / "甲.txt")
    (tmp_path / "卷" / "圈").symlink_to(tmp_path / "卷")
    (tmp_path / "自指.txt").symlink_to(tmp_path / "自指.txt")
    found = find_files([tmp_path], ISOLATED)
    assert found == [kept, tmp_path / "自指.txt"]
    assert isinstance(review_file(found[1], ISOLATED), Failure)


def test_a_folder_that_cannot_be_opened_is_reported(tmp_path, monkeypatch):
    kept = write(tmp_path / "甲.txt")
    locked = tmp_path / "锁着"
    locked.mkdir()
    scandir = os.scandir

    def guarded(path):
        if Path(path) == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)  # whoever runs the tests may be allowed to open everything
    found = find_files([tmp_path], ISOLATED)
    assert found[0] == kept
    assert isinstance(found[1], Failure)
    assert found[1].path == locked
