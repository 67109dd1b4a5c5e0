"""The zip file around a Word document, written anew: members that no change names keep their content and order."""

from __future__ import annotations

import io
import zipfile
import zlib
from copy import copy
from typing import TYPE_CHECKING

from reportlint.limits import MEGABYTE
from reportlint.reading.errors import ReadError
from reportlint.reading.package import member_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlint.limits import Limits


def rewritten(data: bytes, parts: Mapping[str, bytes | None], limits: Limits) -> bytes:
    """Return a package with `parts` in the place of those of the same name, or added after all others.

    A part that is None is left out. Raises `ReadError` where a member cannot be read or all together are too large.
    """
    changed = {member_name(name): content for name, content in parts.items()}
    buffer = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
            members = {info.filename: info for info in old.infolist()}
            if sum(info.file_size for info in members.values()) > limits.unpacked_bytes:
                raise ReadError(f"文件解压后超过 {limits.unpacked_bytes // MEGABYTE} MB，过大，没有批注")
            for info in members.values():
                name = member_name(info.filename)
                content = changed[name] if name in changed else old.read(info)
                if content is not None:
                    new.writestr(_like(info), content)
            present = set(map(member_name, members))
            _add(new, {name: part for name, part in parts.items() if part and member_name(name) not in present})
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise ReadError("文件已损坏，无法批注，请用 Word 或 WPS 打开后重新保存") from error
    return buffer.getvalue()


def packed(parts: Mapping[str, str]) -> bytes:
    """Return a new package of XML parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, {name: content.encode() for name, content in parts.items()})
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> None:
    for name, content in parts.items():
        info = zipfile.ZipInfo(name)  # dated 1980, not now: the same parts make the same file
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, content)


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return a member's name, date and kind without what only belongs to the place it stood in."""
    same = copy(info)
    same.extra = b""
    return same
