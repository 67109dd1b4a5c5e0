"""A short run of the fuzzing harness; `make fuzz` runs a long one."""

import io
import zipfile
from pathlib import Path

import pytest
from fuzzing.__main__ import FAULT, GIGABYTE, HANG, made, run
from fuzzing.seeds import seeds

import reportlint.checking
from reportlint.batch.workers import can_fork

pytestmark = pytest.mark.skipif(not can_fork(), reason="the workers of the harness are forked")


@pytest.fixture(scope="module")
def files(checkout: Path) -> list[bytes]:
    """Return reports of the corpus and, where they are, documents in every format."""
    documents = checkout.parent / "shared" / "documents"
    return seeds([checkout / "corpus", *([documents] if documents.is_dir() else [])])


def test_spoilt_files_are_reviewed_or_refused(files):
    results = run(files, "short", range(600), jobs=2, seconds=60, memory=2 * GIGABYTE)
    assert not [result for result in results.values() if result.kind in {FAULT, HANG}]
    assert {result.kind for result in results.values()} == {"reviewed", "refused"}


def test_an_input_can_be_made_again(files):
    assert made(files, "甲", 7) == made(files, "甲", 7)
    assert made(files, "甲", 7) != made(files, "甲", 8)


def test_what_lies_inside_a_zip_file_is_spoilt_too(checkout):
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as file:
        file.writestr("a.xml", "<a>甲</a>" * 100)
    inputs = [made([package.getvalue()], "甲", number)[1] for number in range(20)]
    assert sum(zipfile.is_zipfile(io.BytesIO(data)) for data in inputs) > 10


def test_the_harness_sees_a_fault(files, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise IndexError

    monkeypatch.setattr(reportlint.checking, "parse", broken)
    results = run(files, "short", range(20), jobs=1, seconds=60, memory=2 * GIGABYTE)
    assert any(result.kind == FAULT for result in results.values())
