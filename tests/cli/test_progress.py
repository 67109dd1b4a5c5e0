"""What a terminal shows while a run lasts, and how Ctrl-C ends it."""

import re
import sys

import pexpect
from samples import GOOD


def start(folder, count: int) -> pexpect.spawn:
    for number in range(count):
        (folder / f"{number}.txt").write_text(GOOD, encoding="utf-8")
    arguments = ["-m", "reportlint", "check", "--jobs", "2", "."]
    return pexpect.spawn(sys.executable, arguments, cwd=str(folder), encoding="utf-8", timeout=120)


def test_a_terminal_shows_counts_rate_and_time_left(tmp_path):
    terminal = start(tmp_path, 120)
    terminal.expect(r"审阅.*\d+/120.*份/秒.*\d:\d\d:\d\d")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_control_c_stops_at_once_and_says_how_far_it_came(tmp_path):
    terminal = start(tmp_path, 3_000)
    terminal.expect(r"份/秒")
    terminal.sendintr()
    terminal.expect(r"已中断：审了 (\d+)/3000 份")
    assert int(terminal.match.group(1)) < 3_000
    rest = terminal.read()
    terminal.close()
    assert terminal.exitstatus == 130
    assert not re.search("Traceback|Aborted", rest)


def test_a_pipe_is_kept_quiet(tmp_path, reportlint):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(GOOD, encoding="utf-8")
    assert reportlint("check", ".").stderr == b""
