"""Passages in words."""

from sketching import document

from reportlint.similarity.aligning import align
from reportlint.similarity.quoting import quote_passages
from reportlint.similarity.sketches import sketch

ONE = "第一行是标题\n清理沿岸堆积的垃圾，拆除占用河道的棚屋。\n图书室每晚开放到九点，新购少儿读物和农技手册。\n"
OTHER = "图书室每晚开放到九点，新购少儿读物和农技手册。\n清理沿岸堆积的垃圾，拆除占用河道的棚屋。\n"


def quoted(one: str, other: str):
    sides = [(made, sketch(made)) for made in (document(one), document(other, "乙.txt"))]
    return quote_passages(align(sides[0][1], sides[1][1]), *sides)


def test_paragraphs_stand_beside_paragraphs_with_their_places():
    pairs = quoted(ONE, OTHER)
    assert [(pair.one.words, pair.one.place.place.number, pair.other.place.place.number) for pair in pairs] == [
        ("清理沿岸堆积的垃圾，拆除占用河道的棚屋。", 2, 2),
        ("图书室每晚开放到九点，新购少儿读物和农技手册。", 3, 1),
    ]
    assert all(pair.one.words == pair.other.words for pair in pairs)


def test_a_passage_over_two_paragraphs_is_shown_as_two():
    assert len(align(*(sketch(document(ONE)) for _ in range(2)))) == 1
    assert len(quoted(ONE, ONE)) == 2
