"""The reviewers' own documents, where they lie beside the checkout."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from office_files import needs_office

from reportlint.reading import ReadError, read

SHARED = Path(__file__).resolve().parents[2] / "../shared"
MADE = SHARED / "documents" / "made"

pytestmark = pytest.mark.skipif(not MADE.is_dir(), reason="the shared documents are not here")


def labelled(name: str) -> list[str]:
    document = read(MADE / name)
    return [block.label + block.span.of(document.text) for block in document.blocks]


def test_numbers_of_every_format() -> None:
    lines = labelled("n1.docx")
    assert lines[1:13] == [
        *("一、主要工作", "（一）抓学习", "1.理论学习", "2.业务学习", "（二）抓落实", "1.专项", "（1）开展检查三次。"),
        *("①整改问题两项。", "二、存在问题", "（一）意识不强", "三、下步打算", "另起列表"),
    ]
    assert lines[15:18] == ["九十九、chineseCounting99", "一○○、chineseCounting100", "一○一、chineseCounting101"]
    assert lines[-9:] == [
        *("一、重启1", "二、重启2", "三、重启3"),
        *("第一章总则", "1.1目的", "1.2范围", "一.2.1细则", "第二章附则", "2.1解释"),
    ]


def test_every_feature_of_word() -> None:
    assert labelled("f1.docx")[1:] == [
        *(
            "T1修订：完成〔插入〕任务。",
            "T2移动：〔移入〕完。",
            "T3段标记被删应与上段相连。",
            "T4文本框前T4文本框后",
            "〔框内〕",
        ),
        *("T5第一行\v软回车后\t制表符后-不断连字符\v分页后", "T6复杂域：二〇二五年〔简单域〕", "T7链接：〔超链接〕。"),
        *(
            "T8内联控件：〔行内控件〕。",
            "T9块级控件〔目录〕",
            "T10隐藏后",
            "T11智能标签：〔2025年〕。",
            "T12注音：汉字。",
        ),
        *(
            "T13符号☑后x+y完",
            "T14圈号：带圈字符",
            "T15甲",
            "乙",
            "嵌套格",
            "合并格",
            "T16脚注之后",
            "T17末段",
            "〔脚注内容〕",
        ),
    ]


@pytest.mark.parametrize("name", ["b3k", "strict", "doc2", "null", "frag"])
def test_headings_numbered_by_word(name: str) -> None:
    text = read(MADE / "b3k.txt")
    typed = [block.span.of(text.text).replace("、 ", "、").replace("） ", "）") for block in text.blocks]
    assert labelled(f"{name}.docx") == typed


@pytest.mark.parametrize("name", ["b3k.rtf", "rtf_as.doc", "w936.rtf"])
def test_rich_text(name: str) -> None:
    typed = ["一、主要工作", "（一）抓学习。完成投资12.5亿元，“双随机”检查—成效①显著。镕〇"]
    assert labelled(name) == (typed if name == "w936.rtf" else labelled("b3k.docx"))
    assert read(MADE / name).format == "rtf"


def test_every_feature_of_rich_text() -> None:
    """LibreOffice wrote the file: it deleted a piece of T3, and repeated what T9 controls."""
    lines = labelled("f1.rtf")
    assert lines[1:3] == ["T1修订：完成〔插入〕任务。", "T2移动：〔移入〕完。"]
    assert lines[5:8] == ["T4文本框前T4文本框后", "〔框内〕", "T5第一行\v软回车后\t制表符后-不断连字符"]
    assert lines[10:12] == ["T7链接：〔超链接〕。", "T8内联控件：〔行内控件〕。"]
    assert lines[13:15] == ["T10隐藏后", "T11智能标签：〔2025年〕。"]
    assert lines[16:] == [
        *("T13符号☑后完", "T14圈号：带圈字符", "T15甲", "乙", "嵌套格", "合并格", "T16脚注之后", "T17末段"),
        "〔脚注内容〕",
    ]


@pytest.mark.parametrize("name", ["b3k.doc", "b3k.wps", "fake.docx"])
def test_binary_word_files(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_SOFFICE", "")
    document, word = read(MADE / name), read(MADE / "b3k.docx")
    assert (document.format, document.text, len(document.losses)) == ("doc", word.text, 1)
    assert [block.style_level for block in document.blocks] == [block.style_level for block in word.blocks]


def test_every_feature_of_binary_word_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_SOFFICE", "")
    lines = labelled("f1.doc")
    assert lines[1:6] == [
        *("T1修订：完成〔插入〕任务。", "T2移动：〔移入〕完。", "T3段标记被删应与上段相连。", "T4文本框前T4文本框后"),
        "〔框内〕",
    ]
    assert lines[9:11] == ["T7链接：〔超链接〕。", "T8内联控件：〔行内控件〕。"]
    assert lines[-8:] == [
        *("T14圈号：带圈字符", "T15甲", "乙", "嵌套格", "合并格", "T16脚注之后", "T17末段", "〔脚注内容〕"),
    ]


@needs_office
def test_numbers_of_binary_word_files() -> None:
    assert labelled("n1.doc")[:13] == labelled("n1.docx")[:13]
    assert labelled("b3k.wps") == labelled("b3k.docx")


@pytest.mark.parametrize("name", ["b3k.html", "html_as.doc"])
def test_pages_saved_by_libre_office(name: str) -> None:
    text = read(MADE / "b3k.txt")
    typed = [block.span.of(text.text).replace("、 ", "、").replace("） ", "）") for block in text.blocks]
    assert read(MADE / name).format == "html"
    assert labelled(name) == typed


def test_every_feature_that_a_page_keeps() -> None:
    lines = labelled("f1.html")
    assert lines[0] == "特性测试"
    assert {"〔框内〕", "T7链接：〔超链接〕。", "T10隐藏后", "T16脚注之后", "〔脚注内容〕"} < set(lines)
    assert not any("页眉" in line or "页脚" in line or "隐藏字" in line for line in lines)
    assert lines[-7:-3] == ["T15甲", "乙", "嵌套格", "合并格"]


def test_pages_of_pdf() -> None:
    lines = labelled("n1.pdf")
    assert lines[:13] == [
        *("2025年工作总结", "一、主要工作", "（一）抓学习", "1.理论学习", "2.业务学习", "（二）抓落实", "1.专项"),
        *("（1）开展检查三次。", "①整改问题两项。", "二、存在问题", "（一）意识不强", "三、下步打算", "另起列表"),
    ]
    assert lines[15:18] == ["九十九、chineseCounting99", "一百、chineseCounting100", "一百零一、chineseCounting101"]
    assert {block.place.number for block in read(MADE / "n1.pdf").blocks} == {1, 2, 3, 4}
    features = labelled("f1.pdf")
    assert not [line for line in features if line in {"〔页眉〕", "〔页脚〕"}]
    assert {"T11智能标签：〔2025年〕。", "T15甲", "乙", "嵌套格", "合并格", "T16脚注之后"} <= set(features)


@pytest.mark.parametrize("name", ["b3k", "cid"])
def test_text_of_pdf(name: str) -> None:
    """`cid` has fonts that are not embedded."""
    text = read(MADE / "b3k.txt")
    typed = [block.span.of(text.text) for block in text.blocks]
    assert [line.replace(" ", "") for line in labelled(f"{name}.pdf")] == [line.replace(" ", "") for line in typed]


def test_every_shared_file_is_read_or_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_SOFFICE", "")
    for path in SHARED.rglob("*"):
        if path.is_file():
            with suppress(ReadError):
                read(path)
