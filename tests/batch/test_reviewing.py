from pathlib import Path

import pytest
from samples import GOOD, POOR

from reportlint.batch import find_files, review_file, review_files, reviewing
from reportlint.config import Config, ConfigError, Settings
from reportlint.finding import Failure, Review, Verdict

ISOLATED = Settings(Config())


def write(path: Path, text: str = GOOD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    write(tmp_path / "甲.txt")
    kinds = [type(outcome) for outcome in review_files(find_files([tmp_path], ISOLATED), ISOLATED)]
    assert sorted(kind.__name__ for kind in kinds) == ["Failure", "Review"]


def test_a_fault_of_the_program_is_a_failure_and_never_green(tmp_path, monkeypatch):
    def broken(*_: object) -> None:
        raise IndexError("甲\n乙")

    monkeypatch.setattr(reviewing, "review", broken)
    outcome = review_file(write(tmp_path / "甲.txt"), ISOLATED)
    assert isinstance(outcome, Failure)
    assert "IndexError" in outcome.message


def test_a_wrong_configuration_stops_the_run(tmp_path):
    write(tmp_path / "reportlint.toml", "x = 1")
    with pytest.raises(ConfigError):
        review_file(write(tmp_path / "甲.txt"), Settings())


@pytest.mark.parametrize("data", [b"", b"\n", "。".encode(), "一".encode(), "一、".encode(), b"1"])
def test_almost_nothing_is_no_report(data):
    outcome = review_file(Path("空.txt"), ISOLATED, data)
    assert isinstance(outcome, Review)
    assert outcome.verdict is Verdict.NOT_A_REPORT
    assert [finding.code for finding in outcome.findings] == ["STR006"]


@pytest.mark.parametrize("unit", ["一是", "（", "“", "一、", "9", "个别", "，", "万", "第一部分", "的", "*"])
def test_ten_thousand_times_the_same_is_survived(unit):
    text = "工作总结\n" + POOR + unit * 10_000
    assert isinstance(review_file(Path("长.txt"), ISOLATED, text.encode()), Review)


def test_everything_beside_the_checkout_is_survived(shared):
    folders = [shared / "documents", shared / "reports" / "not-reports"]
    outcomes = list(review_files(find_files(folders, ISOLATED), ISOLATED))
    assert outcomes
    assert not [o for o in outcomes if isinstance(o, Failure) and "程序出错" in o.message]
    others = [o for o in outcomes if o.path.is_relative_to(shared / "reports")]
    assert all(isinstance(o, Review) and o.verdict is Verdict.NOT_A_REPORT for o in others)
