"""Work over several processes."""

import os
import signal
import time

import pytest

from reportlint.batch.workers import map_ordered


def lost(task: object, reason: str) -> str:
    return f"{task}：{reason}"


def run(work, tasks, jobs=2, seconds=60.0):
    return list(map_ordered(work, tasks, lambda _: seconds, lost, jobs))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_tasks(jobs):
    def work(task: int) -> int:
        time.sleep(0.01 if task % 3 == 0 else 0)
        return task * task

    assert run(work, range(100), jobs) == [number * number for number in range(100)]


def test_nothing_to_do_is_nothing():
    assert run(abs, []) == []


def test_a_task_that_hangs_is_ended_and_the_others_are_done():
    def work(task: int) -> str:
        if task == 3:
            time.sleep(1_000)
        return str(task)

    results = run(work, range(8), seconds=0.5)
    assert results[3].startswith("3：审了 0.5 秒还没有审完")
    assert [result for index, result in enumerate(results) if index != 3] == ["0", "1", "2", "4", "5", "6", "7"]


def test_a_task_that_is_ended_cleans_up(tmp_path):
    def work(task: int) -> None:
        try:
            time.sleep(1_000)
        finally:
            (tmp_path / str(task)).touch()

    run(work, [1], seconds=0.5)
    assert [path.name for path in tmp_path.iterdir()] == ["1"]


def test_one_that_does_not_want_to_end_is_ended_all_the_same():
    def work(_: int) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(1_000)

    begin = time.monotonic()
    assert len(run(work, [1], seconds=0.1)) == 1
    assert time.monotonic() - begin < 30


def test_a_worker_that_dies_costs_its_task_only():
    def work(task: int) -> str:
        if task in {2, 5}:
            os.kill(os.getpid(), signal.SIGKILL)
        return str(task)

    results = run(work, range(8))
    assert [index for index, result in enumerate(results) if "意外退出" in result] == [2, 5]
    assert [result for result in results if "意外退出" not in result] == ["0", "1", "3", "4", "6", "7"]


def test_a_fault_is_raised_where_the_results_are_awaited():
    def work(task: int) -> int:
        return 1 // task

    with pytest.raises(ZeroDivisionError):
        run(work, [1, 0, 1])


def test_workers_do_not_run_far_ahead():
    """Results wait in memory for the one before them: a slow one must not let all others pile up."""
    reader, writer = os.pipe()

    def work(task: int) -> int:
        if task:
            os.write(writer, b".")
        else:
            time.sleep(0.3)
        return task

    results = map_ordered(work, range(1_000), lambda _: 60.0, lost, 2)
    assert next(results) == 0
    done = len(os.read(reader, 10_000))
    assert done <= 2 * 32
    assert list(results) == list(range(1, 1_000))


def test_no_process_is_left_when_the_results_are_left():
    results = map_ordered(lambda task: os.getpid(), range(1_000), lambda _: 60.0, lost, 2)
    worker = next(results)
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_without_fork_the_work_is_done_here(monkeypatch):
    monkeypatch.setattr("reportlint.batch.workers.can_fork", lambda: False)
    assert run(lambda task: os.getpid(), [1, 2]) == [os.getpid()] * 2
