"""Reports made by recombining clauses of the corpus, and copies of them such as people hand in."""

from __future__ import annotations

import json
import re
from functools import cache
from random import Random

from reportlint import resources

PLACES = tuple(
    "安宁 白沙 青石 松岭 柳湾 石桥 龙泉 清河 东平 新丰 南坪 北川 云台 凤山 长乐 永兴 双塘 金坪 桃源 竹溪".split()  # noqa: SIM905
)
OFFICES = tuple(
    "水利 教育 民政 农业农村 林业 卫生健康 财政 公安 交通运输 统计 审计 商务 住建 城管 司法 生态环境".split()  # noqa: SIM905
)
TASK = (
    "按照年度工作安排，各单位要围绕中心任务报送全年工作情况，如实反映成绩和不足。"
    "报送材料应当数据准确、条理清楚，经主要负责人审签后按时报送，不得漏报迟报。"
)
_PARAGRAPHS, _SENTENCES, _CLAUSES = (8, 14), (3, 7), (2, 4)


@cache
def clauses() -> tuple[str, ...]:
    """Return the clauses of the corpus's sentences."""
    found: dict[str, None] = {}
    for folder in ("claims", "problems", "tellings"):
        for path in sorted((resources.corpus() / folder).glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                pieces = re.split("[，。；：！？]", json.loads(line)["text"])
                found |= dict.fromkeys(piece for piece in pieces if 6 <= len(piece) <= 30)
    return tuple(found)


def sentence(random: Random) -> str:
    """Return a sentence of clauses that were never together before, with a unit's name in one of two."""
    words = "，".join(random.sample(clauses(), random.randint(*_CLAUSES)))
    unit = random.choice(
        (f"县{{office}}局{random.choice(('', '会同{place}镇'))}", "{place}镇", "{village}村", "", "", "")
    )
    return f"{unit}{words}。"


def report(random: Random) -> tuple[str, dict[str, str]]:
    """Return a report with the names in it as `{office}`, `{place}` and `{village}`, and what stands for them."""
    names = {"office": random.choice(OFFICES), "place": random.choice(PLACES), "village": random.choice(PLACES)}
    paragraphs = [
        "".join(sentence(random) for _ in range(random.randint(*_SENTENCES)))
        for _ in range(random.randint(*_PARAGRAPHS))
    ]
    return "\n".join(("{place}县{office}局年度工作总结", TASK, *paragraphs)), names


def named(text: str, names: dict[str, str]) -> str:
    """Return the text with the names in their places."""
    return re.sub(r"\{(\w+)\}", lambda found: names[found[1]], text)


def copied(text: str, random: Random, rewritten: float = 0.2) -> str:
    """Return a copy of a report with its `{names}`: paragraphs reordered, figures changed, some sentences new."""
    title, task, *paragraphs = text.split("\n")
    random.shuffle(paragraphs)
    return "\n".join((title, task, *(_edited(paragraph, random, rewritten) for paragraph in paragraphs)))


def _edited(paragraph: str, random: Random, rewritten: float) -> str:
    sentences = re.findall("[^。]+。", paragraph)
    kept = (sentence(random) if random.random() < rewritten else old for old in sentences)
    return "".join(re.sub(r"[0-9]+(\.[0-9]+)?", lambda found: _other_figure(found, random), text) for text in kept)


def _other_figure(found: re.Match[str], random: Random) -> str:
    return f"{random.uniform(1, 99):.1f}" if found[1] else str(random.randint(2, 10 ** len(found[0])))


def folder(count: int, copies: int, seed: int) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """Return `count` reports by file name, `copies` of them copied from others, and the pairs that belong together."""
    random = Random(seed)
    made = [report(random) for _ in range(count - copies)]
    texts = {f"{number:05}.txt": named(*one) for number, one in enumerate(made)}
    planted = set()
    for number, original in enumerate(random.sample(range(len(made)), copies), len(made)):
        names = {"office": random.choice(OFFICES), "place": random.choice(PLACES), "village": random.choice(PLACES)}
        texts[f"{number:05}.txt"] = named(copied(made[original][0], random), names)
        planted.add((f"{original:05}.txt", f"{number:05}.txt"))
    return texts, planted
