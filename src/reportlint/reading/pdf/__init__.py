"""PDF files (ISO 32000), read through PDFium: characters by their places, drawn lines for tables."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument, PdfiumError, raw

from reportlint.reading.errors import ReadError
from reportlint.reading.layout import Budget, document_of
from reportlint.reading.pdf import plain_font
from reportlint.reading.pdf.pages import read_page

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.limits import Limits
    from reportlint.text import Document

plain_font.use()


def read_pdf(path: Path, data: bytes, limits: Limits) -> Document:
    """Return the document of a PDF file; annotations, form fields and attachments are left out. Raises `ReadError`."""
    with closing(_opened(data)) as pdf:
        if len(pdf) > limits.pages:
            raise ReadError(f"文件超过 {limits.pages} 页，过长，已拒绝读取")
        budget = Budget()
        pages = [read_page(pdf, index, budget) for index in range(len(pdf))]
    return document_of(path, "pdf", pages)


def _opened(data: bytes) -> PdfDocument:
    """Open a file, whose password may be empty: it then only says what readers should not let their users do."""
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        code = raw.FPDF_GetLastError()
        if code == raw.FPDF_ERR_PASSWORD:
            raise ReadError("文件带密码，请先取消密码再提交") from error
        if code == raw.FPDF_ERR_SECURITY:
            raise ReadError("文件已加密，请先解密再提交") from error
        raise ReadError("文件已损坏，无法打开，请重新导出后再提交") from error
