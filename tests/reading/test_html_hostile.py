"""Pages made to take forever, to crash or to be taken for something else."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import page

from reportlint.limits import DEFAULT_LIMITS
from reportlint.reading import ReadError, read
from reportlint.reading.html import tokens

MANY = 20_000
PIECES = (
    "<p> </p> <div> </div> <table> </table> <tr> <td> </td> <ol> <li> </ol> <h2> </h2> <br> <pre> <b <!-- --> </span> "
    "<script> </script> ' \" = > < & &# &#x202e; </ <![if> 甲 乙。 <article> <caption> <svg/> \0 <form> </form>"
)
TAGS = ["<table border=1>", "<td rowspan=3 colspan=2>", "<span style='mso-list:Ignore'>", "<p style='display:none'>"]
SOUP = st.lists(st.sampled_from([*PIECES.split(), *TAGS, " ", "\n"]), max_size=60)


@pytest.mark.parametrize(
    "body",
    [
        *(
            "<div>",
            "<span>",
            "<b>甲",
            "<ol><li>甲",
            "<table><tr><td>甲",
            "<table border=1><tr><td>甲",
            "<p>甲",
            "<tbody>",
        ),
        *("<a ", "<a b='", '<a b="', "<a b=", "</a ", '</a =">"', "<", "</", "<!--", "<![a", "<script>", "</script "),
        *("<script></scrip", "&", "&#", "&#x202e;", "甲<br>", "<![if a]>甲<![endif]>", "<ruby>汉<rt>", "</p></b></td>"),
        *("<pre>\n", "<table border=1><td rowspan=0 colspan=1000>", "<p style='mso-list:ignore'>", "x='y' ", "<form>"),
    ],
)
def test_time_grows_no_faster_than_the_page(body: str) -> None:
    begin = time.process_time()
    with suppress(ReadError):
        read(Path("a.html"), page(body * MANY))
    assert time.process_time() - begin < 10


@pytest.mark.parametrize("start", ["<p ", "<p style='", "<table style='", "<script>", "<p>&#", "<p>&#x"])
def test_one_huge_thing(start: str) -> None:
    for filling in ("9", "a ", "=", "display:", "mso-list ", "border:", "&amp;", '"'):
        with suppress(ReadError):
            read(Path("a.html"), page(start + filling * MANY))


def test_numbers_too_long_for_python() -> None:
    digits = "9" * 10_000
    document = read(Path("a"), page(f"&#{digits};<ol start={digits}><li value={digits}>甲</ol>"))
    assert document.text == "\ufffd\n甲"
    assert (
        read(Path("a"), page(f"<table border=1><td colspan={digits} rowspan={digits}>甲<tr><td>乙")).text == "甲\n\t乙"
    )


def test_what_is_nested_too_deep_is_still_read() -> None:
    assert read(Path("a"), page("<div>" * 100_000 + "甲" + "</div>" * 100_000 + "乙")).text == "甲\n乙"
    hidden = "<b>" * 300 + "<script>甲</script>" + "</b>" * 300
    assert read(Path("a"), page(hidden + "乙")).text == "乙"


def test_limits_hold() -> None:
    few = DEFAULT_LIMITS._replace(xml_nodes=100)
    with pytest.raises(ReadError, match="内容过多"):
        read(Path("a"), page("<p>甲" * 200), limits=few)
    with pytest.raises(ReadError, match="表格过大"):
        read(Path("a"), page("<table border=1>" + "<td rowspan=0>" * 1000 + "<tr>" * 1000))


@given(SOUP)
def test_any_soup_of_tags_is_read(pieces: list[str]) -> None:
    document = read(Path("a.html"), page("".join(pieces)))
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert block.span.of(document.text).strip() == block.span.of(document.text)
        end = block.span.end


@given(SOUP)
def test_no_character_of_a_page_is_told_twice(pieces: list[str]) -> None:
    source = "".join(pieces)
    shown = [token.text for token in tokens.tokens(source) if isinstance(token, tokens.Text)]
    assert sum(text.count("甲") for text in shown) <= source.count("甲")
