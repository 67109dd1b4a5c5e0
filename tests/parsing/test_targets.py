from __future__ import annotations

import pytest

from reportlint.parsing.measures import read_measure
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span


def target(text: str) -> str | None:
    span = read_measure(text, Span(0, len(text)), find_numerals(text)).target
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地下油罐一罐不留", "一罐不留"),
        ("隐患不漏一处", "不漏一处"),
        ("不留一处渗点", "不留一处"),
        ("违规停放零发生", "零发生"),
        ("消防通道全部打通", "全部打通"),
        ("消火栓全部测完", "全部测完"),
        ("空编补足一半", "补足一半"),
        ("投诉压减到个位数", "个位数"),
        ("背街小巷路灯盏盏亮", "盏盏亮"),
        ("低保对象应保尽保", "应保尽保"),
        ("检查频次减半", "减半"),
        ("企业上市实现零的突破", "零的突破"),
        ("断面水质达到Ⅲ类", "达到Ⅲ类"),
        ("顺利通过省级验收", "通过省级验收"),
        ("响应时间缩短至24小时", "24小时"),
    ],
)
def test_words_say_how_far_without_a_figure(text: str, expected: str) -> None:
    found = target(text)
    assert found is not None
    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "汇总12个部门的进度",
        "实行24小时双人值守",
        "成熟一个推广一个",
        "发现一起、查处一起",
        "推进二轮土地承包试点",
        "落实人才新政二十条",
        "处理好五点与一线的关系",
        "牢记“人民”二字",
        "支持汽车零配件产业",
        "用好零关税政策",
        "汇聚人人有责的合力",
        "每日零报告",
        "一刻不停抓整改",
        "把法治作为全面建成小康社会的保障",
        "两节前抽检酒类",
        "形成移交清单",
    ],
)
def test_figures_and_idioms_that_set_no_limit_are_no_targets(text: str) -> None:
    assert target(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("残次品减到零", "零"),
        ("井下重伤起数归于零", "零"),
        ("未销号隐患控制在百条以内", "百条以内"),
        ("通勤等候砍去一半", "一半"),
        ("设备故障停机少了一大半", "一大半"),
        ("投诉比上年降四成", "四成"),
        ("农膜回收做到百分百", "百分百"),
        ("年内焦炉全部达产", "全部达产"),
        ("通村公路全部硬化", "全部硬化"),
        ("吞吐量比上年翻一番", "翻一番"),
    ],
)
def test_what_is_left_or_gained_is_a_target(text: str, expected: str) -> None:
    found = target(text)
    assert found is not None
    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "打造十五分钟健身圈",
        "规范20米以上深基坑作业",
        "吸取去年3人受伤事故的教训",
        "用好去年建成的20个驿站",
        "答复300多户居民去年反映的噪音诉求",
        "复盘上一航次装卸情况",
        "稽查二处复盘办案得失",
        "新航站楼启用前组织演练",
        "工地节后复工前培训",
        "推动项目快开工",
        "发展蔬菜直通车",
        "全身心百分百投入",
        "多半岗位轮换",
        "统筹全部力量",
        "零工市场升级",
    ],
)
def test_figures_and_words_that_tell_which_thing_are_no_targets(text: str) -> None:
    assert target(text) is None
