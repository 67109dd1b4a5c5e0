"""How figures of one sentence belong together: units of one kind, times in order, accounts, labels, rates."""

from decimal import Decimal

import pytest

from reportlint.parsing.figures.conflicts import restated_wrongly
from reportlint.parsing.figures.conversions import conversion
from reportlint.parsing.figures.figure import sentences
from reportlint.parsing.figures.labels import exclude_each_other
from reportlint.parsing.figures.ledgers import contradictory_ledgers
from reportlint.parsing.figures.products import contradictory_products
from reportlint.parsing.figures.rates import contradictory_rates
from reportlint.parsing.figures.sums import contradictory_sums
from reportlint.parsing.figures.takeups import taken_up_wrongly
from reportlint.parsing.figures.times import time_of
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span


def sentences_in(text):
    return list(sentences(text, [Span(0, len(text))], find_numerals(text)))


def found(find, text):
    return [fault for sentence in sentences_in(text) for fault in find(sentence)]


@pytest.mark.parametrize(
    ("unit", "other", "factor"),
    [("公顷", "亩", 15), ("斤", "吨", "0.0005"), ("公里", "里", 2), ("平方公里", "亩", 1500), ("亩", "亩", 1)],
)
def test_units_of_one_kind_convert(unit, other, factor):
    made = conversion(unit, other)
    assert made is not None
    assert abs(made - Decimal(factor)) < Decimal("0.001")


def test_units_of_other_kinds_do_not():
    assert conversion("公顷", "吨") is None
    assert conversion("人", "人次") is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("年初存泵20台，购进35台，报废8台，年末结存44台。", 47),
        ("新购35台，上年结存20台，报废8台，年末结存44台。", 47),
        ("泵站60座，通电的48座，余下的15座靠柴油机。", 12),
        ("泵站60座，验收的48座，未验收的15座。", 12),
    ],
)
def test_what_is_left_is_what_came_in_less_what_went_out(text, rest):
    (ledger,) = found(contradictory_ledgers, text)
    assert ledger.rest == rest


@pytest.mark.parametrize(
    "text",
    [
        "泵站60座，通电的48座，余下的12座靠柴油机。",
        "泵站60座，通电的48座，其中新装的30座，余下的12座靠柴油机。",
        "泵站60座，大修的12座，还有5座要拆。",
        "年初存泵20台，年末存泵44台。",
        "年末泵站60座，比上年底净增12座；机井140眼，比上年底净增20眼。",
    ],
)
def test_accounts_that_close_or_are_none_are_left_alone(text):
    assert found(contradictory_ledgers, text) == []


def test_times_are_put_in_order():
    order = [time_of(words) for words in ("原先", "前年", "去年", "今年")]
    assert None not in order
    assert order == sorted(order)
    assert time_of("2022年") < time_of("2024年")
    assert time_of("去年比今年") is None
    assert time_of("搬迁前一年") < time_of("搬迁后的第一年")
    assert time_of("开园第一年") < time_of("第二年")
    assert time_of("提前") is time_of("今后") is None
    assert time_of("全部") is None


@pytest.mark.parametrize(
    ("labels", "apart"), [(["外勤", "内勤"], True), (["东线", "东线"], False), (["党员", "女性"], False)]
)
def test_labels_that_differ_in_one_character_stand_side_by_side(labels, apart):
    assert exclude_each_other(labels) is apart


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("资助农户128户。受助的182户农户都通了水。", True),
        ("资助农户128户。受助的128户农户都通了水。", False),
        ("资助农户128户。去年受助的182户农户都通了水。", False),
        ("资助农户128户。另有182户农户在等水。", False),
        ("产值是前年的2.3倍。全部产值是大前年的3.2倍。", False),
    ],
)
def test_swapped_digits_tell_what_is_taken_up(text, wrong):
    assert bool(list(taken_up_wrongly(sentences_in(text)))) is wrong


def test_what_comes_back_may_be_read_either_way():
    right = "期初欠费430万元，本期新增260万元，收回390万元，期末欠费300万元。"
    assert found(contradictory_ledgers, right) == []
    assert found(contradictory_ledgers, right.replace("300", "320"))


@pytest.mark.parametrize(
    ("find", "text", "wrong"),
    [
        (restated_wrongly, "水面120公顷，合1800亩。", False),
        (restated_wrongly, "水面120公顷，合180亩。", True),
        (restated_wrongly, "水面123公顷，约合1850亩。", False),
        (restated_wrongly, "水面123公顷（18.5亩）。", True),
        (restated_wrongly, "水面120公顷，养鱼180亩。", False),
        (contradictory_rates, "应换闸门90座，换好72座，更换率85%。", True),
        (contradictory_rates, "应换闸门90座，换好72座，更换率80%。", False),
        (contradictory_rates, "90座闸门里漏查的9座，检查率92%。", True),
        (contradictory_rates, "90座闸门里漏查的9座，检查率90%。", False),
        (contradictory_rates, "闸门90座，电动的36座，用户满意率95%。", False),
        (contradictory_rates, "闸门90座，电动的36座，正好是三分之一。", True),
        (contradictory_rates, "计划换闸门90座，换好72座，完成计划的85%。", True),
        (contradictory_rates, "闸门90座，电动的36座，电费占全站的三成。", False),
        (contradictory_sums, "东渠6公里、西渠5公里，加上北渠的2公里，总长14公里。", True),
        (contradictory_sums, "东渠6公里、西渠5公里，加上北渠的2公里，总长13公里。", False),
        (contradictory_sums, "城区井18眼，农村井27眼，全县打井47眼。", True),
        (contradictory_sums, "甲村井18眼，乙村井27眼，全县打井47眼。", False),
        (contradictory_products, "印手册650本，每本12元，码洋78万元。", True),
        (contradictory_products, "印手册650本，每本12元，码洋7800元。", False),
        (contradictory_products, "印手册650本，每本12元，稿费3.5万元。", False),
        (contradictory_products, "种稻2600亩，亩产550公斤，总产14300吨。", True),
        (contradictory_products, "种稻2600亩，亩产550公斤，总产1430吨。", False),
        (contradictory_sums, "甲渠6公里、乙渠5公里，外加丙渠的2公里，通水14公里。", True),
        (contradictory_sums, "甲渠6公里、乙渠5公里，外加丙渠的2公里，通水13公里。", False),
    ],
)
def test_a_sentence_contradicts_itself_or_not(find, text, wrong):
    assert bool(found(find, text)) is wrong
