"""Wording and leftovers: near misses beside the rules' own examples, and what no text may do to them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlint.checking import review_document
from reportlint.config import Config, Settings
from reportlint.fixing import fix
from reportlint.reading import read

HEAD = "柳溪县渔业站工作情况汇报\n一、工作开展情况\n"
CONFIG = Config(select=("TXT", "LFT", "STR007"))


def review(body: str, name: str = "例.txt", head: str = HEAD):
    return review_document(read(Path(name), (head + body).encode()), CONFIG)


def found(body: str, name: str = "例.txt", head: str = HEAD) -> list[tuple[str, str]]:
    return [(finding.code, finding.quote) for finding in review(body, name, head).findings]


@pytest.mark.parametrize(
    "body",
    [
        "网址为http://example.cn/a?b=1,c，电话0571-8888，时间9:30—11:00。",
        "增殖放流鱼苗 120 万尾，引进 AI 巡塘系统 3 套，覆盖 8 个塘口。",
        "比例为1:2:3，精度±0.5%，型号为GB/T(2019)。",
        "见[放流公告](https://example.cn/f)，共放流3次。",
        "经第一、第二、第三产业融合，渔家乐增加9家。",
        "第一、二、四批次共放流120万尾。",
        "始终坚持质量第一、效益优先，放流120万尾。",
        "3、4月放流120万尾，涉及五、六年级研学班2个。",
        "第三、四个塘口清淤完成，放流120万尾。",
        "2019—2023年累计投入62万元，1—9月投入15万元。",
        "全站有船3～5条，亩产由300斤增至500斤。",
        "项目编号为2024-15-30万方，已经备案。",
        "为了了解塘口水质，实实在在走访86户，以富民为目的的项目落地3个。",
        "联系人：王 明　李大海\n时　间：9月3日\n目　录",
        "打响“柳溪清水 鱼跃人家”品牌，销售鲜鱼62吨。",
        "渔民说：“鱼塘清了……等到冬捕就有收成。”",
        "要做到：1）塘口有牌；2）台账有图；（3）巡查有人。",
        "渔民说：“塘口清了，\n“鱼也肥了，\n“日子有盼头。”",
        "水深6’、管径15”的管道铺设完成，it’s done。",
    ],
)
def test_what_is_right_stays_silent(body):
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("放流鱼苗120万尾,清淤塘口8个.", [","]),
        ("产量增长12%;产值增长9%。", [";"]),
        ("清淤塘口8个(含公塘2个)，放流120万尾。", ["(含公塘2个)"]),
        ("清淤塘口8个（含公塘2个)，放流120万尾。", ["（含公塘2个)"]),
        ("渔民问：“怎么办呢?”", ["?"]),
        ("落实《渔业捕捞办法，放流120万尾。", ["《"]),
        ("（三）、放流120万尾。", ["（三）、"]),
        ("停航6、7天，清淤塘口8个。", ["6、7"]),
        ("每塘补助1.5～2万元。", ["1.5～2万"]),
        ("放流120万尾、、清淤8个。", ["、、"]),
        ("放流120万尾，加强巡 塘管护。", [" "]),
        ("放流了了120万尾。", ["了了"]),
        ("鲢鱼、鳙鱼……等12个品种。", ["……等"]),
    ],
)
def test_what_is_wrong_is_found(body, quotes):
    assert [quote for _, quote in found(body)] == quotes


@pytest.mark.parametrize(
    "body",
    [
        "放流120万尾,清淤塘口8个(含公塘2个,私塘1个)。",
        "（一）、放流120万尾。\n1、清淤8个。\n停航6、7天，，补助15-30万元。",
        "首先、放流120万尾；其次、清淤8个(其中(公塘)2个)。",
        "一是 放流，二是 清淤 ，放流了了120万尾。",
    ],
)
def test_a_fixed_text_has_nothing_left_to_fix(body):
    before = review(body)
    after = review(fix(before, Settings(CONFIG)).text, head="")
    assert any(finding.fix for finding in before.findings)
    assert not any(finding.fix for finding in after.findings)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="塘鱼一1两的了，,、。 　(（)）“”《》【…等第-～%万天是:;?", max_size=60))
def test_fixing_any_text_comes_to_an_end(body):
    before = review(body)
    fixed = fix(before, Settings(CONFIG)).text
    again = fix(review(fixed, head=""), Settings(CONFIG))
    assert again == (fixed, 0)
    assert all(finding.span.of(before.report.text) == finding.quote for finding in before.findings)


@pytest.mark.parametrize("mark", ["（", "“", "》", "*", "×", "某", " ", "，", "…", "恳请", "中(", "我市"])
def test_a_long_run_of_one_mark_is_reviewed(mark):
    assert review(mark * 20000).report.text.endswith(mark)


@pytest.mark.parametrize(
    "body",
    [
        "**市**局放流120万尾，**县**镇清淤塘口8个。",
        "李某某等渔民86户参加培训，王某某获奖。",
        "增配X光机1台、XL号雨衣30件、2×3米网箱40个。",
        "××县、××镇、××村、××社共放流120万尾。",
        "人才短板亟待补充，二○二四年放流120万尾。",
        "以下是各塘口产量。希望这项工作继续得到支持。",
        "“十三五”以来累计放流620万尾。",
        "我县放流120万尾，居我市第一，我县获通报表扬。",
        "特此报告，请审阅。",
        "多次恳请县财政局拨付资金，缺口仍有30万元。",
        "恳请各位代表、委员批评指正，支持渔业站工作。",
    ],
)
def test_what_is_no_leftover_stays_silent(body):
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("放流鱼苗XX万尾，清淤8个。", ("LFT001", "XX")),
        ("由某某镇负责清淤。", ("LFT001", "某某")),
        ("投入资金【金额】万元。", ("LFT001", "【金额】")),
        ("我镇放流120万尾。", ("LFT003", "我镇")),
        ("好的，以下是柳溪县渔业站汇报。", ("LFT005", "好的，以下")),
        ("缺口30万元，恳请县财政局给予资金支持。", ("STR007", "恳请县财政局给予资金支持")),
    ],
)
def test_leftovers_are_found(body, expected):
    assert found(body) == [expected]


def test_a_repeated_sentence_is_found_once_a_repetition():
    sentence = "组织沿湖十二个村的渔民代表逐户签订禁捕承诺书并张榜公示。"
    reviewed = review(f"{sentence}\n放流120万尾。\n{sentence}\n")
    (finding,) = reviewed.findings
    assert finding.code == "LFT004"
    assert finding.evidence[0].of(reviewed.report.text) == finding.quote == sentence
    assert finding.evidence[0].end < finding.span.start


@pytest.mark.parametrize(("name", "count"), [("例.txt", 1), ("例.md", 0)])
def test_marks_of_markdown_belong_in_markdown_only(name, count):
    body = "# 柳溪县渔业站工作情况汇报\n## 一、工作开展情况\n放流120万尾。\n"
    assert len(found(body, name, head="")) == count


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("2025年渔业站工作总结", "今年是“十三五”规划收官之年。", ["“十三五”规划收官之年"]),
        ("2025年渔业站工作总结", "今年是“十四五”规划收官之年。", []),
        ("2025年渔业站工作总结", "2016年是“十三五”开局之年。", []),
        ("渔业站工作总结", "今年是“十三五”规划收官之年。", []),
        ("渔业站工作总结", "2023年是“十三五”规划收官之年。", ["“十三五”规划收官之年"]),
    ],
)
def test_a_plan_period_must_fit_the_year(title, body, expected):
    text = f"{title}\n一、工作开展情况\n放流120万尾。\n二、下步打算\n{body}\n"
    assert [quote for _, quote in found(text, head="")] == expected
