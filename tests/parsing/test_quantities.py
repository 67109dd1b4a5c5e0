from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.parsing.quantities import find_numerals
from reportlint.report import Exactness, NumeralKind

ABOUT, AT_LEAST, AT_MOST, EXACT = Exactness.ABOUT, Exactness.AT_LEAST, Exactness.AT_MOST, Exactness.EXACT


def measured(text: str) -> list[str]:
    return [quantity.span.of(text) for quantity in find_numerals(text) if quantity.measured]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(numeral.span.of(text), numeral.kind.value) for numeral in find_numerals(text)]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit", "exactness"),
    [
        ("柳溪镇新增就业36万人", "36万人", "360000", "人", EXACT),
        ("走访近40所村小", "近40所", "40", "所", ABOUT),
        ("慰问1100多户困难群众", "1100多户", "1100", "户", ABOUT),
        ("覆盖率在12%以上", "12%以上", "12", "%", AT_LEAST),
        ("降幅控制在４％以内", "４％以内", "4", "%", AT_MOST),
        ("产值突破500亿元", "突破500亿元", "50000000000", "元", AT_LEAST),
        ("不少于80块", "不少于80块", "80", "块", AT_LEAST),
        ("办理时限不超过3天", "不超过3天", "3", "天", AT_MOST),
        ("增长百分之十五点三", "百分之十五点三", "15.3", "%", EXACT),
        ("两成半的村", "两成半", "25", "%", EXACT),
        ("比去年的35吨多出不少", "35吨", "35", "吨", EXACT),
        ("七成五以上的村", "七成五以上", "75", "%", AT_LEAST),
        ("两个半小时通车", "两个半小时", "2.5", "小时", EXACT),
        ("用时不到半小时", "不到半小时", "0.5", "小时", AT_MOST),
        ("缴费50元6角三分", "50元6角三分", "50.63", "元", EXACT),
        ("价差63元/吨", "63元/吨", "63", "元/吨", EXACT),
        ("周转量3.2亿吨公里", "3.2亿吨公里", "320000000", "吨公里", EXACT),
        ("流量120立方米/秒", "120立方米/秒", "120", "立方米/秒", EXACT),
        ("新增产能翻了两番半", "翻了两番半", "2.5", "番", EXACT),
        ("产值翻番", "翻番", "1", "番", EXACT),
        ("培训一千零五人次", "一千零五人次", "1005", "人次", EXACT),
        ("水价三点六元", "三点六元", "3.6", "元", EXACT),
        ("拨付壹拾贰万元", "壹拾贰万元", "120000", "元", EXACT),
        ("清运1，234吨", "1，234吨", "1234", "吨", EXACT),
        ("大约增加500人", "500人", "500", "人", ABOUT),
        ("约占30%", "30%", "30", "%", ABOUT),
        ("节约3亿元", "3亿元", "300000000", "元", EXACT),
        ("指数达1.08", "1.08", "1.08", "", EXACT),
        ("连续6年获奖", "6年", "6", "年", EXACT),
        ("24小时内响应", "24小时内", "24", "小时", AT_MOST),
        ("气温为-2.3℃", "-2.3℃", "-2.3", "℃", EXACT),
    ],
)
def test_reads_an_amount(text: str, quote: str, value: str, unit: str, exactness: Exactness) -> None:
    (quantity,) = [numeral for numeral in find_numerals(text) if numeral.measured]
    assert quantity.span.of(text) == quote
    assert quantity.value == Decimal(value)
    assert (quantity.unit, quantity.exactness) == (unit, exactness)


