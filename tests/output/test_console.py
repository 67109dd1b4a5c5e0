"""What the console shows, held to the letter: `UPDATE_SNAPSHOTS=1 pytest tests/output` renews the snapshots."""

from __future__ import annotations

import io
import os
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from output_factories import (
    WORK_REPORT,
    clean_review,
    document,
    failure,
    finding,
    folder_outcomes,
    notice_review,
    river_review,
    school_review,
)
from rich.cells import cell_len
from rich.console import Console

from reportlint.finding import Failure, Metrics, Outcome, Review, RoleStatus
from reportlint.output import rule_counts
from reportlint.output.console import FullWriter, print_outcome, stdout_console
from reportlint.output.console.folder import print_folder
from reportlint.output.console.review import print_failure, print_review
from reportlint.output.console.rows import FolderRows
from reportlint.output.writer import written
from reportlint.report import Measure, Report, Role, Section
from reportlint.text import Span

SNAPSHOTS = Path(__file__).parent / "snapshots"
SUMMARIES = {
    "STR001": "缺少这类报告必备的部分",
    "QTY002": "这一部分说了成效，没有数据",
    "PLN004": "这条措施没有责任人、时限和目标",
    "VAG001": "问题写得笼统",
}
SHOWS = {
    "river": lambda console: print_review(console, river_review()),
    "school": lambda console: print_review(console, school_review()),
    "clean": lambda console: print_review(console, clean_review()),
    "notice": lambda console: print_outcome(console, notice_review()),
    "failure": lambda console: print_outcome(console, failure()),
    "folder": lambda console: print_all(console, *folder_outcomes()),
}


@pytest.fixture(autouse=True)
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules may be reworded without a change here."""
    rules = [SimpleNamespace(code=code, summary=summary) for code, summary in SUMMARIES.items()]
    monkeypatch.setattr(rule_counts, "catalogue", lambda: rules)


def print_all(console: Console, *outcomes: Outcome) -> None:
    rows = FolderRows()
    for outcome in outcomes:
        rows.add(outcome)
    print_folder(console, rows)


def _console(width: int, file: io.TextIOBase | None = None, **options: object) -> Console:
    return Console(width=width, file=file or io.StringIO(), _environ={}, **options)


def _text(console: Console) -> str:
    return console.file.getvalue()


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("name", SHOWS)
def test_it_looks_as_it_did(name: str, width: int) -> None:
    console = _console(width)
    SHOWS[name](console)
    shown, snapshot = _text(console), SNAPSHOTS / f"{name}-{width}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        snapshot.write_text(shown, encoding="utf-8")
    assert shown == snapshot.read_text(encoding="utf-8")
    assert all(cell_len(line) <= width and line == line.rstrip() for line in shown.splitlines())


def test_colour_takes_the_place_of_marks() -> None:
    console = _console(80, force_terminal=True, color_system="standard")
    print_review(console, river_review())
    assert "【" not in _text(console)
    assert "\x1b[4;33m宣传引导\x1b[0m" in _text(console)


def test_a_terminal_without_colour_has_marks() -> None:
    console = _console(80, force_terminal=True, color_system="standard", no_color=True)
    print_review(console, river_review())
    assert "【" in _text(console)


def test_the_worst_report_comes_first() -> None:
    console = _console(80)
    print_all(console, clean_review("丙.txt"), river_review("乙.txt"), river_review("甲.txt"))
    names = [line.split()[0] for line in _text(console).splitlines() if ".txt" in line]
    assert names == ["乙.txt", "甲.txt", "丙.txt"]


def test_an_empty_run_has_one_line() -> None:
    console = _console(80)
    print_all(console)
    assert _text(console) == "共 0 份\n"


NASTY = st.lists(
    st.sampled_from(
        ["[/附件]", "[a]", "[bold]", ":100:", ":smile:", "\x1b[31m", "\x1b]8;;x\x07", "𠮷", "\u202e", "é", "\r", "\v"]
    )
    | st.text(st.characters(exclude_characters="\ufe0f"), min_size=1, max_size=12),
    min_size=1,
    max_size=8,
).map("".join)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Return a review of an arbitrary text, all of whose places are arbitrary spans."""
    text = draw(NASTY)
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(sorted).map(lambda ends: Span(*ends))
    source = document(text, draw(NASTY).replace("\0", "") or "x")
    words = [draw(spans) for _ in range(5)]
    found = finding(source, words[0], message=draw(NASTY), suggestion=draw(NASTY), evidence=(words[1], words[2]))
    section = Section(draw(NASTY), draw(NASTY), 1, frozenset({Role.WORK}), words[3], words[3])
    report = Report(
        source, draw(st.sampled_from([WORK_REPORT, None])), words[4], (section,), measures=(Measure(words[1]),)
    )
    roles = (RoleStatus(Role.WORK, True, True, (words[3], words[2])),)
    return Review(report, (found,), roles, Metrics(parts=1, measures=1, without_owner=1))


