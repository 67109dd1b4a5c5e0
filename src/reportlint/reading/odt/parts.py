"""The parts of an OpenDocument file: members of a zip file, or all in one XML file (`.fodt`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.reading.errors import ReadError
from reportlint.reading.odt.markup import Element, parse
from reportlint.reading.package import Package

if TYPE_CHECKING:
    from reportlint.limits import Limits

_ZIP = b"PK"


class Parts(NamedTuple):
    """The root elements of the content and of the common styles; one and the same in a flat file, None without one."""

    content: Element
    styles: Element | None


def open_parts(data: bytes, limits: Limits) -> Parts:
    """Return the parts of a file; raises `ReadError`."""
    if not data.startswith(_ZIP):
        root = parse(data, limits)
        return Parts(root, root)
    package = Package(data, limits)
    if _is_encrypted(package):
        raise ReadError("文件带密码，请先取消密码再提交")
    content = package.read("content.xml")
    if content is None:
        raise ReadError("文件里没有正文，可能已损坏，请打开后重新保存")
    styles = package.read("styles.xml")
    return Parts(parse(content, limits), None if styles is None else parse(styles, limits))


def _is_encrypted(package: Package) -> bool:
    """Tell whether members are encrypted, one by one or, as LibreOffice does of late, the whole package as one."""
    if "encrypted-package" in package:
        return True
    manifest = package.read("META-INF/manifest.xml")
    return manifest is not None and b"encryption-data" in manifest
