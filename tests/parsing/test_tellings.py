"""What sentences tell, where no heading says it."""

from __future__ import annotations

import pytest

from reportlint.parsing.tellings import chances, features, log_odds, sentences_of
from reportlint.report import Role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("全年修复闸门12座，疏通支渠30公里", Role.WORK),
        ("闸门启闭机锈死，汛期只好靠人摇，巡渠的人手也不够", Role.PROBLEM),
        ("水利站9月底前补齐台账，每月抽查两次", Role.PLAN),
        ("根子在平时只顾赶进度，没把规矩当回事", Role.CAUSE),
        ("实践让我们懂得，活要干在前头，才不会手忙脚乱", Role.EXPERIENCE),
    ],
)
def test_what_a_sentence_tells(sentence: str, role: Role) -> None:
    found = chances(sentence)
    assert max(found, key=lambda other: found[other]) is role


def test_figures_and_closing_marks_tell_nothing() -> None:
    assert features("修复闸门12座。") == features("修复闸门3座")


def test_sentences_of_a_body() -> None:
    assert sentences_of("闸门锈死；汛期靠人摇着开。\n短。\n") == ["汛期靠人摇着开"]


def test_a_body_without_sentences_speaks_for_nothing() -> None:
    assert log_odds([]) == {}


def test_no_single_sentence_decides() -> None:
    assert all(abs(odds) < 3.01 for odds in log_odds(["特此报告，请予审阅"]).values())
