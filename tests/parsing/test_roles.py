from __future__ import annotations

import pytest

from reportlint.parsing.roles import heading_features, normalised, words_of_heading


def roles(heading: str) -> set[str]:
    return {role.value for role in words_of_heading(heading).roles}


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("基本情况", {"overview"}),
        ("2023年植树工作开展情况", {"work"}),
        ("当前工作进展", {"work"}),
        ("主要工作及成效", {"work", "result"}),
        ("取得的成绩", {"result"}),
        ("几点体会", {"experience"}),
        ("存在的突出问题", {"problem"}),
        ("存 在 问 题", {"problem"}),
        ("困难和不足", {"problem"}),
        ("尚未完成整改的事项", {"problem"}),
        ("存在问题及原因", {"problem", "cause"}),
        ("存在问题的原因", {"cause"}),
        ("不足之处与明年打算", {"problem", "plan"}),
        ("下一步工作思路", {"plan"}),
        ("今后努力方向", {"plan"}),
        ("没栽活的几片林子和原因", {"problem", "cause"}),
        ("苗圃的底子", {"overview"}),
        ("苗木是怎么管过来的", {"work"}),
        ("树种得怎么样、管护落实得怎么样", {"work"}),
        ("难在什么地方", {"problem"}),
        ("还没办成的事", {"problem"}),
        ("短板在哪、为什么短", {"problem", "cause"}),
        ("病根在哪里", {"cause"}),
        ("接着干什么", {"plan"}),
        ("改的法子", {"plan"}),
        ("廉洁自律情况", {"integrity"}),
        ("附件", {"other"}),
    ],
)
def test_named_roles(heading, expected):
    assert roles(heading) == expected


@pytest.mark.parametrize(
    ("heading", "never"),
    [
        ("巡察反馈问题整改情况", "problem"),
        ("破解苗木运输难题", "problem"),
        ("坚持问题导向", "problem"),
        ("困难群众帮扶情况", "problem"),
        ("年度计划完成情况", "plan"),
        ("圆满完成了全年目标任务", "plan"),
        ("采取的主要措施", "plan"),
        ("明年要补的短板", "problem"),
        ("选题的缘由", "cause"),
        ("为什么要封山", "cause"),
        ("栽树和管护情况", "problem"),
    ],
)
def test_near_misses(heading, never):
    assert never not in roles(heading)


def test_silence_where_the_words_say_nothing():
    assert roles("山上山下一起干") == set()


def test_normalised():
    assert normalised("2023年度**镇当前存在的问题：") == "镇存在的问题"


def test_features_hold_characters_and_what_the_words_name():
    features = heading_features("存在问题")
    assert {"^存", "问题", "题$", "names:problem"} <= features.keys()
    assert all(value > 0 for value in features.values())
