"""The map of likeness as a picture."""

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reportlint.output.likeness_picture import likeness_svg
from reportlint.similarity.likeness_map import Edge, LikenessMap, Node

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*sizes: int, name: str = "报告") -> ElementTree.Element:
    nodes = [
        Node(Path(f"{name}{group}-{one}.txt"), 0.5, group) for group, size in enumerate(sizes) for one in range(size)
    ]
    edges = [
        Edge(one, other, 0.5)
        for one, other in combinations(range(len(nodes)), 2)
        if nodes[one].group == nodes[other].group
    ]
    return ElementTree.fromstring(likeness_svg(LikenessMap(tuple(nodes), tuple(edges), 0)))


def test_every_report_and_every_tie_is_drawn():
    picture = drawn(3, 2)
    assert len(picture.findall(f".//{SVG}circle")) == 5
    assert len(picture.findall(f".//{SVG}line")) == 4


@pytest.mark.parametrize("sizes", [(2,), (80,), (30, 12, 6, 3, 2, 2, 2), (2,) * 40])
def test_nothing_leaves_the_picture_and_no_names_cover_one_another(sizes):
    picture = drawn(*sizes)
    width, height = map(float, picture.attrib["viewBox"].split()[2:])
    places = [
        (float(text.attrib["x"]), float(text.attrib["y"]), text.attrib["text-anchor"])
        for text in picture.iter(f"{SVG}text")
    ]
    assert all(0 <= x <= width and 12 <= y <= height for x, y, _ in places)
    for (x, y, side), (other_x, other_y, other_side) in combinations(places, 2):
        assert side != other_side or abs(y - other_y) >= 12 or abs(x - other_x) >= 190


def test_names_are_data():
    picture = drawn(2, name="<script>甲&“\x1b")
    assert picture.find(f".//{SVG}script") is None
    assert any("<script>甲&" in (text.text or "") for text in picture.iter(f"{SVG}text"))
    assert "\x1b" not in ElementTree.tostring(picture, encoding="unicode")


def test_an_empty_map_is_no_picture():
    assert likeness_svg(LikenessMap((), (), 0)) == ""


def test_the_picture_has_nothing_that_runs_or_loads():
    text = ElementTree.tostring(drawn(4), encoding="unicode")
    assert not re.search(r"href|script|style|url\(|on\w+=", text)
