from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.lexicon.wordlists import word_lists
from reportlint.parsing.likeness import FEATURES, compare

PROBLEMS = ["东干渠淤积4公里，下坪村停水6天", "水费收据半年没有入账", "管护员不会用测流仪"]
MEASURES = ["清淤东干渠4公里，恢复下坪村供水", "会计每月核对水费收据", "请厂家来教测流仪", "凝心聚力，再创佳绩"]


def features(problem: str, measure: str, among: tuple[list[str], list[str]] = (PROBLEMS, MEASURES)) -> dict[str, float]:
    problems, measures = among
    row = compare(problems, measures)[problems.index(problem)]
    return dict(zip(FEATURES, row[measures.index(measure)], strict=True))


def test_counterparts_share_most_and_are_ahead_of_all_others():
    for problem, measure in zip(PROBLEMS, MEASURES, strict=False):
        found = features(problem, measure)
        assert found["measure-lead"] > 0
        assert found["problem-lead"] > 0
        others = [features(problem, other)["overlap"] for other in MEASURES if other != measure]
        assert found["overlap"] > max(others)


def test_a_slogan_has_little_substance_and_is_left_over():
    found = features(
        PROBLEMS[0], "进一步加强工作，完善长效机制", (PROBLEMS, ["进一步加强工作，完善长效机制", *MEASURES[:1]])
    )
    assert found["substance"] < 0.3
    assert found["overlap"] < 0.1


def test_stock_words_are_not_shared():
    problems, measures = ["培训工作机制不够完善"], ["进一步完善工作机制"]
    assert features(*problems, *measures, (problems, measures))["overlap"] == 0


@pytest.mark.parametrize(
    ("problem", "measure"),
    [
        ("台账漏记", "每周清点登记本"),
        ("人手不足", "公开招聘3名毕业生"),
        ("租金拖欠", "对欠费户发律师函"),
        ("脱岗", "24小时轮班"),
    ],
)
def test_the_same_matter_is_shared_in_other_words(problem: str, measure: str):
    assert features(problem, measure, ([problem], [measure]))["overlap"] > 0


def test_a_shared_figure_counts_and_a_shared_date_does_not():
    def overlap(problem: str, measure: str) -> float:
        return features(problem, measure, ([problem], [measure]))["overlap"]

    assert overlap("漏报31户", "补报31户") > overlap("漏报31户", "补报30户")
    assert overlap("漏报于9月", "补报于10月") == overlap("漏报于9月", "补报于9月")


def test_matters_are_named_by_plain_words_of_two_characters_at_least():
    for name, words in word_lists("matters").items():
        assert all(len(word) > 1 and "(" not in word for word in words), name


texts = st.lists(st.text("台账登记渠道清淤45公里，。", max_size=12), min_size=1, max_size=4)


@given(texts, texts)
def test_features_stay_in_their_bounds(problems: list[str], measures: list[str]):
    table = compare(problems, measures)
    assert [len(row) for row in table] == [len(measures)] * len(problems)
    assert all(-1 <= value <= 1 for row in table for pair in row for value in pair)
