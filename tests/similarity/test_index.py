"""Candidates: what shares text is among them, and there are never many."""

from itertools import combinations
from random import Random

from copied_reports import folder
from sketching import sketched

from reportlint.similarity.comparing import compare
from reportlint.similarity.index import candidates


def test_nothing_has_no_candidates():
    assert candidates([]) == []
    assert candidates([sketched(""), sketched("清理沿岸垃圾。")]) == []


def test_the_index_finds_what_comparing_all_pairs_finds():
    texts, planted = folder(60, 12, seed=7)
    made = [sketched(text, name) for name, text in texts.items()]
    exact, quick = (
        {(pair.one, pair.other) for pair in found.pairs}
        for found in (compare(made, 0.2, lambda all_: combinations(range(len(all_)), 2)), compare(made, 0.2))
    )
    assert len(exact) >= len(planted)
    assert len(exact & quick) >= 0.95 * len(exact)


def test_many_copies_of_one_report_do_not_make_all_pairs():
    text = next(iter(folder(1, 0, seed=3)[0].values()))
    count = 120
    made = [sketched(text, f"{number}.txt") for number in range(count)]
    pairs = candidates(made)
    assert len(pairs) <= 8 * count
    assert {index for pair in pairs for index in pair} == set(range(count))


def test_order_of_the_reports_does_not_matter():
    texts, planted = folder(40, 8, seed=11)
    names = list(texts)
    Random(1).shuffle(names)
    found = {frozenset((names[one], names[other])) for one, other in candidates([sketched(texts[n], n) for n in names])}
    assert {frozenset(pair) for pair in planted} <= found
