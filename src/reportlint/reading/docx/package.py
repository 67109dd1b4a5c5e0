"""The zip file around a Word document: its parts and the relationships between them."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reportlint.reading.docx.markup import parse
from reportlint.reading.errors import ReadError
from reportlint.reading.limits import MAX_UNPACKED_BYTES, MEGABYTE

if TYPE_CHECKING:
    from reportlint.reading.docx.markup import Element

_USUAL_MAIN_PART: Final = "word/document.xml"
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGED: Final = "文件已损坏，无法打开，请用 Word 或 WPS 打开后重新保存"


class Package:
    """A Word file opened for reading; part names are compared without regard to case, as the standard has it."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError(_DAMAGED) from error
        self._members = {_part_name(info.filename): info for info in self._archive.infolist()}
        self._budget = MAX_UNPACKED_BYTES
        self._relationships: dict[str, list[Element]] = {}

    @cached_property
    def main_part(self) -> str:
        """The name of the part that holds the document's text, found through the relationships."""
        name = self.related("", "officeDocument") or _USUAL_MAIN_PART
        if name not in self._members:
            raise ReadError("文件里没有正文，可能已损坏，请用 Word 或 WPS 打开后重新保存")
        return name

    def tree(self, name: str | None) -> Element | None:
        """Return the root element of a part, None where there is no such part."""
        info = self._members.get(name or "")
        return parse(self._read(info)) if info else None

    def related_tree(self, kind: str) -> Element | None:
        """Return the root element of the part that the main part names as its `kind` (`styles`), None without one."""
        return self.tree(self.related(self.main_part, kind))

    def related(self, source: str, kind: str) -> str | None:
        """Return the name of the first existing part that `source` ("" for the package) has as its `kind`.

        A relationship's type ends with its kind, whichever edition of the standard it follows. Targets that are no
        parts (`NULL`, `#_Toc1`, addresses) are passed over.
        """
        folder = posixpath.dirname(source)
        for relationship in self._relationships_of(source):
            if relationship.get("Type", "").rpartition("/")[2] == kind and relationship.get("TargetMode") != "External":
                target = _part_name(posixpath.join("/", folder, relationship.get("Target", "")))
                if target in self._members:
                    return target
        return None

    def _relationships_of(self, source: str) -> list[Element]:
        if source not in self._relationships:
            folder, file = posixpath.split(source)
            root = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
            self._relationships[source] = [] if root is None else root.findall("rel:Relationship")
        return self._relationships[source]

    def _read(self, info: zipfile.ZipInfo) -> bytes:
        """Unpack a member; zipfile never yields more than the size declared, so that is what is counted."""
        if info.flag_bits & 1:
            raise ReadError("文件带密码，请先取消密码再提交")
        if info.compress_type not in _METHODS:
            raise ReadError(_DAMAGED)
        self._budget -= info.file_size
        if self._budget < 0:
            raise ReadError(f"文件解压后超过 {MAX_UNPACKED_BYTES // MEGABYTE} MB，过大，已拒绝读取")
        try:
            return self._archive.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
            raise ReadError(_DAMAGED) from error


def _part_name(path: str) -> str:
    return posixpath.normpath("/" + path.replace("\\", "/")).lstrip("/").lower()
