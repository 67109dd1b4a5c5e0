from __future__ import annotations

from pathlib import Path

import pytest
from pages import lines, page, read_page

from reportlint.reading import ReadError, read
from reportlint.text import Place, PlaceUnit


def test_paragraphs_and_headings() -> None:
    document = read_page("<h1>总结</h1><h3>一、工作</h3><p>甲<p>乙<div>丙<div>丁</div>戊</div>")
    assert document.text == "总结\n一、工作\n甲\n乙\n丙\n丁\n戊"
    assert [block.style_level for block in document.blocks] == [1, 3, None, None, None, None, None]
    assert [block.place for block in document.blocks][:3] == [Place(PlaceUnit.PARAGRAPH, n) for n in (1, 2, 3)]


@pytest.mark.parametrize("title", ["<h1 class='title'>总结</h1>", "<p class=MsoTitle>总结</p>"])
def test_titles_are_told_by_their_class(title: str) -> None:
    assert read_page(title).blocks[0].style_level == 0


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>  修路\n   12 公里 </p>", ["修路 12 公里"]),
        ("<p>修建\r\n水渠</p>", ["修建水渠"]),
        ("<p>修<b> 路 </b>和 <i>桥</i></p>", ["修 路 和 桥"]),
        ("<p>&nbsp;&nbsp;甲&nbsp;乙&nbsp;</p>", ["甲\xa0乙"]),
        ("<p>甲&lt;乙&gt;&amp;&#19969;&#x4e01;&mdash;&quot;</p>", ['甲<乙>&丁丁—"']),
        ("<p>甲<br>乙</p>", ["甲\v乙"]),
        ("<p><br>甲<br/></p>", ["甲"]),
        ("<p>甲。<br>　　乙。</p>", ["甲。", "乙。"]),
        ("<p>甲<br>一、乙<br>二、丙</p>", ["甲", "一、乙", "二、丙"]),
        ("<p>甲。<br>乙。<br>丙。</p>", ["甲。", "乙。", "丙。"]),
        ("<div>甲<br>乙</div>", ["甲", "乙"]),
        ("<pre>一、工作\n甲  乙\n\n丙</pre>", ["一、工作", "甲  乙", "丙"]),
        ("<div style='white-space: pre-wrap'>甲\n乙<p style='white-space:normal'>丙 \n丁</div>", ["甲", "乙", "丙丁"]),
        ("<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字</ruby>", ["汉字"]),
        ("甲<wbr>乙&ZeroWidthSpace;", ["甲乙\u200b"]),
        ("<p>甲\x01\x05乙</p>", ["甲乙"]),
    ],
)
def test_white_space_and_characters(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        *(
            "<script>甲</script>",
            "<style>甲</style>",
            "<template>甲</template>",
            "<noscript>甲</noscript>",
            "<!-- 甲 -->",
        ),
        *("<p hidden>甲</p>", "<p style='color:red;display:none'>甲</p>", "<b style='visibility: hidden'>甲</b>"),
        *(
            "<span style='mso-hide:all'>甲</span>",
            "<del>甲</del>",
            "<span class=MsoDel>甲</span>",
            "<button>甲</button>",
        ),
        *("<select><option>甲</select>", "<nav><a>甲</a></nav>", "<title>甲</title>", "<textarea><p>甲</textarea>"),
        *("<![if !mso]><![endif]>", "<?甲?>", "</ 甲>", "<div title=header>甲</div>", "<p style='display:none'>甲"),
        *("<!--[if gte mso 9]><xml><w:p>甲</w:p></xml><![endif]-->", "<svg><text>甲</text></svg>"),
        *("<a class=sdfootnoteanc>1</a>", "<span class=MsoFootnoteReference>[1]</span>"),
    ],
)
def test_what_is_not_shown_is_left_out(hidden: str) -> None:
    assert lines(f"<p>前</p>{hidden}<p>后</p>") == ["前", "后"]


