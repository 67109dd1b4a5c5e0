"""Word files in one XML file: flat OPC and Word 2003 XML."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from word_files import abstract, cell, docx, level, num, numbered, p, style, t, table

from reportlint.reading import ReadError, read
from reportlint.text import Place, PlaceUnit

_PKG = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
_PROGID = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>'
_2003 = (
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
)


def flat_opc(file: bytes) -> bytes:
    """A zipped Word file as one XML file."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    content = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{re.sub(r"<[?].*?[?]>", "", xml)}</pkg:xmlData></pkg:part>'
        for name, xml in parts.items()
    )
    image = '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>iVBORw0=</pkg:binaryData></pkg:part>'
    return f"{_PROGID}<pkg:package {_PKG}>{image}{content}</pkg:package>".encode()


def word_2003(body: str, before: str = "") -> bytes:
    """A Word 2003 document: its body, and its lists and styles."""
    body = f"<w:body><wx:sect>{body}<w:sectPr/></wx:sect></w:body>"
    return f"{_PROGID}<w:wordDocument {_2003}>{before}{body}</w:wordDocument>".encode()


def blocks(data: bytes) -> list[tuple[str, str, int | None]]:
    document = read(Path("报告.doc"), data)
    return [(block.label, block.span.of(document.text), block.style_level) for block in document.blocks]


def test_flat_opc_is_read_as_the_zipped_file() -> None:
    file = docx(
        numbered("甲", 1)
        + p("乙", '<w:pStyle w:val="a"/>')
        + p(t("丙") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        numbering=abstract(0, level(0, "%1、", "chineseCounting")) + num(1, 0),
        styles=style("a", "heading 1"),
        footnotes=f'<w:footnote w:id="2">{p("注")}</w:footnote>',
    )
    assert (
        blocks(flat_opc(file))
        == blocks(file)
        == [("一、", "甲", None), ("", "乙", 1), ("", "丙", None), ("", "注", None)]
    )


def test_flat_opc_without_a_document_is_refused() -> None:
    for content in ("", '<pkg:part pkg:name="/word/document.xml"/>', "<pkg:part/>"):
        with pytest.raises(ReadError, match="没有正文"):
            read(Path("a"), f"{_PROGID}<pkg:package {_PKG}>{content}</pkg:package>".encode())


def test_lists_of_word_2003() -> None:
    formats = ("37", "%1、"), ("18", "%2"), ("0", "%3.")
    levels = (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:nfc w:val="{code}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (code, text) in enumerate(formats)
    )
    definition = f'<w:listDef w:listDefId="7">{"".join(levels)}</w:listDef>'
    lists = f'<w:lists>{definition}<w:list w:ilfo="2"><w:ilst w:val="7"/></w:list></w:lists>'

    def item(text: str, index: int) -> str:
        return p(text, f'<w:listPr><w:ilvl w:val="{index}"/><w:ilfo w:val="2"/><wx:t wx:val="x"/></w:listPr>')

    body = item("甲", 0) + item("乙", 1) + item("丙", 1) + item("丁", 2) + item("戊", 0)
    assert [label for label, _, _ in blocks(word_2003(body, lists))] == ["一、", "①", "②", "1.", "二、"]


def test_styles_of_word_2003() -> None:
    hidden = style("b", "x", '<w:rPr><w:vanish w:val="on"/></w:rPr>', kind="character")
    styles = f"<w:styles>{style('a', 'heading 2')}{hidden}</w:styles>"
    run = '<w:r><w:rPr><w:rStyle w:val="b"/></w:rPr><w:t>藏</w:t></w:r>'
    assert blocks(word_2003(p(t("甲") + run, '<w:pStyle w:val="a"/>'), styles)) == [("", "甲", 2)]


def annotation(kind: str, content: str = "") -> str:
    inside = f"<aml:content>{content}</aml:content>" if content else ""
    return f'<aml:annotation aml:id="0" w:type="Word.{kind}">{inside}</aml:annotation>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(t("甲") + annotation("Insertion", t("乙")) + annotation("Deletion", t("丙"))), ["甲乙"]),
        (p(t("甲") + f"<w:r>{annotation('Comment', p('批注'))}</w:r>" + annotation("Bookmark.Start")), ["甲"]),
        (p("甲", f"<w:rPr>{annotation('Deletion')}</w:rPr>") + p("乙"), ["甲乙"]),
        (annotation("Insertion", p("甲")) + f"<wx:sub-section>{p('乙')}</wx:sub-section>", ["甲", "乙"]),
        (p(t("甲") + f"<w:r><w:footnote>{p('注')}</w:footnote></w:r>" + t("乙")), ["甲乙", "注"]),
        (p(f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict></w:r>"), ["框"]),
        (p("<w:r><w:t>甲 </w:t></w:r><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>"), ["甲 乙\v丙"]),
        (p('<w:hlink w:dest="x">' + t("甲") + "</w:hlink>"), ["甲"]),
        (p(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>{t('甲')}"), ["甲"]),
    ],
)
def test_text_of_word_2003(body: str, expected: list[str]) -> None:
    assert [words for _, words, _ in blocks(word_2003(body))] == expected


def test_tables_of_word_2003() -> None:
    merged = table(
        cell("甲", '<w:vmerge w:val="restart"/>') + cell("乙"),
        cell("", "<w:vmerge/>") + cell("丙", '<w:gridSpan w:val="2"/>'),
    )
    document = read(Path("a.xml"), word_2003(p("前") + merged))
    assert document.text == "前\n甲\t乙\n\t丙"
    assert [block.place for block in document.blocks][1:] == [
        Place(PlaceUnit.TABLE, 1, *at) for at in ((1, 1), (1, 2), (2, 2))
    ]


def test_bad_xml_is_refused() -> None:
    for data, words in [
        (word_2003(p("甲"))[:-9], "已损坏"),
        (word_2003("<w:p>" * 5_000), "过深"),
        (word_2003("").replace(b"w:body", b"w:none"), "不是 Word"),
        (word_2003("").replace(b"<w:word", b"<!DOCTYPE a><w:word", 1), "DOCTYPE"),
    ]:
        with pytest.raises(ReadError, match=words):
            read(Path("a.doc"), data)


def test_the_format_is_not_that_of_a_zipped_file() -> None:
    for data in (flat_opc(docx(p("甲"))), word_2003(p("甲"))):
        assert read(Path("报告.docx"), data).format == "word-xml"
