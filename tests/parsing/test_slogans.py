from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.reading import read

HEAD = "柳溪县渔业站工作情况汇报\n一、工作开展情况\n放流鱼苗120万尾。\n二、存在问题\n塘口淤积8处。\n三、下步打算\n"
MEASURE = "由渔业站牵头，10月底前清淤塘口8个。"
OPENING = (
    "下一步，我站将在镇党委的坚强领导下，深入贯彻全县渔业会议精神，紧紧围绕富民强镇大局，以更高的站位、更实的举措，大力弘扬敢闯敢试、吃苦耐劳的老渔工精神，"
    "凝心聚力、真抓实干，以饱满的工作热情把各项工作抓紧抓实，攻坚克难、久久为功，奋力谱写全镇渔业发展新篇章。"
)
SLOGANS = (
    "全站凝心聚力、真抓实干，以钉钉子精神狠抓落实，以抓铁有痕、踏石留印的劲头攻坚克难，始终昂扬向上、奋发有为，"
    "敢于担当、敢于碰硬，久久为功、善作善成，奋力谱写渔业发展新篇章。"
)


def found(plan: str, *codes: str) -> list[tuple[str, str]]:
    document = read(Path("例.txt"), (HEAD + plan).encode())
    findings = review_document(document, Config(select=codes or ("PLN", "TXT010"))).findings
    return [(finding.code, finding.quote) for finding in findings]


def test_an_opening_is_told_at_the_heading() -> None:
    assert found(f"{OPENING}\n{MEASURE}\n", "PLN008") == [("PLN008", "下步打算")]


def test_the_length_of_an_opening_is_told() -> None:
    document = read(Path("例.txt"), f"{HEAD}{OPENING}\n{MEASURE}\n".encode())
    (finding,) = review_document(document, Config(select=("PLN008",))).findings
    assert finding.message.startswith(f"开头{len(OPENING) - 1}字")  # a paragraph's last full stop is no word of it


@pytest.mark.parametrize(
    "plan",
    [
        f"{OPENING[:60]}。\n{MEASURE}\n",
        f"{MEASURE}\n{OPENING}\n",
        f"{OPENING}\n".replace("大力弘扬", "年底前放流30万尾，大力弘扬") + f"{MEASURE}\n",
        f"总体思路是：{OPENING}\n{MEASURE}\n",
        f"{OPENING}\n",
        f"一是{OPENING}\n二是{MEASURE}\n",
    ],
)
def test_what_is_short_or_holds_measures_is_no_slogan_opening(plan: str) -> None:
    assert found(plan, "PLN008") == []


def test_an_opening_may_stand_in_the_paragraph_of_the_measures() -> None:
    assert found(f"{OPENING}一是{MEASURE}二是由财政所落实资金30万元。\n", "PLN008") == [("PLN008", "下步打算")]


def test_a_paragraph_of_slogans_is_told_as_a_whole() -> None:
    assert found(f"{MEASURE}\n{SLOGANS}\n", "TXT010") == [("TXT010", SLOGANS)]


@pytest.mark.parametrize(
    "plan",
    [
        SLOGANS.replace("全站", "由县农业农村局牵头，全站"),
        SLOGANS.replace("全站", "10月底前，全站"),
        SLOGANS.replace("全站", "清淤8处，全站"),
        SLOGANS[:50] + "。",
        "凝心聚力抓好放流。" * 12,
        "同志们，让我们" + SLOGANS,
    ],
)
def test_a_fact_an_appeal_or_a_few_slogans_are_silent(plan: str) -> None:
    assert found(f"{MEASURE}\n{plan}\n", "TXT010") == []


def test_a_plan_of_slogans_is_told_once() -> None:
    codes = [code for code, _ in found(f"{SLOGANS}\n{SLOGANS}\n")]
    assert "PLN005" in codes
    assert "TXT010" not in codes


def test_an_opening_is_told_once() -> None:
    assert [code for code, _ in found(f"{SLOGANS}{SLOGANS}\n{MEASURE}\n", "PLN008", "TXT010")] == ["PLN008"]


@pytest.mark.parametrize(
    ("plan", "quotes"),
    [
        ("由镇环卫所尽快清运垃圾。", ["尽快"]),
        ("由县农机站待条件成熟后推广插秧机60台。", ["待条件成熟后"]),
        ("由县农机站逐步更换插秧机60台。", ["逐步"]),
        ("由县总工会力争再上新台阶。", ["力争"]),
        ("由镇环卫所尽快、抓紧清运垃圾。", ["尽快"]),
        ("由镇环卫所尽快动手，6月底前清运垃圾。", []),
        ("由县总工会力争慰问职工300人。", []),
        ("由县总工会力争9月底前走访职工。", []),
        ("由县总工会全力争取经费。", []),
        ("由镇卫生院公布急救流程，做到尽早发现。", []),
        ("尽快清运垃圾。", []),
    ],
)
def test_open_words_stand_for_a_deadline_or_a_target(plan: str, quotes: list[str]) -> None:
    assert [quote for _, quote in found(f"{MEASURE}\n{plan}\n", "PLN009")] == quotes


def test_where_no_measure_has_a_deadline_one_rule_says_so() -> None:
    plan = "由镇环卫所尽快清运垃圾40吨。\n由县农机站逐步更换插秧机60台。\n"
    assert [code for code, _ in found(plan, "PLN002", "PLN009")] == ["PLN002"]


def test_many_open_words_are_one_finding() -> None:
    plan = MEASURE + "".join(f"由县农机站尽快更换插秧机{number}台。" for number in range(11, 20))
    assert found(plan, "PLN009") == [("PLN009", "下步打算")]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="凝心聚力真抓实干尽快力争逐步，。一是\n10月底前清淤8个", max_size=200))
def test_any_plan_is_read(plan: str) -> None:
    text = HEAD + plan
    for finding in review_document(read(Path("例.txt"), text.encode()), Config(select=("PLN", "TXT010"))).findings:
        assert finding.span.of(text) == finding.quote
        assert all(evidence.end <= len(text) for evidence in finding.evidence)


@pytest.mark.parametrize("words", ["凝心聚力", "指出：“", "尽快", "力争，", "一是"])
def test_long_runs_are_read(words: str) -> None:
    found(words * 5000)
