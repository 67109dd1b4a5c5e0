from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.deadlines import find_deadline
from reportlint.parsing.occasions import shaped_times
from reportlint.text import Span


def deadline(text: str) -> str | None:
    span = find_deadline(text, Span(0, len(text)))
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每窑出砖后称重抽检", "每窑出砖后"),
        ("每趟末班车收车后清点遗失物品", "每趟"),
        ("每轮考古发掘前开展安全交底", "每轮"),
        ("逢三逢八到集市摆摊", "逢三"),
        ("逢双周周四开放实验室", "逢双周"),
        ("隔月第一个周五碰头", "隔月"),
        ("下个采暖季前换完阀门", "采暖季前"),
        ("下周三起错峰就餐", "下周三起"),
        ("本周内补齐台账", "本周内"),
        ("村委任内还清旧账", "任内"),
        ("百日内完成搬迁", "百日内"),
        ("到建院六十周年之际推出院史展", "建院六十周年之际"),
        ("到“十六五”开局之年建成新馆", "“十六五”开局之年"),
        ("投产头一个季度摸清能耗", "投产头一个季度"),
        ("周五下午大扫除", "周五下午"),
        ("施工窗口期内换完道岔", "施工窗口期内"),
    ],
)
def test_every_next_and_until_are_deadlines_with_any_noun(text: str, expected: str) -> None:
    found = deadline(text)
    assert found is not None
    assert expected in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("鲟鱼洄游季禁止挖砂", "鲟鱼洄游季"),
        ("果业局苹果套袋期下园指导", "苹果套袋期"),
        ("雾霾天增加洒水频次", "雾霾天"),
        ("质量月开展比武", "质量月"),
        ("早高峰加开区间车", "早高峰"),
        ("图书馆节假日延长闭馆", "节假日"),
        ("我雨雪天上门问寒", "雨雪天"),
    ],
)
def test_seasons_at_the_head_or_behind_the_subject_are_deadlines(text: str, expected: str) -> None:
    assert deadline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("积雪融化后抢修栈道", "积雪融化后"),
        ("锅炉班停炉后除焦", "停炉后"),
        ("新船下水时校核载重线", "新船下水时"),
        ("航班延误时启动备餐", "航班延误时"),
        ("疫苗到货当天入冷库", "当天"),
        ("赶海的日子里提醒潮情", "赶海的日子里"),
        ("害虫羽化前挂诱捕器", "害虫羽化前"),
        ("换岗时核对枪弹", "换岗时"),
    ],
)
def test_an_event_with_its_edge_is_a_deadline(text: str, expected: str) -> None:
    found = deadline(text)
    assert found is not None
    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "发现险情后及时上报",
        "接到举报后认真核实",
        "经审核后发放补贴",
        "群众办事时笑脸相迎",
        "必要时组织专家论证",
        "条件成熟时开展试点",
        "做好课后服务",
        "规范售后服务",
        "关心退休后的生活",
        "完善灾后重建规划",
        "同时加强宣传",
        "时刻绷紧安全弦",
        "后续服务到位",
        "后勤保障加强",
    ],
)
def test_conditions_and_other_words_are_no_deadlines(text: str) -> None:
    assert deadline(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "延长禁渔期",
        "推介采茶季活动",
        "毕业季活动丰富",
        "抢抓战略机遇期",
        "公示期管理规范",
        "完善环节、把握细节",
        "游客满意度节节攀升",
        "城乡面貌日新月异",
        "群众期盼逐一回应",
        "航天产业做强",
        "天气预报服务升级",
        "高峰论坛筹备",
    ],
)
def test_things_called_after_a_time_are_no_deadlines(text: str) -> None:
    assert deadline(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "每户建立一份档案",
        "每名党员联系两户",
        "每班不超过四十五人",
        "每亩增产五十公斤",
        "逢案必究",
        "逢会必讲安全",
        "下大力气整治",
        "下一步完善制度",
        "本着节约原则办事",
        "当前突出抓好安全",
        "头雁队伍建设",
    ],
)
def test_each_of_many_and_maxims_are_no_deadlines(text: str) -> None:
    assert deadline(text) is None


@given(st.text(alphabet="每逢隔下个季期天日后时前里的休渔雨收班一3“”，组", max_size=40))
def test_shaped_times_lie_in_the_text(text: str) -> None:
    for span in shaped_times(text, Span(0, len(text))):
        assert 0 <= span.start < span.end <= len(text)
