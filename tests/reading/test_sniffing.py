from __future__ import annotations

from pathlib import Path

import pytest
from word_files import docx, p, zipped

from reportlint.reading import ReadError, read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def ole(stream: str) -> bytes:
    """The first bytes of an OLE2 file with a directory that holds one stream."""
    name = (stream + "\0").encode("utf-16-le")
    return OLE + bytes(504) + name.ljust(64, b"\0") + len(name).to_bytes(2, "little") + bytes(62)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (ole("WordDocument"), "已损坏"),
        (ole("EncryptedPackage"), "带密码"),
        (ole("Workbook"), "Excel"),
        (ole("PowerPoint Document"), "PPT"),
        (OLE + bytes(504) + b"x" + "WordDocument\0".encode("utf-16-le"), "旧版 Office"),
        (zipped({"_rels/.rels": "<a/>", "xl/workbook.xml": "<a/>"}), "Excel"),
        (zipped({"_rels/.rels": "<a/>", "ppt/presentation.xml": "<a/>"}), "PPT"),
        (zipped({"报告.txt": "甲"}), "压缩包"),
        (b"PK\x03\x04 and nothing more", "已损坏"),
        (b"Rar!\x1a\x07\x00", "压缩包"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "图片"),
        (b"\xff\xd8\xff\xe0\0\x10", "图片"),
        (b"GIF89a\1\0\1\0", "图片"),
        (b"BM\x00\x10\x00\x00\0\0\0\0", "图片"),
        (b"RIFF\0\0\0\0WEBP", "图片"),
        (b"\0\0\0\x18ftypheic", "图片"),
        (b"RIFF\0\0\0\0WAVE", "音频"),
        (b"ID3\3\0\0\0\0", "音频"),
        (b"\0\0\0\x18ftypmp42", "视频"),
        (b"MZ\x90\0\3\0", "程序"),
        (b"\x7fELF\2\1\1\0", "程序"),
        (b"SQLite format 3\0", "数据"),
        (b"AC1032\0\0", "图纸"),
        (b"L\0\0\0\1\x14\2\0", "快捷方式"),
        (b"BZh9\x17\0", "压缩包"),
        (b"a" * 257 + b"ustar\0", "压缩包"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "Excel"),
        (b'<svg xmlns="http://www.w3.org/2000/svg">', "图片"),
        (b'<?xml version="1.0"?><data/>', "数据"),
        (b"From: a@b\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\na", "邮件"),
    ],
)
def test_other_formats_are_recognised_and_refused(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(Path("报告.docx"), data)


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf\r\n<!DOCTYPE HTML><p>a",
        b"<html lang=zh><p>a",
        "<HTML><p>a".encode("utf-16"),
        b'<?xml version="1.0"?>\n<!-- a -- b --><html xmlns=""><p>a</p></html>',
        b"<!-- saved from url=(0014)about:internet -->\n<head></head><p>a",
        b"<meta charset=utf-8><p>a",
    ],
)
@pytest.mark.parametrize("name", ["报告.txt", "报告.doc", "报告.md", "-"])
def test_pages_are_told_by_their_beginning(data: bytes, name: str) -> None:
    document = read(Path(name), data)
    assert (document.format, document.text) == ("html", "a")


@pytest.mark.parametrize("start", ["<p>", "<div class=a>", "<!-- a --><br/>", "\n<o:p/>"])
def test_parts_of_pages_are_told_by_the_name_too(start: str) -> None:
    text = f"{start}一、甲</p>"
    for name, format_ in [
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.doc", "html"),
        ("a.md", "markdown"),
        ("a.txt", "text"),
    ]:
        assert read(Path(name), text.encode()).format == format_


@pytest.mark.parametrize(
    "text",
    [
        *("页面以<html>开头。", "一、说明\n<html>\n<body>", "<丙>甲", "<p甲", "From: 甲\nMIME-Version: 1.0\n"),
        *("MIME-Version: 1.0\n\nContent-Type: text/html", "MZ世代", "BM法", "ID3", "RIFF WAVE"),
    ],
)
def test_texts_that_only_look_like_other_files(text: str) -> None:
    for name in ("报告.txt", "报告.html"):
        document = read(Path(name), (text + "甲乙丙丁" * 99).encode())
        assert (document.format, document.text) == ("text", text + "甲乙丙丁" * 99)


@pytest.mark.parametrize("name", ["报告.txt", "报告.doc", "报告.wps", "-"])
def test_suffixes_of_word_files_do_not_matter(name: str) -> None:
    assert read(Path(name), docx(p("甲"))).format == "docx"


@pytest.mark.parametrize(
    ("text", "name", "format_"),
    [
        ("甲\n# 一、工作\n", "报告.txt", "markdown"),
        ("---\ntitle: 总结\n---\n甲", "-", "markdown"),
        ("甲", "报告.MD", "markdown"),
        ("甲", "报告.markdown", "markdown"),
        ("#话题\n甲 # 乙\n#\n# #", "报告.txt", "text"),
        ("---\ntitle: 总结\n甲", "报告.txt", "text"),
        ("**一、工作**", "报告.txt", "text"),
        ("PK", "报告.docx", "text"),
        ("BMW", "报告.bmp", "text"),
    ],
)
def test_markdown_is_told_from_text(text: str, name: str, format_: str) -> None:
    assert read(Path(name), text.encode()).format == format_
    assert read(Path("stdin"), text.encode(), name).format == format_


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, words in [
        (tmp_path, "文件夹"),
        (tmp_path / "none.docx", "不存在"),
        (tmp_path / ("a" * 5000), "无法读取"),
        (tmp_path / "a\0b", "无法读取"),
    ]:
        with pytest.raises(ReadError, match=words):
            read(path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("甲", encoding="utf-8")
    assert read(path).text == "甲"

    def deny(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", deny)
    with pytest.raises(ReadError, match="权限"):
        read(path)
