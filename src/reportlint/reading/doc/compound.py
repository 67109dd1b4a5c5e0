"""The compound file (OLE2) around a binary Word document: its streams, by MS-CFB."""

from __future__ import annotations

import io
from struct import unpack_from
from typing import Final

import olefile

from reportlint.reading.errors import ReadError

DAMAGED: Final = "文件已损坏，无法打开，请用 Word 或 WPS 打开后重新保存"

_HEADER_SIZE: Final = 512
_SECTOR_SHIFTS: Final = frozenset({9, 12})
_MINI_SECTOR_SHIFT: Final = 6
_ENTRY_SIZE: Final = 4
_SPARE_TABLES: Final = 16


class CompoundFile:
    """A compound file opened for reading. Raises `ReadError`."""

    def __init__(self, data: bytes) -> None:
        _check_header(data)
        try:
            self._file = olefile.OleFileIO(io.BytesIO(data))
        except Exception as error:  # olefile raises whatever a damaged file makes it stumble over
            raise ReadError(DAMAGED) from error

    def stream(self, name: str) -> bytes:
        """Return the content of a stream, nothing where there is none of that name."""
        try:
            return self._file.openstream(name).read() if self._file.exists(name) else b""
        except Exception as error:  # as above
            raise ReadError(DAMAGED) from error


def _check_header(data: bytes) -> None:
    """Refuse a header whose tables are larger than the file needs: olefile would fill the memory to follow them."""
    if len(data) < _HEADER_SIZE:
        raise ReadError(DAMAGED)
    sector_shift, mini_sector_shift = unpack_from("<2H", data, 0x1E)
    if sector_shift not in _SECTOR_SHIFTS or mini_sector_shift != _MINI_SECTOR_SHIFT:
        raise ReadError(DAMAGED)
    (tables,) = unpack_from("<I", data, 0x2C)
    (mini_tables,) = unpack_from("<I", data, 0x40)
    sectors = len(data) >> sector_shift
    needed = (sectors * _ENTRY_SIZE >> sector_shift) + 1
    if tables > 2 * needed + _SPARE_TABLES or mini_tables > sectors:
        raise ReadError(DAMAGED)
