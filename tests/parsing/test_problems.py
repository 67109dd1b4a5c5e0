from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reportlint.parsing.problems import find_problems, quoted_parts, split_problems
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span

if TYPE_CHECKING:
    from reportlint.report import Problem


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_problems(text, Span(0, len(text)), find_numerals(text))]


def problem(text: str, personal: bool = False) -> Problem:
    (found,) = find_problems(text, [Span(0, len(text))], find_numerals(text), personal)
    return found


def test_enumerated_points_are_items_and_their_lead_in_is_none() -> None:
    text = "从自查看，主要存在以下问题：一是账目混乱；二是库房潮湿，梅雨季霉了40箱。"
    assert split(text) == ["账目混乱", "库房潮湿，梅雨季霉了40箱"]


def test_semicolons_part_problems_where_there_are_no_numbers() -> None:
    text = "看到成绩的同时，我们也直面短板：苗木成活率不高；灌溉站老化；技术员只有2名。"
    assert split(text) == ["苗木成活率不高", "灌溉站老化", "技术员只有2名"]


def test_a_short_headline_and_its_proof_are_one_item() -> None:
    assert split("值守流于形式。5月2日夜里，北闸值班室空无一人。") == ["值守流于形式。5月2日夜里，北闸值班室空无一人"]


def test_what_goes_on_about_the_same_matter_stays_with_it() -> None:
    assert len(split("档案移交迟缓，清江站欠交12卷。究其原因，是站里没有专人管。")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "我们也清醒地看到，工作中还存在不少困难和问题。",
        "对这些问题，我们将认真加以解决。",
        "一年来取得了一定成绩。",
        "（一）意识不强",
        "具体表现如下：",
    ],
)
def test_announcements_promises_and_titles_are_no_items(text: str) -> None:
    assert split(text) == []


def test_praise_that_leads_to_a_problem_is_part_of_it() -> None:
    assert len(split("虽然取得了一定成绩，但台账更新不及时。")) == 1


def test_measures_behind_their_label_are_no_problems() -> None:
    assert split("存在问题：夜巡次数不足。改进措施：每晚加巡一次。") == ["夜巡次数不足"]


def test_only_parts_that_quote_a_problem_are_quoted() -> None:
    text = "督查发现：堤上有两处塌陷。措施：已填平。\n本月巡堤6次。"
    assert quoted_parts(text, [Span(0, 20), Span(21, len(text))]) == [Span(0, 20)]


def test_a_specific_problem_tells_who_and_what() -> None:
    text = "防汛物资管理粗放，柳塘镇仓库6月抽查少了38件救生衣，原因是领用没有登记，导致抢险时无衣可穿。"
    found = problem(text)
    assert not found.vague
    assert found.who is not None
    assert "柳塘镇" in found.who.of(text)
    assert found.evidence is not None
    assert found.evidence.of(text) == "柳塘镇仓库6月抽查少了38件救生衣"
    assert found.cause is not None
    assert found.cause.of(text).startswith("原因是领用没有登记")
    assert found.effect is not None
    assert found.effect.of(text) == "导致抢险时无衣可穿"


def test_a_vague_problem_has_no_evidence() -> None:
    text = "个别同志学习不够深入，主动性有待加强。"
    found = problem(text)
    assert found.vague
    assert found.who is None
    assert found.evidence is None
    assert [hedge.of(text)[:2] for hedge in found.hedges][:1] == ["个别"]


def test_the_writer_is_who_in_a_personal_report_only() -> None:
    text = "我抓统筹的本领不强，遇事容易着急。"
    assert problem(text, personal=True).who == Span(0, 1)
    assert problem(text).who is None
    assert problem("我局统筹的本领不强，遇事容易着急。", personal=True).who is None
