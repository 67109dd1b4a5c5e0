from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.parsing.answers import MOST_PAIRS, UNANSWERED, find_answers
from reportlint.reading import read

if TYPE_CHECKING:
    from reportlint.report import Report

WORK = "灌区管护工作汇报\n一、工作开展情况\n疏通支渠3条。\n"
PLAN = (
    "三、下步打算\n10月底前把东干渠清淤4公里，恢复下坪村供水。\n水费收据当天入账，会计每月核对一次。\n"
    "请厂家来教测流仪，6名管护员逐人过关。\n"
)
SILT, FEES, GAUGES = "东干渠淤积4公里，下坪村停水6天", "水费收据锁在抽屉里，半年没有入账", "6名管护员没有一人会用测流仪"


def parsed(text: str) -> Report:
    return parse(read(Path("汇报.txt"), text.encode()), Lexicon())


def told(report: Report) -> list[tuple[str, str]]:
    """Return each problem that was compared and its likeliest measure, both by their first four characters."""
    return [
        (
            report.problems[answer.problem].span.of(report.text)[:4],
            report.measures[answer.measure].span.of(report.text)[:4],
        )
        for answer in report.answers
    ]


def test_each_problem_has_its_measure_and_each_measure_its_problem():
    report = parsed(f"{WORK}二、存在问题\n一是{SILT}。\n二是{FEES}。\n三是{GAUGES}。\n{PLAN}")
    assert told(report) == [("东干渠淤", "10月底"), ("水费收据", "水费收据"), ("6名管护", "请厂家来")]
    assert all(answer.chance > 0.5 for answer in report.answers)
    assert [purpose.problem for purpose in report.purposes] == [0, 1, 2]
    assert [purpose.measure for purpose in report.purposes] == [0, 1, 2]


def test_what_nothing_answers_has_little_chance():
    plan = PLAN.replace("水费收据当天入账，会计每月核对一次。\n", "")
    report = parsed(f"{WORK}二、存在问题\n一是{SILT}。\n二是少数村干部白天打牌。\n三是{GAUGES}。\n{plan}")
    assert [answer.any_chance < UNANSWERED for answer in report.answers] == [False, True, False]


def test_a_measure_that_is_left_over_may_answer_a_problem_that_is_left_over():
    report = parsed(f"{WORK}二、存在问题\n一是{SILT}。\n二是少数村干部白天打牌。\n三是{GAUGES}。\n{PLAN}")
    assert UNANSWERED < report.answers[1].any_chance < 0.5
    assert UNANSWERED < report.purposes[1].any_chance < 0.5


def test_an_enumerated_point_is_one_problem():
    points = f"一是{SILT}。石桥村群众意见也大。\n二是{FEES}。\n"
    report = parsed(f"{WORK}二、存在问题\n{points}{PLAN}")
    assert len(report.problems) == 3
    assert [answer.problem for answer in report.answers] == [0, 2]


def test_a_heading_speaks_for_the_problem_below_it():
    problems = "（一）测流仪操作生疏\n看守人员多数时候凭眼睛估计。\n（二）收费管理不严\n半年没有入账。\n"
    assert told(parsed(f"{WORK}二、存在问题\n{problems}{PLAN}")) == [("看守人员", "请厂家来"), ("半年没有", "水费收据")]


def test_a_problem_whose_measure_stands_beside_it_is_left_out():
    beside = f"问题：{FEES}。整改措施：会计每月核对。\n"
    report = parsed(f"{WORK}二、存在问题\n{beside}一是{SILT}。\n二是{GAUGES}。\n{PLAN}")
    assert "水费收据" not in dict(told(report))
    assert "东干渠淤" in dict(told(report))


def test_what_is_problem_and_measure_at_once_is_left_out():
    report = parsed(f"{WORK}二、存在问题及下步打算\n一是{SILT}。\n二是{FEES}。\n")
    assert report.problems
    assert not report.answers


def test_silence_without_either_side_with_too_many_pairs_and_in_government_work_reports():
    assert parsed(f"{WORK}二、存在问题\n{SILT}。\n").answers == ()
    assert find_answers([], ["清淤"]) == find_answers(["淤积"], []) == ((), ())
    many = "".join(f"{number}.第{number}段渠道淤积。\n" for number in range(1, 42))
    report = parsed(f"{WORK}二、存在问题\n{many}三、下步打算\n{many.replace('淤积', '清淤')}")
    assert len(report.problems) * len(report.measures) > MOST_PAIRS
    assert report.answers == ()
    government = f"柳溪县政府工作报告\n一、工作开展情况\n疏通支渠3条。\n二、存在问题\n{SILT}。\n{PLAN}"
    assert parsed(government).answers == ()


def test_measures_of_one_point_speak_for_each_other():
    plan = (
        f"三、下步打算\n（一）10月底前把东干渠清淤4公里，恢复下坪村供水。另添沙发两套。\n（二）{FEES[:4]}每月核对。\n"
    )
    report = parsed(f"{WORK}二、存在问题\n一是{SILT}。\n二是{FEES}。\n三是{GAUGES}。\n{plan}")
    sofas = next(p for p in report.purposes if "沙发" in report.measures[p.measure].span.of(report.text))
    assert sofas.chance < 0.2 < 0.8 < sofas.any_chance
