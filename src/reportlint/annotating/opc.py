"""Relationships and content types: how a package says what its parts are (ECMA-376, part 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES_PART: Final = "[Content_Types].xml"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_DEFAULTS: Final = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)


def word_type(kind: str) -> str:
    """Return the content type of a part of a Word document (`document.main`, `comments`)."""
    return f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"


def relationship(identifier: str, kind: str, target: str) -> str:
    """Return a relationship, which can stand in any relationships part."""
    return (
        f'<Relationship xmlns="{_PACKAGE}/relationships" Id="{identifier}" Type="{kind}" Target={quoteattr(target)}/>'
    )


def content_type(name: str, type_: str) -> str:
    """Return the content type of the part `name`, which can stand in any content types part."""
    return f'<Override xmlns="{_PACKAGE}/content-types" PartName={quoteattr("/" + name)} ContentType="{type_}"/>'


def relationships_xml(*relationships: str) -> str:
    """Return a relationships part."""
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relationships)}</Relationships>'


def types_xml(types: Mapping[str, str]) -> str:
    """Return a content types part; `types` are those of parts by their names."""
    overrides = "".join(content_type(name, type_) for name, type_ in types.items())
    return f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">{_DEFAULTS}{overrides}</Types>'
