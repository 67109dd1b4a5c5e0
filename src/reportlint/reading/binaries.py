"""Files that hold no text, told by their first bytes: pictures, sound, programs, archives, data.

Kinds are called as `sniffing.Format` calls them. The files all have a NUL near their beginning, as no 8-bit text has:
only where there is one do signatures count, which words may have as well.
"""

from __future__ import annotations

from typing import Final

_SIGNATURES: Final = (
    (0, b"\x89PNG\r\n", "image"),
    (0, b"\xff\xd8\xff", "image"),
    (0, b"GIF87a", "image"),
    (0, b"GIF89a", "image"),
    (0, b"II*\0", "image"),
    (0, b"MM\0*", "image"),
    (0, b"\0\0\1\0", "image"),
    (0, b"\xd7\xcd\xc6\x9a", "image"),
    (0, b"\1\0\0\0l\0\0\0", "image"),
    (0, b"AT&TFORM", "image"),
    (0, b"Rar!\x1a\x07", "archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "archive"),
    (0, b"\x1f\x8b\x08", "archive"),
    (0, b"\xfd7zXZ\0", "archive"),
    (0, b"\x28\xb5\x2f\xfd", "archive"),
    (0, b"MSCF\0\0\0\0", "archive"),
    (0, b"OggS\0", "media"),
    (0, b"\x1a\x45\xdf\xa3", "media"),
    (0, b"\x30\x26\xb2\x75", "media"),
    (0, b"\0\0\1\xba", "media"),
    (0, b"\0\0\1\xb3", "media"),
    (0, b"FLV\1", "media"),
    (0, b"#!AMR\n", "media"),
    (0, b"\x7fELF", "program"),
    (0, b"\xca\xfe\xba\xbe", "program"),
    (0, b"\xcf\xfa\xed\xfe", "program"),
    (0, b"\0asm", "program"),
    (0, b"L\0\0\0\1\x14\2\0", "shortcut"),
    (0, b"SQLite format 3\0", "data"),
    (0, b"\0\1\0\0Standard ", "data"),
    (0, b"\0\1\0\0\0", "data"),
    (0, b"wOFF\0", "data"),
    (0, b"wOF2\0", "data"),
    (0, b"OTTO\0", "data"),
    (0, b"ttcf\0", "data"),
    (0, b"BM", "image"),
    (0, b"8BPS", "image"),
    (8, b"WEBP", "image"),
    (0, b"RIFF", "media"),
    (0, b"ID3", "media"),
    (0, b"fLaC", "media"),
    (4, b"ftyphei", "image"),
    (4, b"ftypavif", "image"),
    (4, b"ftypmif1", "image"),
    (4, b"ftyp", "media"),
    (0, b"BZh", "archive"),
    (257, b"ustar", "archive"),
    (0, b"MZ", "program"),
    (0, b"AC10", "drawing"),
)


def kind_of_binary(head: bytes) -> str | None:
    """Return the kind of a file without text that begins with `head`, None where it may be another file."""
    return next((kind for offset, sign, kind in _SIGNATURES if head.startswith(sign, offset)), None)
