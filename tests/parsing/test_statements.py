from __future__ import annotations

from pathlib import Path

from reportlint.parsing.part_roles import assign_roles
from reportlint.parsing.sections import build_sections
from reportlint.parsing.statements import find_plan_statements, find_problem_statements
from reportlint.reading import read

DONE = "全镇上下齐心协力，全年栽树三千棵，新增苗圃两个，改造老旧水渠六公里，群众收入稳步增长，各项事业都有新进展。"
OWN = (
    "在肯定成绩的同时，我们也清楚地看到，镇里的工作还存在不少问题：产业底子薄，龙头企业不多；"
    "管护力量不足，巡山不够及时；部分干部作风不实。对此，我们将认真加以解决。"
)
AHEAD = "今年外部环境复杂，苗木市场面临不少挑战和困难，我们要主动应对，力争栽树四千棵，确保成活率达到九成以上。"


def statements(*lines: str, find=find_problem_statements) -> list[str]:
    document = read(Path("report.txt"), "\n".join(lines).encode())
    sections = assign_roles(document.text, build_sections(document), "government-work-report")
    return [span.of(document.text) for span in find(document, sections)]


def test_own_problems_at_the_end_of_what_was_done():
    assert statements("一、去年工作回顾", DONE, OWN, "二、今年工作安排", AHEAD) == [OWN]


def test_points_that_follow_belong_to_it():
    head = "同时，我们也看到，工作中还存在一些问题和不足，主要表现在以下几个方面，需要认真对待："
    points = ["一是管护力量不足，全镇只有三名护林员。", "二是苗圃经费缺口大，去年有两个苗圃停了水。"]
    assert statements("一、去年工作回顾", DONE, head, *points, "二、今年工作安排", AHEAD) == [head, *points]


def test_none_where_a_part_is_headed_as_problems():
    assert statements("一、去年工作回顾", DONE, "二、存在问题", OWN, "三、今年工作安排", AHEAD) == []


def test_challenges_ahead_are_no_problems_of_the_report():
    assert statements("一、去年工作回顾", DONE, "二、今年工作安排", AHEAD) == []


def test_difficulties_overcome_are_none():
    overcome = "一年来，面对持续干旱的困难，全镇干部迎难而上，打井十二眼，保住了全部新栽苗木，受到群众好评。"
    assert statements("一、去年工作回顾", overcome, DONE, "二、今年工作安排", AHEAD) == []


def test_plan_without_heading():
    plan = "下一步，林场将在三月底前补植两千棵，并把护林员增加到六名，由副场长负责。"
    assert statements("一、去年工作回顾", DONE, plan, find=find_plan_statements) == [plan]
    assert statements("一、去年工作回顾", DONE, "二、下步打算", plan, find=find_plan_statements) == []


def test_praise_before_the_turn_does_not_hide_it():
    turned = "成绩来之不易。" + OWN
    assert statements("一、去年工作回顾", DONE, turned, "二、今年工作安排", AHEAD) == [turned]


def test_a_motto_is_no_problem():
    motto = "做林农的工作，光讲政策不够，还要把“有困难找站长”落到实处，电话二十四小时都得有人接。"
    assert statements("一、去年工作回顾", DONE, motto, "二、今年工作安排", AHEAD) == []


def test_a_plan_among_the_problems_is_told_from_them():
    plan = "下一步，由林业站三月底前补植两千棵，护林员由四名增加到六名，每季度通报一次。"
    lines = ["一、去年工作回顾", DONE, "二、存在问题", OWN, plan]
    assert statements(*lines, find=find_plan_statements) == [plan]
    assert statements(*lines, "三、今年打算", AHEAD, find=find_plan_statements) == [plan]
    lack = "下一步思路不清，去年定的苗圃扩建方案改了三稿，到年底也没有报出去，误了春天的栽种。"
    assert statements("一、存在问题", OWN, lack, find=find_plan_statements) == []


def test_points_of_a_plan_without_heading():
    head = "针对以上问题，我们将抓好下面两件事，件件落实到人，件件有期限："
    points = ["一是由林业站三月底前补植。", "二是增加护林员两名。"]
    assert statements("一、去年工作回顾", DONE, head, *points, find=find_plan_statements) == [head, *points]


def test_a_last_paragraph_of_deadlines_is_a_plan():
    last = "各林班要在三月底前逐棵核对，继续补植缺棵，4月15日前将情况报林业站，加强巡山，确保成活。"
    assert statements("一、去年工作回顾", DONE, last, find=find_plan_statements) == [last]
    assert statements("一、去年工作回顾", last, DONE, find=find_plan_statements) == []


def test_problems_told_in_words_that_no_cue_foresees():
    told = (
        "账要两头算，欠账也摆出来：护林员老周三个月没领到补贴，巡山登记空了两页；苗圃的水泵坏了十九天没人修；"
        "有的护林点锁着门，防火旗倒在草里；新来的技术员嫁接不过关，嫁一棵死一棵。"
    )
    assert statements("一、去年的事", DONE, told, "二、今年的事", AHEAD) == [told]


def test_a_paragraph_of_achievements_is_no_such_paragraph():
    told = "难题一个个解开：三个苗圃通了水；护林员的补贴补发到人；巡山登记补齐了三年的空页；老水泵换成了新的。"
    assert statements("一、去年的事", DONE, told, "二、今年的事", AHEAD) == []
