"""Binary Word documents read by our own reader, as it is where LibreOffice is not installed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random
from struct import pack
from typing import TYPE_CHECKING

import pytest
from doc_files import (
    DELETED,
    HIDDEN,
    IN_TABLE,
    INNER_CELL,
    INNER_ROW,
    doc,
    fonts,
    ole,
    outline,
    row,
    styles,
    symbol,
)

from reportlint.reading import ReadError, read

if TYPE_CHECKING:
    from reportlint.text import Document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture(autouse=True)
def without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_SOFFICE", "")


def document(data: bytes) -> Document:
    return read(Path("报告.doc"), data)


def words(data: bytes) -> list[str]:
    found = document(data)
    return [block.span.of(found.text) for block in found.blocks]


def places(data: bytes) -> list[tuple[int, int, int, str]]:
    found = document(data)
    return [(*block.place[1:], block.span.of(found.text)) for block in found.blocks]


def test_text_in_pieces() -> None:
    found = document(doc("一、工作\r甲", b"A\x93b\x94\xd7\xd7\r", "乙🙂\r丙"))
    assert found.format == "doc"
    assert found.text == "一、工作\n甲A“b”××\n乙🙂\n丙"
    assert [block.place.number for block in found.blocks] == [1, 2, 3, 4]


def test_a_piece_in_the_code_page_of_the_system() -> None:
    assert words(doc("工作情况".encode("gbk") + b"\r")) == ["工作情况"]


def test_what_is_lost_is_said() -> None:
    (loss,) = document(doc("甲\r")).losses
    assert "没有装 LibreOffice" in loss
    assert "自动编号" in loss


def test_characters_that_say_something() -> None:
    assert words(doc("a\tb\x0bc\x0ed\x1ee\x1ff\x01\x08\x02g\xa0h\x0ci\r")) == ["a\tb\vc\vd-efg\xa0h\vi"]


def test_fields_show_their_results() -> None:
    assert words(doc("a\x13 DATE \x142025\x15b\x13 X \x13 Y \x14c\x15 \x14d\x13 Z \x15e\x15f\x15\x14g\r")) == [
        "a2025bdefg"
    ]


def test_deleted_and_hidden_text() -> None:
    # a[b deleted] c[hidden d] e; a deleted mark joins paragraphs, a hidden blank one is gone
    text = "ab\rcd\re\r\rf\r"
    characters = ((1, 3, DELETED), (4, 5, HIDDEN), (8, 9, HIDDEN))
    assert words(doc(text, characters=characters)) == ["ac", "e", "f"]
    assert document(doc(text, characters=characters)).blocks[2].place.number == 3


def test_signs_of_symbol_fonts() -> None:
    data = doc(
        "a((b(\r",
        characters=((1, 3, symbol(1, 0xF0FE)), (4, 5, symbol(9, 0xF041))),
        places={15: fonts("宋体", "Wingdings")},
    )
    assert words(data) == ["a☑☑b\uf041"]


def test_levels_of_headings() -> None:
    sheet = styles((0, 0xFFF), (1, 0), (62, 0), (0xFFE, 1), (0xFFE, 4))
    ends = [(1, 2, b""), (2, 2, outline(0)), (3, 3, b""), (1, 3, outline(4)), (1, 0, outline(9)), (1, 99, b"")]
    paragraphs = tuple((2 * (index + 1), style, own) for index, (_, style, own) in enumerate(ends))
    data = doc("a\rb\rc\rd\re\rf\r", paragraphs=paragraphs, places={1: sheet})
    assert [block.style_level for block in document(data).blocks] == [0, 0, 1, 5, None, None]


def test_a_table() -> None:
    text = "x\ra\rb\x07c\x07\x07\x07d\x07\x07y\r"
    paragraphs = (
        *((2, 0, b""), (4, 0, IN_TABLE), (6, 0, IN_TABLE), (8, 0, IN_TABLE), (9, 0, row(0, 2000, 6000))),
        *((10, 0, IN_TABLE), (12, 0, IN_TABLE), (13, 0, row(0, 2010, 4000, flags=(0x20, 0))), (15, 0, b"")),
    )
    data = doc(text, paragraphs=paragraphs)
    assert places(data) == [
        (1, 0, 0, "x"),
        *((1, 1, 1, "a"), (1, 1, 1, "b"), (1, 1, 2, "c"), (1, 2, 2, "d")),
        (2, 0, 0, "y"),
    ]
    assert document(data).text == "x\na\nb\tc\n\td\ny"


def test_the_definition_of_a_long_row_stands_elsewhere() -> None:
    long = row(0, 1000, 2000, flags=(0, 2))
    text = "a\x07b\x07\x07"
    paragraphs = ((2, 0, IN_TABLE), (4, 0, IN_TABLE), (5, 0, pack("<HI", 0x6646, 4)))
    data = doc(text, paragraphs=paragraphs, data=bytes(4) + pack("<H", len(long)) + long)
    assert places(data) == [(1, 1, 1, "a")]  # the second cell is merged into the first


def test_a_table_inside_a_cell() -> None:
    text = "a\rb\rc\r\rd\x07e\x07\x07"
    paragraphs = (
        *((2, 0, IN_TABLE), (4, 0, INNER_CELL), (6, 0, INNER_CELL), (7, 0, INNER_ROW), (9, 0, IN_TABLE)),
        *((11, 0, IN_TABLE), (12, 0, row(0, 1000, 2000))),
    )
    data = doc(text, paragraphs=paragraphs)
    assert document(data).text == "a\nb\tc\nd\te"
    assert [place[1:3] for place in places(data)] == [(1, 1), (1, 1), (1, 1), (1, 1), (1, 2)]


def test_the_end_of_a_section_ends_a_paragraph() -> None:
    assert words(doc("a\x0cb\r", paragraphs=((2, 0, b""), (4, 0, b"")))) == ["a", "b"]
    assert words(doc("a\x0cb\r", paragraphs=((4, 0, b""),))) == ["a\vb"]


def test_notes_and_text_boxes() -> None:
    stories = ["a\x02\rb\x08\x02\r", "\x02 x\r\r", "head\r", "", "comment\r", "\x02 y\r\r", "z\r\r"]
    counts = tuple(map(len, stories))
    places_of = {
        2: pack("<2IH", 1, 7, 0),
        3: pack("<3I", 0, 4, 5),
        40: pack("<2I", 4, 7) + pack("<I22x", 77),
        46: pack("<2IH", 5, 7, 0),
        47: pack("<3I", 0, 4, 5),
        56: pack("<3I", 0, 2, 3) + pack("<14xI4x", 77) + bytes(22),
    }
    data = doc("".join(stories), counts=counts, places=places_of)
    assert places(data) == [(1, 0, 0, "a"), (2, 0, 0, "b"), (2, 0, 0, "z"), (1, 0, 0, "x"), (2, 0, 0, "y")]


def refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        document(data)
    return caught.value.message


def test_what_cannot_be_read_is_said_in_one_line() -> None:
    assert "带密码" in refusal(doc("甲\r", flags=0x0100))
    assert "Word 95" in refusal(doc("甲\r", version=104))
    assert "Word 95" in refusal(doc("甲\r", version=101))
    for data in (
        doc("甲\r", places={33: b""}),
        doc("甲\r", places={33: b"\x01\xff\xff"}),
        doc("甲\r", places={33: b"\x03"}),
        doc("甲\r", places={33: b"\x02" + pack("<I3I", 12, 0, 5, 0)}),
        ole(WordDocument=b"\0" * 5000),
        ole(WordDocument=b"\xec\xa5\xc1\0"),
        OLE + bytes(504) + "WordDocument\0".encode("utf-16-le").ljust(64, b"\0") + pack("<H62x", 26),
    ):
        assert "已损坏" in refusal(data)


@pytest.mark.parametrize(
    "pieces",
    [
        pack("<2I", 0, 10) + pack("<HIH", 0, 0x3FFF_FFFF, 0),  # outside the file
        pack("<2I", 0, 2**31) + pack("<HIH", 0, 0x400, 0),  # longer than the file
        pack("<2I", 10, 0) + pack("<HIH", 0, 0x400, 0),  # backwards
        pack("<101I", *range(0, 50_500, 500)) + pack("<HIH", 0, 0x400, 0) * 100,  # the same text a hundred times
    ],
)
def test_piece_tables_that_lie(pieces: bytes) -> None:
    assert "已损坏" in refusal(doc("甲\r", places={33: b"\x02" + pack("<I", len(pieces)) + pieces}))


def test_properties_that_lie_are_passed_over() -> None:
    for places_of in (
        {12: b"\xff" * 44},
        {13: b"\xff" * 5},
        {1: b"\xff" * 9},
        {15: b"\xff" * 7},
        {3: b"\xff" * 30, 2: b"\xff" * 30},
    ):
        assert words(doc("甲\r乙\r", places=places_of)) == ["甲", "乙"]
    ring = styles((0xFFE, 1), (0xFFE, 0))
    assert words(doc("甲\r", paragraphs=((2, 1, b"\xff\xff\xff"),), places={1: ring})) == ["甲"]


def test_loops_in_the_allocation_table() -> None:
    data = bytearray(doc("甲\r" * 3000))
    fat = bytes(data[512:1024])
    for sector in range(0, 128, 3):
        broken = bytearray(data)
        broken[512 + 4 * sector : 516 + 4 * sector] = pack("<I", max(0, sector - 1))
        assert bytes(broken[512:1024]) != fat
        survive(bytes(broken))


def test_a_header_that_asks_for_more_tables_than_there_are_sectors() -> None:
    for place, value in ((0x2C, 2**32 - 1), (0x2C, 10_000), (0x40, 2**31), (0x1E, 0xFFFF), (0x20, 0)):
        data = bytearray(doc("甲\r"))
        data[place : place + 4] = pack("<I", value)
        assert "已损坏" in refusal(bytes(data))


def survive(data: bytes) -> None:
    with suppress(ReadError):
        document(data).text.encode()


def test_spoilt_files_are_read_or_refused() -> None:
    data = doc(
        "x\ra\rb\x07c\x07\x07\x13 A \x14B\x15\r" + "甲乙丙\r" * 30,
        b"abc\r",
        characters=((1, 3, DELETED), (4, 5, HIDDEN), (6, 7, symbol(0, 0xF0FE))),
        paragraphs=((2, 1, b""), (4, 0, IN_TABLE), (6, 0, IN_TABLE), (8, 0, IN_TABLE), (9, 0, row(0, 2000, 6000))),
        places={1: styles((0, 0xFFF), (1, 0)), 15: fonts("Wingdings")},
    )
    chance = Random(4)
    for size in range(0, len(data), 211):
        survive(data[:size] if size > 8 else OLE + data[8:size])
    for _ in range(1500):
        spoilt = bytearray(data)
        for _ in range(chance.choice((1, 4, 40))):
            spoilt[chance.randrange(8, len(spoilt))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
        survive(bytes(spoilt))
