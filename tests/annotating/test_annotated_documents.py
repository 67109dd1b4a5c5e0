"""The reviewers' own documents with comments: read by python-docx and LibreOffice, changed in nothing else."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import docx as python_docx
import pytest
from word_comments import annotate, comments, looks

from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.reading import ReadError, read

if TYPE_CHECKING:
    from reportlint.finding import Review

SHARED = Path(__file__).resolve().parents[2] / "../shared/documents"
FILES = sorted(path for path in SHARED.rglob("*") if path.is_file())
OFFICE = shutil.which("soffice")
MAIN_PART = {"doc2.docx": "word/document2.xml"}

pytestmark = pytest.mark.skipif(not FILES, reason="the shared documents are not here")


def reviewed(path: Path) -> Review:
    try:
        return review(path, Settings(Config()))
    except ReadError:
        pytest.skip("is refused")


def is_on_a_finding(last_line: str) -> bool:
    return re.search(r"-[0-9a-f]{8}$", last_line) is not None


def is_opened(data: bytes) -> bool:
    try:
        python_docx.Document(io.BytesIO(data))
    except (KeyError, ValueError):  # relationships that lead nowhere, the strict edition
        return False
    return True


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_comments_on_every_document(path: Path) -> None:
    before = reviewed(path)
    data = path.read_bytes()
    new = annotate(data, str(path))
    assert annotate(new) == new
    part = MAIN_PART.get(path.name, "word/document.xml")
    if before.report.document.format == "docx":
        assert is_opened(new) or not is_opened(data)
        assert read(Path("新.docx"), new).text == before.report.text
    else:
        assert is_opened(new)
    if path.name == "strict.docx":  # its names are others: LibreOffice is asked below
        return
    ours = [comment.words for comment in comments(new, part) if is_on_a_finding(comment.lines[-1])]
    for words, finding in zip(ours, before.findings, strict=True):
        quote = finding.quote.replace("\n", "")
        assert words == quote or (quote in words and path.parent.name == "templates")  # those hold text boxes
    if before.report.document.format == "docx":
        assert looks(new, part) == looks(data, part)


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
def test_libreoffice_shows_the_comments_on_the_words(tmp_path: Path) -> None:
    names = ("f1.docx", "n1.docx", "more.docx", "strict.docx", "m.docm", "notheme.docx", "n1.odt", "b3k.txt")
    for path in FILES:
        if path.name in names:
            (tmp_path / f"{path.name}.docx").write_bytes(annotate(path.read_bytes(), str(path)))
    profile = f"-env:UserInstallation={(tmp_path / 'user').as_uri()}"
    command = [OFFICE or "", profile, "--headless", "--convert-to", "fodt", "--outdir", tmp_path]
    subprocess.run([*command, *tmp_path.glob("*.docx")], check=True, capture_output=True, timeout=120)
    for name in names:
        source = next(path for path in FILES if path.name == name)
        shown = office_comments((tmp_path / f"{name}.fodt").read_text(encoding="utf-8"))
        quotes = [re.sub(r"\s", "", finding.quote) for finding in reviewed(source).findings]
        assert [words for last_line, words in shown if is_on_a_finding(last_line)] == quotes
        assert [last_line for last_line, _ in shown].count("reportlint 总评") == 1


def office_comments(xml: str) -> list[tuple[str, str]]:
    """Return the last line of each comment and the words it stands on, as LibreOffice has understood them."""
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    root = ElementTree.fromstring(xml)
    open_: dict[str, str] = {}
    found: dict[str, list[str]] = {}

    def walk(element: ElementTree.Element) -> None:
        name = element.get(f"{office}name", "")
        if element.tag == f"{office}annotation":
            lines = ["".join(p.itertext()).strip() for p in element if p.tag.endswith("}p")]
            found[name] = [lines[-1], ""]
            open_[name] = ""
        elif element.tag == f"{office}annotation-end":
            found[name][1] = open_.pop(name)
        else:
            say(element.text)
            for child in element:
                walk(child)
                say(child.tail)

    def say(words: str | None) -> None:
        for name in open_:
            open_[name] += words or ""

    walk(root.find(f"{office}body") or root)
    return [(mark, re.sub(r"\s", "", words)) for mark, words in found.values()]
