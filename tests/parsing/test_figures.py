import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.figures.arithmetic import Bounds, adds_up, agrees, in_words_of, is_slip, plain
from reportlint.parsing.figures.dates import wrong_dates
from reportlint.parsing.figures.days import find_dates
from reportlint.parsing.figures.figure import sentences
from reportlint.parsing.figures.growth import contradictory_changes
from reportlint.parsing.figures.labels import exclude_each_other, may_overlap
from reportlint.parsing.figures.parts import contradictory_parts
from reportlint.parsing.figures.rates import contradictory_rates
from reportlint.parsing.figures.report_day import find_report_day
from reportlint.parsing.figures.tables import find_tables, wrong_sums
from reportlint.parsing.quantities import find_numerals
from reportlint.reading import read
from reportlint.resources import dictionaries
from reportlint.text import Span


def sentences_in(text):
    return list(sentences(text, [Span(0, len(text))], find_numerals(text)))


def figures_in(text):
    return [figure for sentence in sentences_in(text) for figure in sentence.figures]


def found(find, text):
    return [fault for sentence in sentences_in(text) for fault in find(sentence)]


@pytest.mark.parametrize(
    ("text", "step"),
    [("12人", 0), ("3.4%", "0.1"), ("95%", 1), ("2.60万亩", 100), ("7亿元", 10**8), ("六成", 10), ("六成五", 1)],
)
def test_step_is_the_worth_of_the_last_printed_place(text, step):
    (figure,) = figures_in(text)
    assert figure.step == Decimal(step)


def test_figures_know_the_words_around_them():
    first, second = figures_in("全镇共有水库9座，其中小（一）型4座已加固")
    assert (first.lead, first.tail) == ("全镇共有水库", "")
    assert (second.gap, second.lead, second.tail) == ("，其中小型", "其中小型", "已加固")


def test_persons_compare_whatever_their_classifier():
    assert {figure.unit for figure in figures_in("3名、5人、2位")} == {"人"}


def test_a_sentence_knows_the_figures_of_the_one_before():
    first, second = sentences_in("修渠3条。护坡2处。")
    assert second.earlier == first.figures


def test_grades_are_no_figures():
    assert [figure.written for figure in figures_in("二类桥28座，二组检查58家")] == ["28座", "58家"]


@pytest.mark.parametrize(
    ("told", "step", "computed", "same"),
    [
        ("98.7", "0.1", "98.709", True),
        ("98.7", "0.1", "98.79", True),
        ("98.7", "0.1", "98.81", False),
        ("60", 10, "65", False),
    ],
)
def test_a_result_may_be_rounded_or_cut(told, step, computed, same):
    assert agrees(Decimal(told), Decimal(step), Bounds(Decimal(computed), Decimal(computed))) is same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("3.3万元、3.3万元、3.3万元、10万元", True),
        ("1.8万亩、0.9万亩、2.6万亩", False),
        ("6万元、4万元、3万元、14万元", False),
        ("3件、5件、8件", True),
    ],
)
def test_rounded_parts_may_miss_their_whole_by_a_step(text, same):
    *parts, whole = figures_in(text)
    assert adds_up(parts, whole) is same


def test_slips_are_wrong_scales():
    assert is_slip(Decimal(1_800_000), Decimal(18_000_000_000))
    assert not is_slip(Decimal(180), Decimal(200))


def test_values_are_told_in_the_scale_of_their_model():
    (model,) = figures_in("2.6万亩")
    assert in_words_of(Decimal(27_000), model) == "2.7万亩"
    assert plain(Decimal("98.7090"), 1) == "98.7"


@pytest.mark.parametrize(
    ("labels", "overlap"),
    [
        (["党员", "女性"], True),
        (["男生", "女生"], False),
        (["本科", "大专"], False),
        (["大专以上", "党员"], True),
        (["东片", "西片"], False),
    ],
)
def test_qualities_overlap_and_divisions_do_not(labels, overlap):
    assert may_overlap(labels) is overlap


def test_pairs_exclude_each_other_in_any_order():
    assert exclude_each_other(["女生", "男生"])
    assert not exclude_each_other(["男生", "男教师"])


