"""What holds in a group of RTF, and what the words that open a group say of it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Destination(Enum):
    """Where the text of a group goes."""

    SHOWN = auto()
    """Into the story that is read."""
    SKIPPED = auto()
    """Nowhere, with all groups inside."""
    FRAME = auto()
    """Nowhere, but a group inside may be shown."""
    BOX = auto()
    NOTE = auto()
    LABEL = auto()
    """The number before a paragraph, as the program that wrote the file showed it."""
    FONTS = auto()
    STYLES = auto()
    INNER_ROW = auto()
    """The properties of a row of a table inside a cell."""


DESTINATIONS: Final = {
    "shp": Destination.FRAME,
    "shpinst": Destination.FRAME,
    "do": Destination.FRAME,
    "moMath": Destination.FRAME,
    "mr": Destination.SHOWN,
    "shptxt": Destination.BOX,
    "dptxbxtext": Destination.BOX,
    "footnote": Destination.NOTE,
    "listtext": Destination.LABEL,
    "pntext": Destination.LABEL,
    "fonttbl": Destination.FONTS,
    "stylesheet": Destination.STYLES,
    "nesttableprops": Destination.INNER_ROW,
} | dict.fromkeys(
    (
        *("annotation", "colortbl", "filetbl", "fldinst", "info", "nonesttables", "nonshppict", "objclass", "objdata"),
        *("objname", "pict", "pn", "pntxta", "pntxtb", "rxe", "shprslt", "sn", "sp", "sv", "tc", "tcn", "txe", "upr"),
        *("xe", "header", "headerf", "headerl", "headerr", "footer", "footerf", "footerl", "footerr"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn"),
    ),
    Destination.SKIPPED,
)
"""Groups by the word that opens them. Any other group marked `\\*` is skipped, as the format has it."""


class State(NamedTuple):
    """What a group inherits from the one around it and may change for itself.

    `fallback` is how many bytes after a `\\u` repeat it for old readers, `font` a number in the table of fonts,
    `style` one in the style sheet, `outline` the level that the paragraph itself states (from 0), `depth` how deep in
    tables it stands.
    """

    destination: Destination = Destination.SHOWN
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1
    font: int | None = None
    style: int = 0
    outline: int | None = None
    depth: int = 0


_CHANGES: Final[dict[str, Callable[[State, int | None], State]]] = {
    "plain": lambda state, _: state._replace(hidden=False, deleted=False, font=None),
    "f": lambda state, number: state._replace(font=number),
    "v": lambda state, number: state._replace(hidden=number != 0),
    "deleted": lambda state, number: state._replace(deleted=number != 0),
    "mvf": lambda state, number: state._replace(deleted=number != 0),
    "uc": lambda state, number: state._replace(fallback=1 if number is None else max(0, number)),
    "pard": lambda state, _: state._replace(style=0, outline=None, depth=0),
    "s": lambda state, number: state._replace(style=number or 0),
    "outlinelevel": lambda state, number: state._replace(outline=number),
    "intbl": lambda state, _: state._replace(depth=max(1, state.depth)),
    "itap": lambda state, number: state._replace(depth=max(0, number or 0)),
}


def changed(state: State, word: str, number: int | None) -> State:
    """Return the state after a control word, which most often says only how text looks."""
    change = _CHANGES.get(word)
    return state if change is None else change(state, number)
