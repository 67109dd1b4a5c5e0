"""The numbers by which Word's older formats (.doc, RTF, Word 2003 XML) call the formats of list numbers."""

from __future__ import annotations

from typing import Final

_NAMES: Final = (
    *("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText"),
    *("hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth"),
    *("decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle"),
    *("decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung"),
    *("decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"),
    *("ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting"),
    *("ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting"),
    *("chineseLegalSimplified", "chineseCountingThousand", "ideographDigital"),
)
_OTHERS: Final = {57: "numberInDash", 255: "none"}


def name_of_code(code: int) -> str:
    """Return the name that `number_formats` knows for a code ([MS-OSHARED] 2.2.1.3, MSONFC), `decimal` for others."""
    return _NAMES[code] if 0 <= code < len(_NAMES) else _OTHERS.get(code, "decimal")
