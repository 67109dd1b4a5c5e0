from __future__ import annotations

import pytest

from reportlint.parsing.quantities import find_numerals
from reportlint.parsing.vagueness import features, vagueness
from reportlint.text import Span


def chance(text: str) -> float:
    return vagueness(text, Span(0, len(text)), find_numerals(text))


@pytest.mark.parametrize(
    "text",
    [
        "工作主动性不够强，服务意识有待提升。",
        "全年召开例会24次，但部门之间的合力尚未形成。",
        "要进一步增强责任感，切实把制度落到实处。",
        "受客观条件制约，队伍建设相对滞后。",
    ],
)
def test_what_cannot_be_checked_is_vague(text: str) -> None:
    assert chance(text) > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "青柳镇应建蓄水池12座，只建成5座。",
        "个别岗位履职不力，机要科值班表连着两月填的是同一个人。",
        "水质达标率低于全省平均水平4.6个百分点，治理任务艰巨。",
        "北闸启闭机锈死，开闸靠两个人用撬棍扳。",
    ],
)
def test_what_can_be_looked_up_is_specific(text: str) -> None:
    assert chance(text) < 0.5


def test_only_the_span_counts() -> None:
    text = "青柳镇只建成5座。主动性不够强。"
    numerals = find_numerals(text)
    span = Span(9, len(text))
    assert features(text, span, numerals) == features(text[9:], Span(0, span.length), find_numerals(text[9:]))


def test_an_empty_text_has_hardly_any_features() -> None:
    assert not any(name.startswith("=") for name in features("。", Span(0, 1), ()))
