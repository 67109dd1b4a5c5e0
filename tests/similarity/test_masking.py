"""What a copy changes is left out of a clause's key; what makes it another clause is not."""

import pytest
from sketching import document, same

from reportlint.similarity.masking import blanked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县水利局组织清淤作业队伍", "县农业农村局组织清淤作业队伍"),
        ("白沙镇逐户核对补贴台账", "柳湾镇逐户核对补贴台账"),
        ("修复渠道12.4公里并验收合格", "修复渠道三百余米并验收合格"),
        ("3月5日前完成管网改造验收", "2024年11月底前完成管网改造验收"),
        ("我局主动上门办理残疾人证", "我站主动上门办理残疾人证"),
        ("全县网格巡查覆盖率明显上升", "全镇网格巡查覆盖率明显上升"),
        ("严格执行《河道管理条例》有关巡查规定", "严格执行《水库管理办法》有关巡查规定"),
        ("对张建国同志开展谈话提醒教育", "对李秀英同志开展谈话提醒教育"),
        ("三是窗口人员业务不够熟练", "五是窗口人员业务不够熟练"),
    ],
)
def test_names_figures_dates_and_titles_do_not_count(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("修复渠道12公里并验收合格", "修复堤坝12公里并验收合格"),
        ("严格执行三会一课有关学习制度", "严格执行一岗双责有关学习制度"),
        ("窗口人员业务不够熟练", "窗口人员态度不够热情"),
    ],
)
def test_what_is_done_counts(one, other):
    assert not same(one, other)


def test_every_offset_stays_true():
    text = "县水利局3月投入120万元，按《规划》修复“十年没有人管过的老渠道”。\n白沙镇受益420户。"
    made = document(text)
    blank = blanked(made, made.blocks)
    assert len(blank) == len(text)
    assert all(mark in (" ", sign) for mark, sign in zip(blank, text, strict=True))
    assert "修复" in blank
    assert "老渠道" not in blank
