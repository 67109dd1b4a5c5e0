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
    MAIL = "mail"
    IMAGE = "image"
    MEDIA = "media"
    DRAWING = "drawing"
    PROGRAM = "program"
    SHORTCUT = "shortcut"
    DATA = "data"
    ARCHIVE = "archive"
    DAMAGED_ZIP = "damaged-zip"
    CROWDED_ZIP = "crowded-zip"


_HEAD: Final = 4096
_BEFORE_TEXT: Final = b"\xef\xbb\xbf\xfe\xff \t\r\n"
_PAGE_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml", ".doc", ".wps"})
"""Suffixes of files that are pages where they begin with a tag; Markdown begins with tags as well."""

_SAVE_AS_DOCX: Final = "请另存为 .docx 后再提交"

REFUSALS: Final = {
    Format.ENCRYPTED: "文件带密码，请先取消密码再提交",
    Format.XLS: "这是 Excel 表格，不是文字报告，请提交 .docx 文件",
    Format.PPT: "这是 PPT 演示文稿，不是文字报告，请提交 .docx 文件",
    Format.OLE: f"这是旧版 Office 文件，无法识别其内容，{_SAVE_AS_DOCX}",
    Format.MAIL: "这是邮件，请提交其中作为附件的报告",
    Format.IMAGE: "这是图片，读不出文字，请提交 .docx 原稿",
    Format.MEDIA: "这是音频或视频，读不出文字，请提交 .docx 原稿",
    Format.DRAWING: "这是 CAD 图纸，不是文字报告，请提交 .docx 文件",
    Format.PROGRAM: "这是程序，不是文字报告，请提交 .docx 文件",
    Format.SHORTCUT: "这是快捷方式，不是文件本身，请提交它指向的报告",
    Format.DATA: "这是程序使用的数据文件，不是文字报告，请提交 .docx 文件",
    Format.ARCHIVE: "这是压缩包，请解压后提交其中的报告",
    Format.DAMAGED_ZIP: "文件已损坏，无法打开，请用 Word 或 WPS 打开后重新保存",
    Format.CROWDED_ZIP: "文件内部的部件过多，不像正常的文档，已拒绝读取",
}
"""What is said of each format that is recognised and not read."""

_SIGNATURES: Final = (
    (b"{\\rtf", Format.RTF),
    (b"%PDF-", Format.PDF),
)

OLE_SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_OLE_STREAMS: Final = (
    ("EncryptedPackage", Format.ENCRYPTED),
    ("WordDocument", Format.DOC),
    ("Workbook", Format.XLS),
    ("Book", Format.XLS),
    ("PowerPoint Document", Format.PPT),
)


def sniff(data: bytes, limits: Limits) -> Format | None:
    """Return the format of `data`, None where it can only be text."""
    if data.startswith(OLE_SIGNATURE):
        return _ole_format(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_format(data, limits)
    for signature, format_ in _SIGNATURES:
        if data.startswith(signature):
            return format_
    if _is_late_pdf(data):
        return Format.PDF
    kind = _kind_by_head(data[:_HEAD])
    return None if kind is None else Format(kind)


def _kind_by_head(head: bytes) -> str | None:
    """Return the kind of file that its first bytes tell; most are text, which needs no tables of signatures."""
    if b"\0" in head:
        from reportlint.reading.binaries import kind_of_binary

        if kind := kind_of_binary(head):
            return kind
    start = head.replace(b"\0", b"").lstrip(_BEFORE_TEXT).lower()
    if not start.startswith(b"<") and b"mime-version:" not in start:
        return None
    from reportlint.reading.markup_kinds import kind_of_markup

    return kind_of_markup(start)


def sniff_text(text: str, name: str) -> Format:
    """Tell Markdown and parts of web pages from plain text; `name` is the file's, for its suffix."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _PAGE_SUFFIXES and _tag().match(text):
        return Format.HTML
    if suffix in {".md", ".markdown"} or front_matter_end(text) or _atx_heading().search(text):
        return Format.MARKDOWN
    return Format.TEXT


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"\s*+<(?:[a-zA-Z][a-zA-Z0-9:]*+[\s/>]|!--)")


@cache
def _atx_heading() -> re.Pattern[str]:
    return re.compile(r"(?:\A|[\r\n])#{1,6}[ \t\u3000][^\r\n]*[^\s#]")


def _is_late_pdf(data: bytes) -> bool:
    """Tell whether a PDF comes after something else, as mail and web servers leave it; no text has objects in it."""
    return b"%PDF-" in data[:_HEAD] and b"endobj" in data


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
