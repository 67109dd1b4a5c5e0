"""Reviews kept from one run to the next."""

import multiprocessing
import sqlite3
import time
from pathlib import Path

import pytest
from samples import GOOD, POOR

from reportlint.batch import find_files, review_files, reviewing
from reportlint.batch.cache import Cache, remove
from reportlint.config import Config, Settings
from reportlint.finding import Review

ISOLATED = Settings(Config())


@pytest.fixture
def folder(tmp_path) -> Path:
    """Return a folder with three reports."""
    for name, text in (("甲.txt", GOOD), ("乙.txt", POOR), ("丙.md", POOR)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(folder: Path, jobs: int = 1):
    cache = Cache(folder / ".reportlint_cache")
    outcomes = list(review_files(find_files([folder], ISOLATED), ISOLATED, jobs, cache))
    cache.close()
    return outcomes


def broken(*_: object, **__: object) -> None:
    raise AssertionError("reviewed again")


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_did_not_change_is_not_reviewed_again(folder, monkeypatch, jobs):
    first = run(folder, jobs)
    monkeypatch.setattr(reviewing, "review", broken)
    assert run(folder, jobs) == first
    (folder / "甲.txt").rename(folder / "丁.txt")  # another name is no other report
    assert all(isinstance(outcome, Review) for outcome in run(folder, jobs))


def test_what_changed_is(folder):
    run(folder)
    (folder / "甲.txt").write_text(POOR, encoding="utf-8")
    assert [len(outcome.findings) for outcome in run(folder)] == [len(run(folder)[0].findings)] * 3


def test_what_could_not_be_read_whole_is_reviewed_again(tmp_path, monkeypatch):
    lines = (r"".join(rf"\u{ord(sign)} ?" for sign in line) for line in POOR.splitlines())
    (tmp_path / "甲.rtf").write_bytes(rb"{\rtf1\ansi " + r"\par ".join(lines).encode())  # the last brace is missing
    (first,) = run(tmp_path)
    assert first.report.document.losses
    monkeypatch.setattr(reviewing, "review", broken)
    (again,) = run(tmp_path)
    assert "reviewed again" in again.message


@pytest.mark.parametrize("spoilt", [b"", b"no database", b"SQLite format 3\0" + bytes(5_000)])
def test_a_spoilt_cache_costs_time_and_no_result(folder, spoilt):
    first = run(folder)
    (folder / ".reportlint_cache" / "reviews.sqlite").write_bytes(spoilt)
    assert run(folder) == first


def test_spoilt_entries_cost_time_and_no_result(folder):
    first = run(folder)
    with sqlite3.connect(folder / ".reportlint_cache" / "reviews.sqlite") as connection:
        connection.execute("UPDATE reviews SET data = x'00'")
    assert run(folder) == first


def test_a_folder_that_cannot_hold_a_cache_is_reviewed_all_the_same(folder):
    (folder / ".reportlint_cache").write_text("in the way")
    assert len(run(folder)) == 3


def test_what_nobody_asks_for_is_forgotten(folder, monkeypatch):
    cache = Cache(folder / "c")
    cache.put(b"old", b"1")
    cache.put(b"used", b"2")
    cache.close()
    later = time.time() + 20 * 86_400
    monkeypatch.setattr(time, "time", lambda: later)
    cache.touch(b"used")
    cache.close()
    monkeypatch.setattr(time, "time", lambda: later + 20 * 86_400)
    cache.close()
    assert (cache.get(b"old"), cache.get(b"used")) == (None, b"2")


def write_many(folder: Path, name: str) -> None:
    cache = Cache(folder)
    for number in range(500):
        cache.put(f"{name}{number}".encode(), b"x" * 1_000)
    cache.close()


def test_two_runs_at_once_lose_nothing(tmp_path):
    runs = [multiprocessing.Process(target=write_many, args=(tmp_path / "c", name)) for name in "abcd"]
    for one in runs:
        one.start()
    for one in runs:
        one.join()
    cache = Cache(tmp_path / "c")
    assert all(cache.get(f"{name}{number}".encode()) for name in "abcd" for number in range(500))


def test_version_control_and_backups_leave_it_alone(folder):
    run(folder)
    assert (folder / ".reportlint_cache" / ".gitignore").read_text() == "*\n"
    assert (folder / ".reportlint_cache" / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172")


def test_removing_takes_the_cache_and_nothing_else(folder, tmp_path):
    run(folder)
    assert remove(folder / ".reportlint_cache")
    assert not (folder / ".reportlint_cache").exists()
    assert not remove(folder)
    assert (folder / "甲.txt").exists()
