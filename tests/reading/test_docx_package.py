from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import W, abstract, docx, level, num, numbered, p, part, relationships, table, zipped

from reportlint.limits import DEFAULT_LIMITS, MEGABYTE, Limits
from reportlint.reading import ReadError, read

WHOLE = docx(p("甲"), styles="", numbering=abstract(0, level(0, "%1.")) + num(1, 0))


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(ReadError) as caught:
        read(Path("报告.docx"), data, limits=limits)
    assert "\n" not in caught.value.message
    return caught.value.message


def with_document(xml: str | bytes) -> bytes:
    return zipped({"_rels/.rels": relationships(("officeDocument", "word/document.xml")), "word/document.xml": xml})


@pytest.mark.parametrize("kept", range(4, len(WHOLE), 97))
def test_truncated_files_are_called_damaged(kept: int) -> None:
    assert "已损坏" in refusal(WHOLE[:kept])


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255))
def test_a_changed_byte_is_read_or_refused(place: int, value: int) -> None:
    changed = bytearray(WHOLE)
    changed[place] = value
    with suppress(ReadError):
        read(Path("报告.docx"), bytes(changed))


def test_missing_parts_are_no_reason_to_refuse() -> None:
    assert read(Path("a"), with_document(part("document", f"<w:body>{numbered('甲', 1)}</w:body>"))).text == "甲"
    bare = zipped({"word/document.xml": part("document", f"<w:body>{p('甲')}</w:body>")})
    assert read(Path("a"), bare).text == "甲"


def test_a_package_without_a_word_document_is_refused() -> None:
    assert "没有正文" in refusal(zipped({"_rels/.rels": relationships(("officeDocument", "word/none.xml"))}))
    assert "不是 Word" in refusal(with_document("<a/>"))
    assert "已损坏" in refusal(with_document("<a"))
    assert "已损坏" in refusal(with_document('<?xml version="1.0" encoding="nonsense"?><a/>'))


def test_document_types_are_refused_before_any_entity_expands() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]>' + part("document", "&b;").split("?>")[1]
    assert "DOCTYPE" in refusal(with_document(bomb))
    assert "DOCTYPE" in refusal(with_document(bomb.encode("utf-16")))


def test_deep_nesting_is_refused_and_allowed_depth_reads() -> None:
    deep = "<w:sdt>" * 5000 + "</w:sdt>" * 5000
    assert "嵌套过深" in refusal(docx(deep))
    content = p("底")
    for _ in range((DEFAULT_LIMITS.xml_depth - 10) // 3):
        content = table(f"<w:tc>{content}</w:tc>")
    assert read(Path("a"), docx(content)).text == "底"


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (Limits(xml_nodes=3), "内容过多"),
        (Limits(xml_depth=2), "嵌套过深"),
        (Limits(unpacked_bytes=500), "解压后"),
        (Limits(members=2), "部件过多"),
        (Limits(file_bytes=100), "过大"),
    ],
)
def test_limits_are_kept(limits: Limits, words: str) -> None:
    assert words in refusal(WHOLE, limits)


def test_many_members_are_refused() -> None:
    members = dict.fromkeys((f"{n}" for n in range(DEFAULT_LIMITS.members + 1)), "")
    assert "部件过多" in refusal(zipped(members))


def test_a_bomb_is_refused_by_its_declared_size() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/styles.xml", "w") as member:
            for _ in range(DEFAULT_LIMITS.unpacked_bytes // MEGABYTE + 1):
                member.write(bytes(MEGABYTE))
        archive.writestr("word/_rels/document.xml.rels", relationships(("styles", "styles.xml")))
        archive.writestr("word/document.xml", part("document", "<w:body/>"))
    assert "解压后" in refusal(buffer.getvalue())


def test_encrypted_members_ask_for_the_password_to_be_taken_off() -> None:
    data = bytearray(WHOLE)
    position = data.find(b"PK\x01\x02")
    while position >= 0:
        data[position + 8] |= 1
        position = data.find(b"PK\x01\x02", position + 4)
    assert "带密码" in refusal(bytes(data))


def test_other_compression_is_called_damaged() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body/></w:document>')
    assert "已损坏" in refusal(buffer.getvalue())
