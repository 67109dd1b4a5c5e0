from __future__ import annotations

from pathlib import Path

from reportlint.parsing.part_roles import NO_REPORT, assign_roles
from reportlint.parsing.sections import build_sections
from reportlint.reading import read
from reportlint.report import Role

DONE = "全年共栽树三千棵，新增苗圃两个，组织培训四期，完成了年初定的任务。"
LACK = "成活率不高，管护力量薄弱，巡山不及时，部分苗木品质较差，经费缺口大。"
AHEAD = "将继续扩大苗圃，力争三月底前补植两千棵，加强巡山，完善制度，确保成活。"


def roles(*lines: str, kind: str = "", model=None) -> dict[str, set[str]]:
    document = read(Path("report.txt"), "\n".join(lines).encode())
    parts = assign_roles(document.text, build_sections(document), kind, model)
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