def _is_clean(shown: str) -> bool:
    categories = {unicodedata.category(character) for character in shown.replace("\n", "")}
    return not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@settings(max_examples=40)
@given(reviews())
@pytest.mark.parametrize("width", [80, 120])
def test_any_text_is_shown_and_steers_nothing(width: int, review: Review) -> None:
    console = _console(width)
    print_review(console, review)
    print_all(console, review, Failure(review.path, review.report.text))
    assert _is_clean(_text(console))
    # rich measures unassigned characters by their neighbours: put together, parts may be two cells wider than apart
    assert all(cell_len(line) <= width + 2 for line in _text(console).split("\n"))


@settings(max_examples=40)
@given(reviews(), st.integers(1, 60))
def test_a_narrow_console_is_no_reason_to_fail(review: Review, width: int) -> None:
    console = _console(width)
    print_review(console, review)
    print_all(console, review)
    print_failure(console, Failure(review.path, review.report.text))
    assert _is_clean(_text(console))


@settings(max_examples=40)
@given(reviews())
def test_a_gbk_console_gets_only_what_it_can_show(review: Review) -> None:
    console = _console(80, io.TextIOWrapper(io.BytesIO(), encoding="gbk", errors="strict"))
    print_review(console, review)
    print_all(console, review)
    console.file.flush()
    assert _is_clean(console.file.buffer.getvalue().decode("gbk"))


def test_markup_in_a_report_is_words() -> None:
    review = river_review("[red]汇报[/].txt")
    found = review.findings[0]._replace(message="写着[/附件]和:100:")
    console = _console(80)
    print_review(console, review._replace(findings=(found,)))
    assert "[red]汇报[/].txt" in _text(console)
    assert "写着[/附件]和:100:" in _text(console)


def test_standard_output_in_a_pipe_has_no_escapes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    print_review(stdout_console(), river_review("[b].txt"))
    shown = capsys.readouterr().out
    assert shown.startswith("[b].txt\n")
    assert "\x1b" not in shown


def test_one_file_is_shown_in_full_and_two_as_a_folder() -> None:
    assert "问题  没有找到" in written(FullWriter(), [river_review()])
    assert written(FullWriter(), [river_review(), failure()]).startswith("汇报\n共 2 份：退回修改 1，无法审阅 1\n")
    assert written(FullWriter(), []) == "共 0 份\n"


def test_a_file_of_it_has_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert _is_clean(written(FullWriter(), [river_review()]))


def test_no_line_is_a_command_to_a_pipeline() -> None:
    source = document("::error::甲 ##[add-mask]乙")
    found = finding(source, Span(9, 10), message="错" * 30 + "::stop-commands::丙")
    review = Review(Report(source, None, None, ()), (found,), (), Metrics())
    for console in (_console(80), _console(80, force_terminal=True, color_system="standard")):
        print_review(console, review)
        print_all(console, Failure(Path("::notice::丁"), "##vso[x]"), Failure(Path("x"), "y"))
        shown = _text(console)
        assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]
        assert "##" not in shown
