"""The aspects prescribed for self-examinations, as reports word their headings."""

from pathlib import Path

import pytest

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.parsing.aspects import missing_aspects
from reportlint.reading import read

ASPECTS = ("带头强化政治忠诚", "带头锤炼党性、提振精气神", "带头履行管党治党责任")


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        (
            "（一）带头强化政治忠诚、提高政治能力方面\n学习少1次。\n（二）锤炼党性提振精气神方面\n到场晚6天。\n",
            ASPECTS[2:],
        ),
        ("带头强化政治忠诚方面：学习少1次。\n在履行“管党治党”责任上，谈话少4人次。\n", ASPECTS[1:2]),
        ("围绕带头强化政治忠诚，带头锤炼党性、提振精气神，带头履行管党治党责任，查摆如下。\n我学习少1次。\n", ASPECTS),
        ("我学习少1次，强化政治忠诚还要再努力。\n", ASPECTS[1:]),
    ],
)
def test_an_aspect_is_taken_up_where_it_is_the_subject(body, missing):
    text = (
        f"民主生活会个人对照检查材料\n一、存在的突出问题\n{body}二、下步打算\n我带头履行管党治党责任，每月谈话4人次。\n"
    )
    report = review_document(read(Path("甲.txt"), text.encode()), Config()).report
    assert missing_aspects(report, ASPECTS) == list(missing)
    assert missing_aspects(report, ()) == []


def test_aspects_come_from_the_configuration(tmp_path):
    path = tmp_path / "对照检查.txt"
    path.write_text("个人对照检查材料\n一、存在问题\n我学习少1次。\n", encoding="utf-8")
    findings = [
        review_document(read(path), Config(select=("TYP",), aspects=aspects)).findings for aspects in ((), ASPECTS)
    ]
    assert [len(found) for found in findings] == [0, 1]
    assert all(aspect in findings[1][0].message for aspect in ASPECTS)
