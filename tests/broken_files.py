"""Files that no reader can make a report of, each broken in another way.

    python tests/broken_files.py FOLDER 950

writes them into FOLDER among so many good ones, for a look at a folder of the size that offices have.
"""

from __future__ import annotations

import io
import os
import struct
import sys
import zipfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from samples import GOOD, POOR

if TYPE_CHECKING:
    from collections.abc import Iterator

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_BOMB = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
_OFD = '<OFD xmlns="http://www.ofdspec.org/2016"><DocBody><DocRoot>a.xml</DocRoot></DocBody></OFD>'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"


def _zip(**members: bytes | str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def _docx(document: str, **more: bytes | str) -> bytes:
    return _zip(**{"_rels/.rels": _RELATIONSHIPS, "word/document.xml": document}, **more)


def _body(content: str, before: str = "") -> str:
    return f'{before}<w:document xmlns:w="{_W}"><w:body>{content}</w:body></w:document>'


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _encrypted(data: bytes) -> bytes:
    """Set the flag that says a zip file's members are encrypted."""
    spoilt = bytearray(data)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = spoilt.find(signature)
        while place >= 0:
            spoilt[place + flags] |= 1
            place = spoilt.find(signature, place + 4)
    return bytes(spoilt)


def contents() -> dict[str, bytes]:
    """Return the names and contents of some fifty broken files."""
    chance = Random(7)
    noise = chance.randbytes(3_000)
    good = _docx(_body("".join(map(_paragraph, GOOD.splitlines()))))
    return {
        "空包.docx": b"PK\x03\x04",
        "空压缩.docx": b"PK\x05\x06" + bytes(18),
        "没有正文.docx": _zip(**{"_rels/.rels": _RELATIONSHIPS}),
        "没有关系.docx": _zip(**{"word/styles.xml": "<a/>"}),
        "实体炸弹.docx": _docx(_body(_paragraph("&e9;"), f'<!DOCTYPE a [<!ENTITY e0 "甲">{_BOMB}]>')),
        "外部实体.docx": _docx(_body(_paragraph("&x;"), '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
        "外部定义.docx": _docx(_body("", '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">')),
        "标签不配.docx": _docx(_body("<w:p><w:r></w:p>")),
        "嵌得太深.docx": _docx(_body("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)),
        "解压炸弹.docx": _docx(_body(_paragraph("甲" * 80_000_000))),
        "部件太多.docx": _docx(_body(""), **{f"x/{number}": "" for number in range(10_100)}),
        "加密包.docx": _encrypted(good),
        "半个.docx": good[: len(good) // 2],
        "缺头.docx": b"PK\x03\x04" + good[40:],
        "目录坏了.docx": good[:-30] + bytes(30),
        "不是XML.docx": _docx("甲乙丙丁"),
        "别的XML.docx": _docx("<svg/>"),
        "密码.docx": _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2_000),
        "表格.xlsx.docx": _zip(**{"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}),
        "演示.pptx.docx": _zip(**{"[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>"}),
        "旧版空.doc": _OLE + bytes(600),
        "旧版乱.doc": _OLE + noise,
        "旧版循环.doc": _OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10) + b"\1\0\0\0" * 121,
        "只有头.pdf": b"%PDF-1.7\n",
        "没有页.pdf": _PDF + b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>",
        "自己套自己.pdf": _PDF + b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>",
        "乱.pdf": b"%PDF-1.7\n" + noise,
        "空.ofd": _zip(**{"OFD.xml": ""}),
        "炸弹.ofd": _zip(**{"OFD.xml": f'<!DOCTYPE a [<!ENTITY e0 "甲">{_BOMB}]><a>&e9;</a>'}),
        "缺页.ofd": _zip(**{"OFD.xml": _OFD}),
        "空.odt": _zip(mimetype="application/vnd.oasis.opendocument.text"),
        "炸弹.odt": _zip(
            **{
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": f'<!DOCTYPE a [<!ENTITY e0 "甲">{_BOMB}]><a>&e9;</a>',
            }
        ),
        "图片.docx": b"\x89PNG\r\n\x1a\n" + noise,
        "照片.txt": b"\xff\xd8\xff\xe0" + noise,
        "动图.md": b"GIF89a" + noise,
        "传真.pdf": b"II*\0" + noise,
        "程序.txt": b"MZ\x90\0" + noise,
        "可执行.txt": b"\x7fELF" + noise,
        "录音.txt": b"ID3\3" + bytes(40) + noise,
        "乱码.txt": noise,
        "全零.txt": bytes(5_000),
        "数据库.txt": b"SQLite format 3\0" + noise,
        "打包.rar": b"Rar!\x1a\x07\0" + noise,
        "打包.7z": b"7z\xbc\xaf\x27\x1c" + noise,
        "空.zip": b"PK\x05\x06" + bytes(18),
        "没有报告.zip": _zip(**{"图.png": b"\x89PNG"}),
        "坏.zip": _zip(**{"甲.txt": GOOD})[:60],
        "套娃.zip": _zip(**{"里.zip": _zip(**{"甲.txt": GOOD})}),
        "带密码.zip": _encrypted(_zip(**{"甲.txt": GOOD})),
        "炸弹.zip": _zip(**{"甲.txt": bytes(120_000_000)}),
    }


def write(folder: Path) -> Iterator[Path]:
    """Write the files, and what is broken without having any content; yield their paths."""
    for name, data in contents().items():
        path = folder / name
        path.write_bytes(data)
        yield path
    os.mkfifo(folder / "管道.txt")
    yield folder / "管道.txt"
    (folder / "断链.txt").symlink_to(folder / "没有.txt")
    yield folder / "断链.txt"
    (folder / "自指.txt").symlink_to(folder / "自指.txt")
    yield folder / "自指.txt"
    with (folder / "巨大.txt").open("wb") as file:
        file.truncate(200_000_000)
    yield folder / "巨大.txt"


def main() -> None:
    """Write a folder for a person to try."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True)
    broken = len(list(write(folder)))
    for number in range(count):
        (folder / f"好{number:05}.txt").write_text((GOOD, POOR)[number % 2] * (1 + number % 5), encoding="utf-8")
    print(f"{broken} broken, {count} good")


if __name__ == "__main__":
    main()
