"""Wording of the task and of everybody."""

from copied_reports import TASK, folder
from sketching import sketched

from reportlint.similarity.common_wording import prescribed, without


def test_what_most_reports_hold_is_the_task():
    made = [sketched(text) for text in folder(12, 0, seed=1)[0].values()]
    task = set(sketched(TASK).keys)
    assert task
    assert prescribed(made) == task


def test_of_three_reports_none_can_say_what_the_task_is():
    made = [sketched(text) for text in folder(3, 0, seed=1)[0].values()]
    assert prescribed(made) == frozenset()


def test_reports_that_are_all_the_same_were_copied_not_written_to_a_task():
    texts = list(folder(6, 0, seed=2)[0].values())
    assert prescribed([sketched(text) for text in [texts[0]] * 5]) == frozenset()
    task = set(sketched(TASK).keys)
    assert prescribed([sketched(text) for text in [*[texts[0]] * 7, *texts]]) <= task


def test_without_takes_out_all_columns():
    text = f"{TASK}\n清理沿岸堆积的垃圾，拆除占用河道的棚屋。"
    kept = without(sketched(text), frozenset(sketched(TASK).keys))
    assert [text[start:end] for start, end in zip(kept.starts, kept.ends, strict=True)] == [
        "清理沿岸堆积的垃圾，",
        "拆除占用河道的棚屋。",
    ]
    assert without(kept, frozenset({1})) is kept
