"""OFD files: where text is found, where it stands, and what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from ofd_files import character_objects, lay_out, line_objects, ofd, page, text, zipped

from reportlint.limits import DEFAULT_LIMITS
from reportlint.reading import ReadError, read

if TYPE_CHECKING:
    from reportlint.text import Document

LONG = (
    "今年以来，全县共排查整改各类安全隐患1260处，整改率达到98.5%，没有发生较大以上事故，"
    "群众满意度比上年提高2.3个百分点，工作得到市里肯定。"
)


def document(*pages: str, **more) -> Document:
    return read(Path("报告.ofd"), ofd(*pages, **more))


def texts(*pages: str, **more) -> list[str]:
    found = document(*pages, **more)
    return [block.span.of(found.text) for block in found.blocks]


def places(found: Document) -> list[tuple[str, int]]:
    return [(block.place.unit.value, block.place.number) for block in found.blocks]


@pytest.mark.parametrize("objects", [line_objects, character_objects])
def test_paragraphs_over_lines_and_pages(objects) -> None:
    paragraphs = ["关于安全生产工作情况的报告", *[f"{n}.{LONG}" for n in range(1, 21)]]
    found = document(*(page(objects(lines)) for lines in lay_out(paragraphs)))
    assert [block.span.of(found.text) for block in found.blocks] == paragraphs
    assert places(found)[0] == ("page", 1)
    assert places(found)[-1] == ("page", 3)


@pytest.mark.parametrize(
    ("content", "code", "expected"),
    [
        ("甲乙丙丁", 'DeltaX="g 3 5.6"', "甲乙丙丁"),
        ("甲乙丙丁", 'DeltaX="5.6 g 999999999 5.6"', "甲乙丙丁"),
        ("甲乙丙丁", 'DeltaX="5.6"', "甲乙丙丁"),
        ("甲乙丙丁", 'DeltaX="9.6 9.6 9.6"', "甲乙丙丁"),
        ("甲乙丙丁", 'DeltaX="5.6 30 5.6"', "甲乙 丙丁"),
        ("甲乙丙丁", 'DeltaX="5.6 -5.6 5.6" DeltaY="0 10 0"', "甲乙 丙丁"),
        ("甲乙丙丁", 'DeltaY="g 3 5.6"', "甲乙丙丁"),
        ("甲乙丙丁", 'DeltaX="nan inf g" DeltaY="x 1e999"', "甲乙丙丁"),
        ("甲乙丙丁", 'DeltaX="g"', "甲乙丙丁"),
        ("2025", 'DeltaX="g 3 5.6"', "2025"),
        ("⻓⾏", "", "长行"),
    ],
)
def test_steps_between_characters(content: str, code: str, expected: str) -> None:
    assert " ".join(texts(page(text(content, code=code)))) == expected


def test_codes_of_one_object_go_on() -> None:
    codes = '<TextCode X="0" Y="5">2025年</TextCode><TextCode X="28.2" Y="5">工作</TextCode><TextCode>总结</TextCode>'
    assert texts(page(f'<TextObject Boundary="30 40 99 6" Size="5.64">{codes}</TextObject>')) == ["2025年工作总结"]


def test_transformations() -> None:
    code = '<TextCode Y="10">甲乙</TextCode>'
    scaled = f'<TextObject Boundary="30 40 99 6" CTM="0.5 0 0 0.5 0 0" Size="11.28">{code}</TextObject>'
    beside = text("丙", 30 + 2 * 5.64, 40)
    assert texts(page(beside + scaled)) == ["甲乙丙"]


def test_slanted_text_is_a_watermark() -> None:
    watermark = text("内部资料", 60, 120, more='CTM="0.7 -0.7 0.7 0.7 0 0"')
    assert texts(page(text("正文") + watermark)) == ["正文"]


def test_page_that_lies_on_its_side() -> None:
    lines = [text(line, 150 - 10 * n, 30, more='CTM="0 1 -1 0 0 0"') for n, line in enumerate(("第一行", "第二行"))]
    assert texts(page("".join(lines))) == ["第一行", "第二行"]


def test_text_off_the_page_or_hidden_is_out() -> None:
    off = text("页外", 30, 400)
    hidden = text("隐藏", 30, 60, more='Visible="false"')
    assert texts(page(text("正文") + off + hidden)) == ["正文"]


def test_bold_by_drawing_twice() -> None:
    assert texts(page(text("正文") + text("正文", 30.2, 40))) == ["正文"]


def test_templates_blocks_and_shared_graphics() -> None:
    use = '<CompositeObject ID="9" Boundary="30 80 99 9" ResourceID="G"/>'
    unit = f'<CompositeGraphicUnit ID="G"><Content>{text("图中字", 0, 0)}{use}</Content></CompositeGraphicUnit>'
    resources = f"<Res><CompositeGraphicUnits>{unit}</CompositeGraphicUnits></Res>"
    body = f"<PageBlock><PageBlock>{text('正文', 30, 60)}</PageBlock></PageBlock>{use}"
    found = texts(
        page(body, '<Template TemplateID="T0" ZOrder="Background"/><Template TemplateID="gone"/>'),
        templates=[page(text("模板"))],
        common="<PublicRes>Res.xml</PublicRes><DocumentRes>gone.xml</DocumentRes>",
        **{"Doc_0/Res.xml": resources},
    )
    assert found == ["模板", "正文", "图中字"]


def test_shared_graphics_are_no_bomb() -> None:
    def unit(name: str, used: str) -> str:
        uses = f'<CompositeObject Boundary="0 0 9 9" ResourceID="{used}"/>' * 50
        return f'<CompositeGraphicUnit ID="{name}"><Content>{uses}</Content></CompositeGraphicUnit>'

    units = "".join(unit(f"G{n}", f"G{n + 1}") for n in range(20))
    with pytest.raises(ReadError, match="内容过多"):
        document(
            page('<CompositeObject Boundary="0 0 9 9" ResourceID="G0"/>'),
            common="<PublicRes>Res.xml</PublicRes>",
            **{"Doc_0/Res.xml": f"<Res>{units}</Res>"},
        )


@pytest.mark.parametrize("namespace", ["http://www.ofdspec.org", "urn:other"])
def test_any_namespace(namespace: str) -> None:
    assert texts(page(text("正文")), namespace=namespace) == ["正文"]


@pytest.mark.parametrize("location", ["/Doc_0/P.xml", "Doc_0/P.xml", "P.xml", "..\\doc_0\\p.XML", " ./P.xml "])
def test_any_way_to_write_paths(location: str) -> None:
    members = {
        "OFD.xml": "<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>",
        "Doc_0/Document.xml": f'<Document><Pages><Page BaseLoc="{location}"/></Pages></Document>',
        "Doc_0/P.xml": f"<Page>{page(text('正文'))}</Page>",
    }
    found = read(Path("报告.ofd"), zipped(members))
    assert found.text == "正文"


def test_several_documents_are_numbered_as_one() -> None:
    root = "<DocBody><DocRoot>A/D.xml</DocRoot></DocBody><DocBody><DocRoot>B/D.xml</DocRoot></DocBody>"
    members = {"OFD.xml": f"<OFD>{root}</OFD>"}
    for name in "AB":
        members[f"{name}/D.xml"] = '<Document><Pages><Page BaseLoc="P.xml"/></Pages></Document>'
        members[f"{name}/P.xml"] = f"<Page>{page(text(name))}</Page>"
    assert places(read(Path("报告.ofd"), zipped(members))) == [("page", 1), ("page", 2)]


IMAGE = '<ImageObject Boundary="0 0 210 297" ResourceID="5"/>'
SHAPES = '<PathObject Boundary="0 0 9 9"><AbbreviatedData>M 0 0 L 1 1</AbbreviatedData></PathObject>' * 60


def test_pages_without_text_are_told() -> None:
    found = document(page(text("正文")), page(IMAGE), page(SHAPES), page(""))
    assert found.losses == ("第 2、3 页是扫描件或图形，读不出文字，不在检查之内",)


def test_glyphs_without_codes_are_told() -> None:
    [loss] = document(page(text("正文\ue001\ue002"))).losses
    assert loss.startswith("有 2 个字只有字形")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (ofd(page(IMAGE)), "扫描件或图片"),
        (ofd(page(SHAPES)), "文字已转成图形"),
        (ofd(page("")), "文件里没有文字"),
        (ofd(), "文件里没有文字"),
        (ofd(page(text("甲")), **{"Encryptions.xml": "<x/>"}), "已加密"),
        (zipped({"OFD.xml": "<OFD/>"}), "缺少正文"),
        (zipped({"OFD.xml": "<OFD><DocBody><DocRoot>../../etc/passwd</DocRoot></DocBody></OFD>"}), "缺少正文"),
        (zipped({"OFD.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><OFD/>"}), "DOCTYPE"),
        (ofd("<Content>"), "XML 有错误"),
    ],
)
def test_refusals(data: bytes, sentence: str) -> None:
    with pytest.raises(ReadError, match=sentence):
        read(Path("报告.ofd"), data)


def test_limit_of_pages() -> None:
    with pytest.raises(ReadError, match="超过 1 页"):
        read(Path("报告.ofd"), ofd(page(""), page("")), limits=DEFAULT_LIMITS._replace(pages=1))
