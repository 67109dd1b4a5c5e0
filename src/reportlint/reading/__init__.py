"""Reading: a file, whatever its format, to a `Document`.

`read` is the way in (`load` gives the bytes alone), and `ReadError` the only way it fails.
"""

from __future__ import annotations

import stat
from importlib import import_module
from typing import TYPE_CHECKING, Final

from reportlint.limits import DEFAULT_LIMITS, MEGABYTE
from reportlint.reading.archive_paths import archive_above
from reportlint.reading.encodings import decode
from reportlint.reading.errors import ReadError
from reportlint.reading.markdown import read_markdown
from reportlint.reading.plain_text import read_plain_text
from reportlint.reading.sniffing import REFUSALS, Format, sniff, sniff_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.text import Document

__all__ = ["ReadError", "load", "read"]


_READERS: Final = {
    Format.DOCX: "docx:read_docx",
    Format.DOC: "doc:read_doc",
    Format.RTF: "rtf:read_rtf",
    Format.ODT: "odt:read_odt",
    Format.OFD: "ofd:read_ofd",
    Format.HTML: "html:read_html",
    Format.MHTML: "html.mhtml:read_mhtml",
    Format.WORD_XML: "docx:read_word_xml",
    Format.PDF: "pdf:read_pdf",
}
"""The reader of each format but text: a check of plain text should not pay for loading zip and XML."""

_TEXT_READERS: Final = {
    Format.TEXT: read_plain_text,
    Format.MARKDOWN: read_markdown,
}


def read(path: Path, data: bytes | None = None, name: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Return the document in the file at `path`.

    Where `data` is given (standard input), it is read instead and `path` only names it. `name`, where given, stands
    in for the file's name: its suffix tells Markdown from plain text where the content does not. Raises `ReadError`
    for everything that cannot be read, whatever the reason.
    """
    if data is None:
        data = load(path, limits)
    if len(data) > limits.file_bytes:
        raise ReadError(f"文件超过 {limits.file_bytes // MEGABYTE} MB，过大，已拒绝读取")
    format_ = sniff(data, limits)
    if format_ in REFUSALS:
        raise ReadError(REFUSALS[format_])
    if format_ is None:
        text, encoding = decode(data)
        format_ = sniff_text(text, name or path.name)
        if format_ in _TEXT_READERS:
            return _TEXT_READERS[format_](path, text, encoding)
    return _reader(_READERS[format_])(path, data, limits)


def _reader(name: str) -> Callable[[Path, bytes, Limits], Document]:
    module, _, function = name.partition(":")
    reader: Callable[[Path, bytes, Limits], Document] = getattr(import_module(f"{__name__}.{module}"), function)
    return reader


def load(path: Path, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """Return the content of the file at `path`, which may lie in an archive. Raises `ReadError`."""
    archive = archive_above(path)
    if archive:
        from reportlint.reading.archives import read_member  # no other file should pay for loading zip

        return read_member(archive, path, limits)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadError("这是文件夹，不是文件")
        if not stat.S_ISREG(mode):
            raise ReadError("这不是普通文件，无法读取")
        with path.open("rb") as file:
            return file.read(limits.file_bytes + 1)
    except FileNotFoundError:
        raise ReadError("文件不存在") from None
    except PermissionError:
        raise ReadError("没有读取该文件的权限") from None
    except (OSError, ValueError) as error:
        raise ReadError("文件无法读取（路径无效或磁盘出错）") from error
