"""What of a page a browser, or Word, does not show."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reportlint.reading.html.tree import Element

_NOT_SHOWN: Final = frozenset(
    {"script", "style", "title", "template", "iframe", "noembed", "noframes", "noscript", "object", "applet", "xml"}
    | {"select", "datalist", "textarea", "button", "audio", "video", "canvas", "svg", "map", "del"}
    | {"nav", "rt", "rtc", "rp"}
    | {"o:documentproperties", "w:worddocument"}
)
"""Elements that show no text of the report's own: `del` is what a tracked change deletes, `nav` leads elsewhere, or
repeats the headings as a table of contents."""

_HIDING_CLASSES: Final = frozenset(
    {"msodel", "msocomanchor", "msocommentreference"}
    | {"msofootnotereference", "msoendnotereference", "sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym"}
)
"""Classes with which Word and LibreOffice mark deleted text, comments and the signs of notes."""


@cache
def _hiding_style() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[;\s])(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden|mso-hide\s*+:\s*+all"
        r"|mso-element\s*+:\s*+(?:comment|header|footer))",
        re.IGNORECASE,
    )


def is_shown(element: Element) -> bool:
    """Tell whether an element itself is shown."""
    if element.name in _NOT_SHOWN or not element.attributes:
        return element.name not in _NOT_SHOWN
    attributes = element.attributes
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return False
    if "style" in attributes and _hiding_style().search(attributes["style"]):
        return False
    if attributes.get("title") in {"header", "footer"} and element.name == "div":
        return False  # LibreOffice's page header and footer
    return _HIDING_CLASSES.isdisjoint(attributes.get("class", "").lower().split())
