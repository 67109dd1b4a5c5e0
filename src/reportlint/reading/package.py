"""The zip file around a document (.docx, .odt, .ofd): its members, unpacked within limits."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from reportlint.limits import MEGABYTE
from reportlint.reading.errors import ReadError

if TYPE_CHECKING:
    from reportlint.limits import Limits

_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGED: Final = "文件已损坏，无法打开，请用 Word 或 WPS 打开后重新保存"


class Package:
    """A zip file opened for reading; members are found by name without regard to case or to how slashes are written.

    Every member read counts against the limit of unpacked bytes, each time that it is read. Raises `ReadError`.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError(_DAMAGED) from error
        self._members = {member_name(info.filename): info for info in self._archive.infolist()}
        self._budget = limits.unpacked_bytes

    def __contains__(self, name: str) -> bool:
        return member_name(name) in self._members

    def read(self, name: str) -> bytes | None:
        """Return the content of a member, None where there is none of that name.

        zipfile never yields more than the size declared, so that is what is counted.
        """
        info = self._members.get(member_name(name))
        if info is None:
            return None
        if info.flag_bits & 1:
            raise ReadError("文件带密码，请先取消密码再提交")
        if info.compress_type not in _METHODS:
            raise ReadError(_DAMAGED)
        self._budget -= info.file_size
        if self._budget < 0:
            raise ReadError(f"文件解压后超过 {self.limits.unpacked_bytes // MEGABYTE} MB，过大，已拒绝读取")
        try:
            return self._archive.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
            raise ReadError(_DAMAGED) from error


def member_name(path: str) -> str:
    """Return the one spelling of a member's name, from the package's root; no `..` leads out of it."""
    return posixpath.normpath("/" + path.replace("\\", "/")).lstrip("/").lower()
