"""Which report of last year is the same unit's."""

from pathlib import Path

import pytest

from reportlint.similarity.pairing import pair_years


def paired(this: list[str], last: list[str]) -> list[str | None]:
    found = pair_years([Path(name) for name in this], [Path(name) for name in last])
    return [None if path is None else path.as_posix() for path in found]


@pytest.mark.parametrize(
    ("this", "last"),
    [
        ("白沙镇2025年工作总结.docx", "白沙镇2024年工作总结.txt"),
        ("白沙镇二〇二五年度总结.txt", "白沙镇二〇二四年度总结.txt"),
        ("太原市_2019.txt", "太原市_2018.txt"),
        ("03白沙镇.txt", "17 白沙镇（2024年度）.txt"),
        ("2025/白沙镇/总结.txt", "2024/白沙镇/总结.txt"),
        ("县水利局述职报告.txt", "2024年县水利局工作汇报.txt"),
    ],
)
def test_years_and_numbers_do_not_matter(this, last):
    assert paired([this, "柳湾镇.txt"], [last, "青石镇.txt"]) == [last, None]


def test_each_goes_to_its_own():
    this = ["甲镇/总结.txt", "乙镇/总结.txt", "丙镇/总结.txt"]
    assert paired(this, ["乙镇/总结.txt", "甲镇/总结.txt"]) == ["甲镇/总结.txt", "乙镇/总结.txt", None]


def test_a_name_that_several_share_tells_nothing():
    assert paired(["总结1.txt", "总结2.txt"], ["总结3.txt", "总结4.txt"]) == [None, None]
    assert paired(["2025.txt"], ["2024.txt"]) == [None]


def test_a_file_is_taken_once():
    assert paired(["白沙镇总结.txt", "子/白沙镇总结.txt"], ["白沙镇总结.txt"]) == ["白沙镇总结.txt", None]
