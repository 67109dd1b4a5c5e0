from __future__ import annotations

import base64
import quopri
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pages import page

from reportlint.limits import DEFAULT_LIMITS
from reportlint.reading import ReadError, read

if TYPE_CHECKING:
    from reportlint.text import Document

BODY = "<h1>总结</h1><p>全镇新修水渠12公里，改造泵站3座。</p>"
TEXT = "总结\n全镇新修水渠12公里，改造泵站3座。"
WORD = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="----=_NextPart_01"\n\n此文档为“单个文件网页”。\n'
CHROME = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: a\nSubject: =?utf-8?Q?=E6=80=BB?=\n =?utf-8?Q?=E7=BB=93?=\n"
    'Date: Mon, 6 Jan 2025 08:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n'
    '\tboundary="----=_NextPart_01"\n\n\n'
)
BOUNDARY = b"\n------=_NextPart_01"


def part(kind: str, content: bytes, encoding: str = "8bit") -> bytes:
    """A part with its headers."""
    code = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(encoding.lower(), bytes)
    head = f"Content-Location: a\nContent-Transfer-Encoding: {encoding}\nContent-Type: {kind}\n\n"
    return head.encode() + code(content)


def saved(*parts: bytes, head: str = WORD) -> bytes:
    """A page saved in one file."""
    return head.encode() + b"".join(BOUNDARY + b"\n" + content for content in parts) + BOUNDARY + b"--\n"


def read_saved(data: bytes) -> Document:
    document = read(Path("报告.doc"), data)
    assert document.format == "html"
    return document


IMAGE = part("image/png", b"\x89PNG", "base64")


@pytest.mark.parametrize("head", [WORD, CHROME])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit", "7bit", "BASE64"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_the_first_page_is_read(head: str, encoding: str, line_end: bytes) -> None:
    other = part("text/html", page("别的"))
    data = saved(IMAGE, part("text/html; charset=utf-8", page(BODY), encoding), other, head=head)
    assert read_saved(data.replace(b"\n", line_end)).text == TEXT


@pytest.mark.parametrize("kind", ["text/html", "text/html; charset=gb2312", 'TEXT/HTML;\n charset="GBK"'])
def test_encodings(kind: str) -> None:
    content = f"<html>{BODY}</html>".encode("gb18030")
    assert read_saved(saved(part(kind, content, "quoted-printable"))).text == TEXT


def test_a_page_without_parts() -> None:
    assert read_saved(b"MIME-Version: 1.0\n" + part("text/html", page(BODY), "base64")).text == TEXT


def test_parts_within_parts() -> None:
    inner = b"Content-Type: multipart/alternative; boundary=b\n\n--b\n" + part("text/plain", b"a")
    assert read_saved(saved(inner + b"\n--b\n" + part("text/html", page(BODY)) + b"\n--b--")).text == TEXT


def refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read(Path("报告.mht"), data)
    assert "\n" not in caught.value.message
    return caught.value.message


def test_files_that_hold_no_page_are_refused() -> None:
    assert "没有网页" in refusal(saved(IMAGE))
    assert "没有网页" in refusal(WORD.encode())
    assert "已损坏" in refusal(WORD.replace("boundary", "b").encode())
    assert "已损坏" in refusal(saved(part("text/html", b"a").replace(b"8bit", b"base64") + b"="))
    assert "邮件" in refusal(b"From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n")


def test_limits_hold() -> None:
    assert "部件过多" in refusal(WORD.encode() + (BOUNDARY + b"\n") * (DEFAULT_LIMITS.members + 9))
    nested = "".join(f"Content-Type: multipart/related; boundary=a{n}\n\n--a{n}\n" for n in range(5_000))
    assert "没有网页" in refusal(b"MIME-Version: 1.0\n" + nested.encode())
    assert "已损坏" in refusal(b"MIME-Version: 1.0\nContent-Type: multipart/related;" + b" boundary " * 20_000)
