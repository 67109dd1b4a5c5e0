"""Work on many files, failures in their places."""

import time
from pathlib import Path

import pytest

from reportlint.batch.mapping import map_files, map_tasks
from reportlint.batch.reviewing import guarded
from reportlint.config import Config, ConfigError, Settings
from reportlint.finding import Failure
from reportlint.limits import DEFAULT_LIMITS
from reportlint.reading import ReadError

ISOLATED = Settings(Config())


def failing(error: Exception):
    def work() -> None:
        raise error

    return work


def test_what_cannot_be_read_is_a_failure_with_its_reason():
    assert guarded(Path("甲"), failing(ReadError("文件已损坏"))) == Failure(Path("甲"), "文件已损坏")
    assert guarded(Path("甲"), failing(MemoryError())) == Failure(Path("甲"), "内存不够，没有审完")


def test_a_fault_of_ours_is_named_and_a_wrong_configuration_raised():
    outcome = guarded(Path("甲"), failing(KeyError("乙")))
    assert isinstance(outcome, Failure)
    assert "KeyError" in outcome.message
    with pytest.raises(ConfigError):
        guarded(Path("甲"), failing(ConfigError("错")))


@pytest.mark.parametrize("jobs", [1, 3])
def test_order_is_kept_and_failures_are_passed_on(jobs):
    files = [Path("甲"), Failure(Path("乙"), "打不开"), Path("丙")]
    assert list(map_files(lambda path: path.name * 2, files, ISOLATED, jobs)) == ["甲甲", files[1], "丙丙"]


def test_a_task_that_hangs_costs_itself_only():
    settings = Settings(Config(limits=DEFAULT_LIMITS._replace(seconds=1)))

    def work(task: tuple[Path, float]) -> str:
        time.sleep(task[1])
        return task[0].name

    slow, quick = map_tasks(work, [(Path("甲"), 60.0), (Path("乙"), 0.0)], lambda task: task[0], settings, 2)
    assert isinstance(slow, Failure)
    assert "审了 1 秒" in slow.message
    assert quick == "乙"
