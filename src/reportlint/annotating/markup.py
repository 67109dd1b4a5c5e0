"""What is written into the XML of a Word file."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlint.reading.docx.parts import Part

TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"


class Writer(NamedTuple):
    """Writes elements of WordprocessingML as one part of a file names them.

    `prefix` is the part's own for them, `namespace` their namespace; `declaration` stands in the start tag of what is
    written where the part has no prefix for them (attributes need one).
    """

    prefix: str
    namespace: str
    declaration: str = ""

    def range_start(self, number: int) -> str:
        """Write where the range of a comment starts."""
        return self._mark("commentRangeStart", number)

    def range_end(self, number: int) -> str:
        """Write where the range of a comment ends, and the run that refers to the comment."""
        w = self.prefix
        reference = f'<{w}:commentReference {w}:id="{number}"/>'
        return f"{self._mark('commentRangeEnd', number)}<{w}:r{self.declaration}>{reference}</{w}:r>"

    def comment(self, number: int, about: Mapping[str, str], lines: Sequence[str]) -> str:
        """Write a comment of paragraphs, the last of them small and grey; `about` are its further attributes."""
        w = self.prefix
        who = f'{w}:id="{number}"' + "".join(f' {w}:{name}="{value}"' for name, value in about.items())
        small = f'<{w}:rPr><{w}:color {w}:val="808080"/><{w}:sz {w}:val="15"/><{w}:szCs {w}:val="15"/></{w}:rPr>'
        paragraphs = "".join(map(self._paragraph, lines[:-1])) + self._paragraph(lines[-1], small)
        return f"<{w}:comment{self.declaration} {who}>{paragraphs}</{w}:comment>"

    def _mark(self, name: str, number: int) -> str:
        return f'<{self.prefix}:{name}{self.declaration} {self.prefix}:id="{number}"/>'

    def _paragraph(self, words: str, properties: str = "") -> str:
        w = self.prefix
        return f"<{w}:p><{w}:r>{properties}{text(f'{w}:t', words)}</{w}:r></{w}:p>"


def writer(part: Part) -> Writer:
    """Return a writer that names elements as the root of a part does."""
    prefix, colon, _ = part.qualified_name(part.root).partition(":")
    namespace = STRICT if STRICT.encode() in part.start_tag(part.root) else TRANSITIONAL
    return Writer(prefix, namespace) if colon else Writer("w", namespace, f' xmlns:w="{namespace}"')


def text(name: str, words: str) -> str:
    """Write words as the text element `name`, which keeps white space at its ends."""
    return f'<{name} xml:space="preserve">{escape(legal(words), {chr(13): "&#13;"})}</{name}>'


def legal(words: str) -> str:
    """Return words with each character that no XML file may hold replaced, one for one."""
    return _illegal().sub("\ufffd", words)


@cache
def _illegal() -> re.Pattern[str]:
    return re.compile("[\0-\b\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
