from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.passages import passages, points, sentences, trimmed
from reportlint.text import Span


def whole(text: str) -> Span:
    return Span(0, len(text))


def test_labels_part_what_stands_behind_them() -> None:
    text = "督查指出：库房没有上锁。整改措施：换锁。责任人：老段。"
    assert [(p.label, p.span.of(text)) for p in passages(text, whole(text))] == [
        ("督查指出：", "库房没有上锁。"),
        ("整改措施：", "换锁。"),
        ("责任人：", "老段。"),
    ]


def test_a_colon_inside_a_sentence_is_no_label() -> None:
    text = "巡查走了过场：签名是同一个人的。"
    assert [p.label for p in passages(text, whole(text))] == [""]


def test_points_begin_at_numbers_only() -> None:
    text = "工作中有三个问题：一是账目不清，有一是一没有做到；二是物资短少；（三）人手不齐。"
    found = [(point.number, point.span.of(text)) for point in points(text, whole(text))]
    assert [number for number, _ in found] == ["", "一是", "二是", "（三）"]
    assert found[1][1] == "账目不清，有一是一没有做到"


def test_a_decimal_is_no_point() -> None:
    text = "管网漏损率，2.5个百分点没有降下来。"
    assert [point.number for point in points(text, whole(text))] == [""]


def test_sentences_end_outside_quotations_and_brackets() -> None:
    text = "群众说“不方便。不会用”（见附件。）才报上来。第二句！"
    assert [s.of(text) for s in sentences(text, whole(text))] == [
        "群众说“不方便。不会用”（见附件。）才报上来",
        "第二句",
    ]


@given(st.text(alphabet="一是二（）。；：，“”《》1.、 \n问题字", max_size=60))
def test_cuts_lie_inside_and_in_order(text: str) -> None:
    for spans in (
        [point.span for point in points(text, whole(text))],
        sentences(text, whole(text)),
        [passage.span for passage in passages(text, whole(text))],
    ):
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(first.end <= second.start for first, second in itertools.pairwise(spans))


@given(st.text(alphabet="。 ，字\n", max_size=12))
def test_trimming_takes_nothing_but_edges(text: str) -> None:
    span = trimmed(text, whole(text))
    assert "字" not in text[: span.start] + text[span.end :]
