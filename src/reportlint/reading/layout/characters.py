"""Characters that pages hold in place of the usual ones."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

_KANGXI: Final = range(0x2F00, 0x2FD6)
_SUPPLEMENT: Final = str.maketrans(
    "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
"""Unicode ties only the Kangxi radicals to the characters they look like, not these."""


@cache
def _usual() -> dict[int, int]:
    return _SUPPLEMENT | {code: ord(unicodedata.normalize("NFKC", chr(code))) for code in _KANGXI}


def with_usual_characters(text: str) -> str:
    """Return `text` with radicals replaced by the characters they look like; fonts often name a glyph by the wrong one.

    Nothing else is normalised: full-width signs are the report's own.
    """
    return text.translate(_usual())
