"""The tokens of an RTF file to a story.

Groups wait in a list, so no file can nest them too deep, and every token is looked at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading.composing import SOFT_BREAK
from reportlint.reading.rtf.composition import Composition
from reportlint.reading.rtf.head import Fonts, Styles
from reportlint.reading.rtf.state import DESTINATIONS, Destination, State, changed
from reportlint.reading.rtf.tokens import Kind, tokens

if TYPE_CHECKING:
    from reportlint.reading.rtf.tokens import Token
    from reportlint.reading.stories import Story

_CHARACTERS: Final = {
    "tab": "\t", "line": SOFT_BREAK, "page": SOFT_BREAK, "column": SOFT_BREAK,
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
}  # fmt: skip
_SYMBOLS: Final = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
_TEXTS: Final = frozenset({Destination.SHOWN, Destination.LABEL, Destination.FONTS, Destination.STYLES})
_ASIDES: Final = frozenset({Destination.BOX, Destination.NOTE})
_ROW_DEFINITION: Final = frozenset({"trowd", "trleft", "clvmrg", "clmrg", "cellx"})
_ENDS: Final = frozenset({"par", "sect", "cell", "nestcell", "row", "nestrow"})


class RtfReader:
    """Reads one file; `is_whole` tells afterwards whether its last brace was there."""

    def __init__(self) -> None:
        self.is_whole = False
        self._fonts = Fonts()
        self._styles = Styles()
        self._state = State()
        self._around: list[State] = []
        self._body = self._composition = Composition()
        self._aside = Destination.SHOWN
        self._aside_depth = 0
        self._bytes = bytearray()
        self._to_skip = 0
        self._is_starred = False

    def read(self, data: bytes) -> Story:
        """Return what the file shows, up to its last brace."""
        for token in tokens(data):
            if token.kind is Kind.BYTES:
                self._take_bytes(token.data)
                continue
            self._flush()
            self._take(token)
            if self.is_whole:
                break
        self._flush()
        level = self._level()
        self._close_aside()
        return self._body.close(level)

    def _take(self, token: Token) -> None:
        is_starred, self._is_starred = self._is_starred, False
        self._to_skip = 0
        if token.kind is Kind.OPEN:
            self._around.append(self._state)
        elif token.kind is Kind.CLOSE:
            self._close_group()
        elif self._state.destination is Destination.SKIPPED:
            return
        elif token.kind is Kind.WORD:
            self._take_word(token.word, token.number, is_starred)
        elif token.word == "*":
            self._is_starred = True
        elif token.word in "\r\n":
            self._end("par")
        else:
            self._put(_SYMBOLS.get(token.word, ""))

    def _close_group(self) -> None:
        if len(self._around) == self._aside_depth:
            self._close_aside()
        self._state = self._around.pop() if self._around else State()
        self.is_whole = not self._around

    def _take_word(self, word: str, number: int | None, is_starred: bool) -> None:
        destination = DESTINATIONS.get(word) or (Destination.SKIPPED if is_starred else None)
        if destination is not None:
            self._enter(destination)
        elif word in _CHARACTERS:
            self._put(_CHARACTERS[word])
        elif word == "u":
            self._put(self._fonts.character(number or 0, self._state.font))
            self._to_skip = self._state.fallback
        elif word in _ENDS:
            self._end(word)
        elif word in _ROW_DEFINITION:
            if self._state.destination is Destination.SHOWN:
                self._composition.define_row(word, number or 0)
        else:
            self._take_property(word, number)

    def _take_property(self, word: str, number: int | None) -> None:
        destination = self._state.destination
        if destination is Destination.FONTS:
            self._fonts.word(word, number or 0)
        elif destination is Destination.STYLES:
            self._styles.word(word, number or 0)
        elif word == "ansicpg":
            self._fonts.code_page = number or self._fonts.code_page
        elif word == "deff":
            self._fonts.default = number or 0
        else:
            self._state = changed(self._state, word, number)

    def _enter(self, destination: Destination) -> None:
        """Let the group that is open go to `destination`. An aside inside another one is part of that."""
        state = self._state
        if destination is Destination.LABEL:
            self._composition.label = []
        elif destination in _ASIDES:
            if not self._aside_depth:
                self._aside, self._aside_depth = destination, len(self._around)
                self._composition = Composition()
            elif not self._composition.is_empty:
                self._composition.end_paragraph(self._level(), state.depth)
            destination, state = Destination.SHOWN, changed(state, "pard", None)
        self._state = state._replace(destination=destination)

    def _close_aside(self) -> None:
        if self._aside_depth:
            story = self._composition.close(self._level())
            self._composition, self._aside_depth = self._body, 0
            is_box = self._aside is Destination.BOX
            self._composition.attach(story if is_box else None, None if is_box else story)

    def _take_bytes(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        if self._state.destination in _TEXTS:
            self._bytes += data[skipped:]

    def _flush(self) -> None:
        """Put the bytes that have come together, which only together are characters."""
        if self._bytes:
            is_name = self._state.destination in {Destination.FONTS, Destination.STYLES}
            data = bytes(self._bytes)
            self._bytes.clear()
            self._put(self._fonts.name(data) if is_name else self._fonts.text(data, self._state.font))

    def _put(self, text: str) -> None:
        state = self._state
        if state.destination is Destination.FONTS:
            self._fonts.add_to_name(text)
        elif state.destination is Destination.STYLES:
            self._styles.add_to_name(text)
        elif state.hidden or state.deleted:
            return
        elif state.destination is Destination.LABEL:
            self._composition.label.append(text)
        elif state.destination is Destination.SHOWN:
            self._composition.show(text)

    def _level(self) -> int | None:
        return self._styles.level(self._state.style, self._state.outline)

    def _end(self, word: str) -> None:
        """End a paragraph, cell or row; a paragraph whose mark is deleted goes on in the next one."""
        composition, depth = self._composition, self._state.depth
        if word == "nestrow":
            composition.end_row(self._level(), max(2, depth))
        elif self._state.destination is not Destination.SHOWN:
            return
        elif word == "row":
            composition.end_row(self._level(), 1)
        elif word in {"cell", "nestcell"}:
            composition.end_cell(self._level(), 1 if word == "cell" else max(2, depth))
        elif self._state.deleted:
            composition.label = []
        elif not (composition.is_empty and (self._state.hidden or word == "sect")):
            composition.end_paragraph(self._level(), depth)
