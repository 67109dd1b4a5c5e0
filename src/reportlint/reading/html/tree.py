"""An HTML page as a tree, built from any tags whatever, as forgiving as browsers are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reportlint.reading.errors import ReadError
from reportlint.reading.html.tokens import RAW, End, Start, Text, tokens
from reportlint.text import visible_length

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportlint.limits import Limits

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

BLOCKS: Final = HEADINGS | frozenset(
    {"address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "dir", "div"}
    | {"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend"}
    | {"li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody"}
    | {"td", "tfoot", "th", "thead", "tr", "ul", "xmp"}
)
"""Elements that begin and end a paragraph."""

CELLS: Final = frozenset({"td", "th"})
ROW_GROUPS: Final = frozenset({"thead", "tbody", "tfoot", "form"})
"""What rows stand in; a form between a table and its rows shows nothing."""

_VOID: Final = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta"}
    | {"param", "source", "track", "wbr"}
)
_BODIES: Final = ROW_GROUPS - {"form"}
_CLOSED_BY: Final = {
    "li": (frozenset({"li"}), frozenset({"ol", "ul", "menu", "dir", "td", "th"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "td", "th"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "td", "th"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
    "td": (CELLS, frozenset({"table", "tr"})),
    "th": (CELLS, frozenset({"table", "tr"})),
    "tr": (CELLS | {"tr"}, frozenset({"table"})),
    **{name: (CELLS | {"tr", "caption"} | _BODIES, frozenset({"table"})) for name in _BODIES},
}
"""What a start tag ends that is still open, and the elements beyond which it ends nothing."""

_PARAGRAPH: Final = frozenset({"p"})
_TABLE: Final = frozenset({"table"})
_TABLE_PARTS: Final = CELLS | _BODIES | {"table", "tr", "caption"}
_BARRIER: Final = frozenset({"td", "th", "table", "caption", "html"})
_LINES: Final = frozenset({"p", "br", "div", "li"}) | HEADINGS


@dataclass(slots=True, eq=False)
class Element:
    """An element; its children are elements and texts.

    `length` counts the characters below it that are no white space, `lines` the paragraphs and line breaks.
    """

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    length: int = 0
    lines: int = 0

    def get(self, name: str) -> str:
        """Return an attribute, "" where it is absent."""
        return self.attributes.get(name, "")

    @property
    def elements(self) -> Iterator[Element]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> Iterator[Element]:
        """Yield the element and all below it, in the page's order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]


def parse(page: str, limits: Limits) -> Element:
    """Return the root of a page; raises `ReadError` where it has too many tags.

    What is nested deeper than `limits.xml_depth` stands in the deepest element that is let in.
    """
    if page.count("<") + page.count("=") > limits.xml_nodes:
        raise ReadError("网页内容过多，不像正常的报告，已拒绝读取")
    builder = _Builder(limits.xml_depth)
    for token in tokens(page):
        if isinstance(token, Text):
            builder.text(token.text)
        elif isinstance(token, Start):
            builder.start(token)
        elif isinstance(token, End):
            builder.end(token.name)
    builder.close_from(1)
    return builder.root


class _Builder:
    """Keeps the elements that are open, outermost first, and how many of each name they are."""

    def __init__(self, deepest: int) -> None:
        self.root = Element("html")
        self._open = [self.root]
        self._names = Counter({"html": 1})
        self._deepest = deepest
        self._too_deep: Counter[str] = Counter()

    def text(self, text: str) -> None:
        element = self._open[-1]
        element.children.append(text)
        if element.name not in RAW:
            element.length += visible_length(text)

    def start(self, tag: Start) -> None:
        if tag.name in {"html", "head", "body"}:
            return  # their content is the root's, wherever the head ends
        if tag.name in BLOCKS:
            self._close(_PARAGRAPH, _BARRIER)
        if tag.name in _CLOSED_BY:
            self._close(*_CLOSED_BY[tag.name])
        if tag.name in CELLS and self._open[-1].name in ROW_GROUPS | {"table"}:
            self.start(Start("tr", {}))
        if tag.name in _VOID or tag.closed:
            self._add(tag)
        elif len(self._open) >= self._deepest and tag.name not in RAW:
            self._too_deep[tag.name] += 1
        else:
            self._open.append(self._add(tag))
            self._names[tag.name] += 1

    def _add(self, tag: Start) -> Element:
        element = Element(tag.name, tag.attributes, lines=int(tag.name in _LINES))
        self._open[-1].children.append(element)
        self._open[-1].lines += element.lines * (tag.name in _VOID)
        return element

    def end(self, name: str) -> None:
        if name == "br":
            self._add(Start("br", {}))
        elif self._too_deep[name]:
            self._too_deep[name] -= 1
        elif name in _TABLE_PARTS:
            self._close(frozenset({name}), _TABLE)
        elif name in BLOCKS:
            self._close(HEADINGS if name in HEADINGS else frozenset({name}), _BARRIER)
        else:
            self._close(frozenset({name}), BLOCKS)

    def _close(self, names: frozenset[str], barrier: frozenset[str]) -> None:
        """End the nearest open element among `names` inside the nearest one of `barrier`, and all within it.

        Of the parts of a table it is the outermost: a row ends with the cells in it.
        """
        if not any(self._names[name] for name in names):
            return
        nearest = names.isdisjoint(_TABLE_PARTS)
        found = 0
        for index in range(len(self._open) - 1, 0, -1):
            name = self._open[index].name
            if name in names:
                found = index
                if nearest or name in barrier:
                    break
            elif name in barrier:
                break
        if found:
            self.close_from(found)

    def close_from(self, index: int) -> None:
        """End the open elements from `index` on, innermost first."""
        while len(self._open) > index:
            element = self._open.pop()
            self._names[element.name] -= 1
            self._open[-1].length += element.length
            self._open[-1].lines += element.lines
