"""What a file is, told by its content: suffixes lie."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from reportlint.reading.markdown.front_matter import front_matter_end

if TYPE_CHECKING:
    from zipfile import ZipFile

    from reportlint.limits import Limits

_HEAD: Final = 1024


class Format(StrEnum):
    """Formats that are told apart."""

    TEXT = "text"
    MARKDOWN = "markdown"
    DOCX = "docx"
    ENCRYPTED = "encrypted"
    DOC = "doc"
    XLS = "xls"
    PPT = "ppt"
    OLE = "ole"
    PDF = "pdf"
    RTF = "rtf"
    ODT = "odt"
    OFD = "ofd"
    HTML = "html"
    MHTML = "mhtml"
    WORD_XML = "word-xml"
    IMAGE = "image"
    ARCHIVE = "archive"
    DAMAGED_ZIP = "damaged-zip"
    CROWDED_ZIP = "crowded-zip"


_SAVE_AS_DOCX: Final = "请另存为 .docx 后再提交"

REFUSALS: Final = {
    Format.ENCRYPTED: "文件带密码，请先取消密码再提交",
    Format.DOC: f"暂不支持 .doc（旧版 Word 或 WPS）格式，{_SAVE_AS_DOCX}",
    Format.XLS: "这是 Excel 表格，不是文字报告，请提交 .docx 文件",
    Format.PPT: "这是 PPT 演示文稿，不是文字报告，请提交 .docx 文件",
    Format.OLE: f"这是旧版 Office 文件，无法识别其内容，{_SAVE_AS_DOCX}",
    Format.RTF: f"暂不支持 RTF 格式，{_SAVE_AS_DOCX}",
    Format.HTML: f"暂不支持网页（HTML）格式，{_SAVE_AS_DOCX}",
    Format.MHTML: f"暂不支持单个网页（MHT）格式，{_SAVE_AS_DOCX}",
    Format.WORD_XML: f"暂不支持 Word XML 格式，{_SAVE_AS_DOCX}",
    Format.IMAGE: "这是图片，读不出文字，请提交 .docx 原稿",
    Format.ARCHIVE: "这是压缩包，请解压后提交其中的报告",
    Format.DAMAGED_ZIP: "文件已损坏，无法打开，请用 Word 或 WPS 打开后重新保存",
    Format.CROWDED_ZIP: "文件内部的部件过多，不像正常的文档，已拒绝读取",
}
"""What is said of each format that is recognised and not read."""

_SIGNATURES: Final = (
    (b"{\\rtf", Format.RTF),
    (b"%PDF-", Format.PDF),
    (b"\x89PNG\r\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF87a", Format.IMAGE),
    (b"GIF89a", Format.IMAGE),
    (b"II*\0", Format.IMAGE),
    (b"MM\0*", Format.IMAGE),
    (b"Rar!\x1a\x07", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.ARCHIVE),
    (b"\x1f\x8b\x08", Format.ARCHIVE),
)

_OLE_SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_OLE_STREAMS: Final = (
    ("EncryptedPackage", Format.ENCRYPTED),
    ("WordDocument", Format.DOC),
    ("Workbook", Format.XLS),
    ("Book", Format.XLS),
    ("PowerPoint Document", Format.PPT),
)


def sniff(data: bytes, limits: Limits) -> Format | None:
    """Return the format of `data`, None where it can only be text."""
    if data.startswith(_OLE_SIGNATURE):
        return _ole_format(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_format(data, limits)
    for signature, format_ in _SIGNATURES:
        if data.startswith(signature):
            return format_
    return _image_format(data) or _late_pdf(data) or _markup_format(data)


def sniff_text(text: str, name: str) -> Format:
    """Tell Markdown from plain text; `name` is the file's, for its suffix."""
    if PurePath(name).suffix.lower() in {".md", ".markdown"}:
        return Format.MARKDOWN
    if front_matter_end(text) or _atx_heading().search(text):
        return Format.MARKDOWN
    return Format.TEXT


@cache
def _atx_heading() -> re.Pattern[str]:
    return re.compile(r"(?:\A|[\r\n])#{1,6}[ \t\u3000][^\r\n]*[^\s#]")


def _image_format(data: bytes) -> Format | None:
    is_bitmap = data[:2] == b"BM" and data[6:10] == b"\0\0\0\0"
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return Format.IMAGE if is_bitmap or is_webp else None


def _late_pdf(data: bytes) -> Format | None:
    """Recognise a PDF after something else, as mail and web servers leave it; no text has objects in it."""
    return Format.PDF if b"%PDF-" in data[:_HEAD] and b"endobj" in data else None


def _markup_format(data: bytes) -> Format | None:
    """Recognise formats that are text themselves, in any encoding that has ASCII in it."""
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<?xml") and b"<html" in head):
        return Format.HTML
    if head.startswith(b"<?xml") and (b"word.document" in head or b"worddocument" in head or b"pkg:package" in head):
        return Format.WORD_XML
    if head.startswith(b"<?xml") and b"<office:document" in head:
        return Format.ODT
    if head.startswith(b"mime-version:") and b"multipart/related" in head:
        return Format.MHTML
    return None


def _ole_format(data: bytes) -> Format:
    for name, format_ in _OLE_STREAMS:
        if _has_ole_stream(data, name):
            return format_
    return Format.OLE


def _has_ole_stream(data: bytes, name: str) -> bool:
    """Look for a directory entry: 128 bytes on a 128-byte boundary, the name first, its length with NUL at byte 64."""
    encoded = (name + "\0").encode("utf-16-le")
    position = data.find(encoded)
    while position >= 0:
        if position % 128 == 0 and int.from_bytes(data[position + 64 : position + 66], "little") == len(encoded):
            return True
        position = data.find(encoded, position + 1)
    return False


def _zip_format(data: bytes, limits: Limits) -> Format:
    if data.count(b"PK\x01\x02") > limits.members:
        return Format.CROWDED_ZIP
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _archive_format(archive)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Format.DAMAGED_ZIP


def _archive_format(archive: ZipFile) -> Format:
    names = {name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist()}
    if "ofd.xml" in names:
        return Format.OFD
    if "mimetype" in names and ("content.xml" in names or "encrypted-package" in names):
        return Format.ODT
    if "xl/workbook.xml" in names:
        return Format.XLS
    if "ppt/presentation.xml" in names:
        return Format.PPT
    return Format.DOCX if "_rels/.rels" in names or "word/document.xml" in names else Format.ARCHIVE
