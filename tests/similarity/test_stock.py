"""Words that two reports may share without copying."""

import pytest
from sketching import clauses

from reportlint.lexicon.wordlists import word_lists
from reportlint.similarity.stock import is_stock


@pytest.mark.parametrize(
    "clause",
    [
        "现将有关工作情况汇报如下",
        "按照上级有关文件要求",
        "深入学习贯彻习近平新时代中国特色社会主义思想",
        "在县委的坚强领导下",
        "向关心支持我市发展的各界朋友",
        "地区生产总值增长6%左右",
        "不当之处，敬请批评指正",
        "特此报告",
    ],
)
def test_common_property(clause):
    assert is_stock(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "清理沿岸垃圾12吨",
        "窗口人员业务不够熟练",
        "按图纸逐段核对隐蔽工程",
        "向残疾人家庭送去轮椅18台",
        "把报告厅改成了图书室",
    ],
)
def test_a_reports_own_words(clause):
    assert not is_stock(clause)


def test_examples_of_the_dictionary_are_found():
    import rtoml

    from reportlint import resources

    tables = rtoml.loads((resources.dictionaries() / "stock.toml").read_text(encoding="utf-8"))
    assert tables.keys() == word_lists("stock").keys()
    for table in tables.values():
        assert is_stock(table["example"])


def test_a_sentence_that_is_mostly_stock_is_so_as_a_whole():
    text = "以习近平新时代中国特色社会主义思想为指导，坚持稳中求进工作总基调，团结带领干部群众。清理沿岸垃圾和杂物。"
    assert clauses(text) == ["清理沿岸垃圾和杂物。"]


def test_a_sentence_with_a_stock_opening_keeps_the_rest():
    text = "按照上级有关文件要求，清理沿岸垃圾和杂物，拆除违章建筑。"
    assert clauses(text) == ["清理沿岸垃圾和杂物，", "拆除违章建筑。"]