@given(st.integers(20, 5000), st.integers(1, 99))
def test_a_rate_is_right_when_it_is_computed_and_wrong_when_it_is_far_off(whole, percent):
    part = max(1, whole * percent // 100)
    rate = Decimal(part * 100) / whole
    text = "应检水泵{}台，已检{}台，检验率{:.1f}%。"
    assert not found(contradictory_rates, text.format(whole, part, rate))
    off = rate + 7
    if min(abs(off - known) for known in (rate, 100 - rate)) > 1:
        assert found(contradictory_rates, text.format(whole, part, off))


@given(st.lists(st.integers(1, 9999), min_size=2, max_size=8), st.integers(1, 50))
def test_a_total_is_right_when_it_is_the_sum_and_wrong_beside_it(parts, more):
    listed = "、".join(f"{name}片{part}户" for name, part in zip("甲乙丙丁戊己庚辛", parts, strict=False))
    assert not found(contradictory_parts, f"{listed}，合计{sum(parts)}户。")
    told = sum(parts) + more
    subsets = {sum(parts[start:]) for start in range(len(parts))}
    if more * 3 <= told and told not in subsets:
        assert found(contradictory_parts, f"{listed}，合计{told}户。")


@given(st.integers(10, 5000), st.integers(10, 5000))
def test_a_change_is_right_when_it_is_computed_and_wrong_when_it_is_far_off(before, after):
    if before == after:
        return
    verb, change = ("增", after - before) if after > before else ("减", before - after)
    percent = Decimal(change * 100) / before
    text = f"用水户由{before}户{verb}至{after}户，{verb}幅{{:.1f}}%。"
    assert not found(contradictory_changes, text.format(percent))
    assert found(contradictory_changes, text.format(percent + 20))


@given(st.dates(date(1990, 1, 1), date(2050, 12, 31)))
def test_every_day_of_the_calendar_exists(day):
    text = f"{day.year}年{day.month}月{day.day}日（星期{'一二三四五六日'[day.weekday()]}）放水。"
    assert not found(wrong_dates, text)


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)), st.integers(1, 800))
def test_a_period_ends_after_it_begins(start, days):
    end = start + timedelta(days)
    text = "自{0.year}年{0.month}月{0.day}日至{1.year}年{1.month}月{1.day}日停水。"
    assert not found(wrong_dates, text.format(start, end))
    assert found(wrong_dates, text.format(end, start))


def test_dates_are_read_with_year_part_and_weekday():
    first, second = find_dates("2024年3月8日（周五）、10月底", 0, 20)
    assert (first.year, first.month, first.day, first.weekday) == (2024, 3, 8, "五")
    assert (second.month, second.day, second.part) == (10, None, "底")


@pytest.mark.parametrize(
    "text",
    [
        "（2024年11月15日）\n下一步修渠。",
        "【2024年11月15日】下一步修渠。",
        "报告日期2024年11月15日。下一步修渠。",
        "下一步修渠。\n2024年11月15日",
        "截至2024年11月15日，修渠3条。",
    ],
)
def test_a_report_tells_its_own_day(text):
    document = read(Path("例.txt"), text.encode())
    day = find_report_day(document.text, [block.span for block in document.blocks])
    assert day is not None
    assert day.latest == date(2024, 11, 15)


def test_a_date_in_passing_is_not_the_report_s_own():
    assert find_report_day("2024年3月1日，渠道通水。", [Span(0, 15)]) is None


TABLE = "片区|清淤|护坡|合计\n甲|12|7|19\n乙|9|4|{}\n丙|8|6|14\n合计|29|17|46\n"


@pytest.mark.parametrize(("cell", "wrong"), [("13", []), ("14", ["14"])])
def test_tables_of_bars_add_up(cell, wrong):
    document = read(Path("例.txt"), TABLE.format(cell).encode())
    (table,) = find_tables(document.text, document.blocks)
    assert [found_.cell.words for found_ in wrong_sums(table)] == wrong


def test_tables_of_markdown_add_up():
    rows = ("片区 | 清淤 | 护坡 | 合计", "---|---|---|---", "甲 | 12 | 7 | 19", "乙 | 9 | 4 | 15", "丙 | 8 |  | 8")
    document = read(Path("例.md"), "".join(f"| {row} |\n" for row in rows).encode())
    (table,) = find_tables(document.text, document.blocks)
    assert [found_.cell.words for found_ in wrong_sums(table)] == ["15"]


def test_columns_that_never_add_up_hold_no_sums():
    text = "项目|数量|单价|合计\n甲|3|5|15\n乙|4|6|24\n"
    document = read(Path("例.txt"), text.encode())
    (table,) = find_tables(document.text, document.blocks)
    assert list(wrong_sums(table)) == []


@pytest.mark.parametrize("name", word_lists("figures"))
def test_every_list_finds_its_example(name):
    tables = tomllib.loads((dictionaries() / "figures.toml").read_text(encoding="utf-8"))
    assert any_word("figures", name).search(tables[name]["example"])
    assert len(set(tables[name]["words"])) == len(tables[name]["words"])
