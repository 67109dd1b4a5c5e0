"""Passages that two reports share."""

from hypothesis import given
from hypothesis import strategies as st
from sketching import sketched

from reportlint.similarity.aligning import LEAST_WEIGHT, align

RIVER = "清理沿岸堆积的垃圾，拆除占用河道的棚屋，逐段落实管护人员。"
BOOKS = "图书室每晚开放到九点，新购少儿读物和农技手册，借书的村民排起了长队。"
ROADS = "修补村道坑槽，更换损坏的路灯，在急弯处加装了反光镜。"


def shared(one: str, other: str) -> list[tuple[str, str]]:
    left, right = sketched(one), sketched(other)
    return [
        (
            one[left.starts[passage.equal[0][0]] : left.ends[passage.equal[-1][0]]],
            other[right.starts[passage.equal[0][1]] : right.ends[passage.equal[-1][1]]],
        )
        for passage in align(left, right)
    ]


def test_the_same_words_are_one_passage():
    assert shared(RIVER, RIVER) == [(RIVER, RIVER)]


def test_paragraphs_in_another_order_are_found_one_by_one():
    assert shared(f"{RIVER}\n{BOOKS}", f"{BOOKS}\n{RIVER}") == [(RIVER, RIVER), (BOOKS, BOOKS)]


def test_a_clause_put_in_or_changed_does_not_end_a_passage():
    changed = RIVER.replace("拆除占用河道的棚屋", "劝离占用河道的商贩，补种了垂柳")
    assert shared(RIVER, changed) == [(RIVER, changed)]


def test_single_clauses_are_chance():
    assert shared(RIVER, ROADS.replace("修补村道坑槽", "清理沿岸堆积的垃圾")) == []


def test_few_words_are_chance():
    one = "印发工作方案，召开推进会议。"
    assert shared(f"{RIVER}\n{one}", f"{BOOKS}\n{one}") == []


def test_weight_is_that_of_the_equal_clauses():
    changed = RIVER.replace("拆除占用河道的棚屋", "劝离占用河道的商贩")
    (passage,) = align(sketched(RIVER), sketched(changed))
    assert passage.weight == len("清理沿岸堆积的垃圾") + len("逐段落实管护人员")


def test_what_is_repeated_without_end_is_looked_at_once():
    assert align(sketched(RIVER * 500), sketched(RIVER * 500)) == []


@given(st.lists(st.sampled_from([RIVER, BOOKS, ROADS]), max_size=6), st.lists(st.sampled_from([RIVER, BOOKS, ROADS])))
def test_passages_never_overlap_and_hold_equal_clauses(one, other):
    left, right = sketched("\n".join(one)), sketched("\n".join(other))
    passages = align(left, right)
    for side in (0, 1):
        clauses = [pair[side] for passage in passages for pair in passage.equal]
        assert len(clauses) == len(set(clauses))
    for passage in passages:
        assert passage.weight >= LEAST_WEIGHT
        assert passage.weight == sum(left.weights[here] for here, _ in passage.equal)
        assert all(left.keys[here] == right.keys[there] for here, there in passage.equal)
