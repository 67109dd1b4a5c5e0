from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.deadlines import find_deadline
from reportlint.text import Span


def deadline(text: str) -> str | None:
    span = find_deadline(text, Span(0, len(text)))
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("白露前修完善本", "白露前"),
        ("冬灌前拆除违建", "冬灌前"),
        ("三伏天到来之前增设凉棚", "三伏天到来之前"),
        ("征兵体检开始前校准仪器", "开始前"),
        ("财政年度关账前清理往来", "关账前"),
        ("“双节”前贴牌公示", "“双节”前"),
        ("文化遗产日前修复文物", "日前"),
        ("国家宪法日前后办好宣传", "国家宪法日前后"),
        ("在小麦返青期下田指导", "返青期"),
        ("趁着枯水期换下闸门", "枯水期"),
        ("换届选举期间谈心谈话", "选举期间"),
        ("用100天时间清欠", "用100天时间"),
        ("用一年半的时间打通断头路", "用一年半的时间"),
        ("以三年为期提高绿地率", "以三年为期"),
        ("逾期贷款半年见底", "半年"),
        ("逢休市日冲洗地面", "逢休市日"),
        ("每逢单月演练一次", "每逢"),
        ("隔月回访一次", "隔月"),
        ("实行周调度", "周调度"),
        ("从下个月起弹性入园", "从下个月起"),
        ("开学第二周起公示食谱", "第二周起"),
        ("到2030年建成书香城", "到2030年"),
        ("未来三年再建五座", "未来三年"),
    ],
)
def test_seasons_events_and_lengths_are_deadlines(text: str, expected: str) -> None:
    found = deadline(text)
    assert found is not None
    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "用好8月份刚建成的分拣中心",
        "对照9月2日通报举一反三",
        "用好去年12月到账的资金",
        "当日送达率保持稳定",
        "完善会展中心功能",
        "分数进入前35位",
        "做好入院前评估",
        "抢抓政策窗口期",
        "走在前列、干在实处",
        "今后五年是关键时期",
        "给予每年人均补助",
        "国家试点早日建成",
        "参加施工期间的协调会",
    ],
)
def test_other_peoples_dates_and_look_alikes_are_no_deadlines(text: str) -> None:
    assert deadline(text) is None


@given(st.text(alphabet="前后期间日月年第一二12用在“”节汛的，", max_size=40))
def test_a_deadline_lies_in_the_text(text: str) -> None:
    span = find_deadline(text, Span(0, len(text)))
    assert span is None or 0 <= span.start < span.end <= len(text)
