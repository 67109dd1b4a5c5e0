"""Who copied from whom, and who did not."""

from random import Random

import pytest
from copied_reports import TASK, copied, folder, named, report
from sketching import sketched

from reportlint.reading import read
from reportlint.similarity.comparing import compare
from reportlint.similarity.sketches import sketch


def compared(*texts: str):
    return compare([sketched(text, f"{number}.txt") for number, text in enumerate(texts)], 0.2)


def original(seed: int) -> tuple[str, str, str]:
    """Return a report, its copy under other names, and another report."""
    random = Random(seed)
    text, names = report(random)
    other, other_names = report(random)
    names_of_copy = {"office": "档案", "place": "梧桐", "village": "沙河"}
    return named(text, names), named(copied(text, random), names_of_copy), named(other, other_names)


def test_planted_copies_are_found_and_nothing_else():
    texts, planted = folder(120, 24, seed=5)
    found = compare([sketched(text, name) for name, text in texts.items()], 0.2)
    names = [path.name for path in found.paths]
    pairs = {(names[pair.one], names[pair.other]) for pair in found.pairs if pair.likeness >= 0.2}
    assert len(pairs & planted) >= 0.95 * len(planted)
    assert len(pairs & planted) >= 0.95 * len(pairs)
    assert {name for group in found.groups for name in (names[index] for index in group)} == {
        name for pair in pairs for name in pair
    }


@pytest.mark.parametrize("seed", range(5))
def test_two_reports_that_differ_in_names_alone(seed):
    one, copy, other = original(seed)
    found = compared(one, other, copy)
    assert found.groups == ((0, 2),)
    assert found.reports[0].pairs[0].other == 2
    assert found.reports[0].share > 0.5
    assert found.reports[1].pairs == ()
    assert found.reports[1].share == 0


def test_a_folder_of_copies_alone():
    one, *_ = original(1)
    assert compared(*[one] * 6).groups == (tuple(range(6)),)


def test_half_a_report_copied_is_half():
    one, copy, other = original(3)
    _, _, *mine = other.split("\n")
    _, _, *theirs = copy.split("\n")
    mixed = "\n".join([*mine[: len(mine) // 2], *theirs[: len(theirs) // 2]])
    found = compared(one, mixed)
    assert 0.15 < found.reports[1].share < 0.8
    assert found.pairs[0].passages


def test_a_short_report_inside_a_long_one():
    one, *_ = original(2)
    part = "\n".join(one.split("\n")[2:5])
    found = compared(part, one)
    assert found.reports[0].share > 0.9
    assert found.reports[1].share < 0.6
    assert found.groups == ((0, 1),)


def test_the_words_of_the_task_are_nobodys():
    task = TASK * 1 + "各单位按季度自查，逐项对照清单销号，遇有重大情况随时报告，年底统一组织考核评比。" * 2
    texts = [text.replace(TASK, f"{TASK}\n{task}") for text in folder(8, 0, seed=9)[0].values()]
    assert compared(*texts).pairs == ()


def test_what_many_write_without_copying_is_common_wording():
    common = (
        "老党员带头值守路口，青年突击队挨家挨户送药送菜，热心商户免费供应三餐，小区群里一呼百应。"
        "卡口帐篷里灯火通宵不灭，消杀小队背着药桶爬遍楼道，心理热线随叫随接，孩子们在家里上完了网课。"
        "货车司机凭通行证直达厂门，仓库把口罩和药品码到屋顶，社区医生每天上门量两次体温，老人们都安下了心。"
    )
    random = Random(4)
    texts = [named(*report(random)) for _ in range(24)]
    assert compared(*texts[:5], f"{texts[5]}\n{common}", f"{texts[6]}\n{common}").pairs
    assert not compared(*[f"{text}\n{common}" if number < 6 else text for number, text in enumerate(texts)]).pairs


def test_quotations_and_titles_are_not_copying():
    one, _, other = original(6)
    quoted = "市领导强调：“治水要从源头抓起，先管住排口，再清理河底，最后把岸线还给沿河居民和孩子们。”"
    assert compared(*(f"{text}\n{quoted * 6}" for text in (one, other))).pairs == ()


def test_empty_reports_share_nothing():
    assert compared("", "", "无").pairs == ()
    assert compared().groups == ()


def test_nothing_false_on_real_reports(shared):
    """Two hundred government reports share slogans, indicators and thanks, and were all written by themselves."""
    files = sorted((shared / "reports").rglob("*.txt"))
    found = compare([sketch(read(path)) for path in files], 0.2)
    assert len(files) > 200
    assert found.pairs == ()
