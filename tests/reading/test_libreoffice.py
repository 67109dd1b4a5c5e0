"""LibreOffice as it may behave: here, not here, hanging, failing, writing nothing; scripts stand in for it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shlex import quote

import pytest
from doc_files import doc
from office_files import needs_office
from word_files import docx, p

from reportlint.limits import DEFAULT_LIMITS, Limits
from reportlint.reading import read
from reportlint.reading.libreoffice import convert, find_soffice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts need a POSIX shell")

DOC = doc("甲\r")
QUICK = Limits(seconds=1)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which temporary ones are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that puts a script in LibreOffice's place; `$OUT` is the folder it is to write to."""

    def put(script: str) -> str:
        program = tmp_path / "soffice"
        program.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nOUT="$2"\n{script}\n', "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("REPORTLINT_SOFFICE", str(program))
        return str(program)

    return put


def result(tmp_path: Path, data: bytes) -> str:
    """A script that writes `data` as the outcome."""
    source = tmp_path / "result"
    source.write_bytes(data)
    return f'mkdir -p "$OUT"; cp {quote(str(source))} "$OUT/report.docx"'


def test_the_outcome_is_read_as_a_word_file(soffice, tmp_path: Path, temporary: Path) -> None:
    soffice(result(tmp_path, docx(p("乙"))))
    document = read(Path("报告.doc"), DOC)
    assert (document.text, document.format, document.losses) == ("乙", "doc", ())
    assert document.path == Path("报告.doc")
    assert not list(temporary.iterdir())


@pytest.mark.parametrize(
    "script",
    [
        "exit 0",
        "exit 1",
        'mkdir -p "$OUT/report.docx"',
        'mkdir -p "$OUT"; echo nonsense > "$OUT/report.docx"',
        'mkdir -p "$OUT"; : > "$OUT/report.docx"',
        "kill -9 $$",
    ],
)
def test_what_it_cannot_convert_our_own_reader_reads(script: str, soffice, temporary: Path) -> None:
    soffice(script)
    document = read(Path("报告.doc"), DOC)
    assert (document.text, document.format) == ("甲", "doc")
    assert "LibreOffice 转换不了" in document.losses[0]
    assert not list(temporary.iterdir())


def test_an_outcome_with_an_error_status_does_not_count(soffice, tmp_path: Path) -> None:
    soffice(result(tmp_path, docx(p("乙"))) + "; exit 3")
    assert read(Path("报告.doc"), DOC).text == "甲"


def test_an_outcome_beyond_the_limits_does_not_count(soffice, tmp_path: Path) -> None:
    program = soffice(result(tmp_path, bytes(2000)))
    assert convert(program, DOC, "MS Word 97", Limits(file_bytes=1999)) is None
    assert convert(program, DOC, "MS Word 97", Limits(file_bytes=2000)) == bytes(2000)


def test_one_that_hangs_is_ended_with_all_that_it_started(soffice, tmp_path: Path, temporary: Path) -> None:
    started = tmp_path / "started"
    soffice(f'(trap "" TERM; sleep 300) & echo $! > {quote(str(started))}; wait')
    begin = time.monotonic()
    assert read(Path("报告.doc"), DOC, limits=QUICK).text == "甲"
    assert time.monotonic() - begin < 5
    assert _is_gone(int(started.read_text()))
    assert not list(temporary.iterdir())


def test_nothing_runs_on_after_one_that_ended(soffice, tmp_path: Path, temporary: Path) -> None:
    started = tmp_path / "started"
    soffice(f"sleep 300 & echo $! > {quote(str(started))}; {result(tmp_path, docx(p('乙')))}")
    assert read(Path("报告.doc"), DOC).text == "乙"
    assert _is_gone(int(started.read_text()))
    assert not list(temporary.iterdir())


def _is_gone(process: int) -> bool:
    """Tell whether a process ends within a few seconds; one that is dead and not yet waited for counts as gone."""
    for _ in range(100):
        try:
            os.kill(process, 0)
            if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


def test_the_environment_names_it_or_switches_it_off(soffice, monkeypatch: pytest.MonkeyPatch) -> None:
    program = soffice("exit 0")
    assert find_soffice() == program
    for value in ("", "/nowhere/soffice"):
        monkeypatch.setenv("REPORTLINT_SOFFICE", value)
        assert find_soffice() is None
        assert "没有装 LibreOffice" in read(Path("报告.doc"), DOC).losses[0]
    monkeypatch.delenv("REPORTLINT_SOFFICE")
    monkeypatch.setenv("PATH", str(Path(program).parent))
    assert find_soffice() == program


def test_a_full_disk_is_no_fault(soffice, monkeypatch: pytest.MonkeyPatch) -> None:
    program = soffice("exit 0")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert convert(program, DOC, "MS Word 97", DEFAULT_LIMITS) is None


@needs_office
class TestTheRealOne:
    def test_several_at_once(self, temporary: Path) -> None:
        program = shutil.which("soffice") or ""
        with ThreadPoolExecutor(2) as pool:
            outcomes = pool.map(lambda _: convert(program, DOC, "MS Word 97", DEFAULT_LIMITS), range(2))
            assert [outcome[:2] if outcome else outcome for outcome in outcomes] == [b"PK", b"PK"]
        assert not list(temporary.iterdir())

    def test_anything_else_is_not_taken_for_text(self) -> None:
        assert convert(shutil.which("soffice") or "", b"nonsense" * 99, "MS Word 97", DEFAULT_LIMITS) is None

    def test_a_file_of_ours_reads_the_same(self, monkeypatch: pytest.MonkeyPatch) -> None:
        data = doc("一、工作\r甲乙", b"abc\r")
        monkeypatch.delenv("REPORTLINT_SOFFICE", raising=False)
        converted = read(Path("报告.doc"), data)
        monkeypatch.setenv("REPORTLINT_SOFFICE", "")
        assert converted.losses == ()
        assert converted.text == read(Path("报告.doc"), data).text
