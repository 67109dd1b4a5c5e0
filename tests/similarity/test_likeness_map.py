"""The map as plain values."""

from copied_reports import folder
from sketching import sketched

from reportlint.similarity.comparing import compare
from reportlint.similarity.likeness_map import likeness_map


def comparison(count: int, copies: int):
    texts, planted = folder(count, copies, seed=21)
    return compare([sketched(text, name) for name, text in texts.items()], 0.2), planted


def test_nodes_are_the_reports_that_share_and_edges_their_pairs():
    found, planted = comparison(30, 6)
    shown = likeness_map(found)
    names = [node.path.name for node in shown.nodes]
    assert {(names[edge.one], names[edge.other]) for edge in shown.edges} >= planted
    assert len(names) == len(set(names))
    assert shown.left_out == 0
    assert all(shown.nodes[edge.one].group == shown.nodes[edge.other].group for edge in shown.edges)
    assert [node.group for node in shown.nodes] == sorted(node.group for node in shown.nodes)


def test_where_there_is_no_room_the_least_is_left_out():
    found, _ = comparison(30, 6)
    whole, part = likeness_map(found), likeness_map(found, most=4)
    assert len(part.nodes) == 4
    assert part.left_out == len(whole.nodes) - 4
    assert min(node.share for node in part.nodes) >= sorted(node.share for node in whole.nodes)[-4]


def test_nothing_shared_is_an_empty_map():
    assert likeness_map(comparison(5, 0)[0]) == ((), (), 0)
