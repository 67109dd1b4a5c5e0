"""A copy to be called `.docx`: Word opens none that says it is a template or has macros."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from reportlint.annotating.opc import TYPES_PART, content_type, word_type

if TYPE_CHECKING:
    from reportlint.annotating.edits import PackageEdits
    from reportlint.reading.docx.parts import LocatedPackage

_MACROS: Final = "vbaProject"


def make_plain(package: LocatedPackage, edits: PackageEdits) -> None:
    """Let a Word file be a plain document, without macros, whatever it was."""
    types = package.part(TYPES_PART)
    plain = word_type("document.main")
    stated = {} if types is None else {entry.get("PartName", "").lower(): entry for entry in types.root}
    main = stated.get(f"/{package.main_part}")
    if types is None or main is None or main.get("ContentType") == plain:
        return
    edits.of(types).replace(main, content_type(package.main_part, plain))
    macros = package.related(package.main_part, _MACROS)
    if macros is None:
        return
    _remove_relationship(package, edits)
    for name in (macros, _relationships_of(macros), package.related(macros, "wordVbaData")):
        if name is not None and name in package:
            edits.drop(name)
            if entry := stated.get(f"/{name}"):
                edits.of(types).remove(entry)


def _remove_relationship(package: LocatedPackage, edits: PackageEdits) -> None:
    part = package.part(_relationships_of(package.main_part))
    for entry in [] if part is None else part.root:
        if part is not None and entry.get("Type", "").endswith(f"/{_MACROS}"):
            edits.of(part).remove(entry)


def _relationships_of(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")
