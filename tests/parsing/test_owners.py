from __future__ import annotations

import pytest

from reportlint.parsing.measures import read_measure, split_measures
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span


def owner(text: str) -> str | None:
    span = read_measure(text, Span(0, len(text)), find_numerals(text)).owner
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("善本的脱酸由古籍部承接，白露前修完", "古籍部"),
        ("这批物证由鉴定所封存", "鉴定所"),
        ("村级光伏的运维交由供电公司打理", "供电公司"),
        ("摸底调查委托东湖大学统计学院开展", "东湖大学统计学院"),
        ("路边绿化由公路段负责", "公路段"),
        ("夜间巡查由直属一中队承担", "直属一中队"),
        ("简报先由综合科核对", "综合科"),
        ("整理台账（档案科）", "档案科"),
        ("压减用电的事（后勤服务中心），四季度见效", "后勤服务中心"),
        ("责任人为输血科主任，补足库存", "输血科主任"),
        ("欠发的稿费一事，财务处在月底前结清", "财务处"),
        ("年底前财务处结清稿费", "财务处"),
    ],
)
def test_who_is_charged_is_the_owner_wherever_it_stands(text: str, expected: str) -> None:
    assert owner(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "审计组",
        "二中队",
        "工程一部",
        "网格长",
        "机关纪委",
        "学生处",
        "执行局",
        "气候与农业气象科",
        "规划和自然资源局",
        "投资促进中心",
        "监督检查室",
        "机务段",
        "教研员",
        "社区民警",
        "剧团",
        "党总支书记",
    ],
)
@pytest.mark.parametrize("frame", ["{}要把隐患查细", "{}在10月底前查完隐患", "隐患排查由{}组织实施"])
def test_units_and_posts_of_every_kind_are_owners(frame: str, name: str) -> None:
    assert owner(frame.format(name)) == name


@pytest.mark.parametrize(
    "text",
    [
        "明确专人负责，推动落实",
        "由有关科室负责，推动落实",
        "各科室要主动认领",
        "有关单位要举一反三",
        "值班室实行双人值守",
        "县博物馆新馆年底开馆",
        "市体育馆10月建成开放",
        "书面函告市中级法院",
        "向市财政局申请资金",
        "以华宇集团为龙头，壮大产业",
        "审计局反馈的12个问题逐项整改",
        "乡镇卫生院2所开工",
        "行政村通车率达到95%",
        "规划建设中心城区路网",
        "由点到面推开",
        "说明理由并归档",
        "探索组建联盟",
        "开设总店（旗舰店）",
        "正处于转型期",
        "建设法治政府",
    ],
)
def test_collectives_places_and_objects_are_no_owners(text: str) -> None:
    assert owner(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("责任科室：医保办。本月底将报销单清零。", ["责任科室：医保办。本月底将报销单清零"]),
        ("更换水表。责任单位：水厂。完成时限：5月底。", ["更换水表。责任单位：水厂。完成时限：5月底"]),
        ("更换水表。责任单位：水厂。疏通管道。", ["更换水表。责任单位：水厂", "疏通管道"]),
        (
            "责任单位：水厂。更换水表。责任单位：水务站。疏通管道。",
            ["责任单位：水厂。更换水表", "责任单位：水务站。疏通管道"],
        ),
        ("针对巡察指出的“四风”问题，逐月明察暗访。", ["针对巡察指出的“四风”问题，逐月明察暗访"]),
        ("培育伙伴，建立紧密型合作关系。", ["培育伙伴，建立紧密型合作关系"]),
    ],
)
def test_labels_belong_to_their_measures(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split_measures(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("稽查所随船抽查渔获", "稽查所"),
        ("水保站替果农把脉土壤", "水保站"),
        ("育种场扩种良种", "育种场"),
        ("公诉检察官到社区释法", "公诉检察官"),
        ("古建修缮师补绘彩画", "古建修缮师"),
        ("合规主管梳理合同", "合规主管"),
        ("开发区纪工委约谈负责人", "开发区纪工委"),
        ("巡回法庭到牧区开庭", "巡回法庭"),
        ("站值班室登记来电", "站值班室"),
        ("输油站封控道口", "输油站"),
        ("测井队每班标定仪器", "测井队"),
        ("养路队霜降前补撒防滑料", "养路队"),
    ],
)
def test_an_owner_is_told_by_its_ending_whatever_verb_follows(text: str, expected: str) -> None:
    assert owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高新区要培育新产业", "高新区"),
        ("柳塘区须承接产业转移", "柳塘区"),
        ("临河、榆岭县要修好水渠", "榆岭县"),
        ("青石经开区应建好厂房", "青石经开区"),
    ],
)
def test_a_place_that_is_told_its_duty_is_an_owner(text: str, expected: str) -> None:
    assert owner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "各县市要加快推进",
        "中心城区要更新",
        "山区要修好路",
        "全区要一盘棋",
        "交接班时点评安全",
        "航班延误时启动备餐",
        "软弱班组一个不漏地整顿",
        "矛盾调处率提高",
        "旁听庭审三场",
        "开办老年班三个",
        "儿童节邀请孩子来馆",
        "瓶组供应点加装监控",
        "食堂卫生常抓不懈",
        "公务员培训提质",
        "超期电梯压到十部",
    ],
)
def test_events_collectives_and_things_acted_on_are_no_owners(text: str) -> None:
    assert owner(text) is None
