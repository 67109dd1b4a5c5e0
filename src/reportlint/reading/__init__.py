"""Reading: a file, whatever its format, to a `Document`.

`read` is the only way in, and `ReadError` the only way it fails.
"""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from reportlint.reading.encodings import decode
from reportlint.reading.errors import ReadError
from reportlint.reading.limits import MAX_FILE_BYTES, MEGABYTE
from reportlint.reading.markdown import read_markdown
from reportlint.reading.plain_text import read_plain_text
from reportlint.reading.sniffing import REFUSALS, Format, sniff, sniff_text

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.text import Document

__all__ = ["ReadError", "read"]


def read(path: Path, data: bytes | None = None, name: str = "") -> Document:
    """Return the document in the file at `path`.

    Where `data` is given (standard input), it is read instead and `path` only names it. `name`, where given, stands
    in for the file's name: its suffix tells Markdown from plain text where the content does not. Raises `ReadError`
    for everything that cannot be read, whatever the reason.
    """
    if data is None:
        data = _load(path)
    if len(data) > MAX_FILE_BYTES:
        raise ReadError(f"文件超过 {MAX_FILE_BYTES // MEGABYTE} MB，过大，已拒绝读取")
    format_ = sniff(data)
    if format_ in REFUSALS:
        raise ReadError(REFUSALS[format_])
    if format_ is Format.DOCX:
        # A check of plain text should not pay for loading zip and XML.
        from reportlint.reading.docx import read_docx

        return read_docx(path, data)
    text, encoding = decode(data)
    read_text = read_markdown if sniff_text(text, name or path.name) is Format.MARKDOWN else read_plain_text
    return read_text(path, text, encoding)


def _load(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadError("这是文件夹，不是文件")
        if not stat.S_ISREG(mode):
            raise ReadError("这不是普通文件，无法读取")
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise ReadError("文件不存在") from None
    except PermissionError:
        raise ReadError("没有读取该文件的权限") from None
    except (OSError, ValueError) as error:
        raise ReadError("文件无法读取（路径无效或磁盘出错）") from error
