"""How the program names things to its users: roles, severities, verdicts and places in plain office Chinese."""

from __future__ import annotations

from reportlint.finding import Severity, Verdict
from reportlint.report import Role
from reportlint.text import Location, PlaceUnit

ROLES = {
    Role.OVERVIEW: "基本情况",
    Role.WORK: "工作开展情况",
    Role.RESULT: "取得成效",
    Role.EXPERIENCE: "经验体会",
    Role.PROBLEM: "存在问题",
    Role.CAUSE: "原因分析",
    Role.PLAN: "下步打算",
    Role.INTEGRITY: "廉洁自律",
    Role.OTHER: "其他",
}

SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}

VERDICTS = {
    Verdict.PASS: "通过",
    Verdict.REVISE: "修改后通过",
    Verdict.RETURN: "退回修改",
    Verdict.NOT_A_REPORT: "不是工作报告",
}


def place(location: Location) -> str:
    """Say where something stands: 第12行, 第8段, 表2第3行第1列, 第4页."""
    where = location.place
    match where.unit:
        case PlaceUnit.LINE:
            return f"第{where.number}行"
        case PlaceUnit.PARAGRAPH:
            return f"第{where.number}段"
        case PlaceUnit.PAGE:
            return f"第{where.number}页"
        case PlaceUnit.TABLE:
            return f"表{where.number}第{where.row}行第{where.column}列"
