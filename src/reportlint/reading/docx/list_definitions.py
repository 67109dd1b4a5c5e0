"""Lists as the numbering part defines them: abstract definitions, the lists that use them, and their overrides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reportlint.reading.docx.markup import child_value, is_on
from reportlint.reading.docx.styles import small_number

if TYPE_CHECKING:
    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.styles import Styles

LEVELS: Final = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    `text` has `%1` to `%9` for the numbers of the levels. `restart` is the level (from 1) that makes this one begin
    anew: 0 for none, None for any level above it. `style` is the paragraph style tied to the level.
    """

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """A list as a paragraph uses it.

    Lists with the same `counters` go on counting one another's numbers; `start_overrides` are where this one begins.
    """

    counters: str
    levels: dict[int, Level] = field(default_factory=dict)
    start_overrides: dict[int, int] = field(default_factory=dict)

    def level_of_style(self, styles: tuple[str, ...]) -> int | None:
        """Return the level tied to the first of `styles` that is tied to one."""
        tied = {level.style: index for index, level in self.levels.items() if level.style}
        return next((tied[style] for style in styles if style in tied), None)


def list_definitions(root: Element | None, styles: Styles) -> dict[str, ListDefinition]:
    """Return the lists of a numbering part by their `w:numId`; none where `root` is None."""
    if root is None:
        return {}
    abstracts = {element.get("w:abstractNumId", ""): element for element in root.findall("w:abstractNum")}
    nums = {element.get("w:numId", ""): element for element in root.findall("w:num")}
    return {num_id: _list_definition(num, nums, abstracts, styles) for num_id, num in nums.items()}


def _list_definition(
    num: Element, nums: dict[str, Element], abstracts: dict[str, Element], styles: Styles
) -> ListDefinition:
    counters = _abstract_id(num, nums, abstracts, styles)
    abstract = abstracts.get(counters)
    levels = {} if abstract is None else _levels(abstract)
    starts = {}
    for override in num.findall("w:lvlOverride"):
        index = small_number(override.get("w:ilvl"))
        start = small_number(child_value(override, "w:startOverride"))
        if index is not None and start is not None:
            starts[index] = start
        levels.update(_levels(override))
    return ListDefinition(counters, levels, starts)


def _abstract_id(num: Element, nums: dict[str, Element], abstracts: dict[str, Element], styles: Styles) -> str:
    """Return the identifier of the definition, following links through list styles until they end or repeat."""
    seen = set()
    identifier = child_value(num, "w:abstractNumId") or ""
    while identifier not in seen and identifier in abstracts:
        seen.add(identifier)
        style = child_value(abstracts[identifier], "w:numStyleLink")
        linked = nums.get(styles.number_reference(style).num_id or "") if style else None
        if linked is None:
            break
        identifier = child_value(linked, "w:abstractNumId") or ""
    return identifier


def _levels(parent: Element) -> dict[int, Level]:
    indexed = ((small_number(element.get("w:ilvl")), element) for element in parent.findall("w:lvl"))
    return {index: _level(element) for index, element in indexed if index is not None and index < LEVELS}


def _level(element: Element) -> Level:
    hidden = is_on(element.find("w:rPr"), "w:vanish")
    start = small_number(child_value(element, "w:start"))
    return Level(
        start=0 if start is None else start,
        number_format=_number_format(element),
        text="" if hidden else child_value(element, "w:lvlText") or "",
        restart=small_number(child_value(element, "w:lvlRestart")),
        is_legal=bool(is_on(element, "w:isLgl")),
        style=child_value(element, "w:pStyle"),
    )


def _number_format(level: Element) -> str:
    """Return the name of the format; newer ones come with an older one to fall back on."""
    alternatives = level.find("mc:AlternateContent")
    fallback = None if alternatives is None else alternatives.find("mc:Fallback")
    return child_value(level, "w:numFmt") or child_value(fallback, "w:numFmt") or "decimal"
