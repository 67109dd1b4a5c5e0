"""Comparisons on a console."""

import io

import pytest
from comparison_factories import compared_folder, compared_years
from rich.cells import cell_len
from rich.console import Console

from reportlint.output.console.comparison import print_comparison


def shown(compared, width: int = 100) -> str:
    stream = io.StringIO()
    print_comparison(Console(file=stream, width=width, highlight=False, markup=False, emoji=False), compared)
    return stream.getvalue()


def test_a_folder_names_copies_their_share_and_their_words():
    text = shown(compared_folder())
    assert "共 3 份：雷同 2 份，分 1 组" in text
    assert "第1组  2 份互相雷同" in text
    assert "甲  甲镇.txt  100%一样" in text
    assert "乙  乙镇.txt  80%一样" in text
    assert "第4行" in text
    assert "第9行" in text
    assert "坏.docx：文件已损坏" in text


def test_what_is_left_out_is_counted():
    text = shown(compared_folder())
    assert "还有 2 处没有列出" in text
    assert "还有 2 对没有列出，可用 --output-format json 查看全部。" in text


def test_a_report_that_shares_nothing_is_not_listed():
    assert "丙镇" not in shown(compared_folder())


def test_years_tell_what_was_carried_over_and_what_was_dropped():
    text = shown(compared_years())
    assert "共 2 份，1 份有去年的材料：照搬去年的 1 份" in text
    assert "照搬去年的话，占全文 45%" in text
    assert "数字和去年一样，请核对" in text
    assert "问题和去年一样" not in text
    assert "去年的打算，今年没有提到" in text
    assert "还有 2 条没有列出" in text
    assert text.index("找不到去年的材料") < text.index("乙镇.txt", text.index("找不到去年的材料"))


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("compared", [compared_folder, compared_years])
def test_no_line_is_wider_than_the_page(compared, width):
    made = compared(words="清理沿岸垃圾和杂物，" * 200)
    assert max(map(cell_len, shown(made, width).splitlines())) <= min(width, 120)


def test_names_and_words_are_data():
    text = shown(
        compared_folder(("[red]甲[/].txt", "\x1b[31m乙.txt", "丙.txt"), words="[/附件] :100: \x1b]0;x\x07清理")
    )
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[red]甲[/].txt" in text
    assert "[/附件] :100:" in text
