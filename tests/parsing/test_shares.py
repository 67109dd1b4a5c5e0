from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlint.lexicon import Lexicon
from reportlint.parsing import parse
from reportlint.parsing.shares import shares
from reportlint.reading import read
from reportlint.report import Role, Shares

LEXICON = Lexicon()


def counted(body: str) -> Shares:
    text = f"柳溪县渔业站工作情况汇报\n一、工作开展情况\n{body}\n"
    report = parse(read(Path("例.txt"), text.encode()), LEXICON)
    (part,) = report.parts(Role.WORK)
    return shares(report, part, LEXICON)


def kind(sentence: str) -> str:
    found = counted(sentence)
    assert found.sentences == 1
    return "outcome" if found.outcome else "activity" if found.activity else "other"


@pytest.mark.parametrize(
    "sentence",
    [
        "放流鱼苗120万尾，渔民户均增收800元。",
        "渔业站被评为全市先进单位。",
        "塘口水质明显改善。",
        "举办培训2期，受训渔民捕捞违规由9起降到2起。",
        "退回网具26件，修订管护办法。",
        "积案清零，投诉归零。",
    ],
)
def test_what_came_of_the_work(sentence: str) -> None:
    assert kind(sentence) == "outcome"


@pytest.mark.parametrize(
    "sentence",
    [
        "全年召开站务会12次、专题会3次。",
        "印发禁渔方案4份。",
        "成立以站长为组长的领导小组，明确工作责任。",
        "组织职工学习渔业法。",
        "利用广播宣传禁渔政策。",
        "举办捕捞技术培训2期、87人次。",
        "先后15次到企业调研。",
        "逐级签订责任书，实行领导带班。",
    ],
)
def test_what_was_only_done(sentence: str) -> None:
    assert kind(sentence) == "activity"


@pytest.mark.parametrize("sentence", ["现将有关情况汇报如下：", "柳溪地处湖区西岸。", "渔港在镇子东头，离县城不远。"])
def test_what_is_neither(sentence: str) -> None:
    assert kind(sentence) == "other"


def test_a_part_is_counted_by_its_sentences() -> None:
    found = counted(
        "（一）抓学习\n召开专题会议4次。组织职工学习条例。\n"
        "（二）抓放流\n放流鱼苗120万尾。\n服务水平显著提升，深受渔民好评。\n湖面广阔。\n"
    )
    assert found == Shares(found.section, sentences=5, outcome=2, activity=2, claims=1, unsupported=1)
    assert found.other == 1


def test_a_claim_borne_out_is_no_unsupported_one() -> None:
    found = counted("渔民收入明显提高，户均增收800元。")
    assert found == Shares(found.section, sentences=1, outcome=1, claims=1)


def test_tables_and_problems_are_left_out() -> None:
    body = "放流鱼苗120万尾。\n看到成绩的同时，我们也清醒地看到，工作中还存在不少问题：塘口淤积8处，船网工具陈旧。"
    assert counted(body).sentences == 1
    table = "|塘口|面积|\n|---|---|\n|东塘|8亩|\n"
    markdown = f"# 渔业站工作汇报\n\n## 一、工作开展情况\n\n放流鱼苗120万尾。\n\n{table}\n"
    report = parse(read(Path("例.md"), markdown.encode()), LEXICON, "work-report")
    (part,) = report.parts(Role.WORK)
    assert shares(report, part, LEXICON).sentences == 1


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="召开会议12次显著提升，。；培训放流万尾成立", max_size=60))
def test_counts_add_up(body: str) -> None:
    found = counted(body + "。放流3次。")
    assert 0 <= found.unsupported <= found.claims <= found.outcome
    assert found.outcome + found.activity + found.other == found.sentences
    assert found.other >= 0
