"""The tables of a ledger and their columns."""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """A column: its identifier for programs, its title for people, its width in characters (a Chinese one is two)."""

    name: str
    title: str
    width: int


class Sheet(NamedTuple):
    """A table of the ledger: its identifier, its title, its columns."""

    name: str
    title: str
    columns: tuple[Column, ...]


_FILE = Column("file", "文件", 30)
_SECTION = Column("section", "所在部分", 24)
_PLACE = Column("place", "位置", 12)

SHEETS = (
    Sheet(
        "quantities",
        "数据",
        (
            _FILE,
            _SECTION,
            Column("indicator", "指标", 26),
            Column("written", "原文写法", 16),
            Column("value", "数值", 14),
            Column("upper", "至", 14),
            Column("unit", "单位", 10),
            Column("exactness", "准确程度", 10),
            Column("period", "时间", 16),
            _PLACE,
            Column("sentence", "原句", 60),
        ),
    ),
    Sheet(
        "problems",
        "问题",
        (
            _FILE,
            _SECTION,
            Column("problem", "问题", 60),
            Column("vague", "是否笼统", 10),
            Column("who", "点名的单位或人", 20),
            Column("evidence", "数据或事例", 30),
            Column("effect", "后果", 20),
            Column("cause", "原因", 30),
            Column("hedges", "笼统的用语", 20),
            Column("measure", "最可能对应的措施", 40),
            _PLACE,
        ),
    ),
    Sheet(
        "measures",
        "措施",
        (
            _FILE,
            _SECTION,
            Column("measure", "措施", 60),
            Column("owner", "责任单位或人", 20),
            Column("deadline", "完成时间", 16),
            Column("target", "目标", 24),
            Column("check", "怎么检查", 20),
            Column("problem", "最可能对应的问题", 40),
            _PLACE,
        ),
    ),
    Sheet(
        "sections",
        "部分",
        (
            _FILE,
            Column("level", "层级", 6),
            Column("number", "编号", 10),
            Column("heading", "标题", 40),
            Column("roles", "写的是什么", 16),
            Column("characters", "字数", 8),
            Column("quantities", "数据条数", 10),
            _PLACE,
        ),
    ),
    Sheet(
        "reports",
        "报告",
        (
            _FILE,
            Column("title", "标题", 40),
            Column("type", "类型", 14),
            Column("verdict", "结论", 12),
            Column("missing", "缺少的部分", 20),
            Column("errors", "错误", 8),
            Column("warnings", "警告", 8),
            Column("notes", "提示", 8),
            Column("characters", "字数", 8),
            Column("quantities", "数据条数", 10),
            Column("problems", "问题", 8),
            Column("vague", "笼统的问题", 12),
            Column("measures", "措施", 8),
            Column("remarks", "没有读到的内容", 40),
        ),
    ),
)
