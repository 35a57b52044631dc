"""The ZIP of an untrusted workflow → a review and pictures drawn anew; nothing reaches a disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.images import UnreadableError, redrawn
from catalogue.reviewing.record import (
    PICTURED,
    PICTURES,
    RECORD,
    SIDES,
    Refused,
    Review,
    from_record,
    picture_name,
)

MOST_BYTES = 20_000_000
"""Of the ZIP as it comes."""
_MOST_RECORD = 2_000_000
_MOST_PICTURE = 1_500_000
"""Bytes of one file when unpacked; a card weighs 60 kB, a sheet 200 kB."""
_MOST_PIXELS = 1_000_000
_NAMES = frozenset(
    picture_name(number, side, kind)
    for number in range(1, PICTURED + 1)
    for side in SIDES
    for kind in PICTURES
) | {RECORD}
"""All that we would have written."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """What was let in."""

    review: Review
    pictures: Mapping[str, bytes]
    """Name → PNG, drawn anew."""


def unpacked(packed: bytes) -> Artifact:
    """The review and its pictures. Refused when any file is not one that we would have written."""
    if len(packed) > MOST_BYTES:
        raise Refused("too_large", name="ZIP")
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            files = _files(archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise Refused("not_zip") from error
    if RECORD not in files:
        raise Refused("no_record")
    review = from_record(files.pop(RECORD))
    return Artifact(review, {name: _drawn(name, content) for name, content in files.items()})


def _files(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > len(_NAMES):
        raise Refused("too_many", limit=len(_NAMES))
    files: dict[str, bytes] = {}
    for entry in entries:
        if entry.filename not in _NAMES:
            raise Refused("odd_name", name=ascii(entry.filename)[:80])
        if entry.filename in files:
            raise Refused("odd_name", name=entry.filename)
        most = _MOST_RECORD if entry.filename == RECORD else _MOST_PICTURE
        # The size that a ZIP tells of its files may be a lie: never more is read than is allowed.
        with archive.open(entry) as file:
            content = file.read(most + 1)
        if len(content) > most:
            raise Refused("too_large", name=entry.filename)
        files[entry.filename] = content
    return files


def _drawn(name: str, content: bytes) -> bytes:
    try:
        return redrawn(content, most_pixels=_MOST_PIXELS)
    except UnreadableError as error:
        raise Refused("no_picture", name=name) from error
