"""How a problem is written: near misses beside the rules' own examples, and how the rules go together."""

from pathlib import Path

import pytest

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.reading import read

WORK = "青石镇防汛工作情况汇报\n一、工作开展情况\n巡堤6次。\n二、存在问题\n{}\n三、下步打算\n由水利站每月演练1次。\n"
DUTY = (
    "青石镇副镇长石某述职报告\n一、履职情况\n我分管水利，清淤4公里。\n二、存在问题\n{}\n三、努力方向\n每月下村2次。\n"
)


def found(code: str, body: str, report: str = WORK) -> list[str]:
    document = read(Path("例.txt"), report.format(body).encode())
    return [finding.quote for finding in review_document(document, Config(select=(code,))).findings]


@pytest.mark.parametrize(
    "problem",
    [
        "对自己要求不高，学习抓得松。",
        "对干部要求严格程度不够。",
        "党性锻炼不够经常。",
        "驾驶员的休息时间不足。",
        "科技成果推广力度不大。",
        "防汛知识宣传不够。",
        "工作中有急躁情绪。",
        "讲原则不够，遇到矛盾绕着走。",
    ],
)
def test_real_faults_are_no_praise(problem: str) -> None:
    assert found("VAG004", problem) == []


@pytest.mark.parametrize(
    ("problem", "quoted"),
    [
        ("工作节奏过快，干部压力偏大。", "工作节奏过快"),
        ("我只顾工作，顾不上家人。", "只顾工作"),
        ("埋头干得多，成绩宣传得不够。", "成绩宣传得不够"),
        ("有时批评同志太直接。", "批评同志太直接"),
        ("过于追求完美。", "过于追求完美"),
    ],
)
def test_praise_is_found(problem: str, quoted: str) -> None:
    assert found("VAG004", f"一是{problem}\n二是停水通知漏发36户。") == [quoted]


@pytest.mark.parametrize(
    "problem",
    [
        "应急演练开展不够，要进一步加强。",
        "值守力量需要进一步加强。",
        "巡查制度仍需完善。",
        "不断加强学习的自觉性不强。",
        "群众反映强烈的停水问题要求落实。",
    ],
)
def test_what_lacks_something_is_no_task(problem: str) -> None:
    assert found("VAG006", f"一是{problem}\n二是停水通知漏发36户。") == []


def test_somebody_told_what_to_do_is_a_task() -> None:
    assert found("VAG006", "一是水利站要进一步加强巡查，压实责任。\n二是停水通知漏发36户。") == ["要进一步加强"]


def test_a_cause_part_that_admits_something_is_enough() -> None:
    causes = "三、原因分析\n一是人手紧张。二是我们没有排好班。\n四、下步打算"
    report = WORK.replace("三、下步打算", causes)
    assert found("VAG005", "人手紧张，夜巡难以保证。", report) == []


@pytest.mark.parametrize(
    "problem",
    [
        "人手紧张。",
        "由于人手紧张，加上平时督促不严，夜巡难以保证。",
        "由于事务多，我没有静下心来学习。",
        "主要原因是思想上没有重视，人手也紧张。",
    ],
)
def test_who_admits_something_does_not_blame(problem: str) -> None:
    assert found("VAG005", problem) == []


def test_research_tells_of_others_by_its_nature() -> None:
    report = "关于垃圾分类的调研报告\n一、基本情况\n走访6村。\n二、存在问题\n{}\n三、对策建议\n每月检查1次。\n"
    assert found("VAG005", "群众环保意识不强，分类推进十分吃力。", report) == []
    assert found("VAG005", "群众环保意识不强，分类推进十分吃力。") == ["群众环保意识不强"]


@pytest.mark.parametrize(
    "problem",
    [
        "台账更新不及时，原因是没有专人管。",
        "服务质量不高，原因是服务流程没有公开。",
        "巡查记录缺了3天，原因是巡查记录本丢了1本。",
    ],
)
def test_a_cause_that_says_more_repeats_nothing(problem: str) -> None:
    assert found("VAG007", problem) == []


def test_the_old_three_are_one_finding() -> None:
    problems = "一是理论学习不够。二是调查研究不深入。三是创新意识不强。四是担当精神不足。"
    assert found("VAG008", problems) == ["理论学习不够"]


def test_one_stock_phrase_or_a_matter_of_its_own_is_no_list() -> None:
    assert found("VAG008", "一是科技创新不够。二是担当精神不足。三是学生学习兴趣不高。") == []


@pytest.mark.parametrize(
    ("problem", "quoted"),
    [
        ("一是班子抓学习的劲头不足。二是我8月没有下村。", ["班子"]),
        ("在履职方面，部分同志担当精神不足。", ["部分同志"]),
        ("一是部分同志担当精神不足，对此我提醒得少。", []),
        ("部分同志担当精神不足。作为班长，督促不够。", []),
        ("一是有的工作抓得不紧。", []),
        ("一是理论学习不够系统。", []),
    ],
)
def test_only_an_item_about_others_speaks_of_others(problem: str, quoted: list[str]) -> None:
    assert found("VAG009", problem, DUTY) == quoted


def test_the_units_own_report_may_speak_of_the_unit() -> None:
    assert found("VAG009", "班子抓学习的劲头不足。") == []
    assert found("VAG009", "班子抓学习的劲头不足。", DUTY.replace("副镇长石某", "领导班子")) == []


def test_a_named_fault_is_told_beside_vagueness_and_at_words_of_its_own() -> None:
    body = "一是我性子急，有时让同志们下不来台。\n二是停水通知漏发36户。"
    assert found("VAG004", body, DUTY) == ["性子急"]
    assert found("VAG001", body, DUTY) != ["性子急"]
