"""Reviews to bytes and back, for workers to send and the cache to keep: data alone, reading it runs no code."""

from __future__ import annotations

import os
import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reportlint.finding import Review

if TYPE_CHECKING:
    import msgspec

_LEVEL: Final = 1  # of compression: halves the size; higher levels gain little and cost five times as much


class CodecError(ValueError):
    """Bytes that hold no review."""


def encode(review: Review) -> bytes:
    """Return the review as bytes."""
    return zlib.compress(_encoder().encode(review), _LEVEL)


def decode(data: bytes, path: Path) -> Review:
    """Return the review that `data` holds, as that of the file at `path`.

    Raises:
        CodecError: it holds none, or one that another version of the program made.
    """
    import msgspec

    try:
        review: Review = _decoder().decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise CodecError(str(error)) from error
    document = replace(review.report.document, path=path)
    return review._replace(report=review.report._replace(document=document))


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    import msgspec

    return msgspec.msgpack.Encoder(enc_hook=os.fsencode)


@cache
def _decoder() -> msgspec.msgpack.Decoder[Review]:
    import msgspec

    return msgspec.msgpack.Decoder(Review, dec_hook=lambda _, path: Path(os.fsdecode(path)))
