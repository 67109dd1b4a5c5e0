from __future__ import annotations

from pathlib import Path

from reportlint.parsing.part_roles import NO_REPORT, assign_roles
from reportlint.parsing.sections import build_sections
from reportlint.reading import read
from reportlint.report import Role

DONE = "全年共栽树三千棵，新增苗圃两个，组织培训四期，完成了年初定的任务。"
LACK = "成活率不高，管护力量薄弱，巡山不及时，部分苗木品质较差，经费缺口大。"
AHEAD = "将继续扩大苗圃，力争三月底前补植两千棵，加强巡山，完善制度，确保成活。"


def roles(*lines: str, kind: str = "", model=None, required=()) -> dict[str, set[str]]:
    document = read(Path("report.txt"), "\n".join(lines).encode())
    parts = assign_roles(document.text, build_sections(document), kind, model, required)
    return {section.heading: {role.value for role in section.roles} for part in parts for section in part.walk()}


def test_body_and_order_tell_what_the_heading_does_not():
    assert roles("一、山上山下", DONE, "二、绕不开的坎", LACK, "三、往后的路", AHEAD) == {
        "山上山下": {"work"},
        "绕不开的坎": {"problem"},
        "往后的路": {"plan"},
    }


def test_a_model_has_a_say():
    def model(heading: str) -> dict[Role, float]:
        return {Role.EXPERIENCE: 0.97} if heading == "林子教给我们的" else {}

    lines = ["一、工作情况", DONE, "二、林子教给我们的", "树要年年栽，更要天天管。", "三、下步打算", AHEAD]
    assert roles(*lines, model=model)["林子教给我们的"] == {"experience"}


def test_points_have_the_roles_of_their_part():
    found = roles("一、存在问题", "（一）管护跟不上。" + LACK, "（二）苗木供不上。" + LACK, "二、打算", AHEAD)
    assert found["管护跟不上"] == found["苗木供不上"] == {"problem"}


def test_a_point_that_names_another_role_stands_for_it():
    lines = ["一、今年工作回顾", "（一）植树造林", DONE, "（二）存在的问题", LACK, "二、明年打算", AHEAD]
    assert roles(*lines)["存在的问题"] == {"problem"}


def test_a_mixed_part_is_divided_among_its_points():
    found = roles("一、工作情况", DONE, "二、存在问题及下步打算", "（一）主要问题", LACK, "（二）下步打算", AHEAD)
    assert found["存在问题及下步打算"] == {"problem", "plan"}
    assert found["主要问题"] == {"problem"}
    assert found["下步打算"] == {"plan"}


def test_government_reports_look_back_and_then_ahead():
    lines = ["一、山水之间谱新篇", DONE, "二、同心协力开新局", AHEAD, "三、建设清廉政府", AHEAD]
    assert roles(*lines, kind="government-work-report") == {
        "山水之间谱新篇": {"work", "result"},
        "同心协力开新局": {"plan"},
        "建设清廉政府": {"plan", "integrity"},
    }


def test_what_is_no_report_has_other_parts():
    assert roles("一、工作目标", AHEAD, "二、存在问题", LACK, kind=NO_REPORT) == {
        "工作目标": {"other"},
        "存在问题": {"other"},
    }


def test_what_the_type_requires_is_looked_for():
    lines = [
        "一、山里山外",
        "三个林班的苗木分到了各村，护林员巡山登记。",
        "二、一年到头",
        DONE,
        "三、存在问题",
        LACK,
        "四、打算",
        AHEAD,
    ]
    free, asked = (roles(*lines, required=required)["山里山外"] for required in ([], [Role.OVERVIEW]))
    assert (free, asked) == ({"work"}, {"overview"})


def test_a_heading_of_a_later_year_looks_ahead():
    title, before, behind = "石塘镇林场2023年盘点", ["一、山上山下", DONE], ["三、绕不开的坎", LACK]
    told = "树栽在坡上，人守在棚里。"
    assert roles(title, *before, "二、2023，上山去", told, *behind)["2023，上山去"] == {"work"}
    assert roles(title, *before, "二、2024，上山去", told, *behind)["2024，上山去"] == {"plan"}


def test_points_of_a_mixed_part_fall_into_line():
    overview = "林场辖三个林班，现有职工二十六人，承担全镇造林任务。"
    found = roles("一、家底与进展", "（一）三个林班", overview, "（二）抓栽种", DONE, "（三）抓管护", DONE)
    assert found["三个林班"] == {"overview"}
    assert found["抓栽种"] == found["抓管护"] == {"work"}


def test_causes_are_told_with_their_problem():
    found = roles("一、困难及成因", "（一）苗木供不上", LACK, "（二）管护跟不上", LACK, "（三）原因分析", "根子在懒。")
    assert found["苗木供不上"] == found["管护跟不上"] == {"problem"}
    assert found["原因分析"] == {"cause"}


def test_a_cause_below_the_problems():
    found = roles("一、存在问题", "（一）苗木供不上", LACK, "（二）原因分析", "根子在懒。")
    assert found["原因分析"] == {"cause"}


def test_an_account_of_a_year_tells_results_where_no_part_is_headed_so():
    changed = "成活率比上年提高6个百分点，火情由9起降到2起，林场获评全县先进。"
    lines = [
        "一、一年来的主要工作",
        "（一）栽树",
        changed,
        "（二）开会",
        "坚持每周学习，层层传导压力。",
        "二、打算",
        AHEAD,
    ]
    found = roles(*lines, kind="work-summary")
    assert found["一年来的主要工作"] == found["栽树"] == {"work", "result"}
    assert found["开会"] == {"work"}
    assert roles(*lines, kind="work-report")["栽树"] == {"work"}
    assert roles(*lines, "三、取得的成效", changed, kind="work-summary")["栽树"] == {"work"}


def test_problems_head_what_was_mended_in_a_rectification_report():
    gaps = ["（一）“苗木款拖欠”的问题", DONE, "（二）“巡山走过场”的问题", DONE]
    found = roles("一、一条一条来", *gaps, "二、打算", AHEAD, kind="rectification-report")
    assert found["一条一条来"] == found["“苗木款拖欠”的问题"] == {"work"}
