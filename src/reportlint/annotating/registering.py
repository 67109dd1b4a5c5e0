"""A comments part, made known to the package: by its relationship to the text and by its content type."""

from __future__ import annotations

import posixpath
from itertools import count
from typing import TYPE_CHECKING, Final

from reportlint.annotating.markup import STRICT
from reportlint.annotating.opc import (
    HEAD,
    OFFICE,
    OFFICE_STRICT,
    TYPES_PART,
    content_type,
    relationship,
    relationships_xml,
    types_xml,
    word_type,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.annotating.edits import PackageEdits
    from reportlint.annotating.markup import Writer
    from reportlint.reading.docx.parts import LocatedPackage

_IDENTIFIER: Final = "reportlintComments"


def add_comments_part(package: LocatedPackage, edits: PackageEdits, write: Writer, comments: str) -> None:
    """Add a part that holds `comments`, as `write` has written them."""
    folder, main = posixpath.split(package.main_part)
    file = _free_name(package, folder)
    name = posixpath.join(folder, file)
    root = f'{write.prefix}:comments xmlns:{write.prefix}="{write.namespace}"'
    edits.add(name, f"{HEAD}<{root}>{comments}</{write.prefix}:comments>")
    kinds = OFFICE_STRICT if write.namespace == STRICT else OFFICE
    _relate(package, edits, posixpath.join(folder, "_rels", f"{main}.rels"), f"{kinds}/comments", file)
    _type(package, edits, name)


def _free_name(package: LocatedPackage, folder: str) -> str:
    """Return a file name for the part; a stray one that nothing refers to may have taken the usual name."""
    return next(name for name in _names("comments", ".xml") if posixpath.join(folder, name) not in package)


def _relate(package: LocatedPackage, edits: PackageEdits, name: str, kind: str, target: str) -> None:
    part = package.part(name)
    if part is None:
        edits.add(name, relationships_xml(relationship(_IDENTIFIER, kind, target)))
        return
    taken = {entry.get("Id") for entry in part.root}
    identifier = next(name for name in _names(_IDENTIFIER) if name not in taken)
    edits.of(part).insert_first(part.root, relationship(identifier, kind, target))


def _type(package: LocatedPackage, edits: PackageEdits, name: str) -> None:
    part = package.part(TYPES_PART)
    if part is None:
        edits.add(TYPES_PART, types_xml({package.main_part: word_type("document.main"), name: word_type("comments")}))
        return
    new = content_type(name, word_type("comments"))
    stated = [entry for entry in part.root if entry.get("PartName", "").lower() == f"/{name}"]
    if stated:  # of a part that is lost
        edits.of(part).replace(stated[0], new)
    else:
        edits.of(part).insert_first(part.root, new)


def _names(base: str, end: str = "") -> Iterator[str]:
    return (f"{base}{number or ''}{end}" for number in count())
