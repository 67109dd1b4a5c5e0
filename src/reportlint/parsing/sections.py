"""Headings to the tree of sections: which headings stand below which, and which numbered lines are only items."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from reportlint.parsing.heading import Heading, Shape
from reportlint.parsing.headings import find_headings
from reportlint.parsing.nesting import Node, nested
from reportlint.parsing.numbering import NumberStyle, read_number
from reportlint.parsing.roles import words_of_heading
from reportlint.parsing.shapes import in_table, is_aside, is_prose
from reportlint.report import Section
from reportlint.text import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.text import Document


def build_sections(document: Document) -> tuple[Section, ...]:
    """Return the topmost sections of the document, without roles.

    Levels follow nesting, not the style of numbers; missing and repeated numbers are put up with. Lead-ins
    (今年的打算如下：) open sections only where nothing else does.
    """
    headings = find_headings(document)
    root = _tree(document, [heading for heading in headings if not heading.lead])
    if not any(_opens_part(node) for node in root.children):
        root = _tree(document, headings)
    return _sections(document, root)


def _opens_part(node: Node) -> bool:
    """Tell whether a topmost heading stands on a line of its own, as titles of parts do."""
    heading = node.heading
    return heading is not None and heading.shape is Shape.ALONE and not heading.annex


def _tree(document: Document, headings: Sequence[Heading]) -> Node:
    root = nested(headings)
    bodies = _with_body(document, headings)
    running = _running_series(root)
    for parent in (root, *root.walk()):
        titles = _titles(parent, bodies) - running
        parent.children = [node for node in parent.children if node in titles]
    if len(root.children) == 1 and _is_byline(root.children[0]):
        root.children = root.children[0].children
    return root


def _is_byline(node: Node) -> bool:
    """Tell whether a line that would hold the whole report is none of its headings: an author, a second title."""
    heading = node.heading
    if heading is None or heading.number or heading.marked or heading.named or heading.annex:
        return False
    return sum(child.heading is not None and child.heading.number is not None for child in node.children) > 1


def _with_body(document: Document, headings: Sequence[Heading]) -> set[Heading]:
    """Return the headings that have text of their own before the next one.

    It must be running text, except below a heading that the dictionary knows: notes often end without a mark.
    """
    ends = [*(heading.block for heading in headings[1:]), len(document.blocks)]
    return {
        heading
        for heading, end in zip(headings, ends, strict=False)
        if heading.rest.length
        or any(_is_body(document, index) or _is_known(document, heading) for index in range(heading.block + 1, end)[:1])
    }


def _is_known(document: Document, heading: Heading) -> bool:
    return bool(words_of_heading(heading.span.of(document.text)).roles)


def _is_body(document: Document, index: int) -> bool:
    block = document.blocks[index]
    words = block.span.of(document.text)
    return in_table(block) or is_prose(words) or read_number(words) is not None


# Titles and items


def _running_series(root: Node) -> set[Node]:
    """Return the nodes of a numbering that runs on through several parts: paragraph numbers, no headings."""
    running: set[Node] = set()
    for style in NumberStyle:
        groups = [group for parent in root.walk() if (group := _of_style(parent.children, style))]
        starts = [(_value(before[-1]), _value(group[0])) for before, group in pairwise(groups)]
        if len(groups) > 2 and all(first == last + 1 for last, first in starts):
            running |= {node for group in groups for node in group}
    return running


def _of_style(nodes: Iterable[Node], style: NumberStyle) -> list[Node]:
    return [node for node in nodes if _style(node) is style]


def _value(node: Node) -> int:
    return node.heading.number.value if node.heading and node.heading.number else 0


def _titles(parent: Node, bodies: set[Heading]) -> set[Node]:
    """Return those of the children that are headings; a series of which most are statements has none."""
    titles: set[Node] = set()
    listed = parent.heading is not None and parent.heading.lead
    for _, group in groupby(parent.children, key=_style):
        series = list(group)
        fit = [node for node in series if _is_title(node, bodies, listed)]
        if 2 * len(fit) > len(series) and any(_has_matter(node, bodies) for node in fit):
            titles.update(fit)
    return titles


def _style(node: Node) -> NumberStyle | None:
    return node.heading.number.style if node.heading and node.heading.number else None


def _is_title(node: Node, bodies: set[Heading], listed: bool) -> bool:
    """Tell whether a heading is no item; `listed` are the points that a lead-in announces: only titles alone count."""
    heading = node.heading
    if heading is None or heading.shape is Shape.ITEM or (listed and heading.shape is not Shape.ALONE):
        return False
    return heading.shape is not Shape.CLOSED or _has_matter(node, bodies)


def _has_matter(node: Node, bodies: set[Heading]) -> bool:
    """Tell whether anything stands under the heading, or the format itself says that it is one."""
    heading = node.heading
    return heading is not None and (heading.rank is not None or bool(node.children) or heading in bodies)


# Spans


def _sections(document: Document, root: Node) -> tuple[Section, ...]:
    nodes = list(root.walk())
    ends = [*(node.heading.start for node in nodes[1:] if node.heading), _signature(document)]
    bodies = {node: _body(document, node, end) for node, end in zip(nodes, ends, strict=False)}
    return tuple(_section(document, node, 1, bodies) for node in root.children)


def _signature(document: Document) -> int:
    """Return where the names and dates below the report's last words begin; the text's end where there are none."""
    end = len(document.text)
    for block in reversed(document.blocks):
        words = block.span.of(document.text)
        if in_table(block) or is_prose(words):
            return end
        if not is_aside(words) or words[-1:] in "：:":
            break
        end = block.span.start
    return len(document.text)


def _body(document: Document, node: Node, end: int) -> tuple[Span, ...]:
    """Return the text between a heading and the next one, which begins at `end`, block by block."""
    heading = node.heading
    if heading is None:
        return ()
    spans = [heading.rest]
    for index in range(heading.block + 1, len(document.blocks)):
        if document.blocks[index].span.start >= end:
            break
        spans.append(document.blocks[index].span)
    cut = (trimmed(document.text, Span(span.start, min(span.end, end))) for span in spans if span.start < end)
    return tuple(span for span in cut if span.length)


def _section(document: Document, node: Node, level: int, bodies: dict[Node, tuple[Span, ...]]) -> Section:
    heading = node.heading
    assert heading is not None
    children = tuple(_section(document, child, level + 1, bodies) for child in node.children)
    ends = [heading.span.end, *(span.end for span in bodies[node]), *(child.span.end for child in children)]
    return Section(
        number=heading.number.text if heading.number else "",
        heading=heading.span.of(document.text),
        level=level,
        roles=frozenset(),
        span=Span(heading.start, max(ends)),
        heading_span=heading.span,
        body=bodies[node],
        children=children,
    )
