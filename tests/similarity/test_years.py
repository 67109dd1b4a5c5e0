"""This year's report beside last year's."""

import pytest
from sketching import document

from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.similarity.years import carried_over

LAST = """白沙镇2024年工作总结
一、工作开展情况
今年以来，全镇完成老旧小区改造12个，惠及居民1860户，新铺雨污管网8.4公里。
组织干部职工开展业务培训6场，参训人员达到420人次，考试合格率98.5%。
成立工作专班3个，人员到岗率100%，设备完好率100%，按月调度项目进展情况。
二、存在问题
一是东圩村污水管网没有接通，46户居民的生活污水直接排入河道，汛期气味很大，群众投诉5次。
二是镇便民服务中心窗口人员业务不熟，3月份有12件申请超期办结。
三、下步打算
一是2025年6月底前接通东圩村污水管网0.8公里，完成46户接户。
二是2025年底前新建标准化菜市场1座，由镇市场服务中心负责。
三是全年开展窗口业务培训不少于4次，超期办件降到零。
四是进一步加强学习，提高服务意识。
"""
THIS = """白沙镇2025年工作总结
一、工作开展情况
今年以来，全镇完成道路硬化14.2公里，修复路灯96盏，沿线9个村出行条件改善。
组织干部职工开展业务培训6场，参训人员达到420人次，考试合格率98.5%。
成立工作专班3个，人员到岗率100%，设备完好率100%，按月调度项目进展情况。
东圩村污水管道0.8公里已经接通，46户都接了户。窗口人员培训5次，全年没有超期办件。
二、存在问题
一是镇便民服务中心窗口人员业务不熟，4月份有9件申请超期办结。
二是西岗村文化广场照明损坏，晚上无法使用。
三、下步打算
一是2026年3月底前修复西岗村文化广场照明12处。
"""


@pytest.fixture(scope="module")
def carried():
    return carried_over(*(parse(document(text), Lexicon()) for text in (THIS, LAST)))


def test_sentences_used_again(carried):
    assert 0.2 < carried.share < 0.8
    assert any("组织干部职工开展业务培训6场" in pair.one.words for pair in carried.passages)


def test_figures_that_have_not_changed(carried):
    assert [pair.one.words for pair in carried.figures] == ["参训人员达到420人次，", "考试合格率98.5%。"]
    assert {pair.other.place.place.number for pair in carried.figures} == {4}


def test_the_same_problem_with_other_figures(carried):
    (pair,) = carried.problems
    assert "4月份有9件" in pair.one.words
    assert "3月份有12件" in pair.other.words


def test_a_plan_item_that_is_not_mentioned(carried):
    """Done in other words, or too general to be asked for, are not among them."""
    assert [quote.words for quote in carried.dropped] == ["2025年底前新建标准化菜市场1座，由镇市场服务中心负责"]


def test_the_words_of_the_task_are_not_carried_over():
    from reportlint.similarity.sketches import sketch

    task = frozenset(sketch(document(THIS)).keys)
    this, last = (parse(document(text), Lexicon()) for text in (THIS, LAST))
    assert carried_over(this, last, task).passages == ()


def test_different_reports_have_nothing_of_one_another():
    other = "柳湾镇2025年工作总结\n一、工作开展情况\n举办农民画展，接待游客，改建旧粮仓。\n"
    nothing = carried_over(*(parse(document(text), Lexicon()) for text in (other, THIS)))
    assert (nothing.share, nothing.passages, nothing.figures, nothing.problems) == (0, (), (), ())
    assert len(nothing.dropped) == 1


def test_empty_reports_are_survived():
    empty = parse(document(""), Lexicon())
    assert carried_over(empty, empty) == (0, (), (), (), ())
