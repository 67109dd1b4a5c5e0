"""Which clauses a sketch holds, and that it is small."""

from sketching import clauses, sketched

TABLE = (
    "# 整改台账\n\n| 问题 | 整改情况 |\n|---|---|\n| 补贴发放不够及时规范 | 逐户核对补贴台账，补发了拖欠的款项。 |\n"
)


def test_running_text_is_held_headings_and_signatures_are_not():
    text = "关于河道整治工作情况的汇报\n一、工作开展情况\n清理沿岸垃圾，拆除违章建筑。\n白沙镇人民政府办公室"
    assert clauses(text) == ["清理沿岸垃圾，", "拆除违章建筑。"]


def test_a_long_line_without_a_full_stop_is_running_text():
    line = "清理沿岸堆积多年的生活垃圾和建筑垃圾并且逐段落实了管护人员和经费"
    assert clauses(line) == [line]


def test_short_cells_of_a_table_are_labels():
    made = sketched(TABLE, "台账.md")
    assert [TABLE[start:end] for start, end in zip(made.starts, made.ends, strict=True)] == [
        "逐户核对补贴台账，",
        "补发了拖欠的款项。",
    ]


def test_clauses_of_a_few_characters_are_passed_over():
    assert clauses("与此同时，修订值班制度和交接班记录。") == ["修订值班制度和交接班记录。"]


def test_columns_belong_together_and_weights_count_characters():
    made = sketched("清理沿岸垃圾12吨，拆除违章建筑。")
    assert list(made.weights) == [len("清理沿岸垃圾"), len("拆除违章建筑")]
    assert made.weight == 12
    assert len({len(column) for column in made[1:]}) == 1


def test_nothing_and_broken_characters_are_survived():
    assert sketched("").weight == 0
    assert (
        len(sketched("清理沿岸\ud800垃圾和杂物。".encode("utf-16", "surrogatepass").decode("utf-16", "replace")).keys)
        == 1
    )


def test_a_sketch_costs_a_fraction_of_its_report():
    text = "".join(f"清理第{number}段沿岸垃圾并且拆除违章建筑，落实管护人员和经费。" for number in range(100))
    made = sketched(text)
    assert sum(column.itemsize * len(column) for column in made[1:]) < 2 * len(text)
