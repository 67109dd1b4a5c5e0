"""Changes to the parts of a package: what no change covers stays as it is, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlint.reading.docx.markup import Element
    from reportlint.reading.docx.parts import Part


class Edits:
    """Changes to one part, made all at once; none overlaps another."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self._changes: list[tuple[int, int, bytes]] = []

    def insert(self, at: int, new: str) -> None:
        """Let `new` stand before the byte at `at`; of two insertions there, the first made stands first."""
        self._changes.append((at, at, new.encode()))

    def insert_first(self, parent: Element, new: str) -> None:
        """Let `new` stand before all that `parent` holds."""
        after_tag = self.part.span(parent)[0] + len(self.part.start_tag(parent))
        self._insert_inside(parent, after_tag, new)

    def insert_last(self, parent: Element, new: str) -> None:
        """Let `new` stand after all that `parent` holds."""
        self._insert_inside(parent, self.part.inner_end(parent), new)

    def _insert_inside(self, parent: Element, at: int, new: str) -> None:
        if self.part.is_empty(parent):
            opened = self.part.start_tag(parent)[:-2].decode()
            self.replace(parent, f"{opened}>{new}</{self.part.qualified_name(parent)}>")
        else:
            self.insert(at, new)

    def replace(self, element: Element, new: str) -> None:
        """Let `new` stand for an element."""
        self._changes.append((*self.part.span(element), new.encode()))

    def remove(self, element: Element) -> None:
        """Leave out an element and all it holds."""
        self.replace(element, "")

    def made(self) -> bytes:
        """Return the part with all changes made."""
        data, done = self.part.data, 0
        pieces: list[bytes] = []
        for start, end, new in sorted(self._changes, key=lambda change: change[:2]):
            pieces += (data[done:start], new)
            done = end
        return b"".join((*pieces, data[done:]))


class PackageEdits:
    """Changes to the parts of a package, and parts added to it."""

    def __init__(self) -> None:
        self._edits: dict[str, Edits] = {}
        self._added: dict[str, bytes] = {}
        self._dropped: list[str] = []

    def of(self, part: Part) -> Edits:
        """Return the changes to a part."""
        return self._edits.setdefault(part.name, Edits(part))

    def add(self, name: str, content: str) -> None:
        """Add a part."""
        self._added[name] = content.encode()

    def drop(self, name: str) -> None:
        """Leave a part out."""
        self._dropped.append(name)

    def made(self) -> dict[str, bytes | None]:
        """Return the parts that are new or changed, by name; None for those to leave out."""
        changed = {name: edits.made() for name, edits in self._edits.items()}
        return {**changed, **self._added, **dict.fromkeys(self._dropped)}
