"""OpenDocument texts (`.odt`, `.ott`, `.fodt`), read from their XML.

No free library computes the numbers of lists and headings, which the file does not hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading.errors import ReadError
from reportlint.reading.odt.body import BodyReader
from reportlint.reading.odt.parts import open_parts
from reportlint.text import Document

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.reading.odt.markup import Element

_OTHER_KINDS: Final = {
    "office:spreadsheet": "这是电子表格，不是文字报告，请提交 .docx 文件",
    "office:presentation": "这是演示文稿，不是文字报告，请提交 .docx 文件",
    "office:drawing": "这是绘图文件，不是文字报告，请提交 .docx 文件",
}
_OBJECTS_LOST: Final = "文中插入的公式、图表等对象没有读取，其中的文字和数字不在检查之内"


def read_odt(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of an OpenDocument text.

    Paragraphs are parted by line ends, cells of a table's row by tabs; a line break inside a paragraph is a vertical
    tab. Deletions that are tracked, hidden text, comments, headers and footers are left out; notes stand at the end.
    Raises `ReadError`.
    """
    parts = open_parts(data, limits)
    roots = [part for part in dict.fromkeys((parts.styles, parts.content)) if part is not None]
    reader = BodyReader(roots)
    reader.read_body(_text_of(parts.content))
    losses = (_OBJECTS_LOST,) if reader.has_objects else ()
    return Document(path, "odt", reader.composer.text, tuple(reader.composer.blocks), losses=losses)


def _text_of(content: Element) -> Element:
    body = content.find("office:body")
    kinds = [] if body is None else list(body)
    text = next((kind for kind in kinds if kind.tag == "office:text"), None)
    if text is None:
        sentences = (_OTHER_KINDS[kind.tag] for kind in kinds if kind.tag in _OTHER_KINDS)
        raise ReadError(next(sentences, "这不是 OpenDocument 文字文档，请提交 .docx 文件"))
    return text
