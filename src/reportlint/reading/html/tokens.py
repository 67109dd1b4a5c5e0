"""The tags and texts of an HTML page, told apart as browsers do.

The standard library's `html.parser` takes time that grows with the square of hostile input (30 KB of `<a ` take five
seconds) and raises on `<![x`; the patterns here never go back over what they have read.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Text(NamedTuple):
    """Characters, references resolved."""

    text: str


class Start(NamedTuple):
    """A start tag; names are in lower case. `closed` tells that `/>` makes it an empty element, as only XML has it."""

    name: str
    attributes: Mapping[str, str]
    closed: bool = False


class End(NamedTuple):
    """An end tag."""

    name: str


Token = Text | Start | End

RAW: Final = frozenset(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "template"}
)
"""Elements whose content is no markup, or none that a browser shows: it comes as one text."""

_NO_ATTRIBUTES: Final[Mapping[str, str]] = {}
_REPLACEMENT: Final = "\ufffd"


@cache
def _start_tag() -> re.Pattern[str]:
    # Quotes count only after an equals sign; one that nobody closes is a character like others.
    return re.compile(r"""<([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""")


@cache
def _start_tag_without_quotes() -> re.Pattern[str]:
    return re.compile(r"<([a-zA-Z][^\s/>]*+)([^>]*+)>")


@cache
def _end_tag() -> re.Pattern[str]:
    return re.compile(r"</([a-zA-Z][^\s/>]*+)[^>]*+>")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"""([^\s=/>"'][^\s=/>]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")


@cache
def _raw_end() -> re.Pattern[str]:
    return re.compile(r"</(" + "|".join(sorted(RAW)) + r")(?=[\s/>])", re.IGNORECASE)


@cache
def _huge_reference() -> re.Pattern[str]:
    return re.compile(r"&#(?:[0-9]{8,}+|[xX][0-9a-fA-F]{8,}+);?+")


def tokens(page: str) -> Iterator[Token]:
    """Yield the texts and tags of a page; comments and declarations are left out.

    What follows a tag, a comment, a script or the like that is never closed is not shown, as in browsers.
    """
    is_xml = page.lstrip("\ufeff \t\r\n").startswith("<?xml")
    start_tag = _start_tag()
    position = text_start = 0
    while (position := page.find("<", position)) >= 0:
        following = page[position + 1 : position + 2]
        is_start = following.isascii() and following.isalpha()
        if not is_start and following not in {"/", "!", "?"}:
            position += 1
            continue
        if text_start < position:
            yield Text(_resolved(page[text_start:position]))
        if not is_start:
            match = _end_tag().match(page, position)
            if match:
                yield End(match[1].lower())
            position = text_start = match.end() if match else _end_of_aside(page, position)
            continue
        match = start_tag.match(page, position)
        if match is None:
            # A quote hides the end of every tag that follows, so it is one that nobody closes.
            start_tag = _start_tag_without_quotes()
            match = start_tag.match(page, position)
            if match is None:
                return
        tag = _start(match, is_xml)
        yield tag
        position = match.end()
        if tag.name in RAW and not tag.closed:
            text_start, position = position, _end_of_raw(page, position, tag.name)
            yield Text(page[text_start:position])
        text_start = position
    if text_start < len(page):
        yield Text(_resolved(page[text_start:]))


def _start(match: re.Match[str], is_xml: bool) -> Start:
    name = match[1].lower()
    closed = match[2].endswith("/") and (is_xml or ":" in name)
    return Start(name, _attributes(match[2]) if match[2] else _NO_ATTRIBUTES, closed)


def _end_of_aside(page: str, start: int) -> int:
    """Return where a comment, a declaration or another tag that names no element ends."""
    if page.startswith("<!--", start):
        # `<!-->` is a whole comment, so its end may share the signs of its start.
        sign, end = "-->", page.find("-->", start + 2)
    else:
        sign, end = ">", page.find(">", start)
    return len(page) if end < 0 else end + len(sign)


def _end_of_raw(page: str, start: int, name: str) -> int:
    """Return the offset of the end tag of the raw element `name`, that of the page where there is none."""
    return next((end.start() for end in _raw_end().finditer(page, start) if end[1].lower() == name), len(page))


def _attributes(source: str) -> Mapping[str, str]:
    """Return the attributes of a tag; the first of several with one name counts."""
    found: dict[str, str] = {}
    for match in _attribute().finditer(source):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), _resolved(value))
    return found


def _resolved(text: str) -> str:
    """Return `text` with the characters that its references stand for; Python makes no number of endless digits."""
    return html.unescape(_huge_reference().sub(_REPLACEMENT, text)) if "&" in text else text
