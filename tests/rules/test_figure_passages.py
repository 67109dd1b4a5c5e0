"""The family FIG on passages of a sentence or two: each wrong one is seen, each right one is left alone."""

from pathlib import Path

import pytest

from reportlint.evaluation.figures import findings_in

FOLDER = Path(__file__).parent


def passages(name):
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("text", passages("figures-wrong.txt"))
def test_error_is_seen(text):
    assert findings_in(text)


@pytest.mark.parametrize("text", passages("figures-right.txt"))
def test_right_figures_are_left_alone(text):
    assert [finding.message for finding in findings_in(text)] == []


@pytest.mark.parametrize(
    ("text", "quote", "message"),
    [
        ("排查问题697项，已整改688项，整改率97.1%。", "97.1%", "688÷697=98.7%，写的是“97.1%”"),
        ("抽检样品480份，不合格12份，合格率95%。", "95%", "（480-12）÷480=97.5%，写的是“95%”"),
        ("修复水闸57座，其中干渠31座、支渠28座。", "57座", "31+28=59座，写的是“57座”"),
        ("修复水闸57座，其中干渠61座。", "61座", "其中的“61座”比总数“57座”还多"),
        ("满意率由92%提高到95%，提高3%。", "3%", "“92%”和“95%”相差3个百分点，写的是“3%”"),
        ("用户由200户增至250户，增长30%。", "30%", "（250-200）÷200=25%，写的是“30%”"),
        ("合作社由16家发展到24家，增加了10家。", "10家", "24-16=8家，写的是“10家”"),
        ("产值由2亿元增至8亿元，翻了三番。", "翻了三番", "8亿÷2亿=4倍，合2番，写的是“翻了三番”"),
        ("闸门由90座增加到30座。", "30座", "“90座”到“30座”不是增加"),
        ("采购水泵450台，单价260元，合计117万元。", "117万元", "450台×260元=11.7万元，写的是“117万元”"),
        ("2024年10月1日（星期三）放水。", "2024年10月1日（星期三）", "“2024年10月1日（星期三）”的星期不对，应是星期二"),
        ("清淤6月31日完工。", "6月31日", "没有“6月31日”：这个月只有30天"),
        ("清淤13月5日完工。", "13月5日", "没有“13月5日”：一年只有12个月"),
        ("3月1日至3月10日冬修，历时15天。", "15天", "“3月1日”到“3月10日”是10天，写的是“15天”"),
        (
            "清淤任务50公里，实际清淤46公里，超额完成任务。",
            "超额完成任务",
            "“46公里”没有达到“50公里”，写的是“超额完成任务”",
        ),
        ("计划清淤50公里，实际清淤60公里，超计划10%。", "10%", "（60-50）÷50=20%，写的是“10%”"),
        ("8月5日停机，8月9日重新启用，停机8天。", "8天", "“8月5日”到“8月9日”是5天，写的是“8天”"),
        (
            "截至2024年7月5日，已清淤46公里。\n水利站\n2024年6月28日",
            "2024年7月5日",
            "数字统计到“2024年7月5日”，报告的日期却是“2024年6月28日”",
        ),
        ("抓了三项工作。一是清淤，二是护坡。", "三项工作", "写的是“三项工作”，后面讲了2条"),
        ("年供水0.3亿方，即300万方。", "300万方", "前面写的是“0.3亿方”，这里写的是“300万方”，像是单位写错了"),
        ("片区|清淤|护坡|合计\n甲|12|7|18\n乙|3|4|7", "18", "12+7=19，表里写的是“18”"),
    ],
)
def test_message_shows_the_calculation(text, quote, message):
    (finding,) = findings_in(text)
    assert (finding.quote, finding.message) == (quote, message)
