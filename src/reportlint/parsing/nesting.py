"""Which headings stand below which: levels follow nesting, not the style of numbers."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from reportlint.parsing.heading import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.heading import Heading
    from reportlint.parsing.numbering import NumberStyle


@dataclass(slots=True, eq=False)
class Node:
    """A heading in the tree while it is built; the root has none."""

    heading: Heading | None = None
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield all nodes below this one, in the text's order."""
        for child in self.children:
            yield child
            yield from child.walk()


def nested(headings: Sequence[Heading]) -> Node:
    """Return the root of the tree that headings and items form; missing and repeated numbers are put up with."""
    root = Node()
    stack = [root]
    top = _top_style(headings)
    inner = _inner(headings) | _slogans(headings)
    for heading in headings:
        if heading.number is None:
            _unstack_unnumbered(stack, heading, inner)
        else:
            _unstack_numbered(stack, heading, top)
        node = Node(heading)
        stack[-1].children.append(node)
        stack.append(node)
    return root


def _top_style(headings: Sequence[Heading]) -> NumberStyle | None:
    """Return the style that numbers the parts against its usual rank (第一，with （一） below), None where none does.

    Such a series opens the report, never starts again, and goes on behind another one that begins inside it.
    """
    numbered = [heading for heading in headings if heading.number]
    series = [place for place, heading in enumerate(numbered) if heading.style is numbered[0].style]
    values = [numbered[place].value for place in series]
    if len(values) < 2 or values[0] != 1 or any(last >= value for last, value in pairwise(values)):
        return None
    between = numbered[series[0] : series[-1]]
    return numbered[0].style if any(h.value == 1 and h.style is not numbered[0].style for h in between) else None


def _unstack_numbered(stack: list[Node], heading: Heading, top: NumberStyle | None) -> None:
    """Take from the stack what does not stand above a numbered heading."""
    sibling = _sibling(stack, heading)
    if sibling:
        del stack[sibling:]
        return
    while (above := stack[-1].heading) and _below(above, heading, top):
        stack.pop()


def _sibling(stack: list[Node], heading: Heading) -> int:
    """Return the place on the stack of the heading that this one follows in its series, 0 where there is none."""
    number = heading.number
    if number is None:
        return 0
    same = [
        (place, above.number.value, above)
        for place, node in enumerate(stack)
        if (above := node.heading) and above.number and above.number.style == number.style
    ]
    for place, value, above in reversed(same):
        if above.marked == heading.marked or value == number.value - 1:
            return place
    return 0


def _below(above: Heading, heading: Heading, top: NumberStyle | None) -> bool:
    """Tell whether the innermost open heading ranks below one that opens a new series."""
    if heading.number is None or above.style is top:
        return False
    if above.marked and not heading.marked:
        return False
    if above.number is None:
        return above.rank is not None and heading.rank is not None and above.rank >= heading.rank
    return heading.style is top or above.number.style > heading.number.style


def _unstack_unnumbered(stack: list[Node], heading: Heading, inner: set[Heading]) -> None:
    """Take from the stack what does not stand above a heading without number."""
    if heading.rank is not None and not heading.annex:
        while (above := stack[-1].heading) and (above.rank is None or above.rank >= heading.rank):
            stack.pop()
    elif heading in inner:
        siblings = [place for place, node in enumerate(stack) if node.heading in inner]
        del stack[siblings[-1] if siblings else len(stack) :]
    else:
        del stack[1:]


def _inner(headings: Sequence[Heading]) -> set[Heading]:
    """Return the unnumbered headings that stand inside a numbered part.

    They do where the part's series goes on behind them; where it starts again, or where unnumbered headings came
    before it, several or one right above its first number, they are parts themselves.
    """
    titles = [heading for heading in headings if heading.number and heading.shape is not Shape.ITEM]
    highest = min((heading.number.style for heading in titles if heading.number), default=None)
    plain = [heading for heading in headings if heading.number is None and heading.rank is None and not heading.annex]
    blocks = [heading.block for heading in titles if heading.style is highest]
    values = [heading.value for heading in titles if heading.style is highest]
    places = {heading: bisect_left(blocks, heading.block) for heading in plain}
    restarts = any(0 < place < len(values) and values[place] <= values[place - 1] for place in places.values())
    before = [heading.block for heading, place in places.items() if place == 0]
    parts = restarts or len(before) > 1 or (bool(before) and blocks[:1] == [before[0] + 1])
    return {
        heading
        for heading, place in places.items()
        if place and (values[place] > values[place - 1] if place < len(values) else not parts and not heading.named)
    }


def _slogans(headings: Sequence[Heading]) -> set[Heading]:
    """Return the unnumbered headings of several clauses that stand between parts which the dictionary knows."""
    plain = [heading for heading in headings if heading.number is None and heading.rank is None and not heading.annex]
    named = [heading.block for heading in plain if heading.named]
    return {h for h in plain if not h.named and h.clauses > 1 and h.block > named[0]} if len(named) > 1 else set()