@pytest.mark.parametrize(
    ("text", "lower", "upper", "exactness"),
    [
        ("抽查3—5名", "3", "5", EXACT),
        ("抽查3至5名", "3", "5", EXACT),
        ("占比30％－50％", "30", "50", EXACT),
        ("投入1—3万元", "10000", "30000", EXACT),
        ("增产四百至六百万吨", "4000000", "6000000", EXACT),
        ("工期三四天", "3", "4", ABOUT),
        ("走访数百户", "100", "1000", ABOUT),
        ("百分之三到五", "3", "5", EXACT),
    ],
)
def test_reads_both_ends(text: str, lower: str, upper: str, exactness: Exactness) -> None:
    (quantity,) = find_numerals(text)
    assert (quantity.value, quantity.upper) == (Decimal(lower), Decimal(upper))
    assert quantity.exactness is exactness


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2019年3月5日", "date"),
        ("二〇二四年", "date"),
        ("过去五年", "date"),
        ("近三年来", "date"),
        ("一季度", "date"),
        ("九十年代", "date"),
        ("第三批", "ordinal"),
        ("第12位", "ordinal"),
        ("前三名", "ordinal"),
        ("三期工程", "ordinal"),
        ("（一）", "list-number"),
        ("一、", "list-number"),
        ("①", "list-number"),
        ("〔2024〕15号", "document-number"),
        ("三会一课", "policy-name"),
        ("十四五", "policy-name"),
        ("三大攻坚战", "policy-name"),
        ("1号线", "name"),
        ("60岁", "name"),
        ("四川", "name"),
        ("5G", "name"),
        ("进一步", "idiom"),
        ("统一", "idiom"),
        ("十分重要", "idiom"),
    ],
)
def test_tells_what_is_no_amount(text: str, kind: str) -> None:
    found = find_numerals(f"青石乡推进{text}建设" if kind not in ("list-number",) else text)
    assert [numeral.kind.value for numeral in found] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "开发一批产业",
        "一个重要途径",
        "存在一些环节",
        "拨打12345热线",
        "亿元以上项目",
        "获评4A级景区",
        "以上三点",
        "打造“四个一”品牌",
        "推行“135”工作法",
        "海陆多式联运",
        "千亿级产业",
        "零组件",
        "沿八一七路",
        "每10千伏云岭线",
        "五年前",
        "联系人13800001234",
        "《三湾记忆三百篇》",
    ],
)
def test_stays_silent(text: str) -> None:
    assert measured(text) == []


def test_one_counts_where_it_is_counted() -> None:
    assert measured("每村一个，更新消防车一辆。") == ["一个", "一辆"]


def test_a_list_shares_its_unit() -> None:
    text = "分别提高8和8.3个百分点"
    first, second = find_numerals(text)
    assert (first.span.of(text), first.unit, first.value) == ("8", "个百分点", Decimal(8))
    assert second.span.of(text) == "8.3个百分点"


def test_a_frame_holds_for_all_its_members() -> None:
    found = find_numerals("分别控制在5%、4%以内")
    assert [quantity.exactness for quantity in found] == [AT_MOST, AT_MOST]
    assert [quantity.exactness for quantity in find_numerals("增长6%和7%以上")] == [EXACT, AT_LEAST]


def test_a_ratio_is_one_quantity() -> None:
    text = "三次产业结构调整为6:52:42，8:30开会"
    ratio = next(numeral for numeral in find_numerals(text) if numeral.measured)
    assert (ratio.span.of(text), ratio.unit, ratio.value) == ("6:52:42", "比", None)
    assert ("8:30", "date") in kinds(text)


def test_a_quoted_amount_is_still_an_amount() -> None:
    assert measured("实现“3.5亿元”目标") == ["3.5亿元"]


@pytest.mark.parametrize(
    "unit", ["1", "一", "约", "万", "1,", "一 ", "百分之", "一、", "1-", "“", "《", "半", "1:", "一1", "翻"]
)
def test_returns_on_monotonous_texts(unit: str) -> None:
    size = 1_000_000 if len(unit) == 1 and unit not in "一万" else 40_000
    numerals = find_numerals(unit * (size // len(unit)))
    assert all(before.span.end <= after.span.start for before, after in pairwise(numerals))


def test_a_long_run_is_read_in_bounded_pieces() -> None:
    """Work is bounded for each numeral, and so are the numerals: the count grows in proportion to the text."""
    assert len(find_numerals("一" * 20_000)) <= 2 * len(find_numerals("一" * 10_000)) + 1


@given(
    st.text(
        alphabet="0123456789０９一二三十百千万亿几数多余约近第年月日个元%成半翻番“”（）、，。.,:-—至到A 级\n",
        max_size=40,
    )
)
def test_numerals_are_ordered_and_inside(text: str) -> None:
    numerals = find_numerals(text)
    ends = [0, *(numeral.span.end for numeral in numerals)]
    for end, numeral in zip(ends, numerals, strict=False):
        assert end <= numeral.span.start < numeral.span.end <= len(text)


@given(st.integers(min_value=1, max_value=99_999_999))
def test_any_count_is_read_back(count: int) -> None:
    (quantity,) = find_numerals(f"共{count}亩")
    assert quantity.kind is NumeralKind.MEASURED
    assert quantity.value == count
