"""Groups of what is tied together."""

from reportlint.similarity.components import components


def test_ties_make_groups_whatever_their_order():
    groups = components(6, [(4, 1), (0, 3), (1, 0)])
    assert len({groups[member] for member in (0, 1, 3, 4)}) == 1
    assert len(set(groups)) == 3


def test_without_ties_everything_stands_alone():
    assert components(3, []) == [0, 1, 2]
    assert components(0, []) == []
