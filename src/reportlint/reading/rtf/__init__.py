"""Rich Text Format (`.rtf`, and many a `.doc` that is one), by Microsoft's RTF specification 1.9.1.

striprtf, the one free library, keeps deleted and hidden text and knows neither numbers nor tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading.errors import ReadError
from reportlint.reading.rtf.reader import RtfReader
from reportlint.reading.stories import StoryWriter
from reportlint.text import Document

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits

_CUT_OFF: Final = "文件不完整，结尾部分缺失，缺失的内容不在检查之内"


def read_rtf(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of an RTF file.

    Numbers of lists are the labels that the writing program left for older readers. Deleted and hidden text, field
    codes, comments, headers and footers are left out; notes stand at the end. Raises `ReadError`.
    """
    if data.count(b"\\") + data.count(b"{") > limits.xml_nodes:
        raise ReadError("文档内容过多，不像正常的报告，已拒绝读取")
    reader = RtfReader()
    story = reader.read(data)
    writer = StoryWriter()
    writer.write(story)
    losses = () if reader.is_whole else (_CUT_OFF,)
    return Document(path, "rtf", writer.composer.text, tuple(writer.composer.blocks), losses=losses)
