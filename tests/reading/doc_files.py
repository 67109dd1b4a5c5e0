"""Builds binary Word documents byte by byte, for tests of what no program writes on demand."""

from __future__ import annotations

from struct import pack

SECTOR = 512
TEXT = 0x400
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
DELETED, HIDDEN = pack("<HB", 0x0800, 1), pack("<HB", 0x083C, 1)
IN_TABLE, ENDS_ROW = pack("<HB", 0x2416, 1), pack("<HB", 0x2417, 1)
INNER = IN_TABLE + pack("<Hi", 0x6649, 2)
INNER_CELL, INNER_ROW = INNER + pack("<HB", 0x244B, 1), INNER + pack("<HB", 0x244C, 1)


def symbol(font: int, code: int) -> bytes:
    """The property of a sign from a symbol font."""
    return pack("<HHH", 0x6A09, font, code)


def outline(level: int) -> bytes:
    """The property of a paragraph's own level, from 0."""
    return pack("<HB", 0x2640, level)


def row(*edges: int, flags: tuple[int, ...] = ()) -> bytes:
    """The properties of a row's end: cells between `edges`, with the flags of each."""
    count = len(edges) - 1
    cells = b"".join(pack("<H18x", flag) for flag in flags or (0,) * count)
    definition = pack(f"<B{count + 1}h", count, *edges) + cells
    return IN_TABLE + ENDS_ROW + pack("<HH", 0xD608, len(definition) + 1) + definition


def ole(**streams: bytes) -> bytes:
    """A compound file; streams are padded to the size from which on they have sectors of their own."""
    contents = [content.ljust(4096, b"\0") for content in streams.values()]
    contents = [content + bytes(-len(content) % SECTOR) for content in contents]
    directory_sectors = (len(streams) + 1 + 3) // 4
    fat_sectors = 1 + (directory_sectors + sum(map(len, contents)) // SECTOR) // 127
    chain = [FAT] * fat_sectors + _links(fat_sectors, directory_sectors)
    entries, body = [_entry("Root Entry", 5, child=1)], b""
    for index, (name, content) in enumerate(zip(streams, contents, strict=True), start=1):
        right = index + 1 if index < len(streams) else FREE
        entries.append(_entry(name.lstrip("_"), 2, right=right, start=len(chain), size=len(content)))
        chain += _links(len(chain), len(content) // SECTOR)
        body += content
    entries += [bytes(128)] * (-len(entries) % 4)
    fat = pack(f"<{len(chain)}I", *chain).ljust(fat_sectors * SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<6H", 0x3E, 3, 0xFFFE, 9, 6, 0) + bytes(4)
    header += pack("<9I", 0, fat_sectors, fat_sectors, 0, 4096, END, 0, END, 0)
    numbers = [*range(fat_sectors), *([FREE] * (109 - fat_sectors))]
    return header + pack("<109I", *numbers) + fat + b"".join(entries) + body


def _links(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), END]


def _entry(name: str, kind: int, *, child: int = FREE, right: int = FREE, start: int = END, size: int = 0) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    head = encoded.ljust(64, b"\0") + pack("<HBB3I", len(encoded), kind, 1, FREE, right, child)
    return head + bytes(36) + pack("<IQ", start, size)


def doc(
    *parts: str | bytes,
    characters: tuple[tuple[int, int, bytes], ...] = (),
    paragraphs: tuple[tuple[int, int, bytes], ...] = (),
    counts: tuple[int, ...] = (),
    places: dict[int, bytes] | None = None,
    flags: int = 0,
    version: int = 0xC1,
    data: bytes = b"",
) -> bytes:
    """A Word file with the text of `parts`, each a piece: UTF-16, or one byte a character.

    `characters` are (start, end, properties), `paragraphs` (end, style, properties), one after the other, all counted
    in characters. `counts` are the lengths of the stories; `places` other tables, by their number in the block at the
    head.
    """
    text, starts, table = b"", [], b""
    positions, descriptors = [0], b""
    for part in parts:
        width, offset = (1, TEXT + len(text)) if isinstance(part, bytes) else (2, TEXT + len(text))
        descriptors += pack("<HIH", 0, offset * 2 | 0x4000_0000 if width == 1 else offset, 0)
        encoded = part if isinstance(part, bytes) else part.encode("utf-16-le")
        starts += range(offset, offset + len(encoded), width)
        positions.append(positions[-1] + len(encoded) // width)
        text += encoded
    starts.append(TEXT + len(text))
    pieces = pack(f"<{len(positions)}I", *positions) + descriptors
    pages = (TEXT + len(text) + SECTOR - 1) // SECTOR
    ends = [end for end, _, _ in paragraphs]
    character_page = _page([(starts[a], starts[b], bytes([len(p)]) + p) for a, b, p in characters], 1)
    paragraph_page = _page(
        [
            (starts[start], starts[end], _paragraph(style, properties))
            for start, (end, style, properties) in zip([0, *ends], paragraphs, strict=False)
        ],
        13,
    )
    tables = {
        12: pack("<3I", 0, len(text), pages) if characters else b"",
        13: pack("<3I", 0, len(text), pages + 1) if paragraphs else b"",
        33: b"\x01\x02\x00\0\0" + b"\x02" + pack("<I", len(pieces)) + pieces,
        **(places or {}),
    }
    block = bytearray(TEXT)
    block[:12] = pack("<2H6xH", 0xA5EC, version, 0x0200 | flags)
    total = counts or (positions[-1],)
    block[0x4C : 0x4C + 4 * len(total)] = pack(f"<{len(total)}i", *total)
    for number, content in tables.items():
        block[0x9A + 8 * number : 0xA2 + 8 * number] = pack("<2I", len(table), len(content))
        table += content
    document = (bytes(block) + text).ljust(pages * SECTOR, b"\0") + character_page + paragraph_page
    return ole(WordDocument=document, _1Table=table, **({"Data": data} if data else {}))


def _paragraph(style: int, properties: bytes) -> bytes:
    content = pack("<H", style) + properties
    return (
        b"\0" + bytes([len(content) // 2]) + content
        if len(content) % 2 == 0
        else (bytes([(len(content) + 1) // 2]) + content)
    )


def _page(runs: list[tuple[int, int, bytes]], entry_size: int) -> bytes:
    """A page of properties: bounds, places, and from the end of the page the properties themselves.

    Between runs nothing holds, which is said by a place of 0.
    """
    bounds: list[int] = []
    page = bytearray(SECTOR)
    place, entries = SECTOR - 2, b""
    for start, end, properties in runs:
        if bounds[-1:] != [start]:
            entries += bytes(entry_size) if bounds else b""
            bounds.append(start)
        bounds.append(end)
        place = (place - len(properties)) // 2 * 2
        page[place : place + len(properties)] = properties
        entries += bytes([place // 2]) + bytes(entry_size - 1)
    head = pack(f"<{len(bounds)}I", *bounds) + entries
    page[: len(head)] = head
    page[-1] = max(0, len(bounds) - 1)
    return bytes(page)


def styles(*kinds: tuple[int, int]) -> bytes:
    """A style sheet of (built-in kind, style that it is based on)."""
    entries = b"".join(pack("<HHH6x", 10, kind, base << 4 | 1) for kind, base in kinds)
    return pack("<H", 18) + pack("<2H14x", len(kinds), 10) + entries


def fonts(*names: str) -> bytes:
    """A table of fonts."""
    entries = [bytes(39) + (name + "\0").encode("utf-16-le") for name in names]
    return pack("<2H", len(names), 0) + b"".join(bytes([len(entry)]) + entry for entry in entries)
