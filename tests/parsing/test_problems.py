from __future__ import annotations

import pytest

from reportlint.parsing.problems import find_problems, quoted_parts, split_problems
from reportlint.parsing.quantities import find_numerals
from reportlint.text import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_problems(text, Span(0, len(text)), find_numerals(text))]


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
        "全县经济发展还存在不少困难，政府工作中也存在一些问题。",
        "我们也清醒认识到，柳溪发展中的问题和挑战。",
        "具体表现如下：",
    ],
)
def test_announcements_and_promises_are_no_items(text: str) -> None:
    assert split(text) == []


def problems(*lines: str) -> list[str]:
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    parts = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    return [item.span.of(text) for item in find_problems(text, parts, find_numerals(text), personal=False)]


def test_a_short_line_is_a_title_only_above_what_it_names() -> None:
    assert problems("（一）意识不强", "夜里值守，北闸值班室空无一人。") == ["夜里值守，北闸值班室空无一人"]
    assert problems("1.意识不强", "2.巡堤走过场") == ["意识不强", "巡堤走过场"]
    assert problems("渠道老化失修") == ["渠道老化失修"]


def test_a_vague_headline_is_proven_by_what_happened_also_without_figures() -> None:
    assert len(split("接诉即办还不到位。城南供水所把居民的报修单锁进抽屉，所长撬开柜子才发现。")) == 1


def test_praise_that_leads_to_a_problem_is_part_of_it() -> None:
    assert len(split("虽然取得了一定成绩，但台账更新不及时。")) == 1


def test_measures_behind_their_label_are_no_problems() -> None:
    assert split("存在问题：夜巡次数不足。改进措施：每晚加巡一次。") == ["夜巡次数不足"]


def test_only_parts_that_quote_a_problem_are_quoted() -> None:
    text = "督查发现：堤上有两处塌陷。措施：已填平。\n本月巡堤6次。"
    assert quoted_parts(text, [Span(0, 20), Span(21, len(text))]) == [Span(0, 20)]


def test_pledges_are_no_items() -> None:
    assert split("苗木成活率不高。我们要增强忧患意识，逐项整改。") == ["苗木成活率不高"]


def test_each_item_is_read_with_its_elements() -> None:
    text = "一是库房潮湿。二是我8月没有盘点，少了12袋水泥。"
    first, second = find_problems(text, [Span(0, len(text))], find_numerals(text), personal=True)
    assert first.who is None
    assert second.who is not None
    assert second.who.of(text) == "我"