@pytest.mark.parametrize("shown", ["<p style='xdisplay:none'>", "<p class=hidden-later>", "<p data-hidden>", "<ins>"])
def test_what_only_looks_hidden_is_read(shown: str) -> None:
    assert lines(f"{shown}甲") == ["甲"]


def test_the_site_around_an_article_is_left_out() -> None:
    around = "<header>首页</header>{}<aside>热点</aside><footer>版权所有</footer>"
    assert lines(around.format("<article><header><h1>总结</h1></header>甲<footer>办公室</footer></article>")) == [
        *("总结", "甲", "办公室"),
    ]
    assert lines(around.format("<p>甲</p>")) == ["首页", "甲", "热点", "版权所有"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]),
        ("<ol start=3 type=A><li>甲</li><li value=7>乙</li><li>丙</li></ol>", ["C.甲", "G.乙", "H.丙"]),
        ("<ol type=i><li>甲<li type=1>乙</ol>", ["i.甲", "2.乙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2.甲", "1.乙"]),
        ("<ol style='list-style-type: cjk-ideographic' start=11><li>甲</ol>", ["十一、甲"]),
        ("<ol style='list-style: none'><li>甲</ol><ul><li>乙</ul>", ["甲", "乙"]),
        ("<ol><li><p>甲</p><p>乙</p></ol>", ["1.甲", "乙"]),
        ("<ol><li>甲<ol type=a><li>乙</ol><li>丙</ol>", ["1.甲", "a.乙", "2.丙"]),
        ("<ol><li style='display:none'>甲<li>乙</ol>", ["1.乙"]),
        ("<ol><li><li>乙</ol>丙", ["2.乙", "丙"]),
        ("<ol start=99999999999 reversed><li value=-2>乙</ol>", ["-2.乙"]),
    ],
)
def test_lists_are_numbered_as_browsers_do(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_numbers_that_do_not_tell_the_level_are_left_out() -> None:
    assert lines("<ol><li><h1>甲</h1><ol><li><h2>乙</h2></ol><li><h1>丙</h1></ol>") == ["1.甲", "乙", "2.丙"]


def test_the_number_of_a_blank_paragraph_does_not_pass_to_the_next() -> None:
    assert lines("<p><span style='mso-list:Ignore'>一、</span><o:p>&nbsp;</o:p></p><p>甲") == ["甲"]


def cells(body: str) -> list[tuple[int, int, int, str]]:
    document = read_page(body)
    places = [(block.place, block.span.of(document.text)) for block in document.blocks]
    return [(place.number, place.row, place.column, text) for place, text in places if place.unit is PlaceUnit.TABLE]


def test_tables() -> None:
    body = """<table><caption>表</caption><thead><tr><th>甲<th>乙<tbody><tr><td>丙<td></tr></table>
    <table border=1><tr><td rowspan=2 colspan=2>甲<td>乙<tr><td>丙<tr><td>丁<td colspan=2>戊</table>"""
    assert cells(body) == [
        *((1, 1, 1, "甲"), (1, 1, 2, "乙"), (1, 2, 1, "丙")),
        *((2, 1, 1, "甲"), (2, 1, 3, "乙"), (2, 2, 3, "丙"), (2, 3, 1, "丁"), (2, 3, 2, "戊")),
    ]
    assert read_page(body).text == "表\n甲\t乙\n丙\t\n甲\t乙\n\t丙\n丁\t戊"


def test_what_stands_in_a_table_but_in_no_cell_is_read_before_it() -> None:
    assert lines("<table border=1>甲<p>乙</p><tr>丙<td>丁</table>戊") == ["甲", "乙", "丙", "丁", "戊"]


def test_a_table_in_a_cell_stands_at_the_place_of_the_cell() -> None:
    body = "<table border=1><tr><td>甲<td>乙<table border=1><tr><td>丙<td>丁</table></table><p>后"
    assert cells(body) == [(1, 1, 1, "甲"), (1, 1, 2, "乙"), (1, 1, 2, "丙"), (1, 1, 2, "丁")]
    assert read_page(body).blocks[-1].place == Place(PlaceUnit.PARAGRAPH, 1)


def test_tables_that_only_arrange_a_page_are_no_tables() -> None:
    article = "<p>全镇新修水渠十二公里。</p>" * 30
    assert cells(f"<table><tr><td>当前位置</td><td>{article}</td></tr></table>") == []
    assert cells("<table><tr><td>甲</td></tr></table>") == []
    assert cells(f"<table border=1><tr><td>当前位置</td><td>{article}</td></tr></table>")


@pytest.mark.parametrize(
    ("body", "label", "words"),
    [
        (
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US>"
            "<span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>"
            "</span><![endif]>主要工作</p>",
            "一、",
            "主要工作",
        ),
        ('<p><span style="mso-list:Ignore;">（1）<span>&nbsp;</span></span><span>甲</span></p>', "（1）", "甲"),
        (
            "<p><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span></span>甲",
            "",
            "甲",
        ),
        ("<p><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>甲", "", "甲"),
        ("<p>一、工作<span style='mso-tab-count:1 dotted'>....... </span>3</p>", "", "一、工作\t3"),
        ("<p><font face=Wingdings>&#61694;</font>是<span style='font-family:\"Wingdings 2\"'>£</span>否", "", "☑是□否"),
    ],
)
def test_pages_saved_by_word_and_wps(body: str, label: str, words: str) -> None:
    document = read_page(body)
    assert [(block.label, block.span.of(document.text)) for block in document.blocks] == [(label, words)]


REPORT = "<p>全镇新修水渠12公里，改造泵站3座，惠及群众4000余户。</p>"


@pytest.mark.parametrize(
    ("declared", "written", "encoding"),
    [
        *(("gb2312", "gb18030", "gb18030"), ("GBK", "gb18030", "gb18030"), ("utf-8", "gb18030", "gb18030")),
        *(("gb2312", "utf-8", "utf-8"), ("nonsense", "utf-8", "utf-8"), ("utf-8", "utf-8-sig", "utf-8")),
        *(("utf-8", "utf-16", "utf-16-le"), ("gb2312", "utf-16-be", "utf-16-be"), ("big5", "utf-8", "utf-8")),
    ],
)
def test_a_page_may_lie_about_its_encoding(declared: str, written: str, encoding: str) -> None:
    for meta in (f"<meta charset={declared}>", f"<meta content='text/html; charset={declared}' http-equiv=a>"):
        document = read(Path("a"), f"<html>{meta}{REPORT}".encode(written))
        assert (document.text, document.encoding) == (REPORT[3:-4], encoding)


def test_big5_is_read_where_a_page_declares_it() -> None:
    assert read(Path("a"), "<html><meta charset=big5><p>全鎮新修水渠".encode("big5")).text == "全鎮新修水渠"


def test_pages_that_are_no_text_are_refused() -> None:
    with pytest.raises(ReadError, match="编码"):
        read(Path("a.html"), b"<html>" + bytes(range(128, 256)) * 9)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>甲<b>乙<p>丙</b>丁", ["甲乙", "丙丁"]),
        ("甲 < 乙，3<5", ["甲 < 乙，3<5"]),
        ("<p>甲</span></div></p></p>乙", ["甲", "乙"]),
        ("<p class='a>甲</p><p>乙</p>", ["甲", "乙"]),
        ("<p>甲</p><p class='a", ["甲"]),
        ("<p>甲</p></", ["甲"]),
        ("<p>甲<![CDATA[乙", ["甲"]),
        ("<p>甲</p><script>乙", ["甲"]),
        ("<p =x a==b c=>甲", ["甲"]),
        ("<td>甲</td><li>乙<tr><dd>丙</table>", ["甲", "乙", "丙"]),
        ("<p/>甲<div/>乙", ["甲", "乙"]),
    ],
)
def test_broken_markup_is_read_as_far_as_it_goes(source: str, expected: list[str]) -> None:
    document = read(Path("a.html"), page("")[:-14] + source.encode())
    assert [block.span.of(document.text) for block in document.blocks] == expected
