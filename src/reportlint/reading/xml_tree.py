"""XML to a tree with short names (`w:p`), whatever the namespaces are called in the file.

Expat and the tree builder come with Python and load in 4 ms, lxml in 9. lxml would parse a report of 30,000 characters
some 40 ms faster, which is not worth a compiled dependency. Names are shortened while parsing, so that the readers need
not know that a standard has several namespaces for one thing; `find` takes a short name for a plain tag as long as it
is given no path (`a/b`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from reportlint.reading.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportlint.limits import Limits

    _Start = Callable[[str, dict[str, str]], object]
    _End = Callable[[str], object]

__all__ = ["Element", "Places", "parse"]

Places = dict[Element, tuple[int, int]]
"""Where in the bytes of its part an element stands: the offset of its start tag, and that of its end tag, or, where it
is an empty-element tag (`<w:tab/>`), the offset after it."""


class _Names(dict[str, str]):
    """Expat's names (`namespace}local`) to short ones, worked out once each."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, name: str) -> str:
        namespace, _, local = name.rpartition("}")
        prefix = self._prefixes.get(namespace, namespace)
        short = f"{prefix}:{local}" if prefix else local
        self[name] = short
        return short


def _handlers(
    begin: _Start, finish: _End, prefixes: Mapping[str, str], skipped: frozenset[str], deepest: int
) -> tuple[_Start, _End]:
    """Return expat's handlers for the start and end of an element, which build a tree with `begin` and `finish`.

    They run tens of thousands of times for a report, so their state is in local names: a third faster than a class.
    """
    names = _Names(prefixes)
    depth = skipped_from = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, skipped_from
        depth += 1
        if skipped_from:
            return
        tag = names[name]
        if tag in skipped:
            skipped_from = depth
            return
        if depth > deepest:
            raise ReadError("文档结构嵌套过深，不像正常的文档，已拒绝读取")
        begin(tag, {names[key]: value for key, value in attributes.items()} if attributes else attributes)

    def end(name: str) -> None:
        nonlocal depth, skipped_from
        if not skipped_from:
            finish(names[name])
        elif depth == skipped_from:
            skipped_from = 0
        depth -= 1

    return start, end


def _placing(tree: TreeBuilder, parser: expat.XMLParserType, places: Places) -> tuple[_Start, _End]:
    """Return the builder's own functions, which also note in `places` where each element stands."""

    def begin(tag: str, attributes: dict[str, str]) -> None:
        places[tree.start(tag, attributes)] = (parser.CurrentByteIndex, 0)

    def finish(tag: str) -> None:
        element = tree.end(tag)
        places[element] = (places[element][0], parser.CurrentByteIndex)

    return begin, finish


def _refuse_doctype(*_: Any) -> None:
    raise ReadError("文档里有 DOCTYPE 声明（可能是恶意文件），已拒绝读取")


def parse(
    data: bytes,
    limits: Limits,
    prefixes: Mapping[str, str],
    skipped: frozenset[str] = frozenset(),
    places: Places | None = None,
) -> Element:
    """Return the root element of an XML part.

    `prefixes` are the short names of namespaces (an empty one leaves the local name alone); elements `skipped`, by
    short name, are not built, nor what they hold. In `places`, where given, is noted where each element stands. Raises
    `ReadError` where the XML is not well-formed, nested too deep, too large or declares a document type: without
    declarations no entity can expand.
    """
    if data.count(b"<") + data.count(b"=") > limits.xml_nodes:
        raise ReadError("文档内容过多，不像正常的报告，已拒绝读取")
    tree = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    begin, finish = (tree.start, tree.end) if places is None else _placing(tree, parser, places)
    parser.StartElementHandler, parser.EndElementHandler = _handlers(begin, finish, prefixes, skipped, limits.xml_depth)
    parser.CharacterDataHandler = tree.data
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ReadError("文件已损坏（XML 有错误），请用 Word 或 WPS 打开后重新保存") from error
    return tree.close()
