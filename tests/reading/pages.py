"""Builds web pages, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportlint.reading import read

if TYPE_CHECKING:
    from reportlint.text import Document


def page(body: str, charset: str = "utf-8") -> bytes:
    """A page that declares its encoding."""
    return f'<html><head><meta charset="{charset}"></head><body>{body}</body></html>'.encode(charset)


def read_page(body: str) -> Document:
    """The document of a page with `body`."""
    document = read(Path("报告.html"), page(body))
    assert document.format == "html"
    return document


def lines(body: str) -> list[str]:
    """The blocks of a page with `body`, numbers written out."""
    document = read_page(body)
    return [block.label + block.span.of(document.text) for block in document.blocks]
