"""Archives of submissions (.zip), opened in memory: a path into one (`材料.zip/甲.docx`) is read like a file.

Nothing is ever unpacked to disk, so a member's name is only a name, wherever it claims to lie.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from reportlint.limits import MEGABYTE
from reportlint.reading.errors import ReadError
from reportlint.reading.sniffing import Format, sniff

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits

_DAMAGED: Final = "压缩包已损坏，无法打开"
_UTF8_NAME: Final = 0x800  # the flag that says so
_ENCRYPTED: Final = 0x1


def report_members(path: Path, limits: Limits) -> list[str] | None:
    """Return the names of the files in an archive; None where the file is none, whatever its suffix says.

    Raises `ReadError` where the archive is damaged or beyond the limits.
    """
    try:
        with path.open("rb") as file:
            if file.read(2) != b"PK":
                return None
        archive = _opened(path, path.stat().st_mtime_ns, limits)
    except OSError:
        return None  # reading it tells why
    return None if archive is None else list(archive.members)


def read_member(archive: Path, path: Path, limits: Limits) -> bytes:
    """Return the content of the file at `path`, which leads into `archive`.

    Raises `ReadError` where there is no such member, or it is encrypted, damaged or beyond the limits.
    """
    opened = _opened(archive, archive.stat().st_mtime_ns, limits)
    info = opened.members.get(path.relative_to(archive).as_posix()) if opened else None
    if opened is None or info is None:
        raise ReadError("文件不存在")
    if info.flag_bits & _ENCRYPTED:
        raise ReadError("压缩包带密码，请解压后提交")
    if info.file_size > limits.file_bytes:
        raise ReadError(f"文件超过 {limits.file_bytes // MEGABYTE} MB，过大，已拒绝读取")
    try:
        return opened.file.read(info)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError, NotImplementedError) as error:
        raise ReadError(_DAMAGED) from error


class _Archive:
    """An open archive and its files by name, folders left out.

    It lies in memory: processes that were forked share the place up to which an open file is read.
    """

    def __init__(self, data: bytes) -> None:
        self.file = zipfile.ZipFile(BytesIO(data))
        self.members = {
            _name(info): info for info in self.file.infolist() if not info.is_dir() and _name(info) not in {"", "."}
        }


@lru_cache(maxsize=1)  # the members of one archive are read one after the other
def _opened(path: Path, changed: int, limits: Limits) -> _Archive | None:
    """Open an archive; None where the zip file is a document. `changed` keeps a file written anew from staying open."""
    if path.stat().st_size > limits.file_bytes:
        raise ReadError(f"压缩包超过 {limits.file_bytes // MEGABYTE} MB，过大，请解压后提交")
    data = path.read_bytes()
    format_ = sniff(data, limits)
    if format_ is Format.CROWDED_ZIP:
        raise ReadError("压缩包里的文件过多，请解压后提交")
    if format_ is Format.DAMAGED_ZIP:
        raise ReadError(_DAMAGED)
    return _Archive(data) if format_ is Format.ARCHIVE else None


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's path inside the archive, as its writer meant it: Windows writes names in GBK without saying so.

    `zipfile` reads a name that is not marked as UTF-8 as code page 437, from which its bytes come back.
    """
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        data = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            break
    return posixpath.normpath("/" + name.replace("\\", "/").replace("\0", "")).lstrip("/")
