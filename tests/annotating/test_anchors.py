"""Comments stand on the exact characters, and nothing but comments is changed."""

from __future__ import annotations

import io
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from output.output_factories import finding
from reading.word_files import cell, docx, p, part, relationships, t, table, zipped
from word_comments import comments, looks, member

from reportlint.annotating.annotation import annotated
from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.limits import DEFAULT_LIMITS
from reportlint.reading import read
from reportlint.text import Span

BOLD = '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'
SEPARATORS = str.maketrans("", "", "\n\t")


def commented(data: bytes, *spans: Span | str) -> bytes:
    """Comment on spans, or on the first place of words."""
    reviewed = review(Path("报告.docx"), Settings(Config()), data)
    document = reviewed.report.document
    places = (place(document.text, span) if isinstance(span, str) else span for span in spans)
    found = tuple(finding(document, at) for at in places)
    return annotated(reviewed._replace(findings=found), data, DEFAULT_LIMITS).data


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def words(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Return what the comments on findings stand on."""
    return [comment.words for comment in comments(data, part)[1:]]


@pytest.mark.parametrize(
    ("body", "on"),
    [
        (p(t("全县新建泵站三座")), "新建泵站"),
        (p(t("全县新建泵站三座")), "全县新建泵站三座"),
        (p(t("全县") + t("新建") + t("泵站三座")), "县新建泵"),
        (p(f'<w:r w:rsidR="00A1">{BOLD}<w:t>全县新建</w:t><w:br/><w:t>泵站</w:t></w:r>'), "建\v泵"),
        (p(f"<w:r>{BOLD}<w:t>全县</w:t><w:tab/><w:t>泵站</w:t></w:r>"), "\t"),
        (p('<w:ins w:id="9" w:author="甲">' + t("新建泵站") + "</w:ins>" + t("三座")), "泵站三"),
        (p("<w:hyperlink>" + t("新建泵站") + "</w:hyperlink>" + t("三座")), "建泵"),
        (p("<w:sdt><w:sdtContent>" + t("新建泵站") + "</w:sdtContent></w:sdt>" + t("三座")), "站三"),
        (p(t("A&amp;B&lt;C 与")), "&B<"),
        (p('<w:r><w:t xml:space="preserve"><![CDATA[甲<乙]]>丙</w:t></w:r>'), "乙丙"),
        (p(t("上一段甲乙") + '<w:bookmarkStart w:id="1" w:name="b"/>') + p(t("下一段丙丁")), "甲乙\n下一"),
        (table(cell("单元格甲") + cell("单元格乙")), "格甲\t单元"),
        (p(t("新") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" + t("建")), "新建"),
        (p(t("多\U0001f600字")), "\U0001f600"),
    ],
)
def test_the_range_holds_the_words_and_all_looks_as_before(body: str, on: str) -> None:
    data = docx(body)
    new = commented(data, on)
    assert words(new) == [on.replace("\n", "") if "单元" not in on else "格甲单元"]
    assert looks(new) == looks(data)


def test_white_space_that_word_does_not_show_stays_unseen() -> None:
    new = commented(docx(p("<w:r><w:t>  缺空格  </w:t></w:r>" + t("后"))), "格后")
    assert read(Path("报告.docx"), new).text == "缺空格后"
    assert words(new) == ["格后"]


@pytest.mark.parametrize(
    "inside",
    [
        "<w:r><w:ruby><w:rt>" + t("yīn") + "</w:rt><w:rubyBase>" + t("注音") + "</w:rubyBase></w:ruby></w:r>",
        "<m:oMath><m:r><m:t>注音</m:t></m:r></m:oMath>",
        "<w:r><w:pict><w:txbxContent>" + p("注音") + "</w:txbxContent></w:pict></w:r>",
    ],
)
def test_no_range_stands_inside_what_word_cannot_comment(inside: str) -> None:
    data = docx(p(t("前") + inside + t("后")))
    new = commented(data, "音")
    xml = member(new, "word/document.xml").decode()
    opening, closing = xml.index('<w:commentRangeStart w:id="1"/>'), xml.index('<w:commentRangeEnd w:id="1"/>')
    assert xml[opening:closing].partition("/>")[2] == inside
    assert looks(new) == looks(data)


def test_comments_that_overlap_and_touch_keep_to_their_words() -> None:
    data = docx(p(f"<w:r>{BOLD}<w:t>一二三四五六七八</w:t></w:r>"))
    new = commented(data, "二三四", "三四五", "五六", "七", "二三四", "八")
    assert words(new) == ["二三四", "三四五", "五六", "七", "二三四", "八"]
    assert looks(new) == looks(data)
    assert commented(new, "二三四", "三四五", "五六", "七", "二三四", "八") == new


def test_words_of_a_note_are_commented_at_its_mark() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = p(t("正文一句") + reference + t("再一句"))
    data = docx(body, footnotes=f'<w:footnote w:id="2">{p("脚注里的话")}</w:footnote>')
    new = commented(data, "注里", "文一句再", "再一句\n脚注")
    xml = member(new, "word/document.xml").decode()
    assert f'<w:commentRangeStart w:id="1"/>{reference}<w:commentRangeEnd w:id="1"/>' in xml
    assert words(new) == ["", "文一句再", "再一句"]
    assert looks(new) == looks(data)
    assert member(new, "word/footnotes.xml") == member(data, "word/footnotes.xml")


def test_a_document_without_words_gets_its_summary() -> None:
    for body in ("<w:p/>", p(), table(cell(""))):
        data = docx(body)
        new = commented(data)
        assert len(comments(new)) == 1
        assert commented(new) == new


def test_names_are_written_as_the_part_writes_them() -> None:
    for prefix, colon in (("ns0", "ns0:"), ("", "")):
        xmlns = f"xmlns:{prefix}" if prefix else "xmlns"
        body = f"<{colon}body><{colon}p><{colon}r><{colon}t>新建泵站</{colon}t></{colon}r></{colon}p></{colon}body>"
        whole = docx(p())
        main = f'<{colon}document {xmlns}="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{body}</{colon}document>'
        data = zipped({"_rels/.rels": member(whole, "_rels/.rels"), "word/document.xml": main})
        assert words(commented(data, "建泵")) == ["建泵"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "iso-8859-1"])
def test_parts_in_any_encoding_that_xml_allows(encoding: str) -> None:
    xml = part("document", f"<w:body>{p('Café 1 km')}</w:body>")
    declared = "" if encoding in {"utf-16-le", "utf-8-sig"} else f' encoding="{encoding}"'
    main = xml.replace('<?xml version="1.0"?>', f'<?xml version="1.0"{declared}?>').encode(encoding)
    if encoding == "utf-16-le":
        main = b"\xff\xfe" + main
    data = zipped({"_rels/.rels": relationships(("officeDocument", "word/document.xml")), "word/document.xml": main})
    assert words(commented(data, "fé 1")) == ["fé 1"]


LETTERS = st.text("一二三数据项AB1.&<>\"' \u3000\U0001f600", min_size=1, max_size=6)
PROPERTIES = st.sampled_from(["", BOLD, '<w:rPr><w:i/><w:rFonts w:eastAsia="楷体"/></w:rPr>'])
WRAPPERS = st.sampled_from(
    [
        *("{}", "<w:hyperlink>{}</w:hyperlink>", "{}<w:proofErr/>", "<w:smartTag>{}</w:smartTag>"),
        *('<w:ins w:id="7">{}</w:ins>', '{}<w:del w:id="8"><w:r><w:delText>删</w:delText></w:r></w:del>'),
        *('<w:fldSimple w:instr="DATE">{}</w:fldSimple>', "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"),
        '{}<w:bookmarkStart w:id="1" w:name="甲"/>',
    ]
)
CONTENT = st.lists(
    st.one_of(LETTERS.map(lambda words: t(words.replace("&", "&amp;").replace("<", "&lt;"))[5:-6]))
    | st.sampled_from(["<w:tab/>", "<w:br/>", "<w:lastRenderedPageBreak/>"]),
    min_size=1,
    max_size=4,
)
RUN = st.builds(
    lambda wrapper, properties, content: wrapper.format(f"<w:r>{properties}{''.join(content)}</w:r>"),
    WRAPPERS,
    PROPERTIES,
    CONTENT,
)
PARAGRAPH = st.lists(RUN, min_size=1, max_size=5).map(lambda runs: p("".join(runs)))
BLOCK = PARAGRAPH | st.lists(PARAGRAPH, min_size=1, max_size=3).map(lambda cells: table("".join(map(cell, cells))))


@settings(max_examples=60)
@given(st.lists(BLOCK, min_size=1, max_size=4), st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=6))
def test_any_file_keeps_its_text_and_looks(blocks: list[str], cuts: list[tuple[float, float]]) -> None:
    data = docx("".join(blocks))
    text = read(Path("报告.docx"), data).text
    shown = [index for index, character in enumerate(text) if character not in "\n\t"]
    ends = [sorted(int(at * (len(shown) - 1)) for at in cut) for cut in cuts if shown]
    spans = [Span(shown[first], shown[last] + 1) for first, last in ends]
    new = commented(data, *spans)
    assert looks(new) == looks(data)
    assert [found.translate(SEPARATORS) for found in words(new)] == [
        span.of(text).translate(SEPARATORS) for span in spans
    ]
    assert read(Path("报告.docx"), new).text == text
    assert commented(new, *spans) == new
    assert len(list(python_docx.Document(io.BytesIO(new)).comments)) == len(spans) + 1
