"""Ways to spoil a file: each takes its bytes and a source of chance, and gives other bytes."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Mutation = Callable[[bytes, Random], bytes]

_LONGEST = 400_000  # bytes: growth upon growth must not take all the time
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"65536",
    b"2147483648",
    b"-99999999999999999999",
    b"1e308",
    b"NaN",
    b"",
    b"0x7f",
)
_WORDS = tuple(
    word.encode()
    for word in (
        *(
            "一是",
            "（一）",
            "第一、",
            "1.",
            "。",
            "，",
            "：",
            "“",
            "《",
            "（",
            "\n",
            "\t",
            "\0",
            "\ufeff",
            "\u202e",
            "\x1b[2J",
        ),
        *(
            "100%",
            "同比增长",
            "2025年2月30日",
            "亿元",
            "个别",
            "存在问题",
            "下步打算",
            "999999999999",
            "十百千万亿",
            "①",
            "零",
        ),
        *("<", ">", "</w:p>", "<w:p>", "<w:tbl>", "<w:t>", "<p>", "<table>", "<td>", "&#x202e;", "&lt;", "<!--", "]]>"),
        *(
            '<!DOCTYPE a [<!ENTITY b "c">]>',
            "{",
            "}",
            "\\u-1?",
            "\\'ff",
            "\\bin9999 ",
            "%PDF-",
            "endobj",
            "stream",
            "<<",
            ">>",
        ),
        *("# ", "```", "| a | b |\n|---|---|\n", "---\n", "- ", "![", "]("),
    )
)


def flip(data: bytes, chance: Random) -> bytes:
    """Change some bytes."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        spoilt[chance.randrange(len(spoilt))] = chance.choice((0, 0xFF, 0x7F, 0x80, chance.randrange(256)))
    return bytes(spoilt)


def cut(data: bytes, chance: Random) -> bytes:
    """Leave out a piece, or the end."""
    start, end = _piece(data, chance)
    return data[:start] if chance.random() < 0.3 else data[:start] + data[end:]


def repeat(data: bytes, chance: Random) -> bytes:
    """Repeat a piece: twice or ten thousand times."""
    start, end = _piece(data, chance)
    times = min(chance.choice((2, 2, 10, 1_000, 10_000)), max(1, _LONGEST // (end - start + 1)))
    return data[:end] + data[start:end] * times + data[end:]


def move(data: bytes, chance: Random) -> bytes:
    """Put a piece somewhere else."""
    start, end = _piece(data, chance)
    rest = data[:start] + data[end:]
    place = chance.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def insert(data: bytes, chance: Random) -> bytes:
    """Put in what means something to one reader or another."""
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(_WORDS) * chance.choice((1, 1, 1, 3, 500)) + data[place:]


def renumber(data: bytes, chance: Random) -> bytes:
    """Put another number in place of one: lengths, counts and identifiers that lie."""
    numbers = list(re.finditer(rb"\d{1,10}", data[:_LONGEST]))
    if not numbers:
        return insert(data, chance)
    number = chance.choice(numbers)
    return data[: number.start()] + chance.choice(_NUMBERS) + data[number.end() :]


def swap_tags(data: bytes, chance: Random) -> bytes:
    """Put a tag of a document in another one's place."""
    tags = list(re.finditer(rb"<[^<>]{1,200}>", data[:_LONGEST]))
    if len(tags) < 2:
        return move(data, chance)
    one, other = chance.sample(tags, 2)
    return data[: one.start()] + other.group() + data[one.end() :]


_PLAIN = (flip, cut, repeat, move, insert, renumber, swap_tags)


def mutate(data: bytes, chance: Random) -> bytes:
    """Spoil a file in one to four ways; a zip file mostly inside one of its members, which chance hits too seldom."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _in_member(data, chance)
    return _spoilt(data, chance)


def _spoilt(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4))):
        if data:
            data = chance.choice(_PLAIN)(data, chance)[:_LONGEST]
    return data


def _in_member(data: bytes, chance: Random) -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target,
    ):
        members = [info for info in source.infolist() if not info.is_dir()]
        victim = chance.choice(members)
        for info in members:
            content = source.read(info)
            if info is victim and chance.random() < 0.05:
                continue
            target.writestr(info.filename, _spoilt(content, chance) if info is victim else content)
    return packed.getvalue()


def _piece(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((1, 2, 16, 256, 4096)))
