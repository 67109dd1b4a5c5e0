"""A file is written as a whole or not at all."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reportlint.writing import WholeFile, WriteError


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def write(path: Path, *pieces: bytes) -> None:
    with WholeFile(path) as file:
        for piece in pieces:
            file.write(piece)


def test_pieces_become_a_file_and_nothing_else_remains(tmp_path):
    write(tmp_path / "新" / "审阅.json", "甲".encode(), b"", b"\n")
    assert (tmp_path / "新" / "审阅.json").read_text(encoding="utf-8") == "甲\n"
    assert names(tmp_path / "新") == {"审阅.json"}


def _break_off(path: Path, end: type[BaseException]) -> None:
    with WholeFile(path) as file:
        file.write(b"half")
        raise end


def test_nobody_sees_it_before_it_is_whole(tmp_path):
    path = tmp_path / "审阅.json"
    path.write_bytes(b"old")
    with WholeFile(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("end", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_run_that_is_broken_off_changes_nothing(tmp_path, end):
    path = tmp_path / "审阅.json"
    path.write_bytes(b"old")
    with pytest.raises(end):
        _break_off(path, end)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"审阅.json"}


def test_a_killed_run_leaves_the_old_file(tmp_path):
    path = tmp_path / "审阅.json"
    path.write_bytes(b"old")
    code = (
        "import os, sys; from pathlib import Path; from reportlint.writing import WholeFile\n"
        "with WholeFile(Path(sys.argv[1])) as file:\n"
        "    file.write(b'half' * 100_000); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code, path], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    assert all(name.startswith(".") for name in names(tmp_path) - {"审阅.json"})


def test_permissions_and_links_stay(tmp_path):
    path, link = tmp_path / "审阅.json", tmp_path / "链接.json"
    path.write_bytes(b"old")
    path.chmod(0o600)
    link.symlink_to(path)
    with WholeFile(link) as file:
        (beside,) = names(tmp_path) - {"审阅.json", "链接.json"}
        assert stat.S_IMODE((tmp_path / beside).stat().st_mode) == 0o600
        file.write(b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_written_to_as_it_is(tmp_path):
    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        write(pipe, b"new")
        assert reader.communicate()[0] == b"new"
    assert pipe.is_fifo()


def test_what_cannot_be_written_is_named(tmp_path):
    (tmp_path / "文件").write_bytes(b"")
    for path in (tmp_path, tmp_path / "文件" / "审阅.json"):
        with pytest.raises(WriteError) as caught:
            write(path, b"new")
        assert caught.value.path == path
    assert names(tmp_path) == {"文件"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said():
    with pytest.raises(WriteError, match="space"):
        write(Path("/dev/full"), b"new")
