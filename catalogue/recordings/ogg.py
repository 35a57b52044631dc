"""An Ogg recording (Opus or Vorbis) without its comments.

The packet of comments keeps its length, so that all other pages stay as they are: an empty list,
and spaces where the names and places stood. What lies between the pages is left out.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_HEADER = struct.Struct("<4sBBqIIIB")
_CHECKSUM_AT = 22
_BEGINS = 2
HEADERS = 2
"""Packets of a stream that are looked at: what it is, and its comments."""
_COMMENTS = {b"OpusHead": b"OpusTags", b"\x01vorbis": b"\x03vorbis"}
"""How a stream's first packet begins → how its packet of comments does."""


class _Page(NamedTuple):
    """Where a page lies in the file, and what its header says."""

    start: int
    body: int
    end: int
    begins: bool
    stream: int
    lengths: bytes


@dataclass(slots=True)
class _Stream:
    """What has been read of one stream: its first packet, then its comments."""

    done: int = 0
    """Packets that are complete."""
    packet: bytearray = field(default_factory=bytearray)
    parts: list[slice] = field(default_factory=list)
    """Where the packet lies in the new file."""
    comments: bytes = b""
    """How the packet of comments has to begin."""


def cleaned(content: bytes) -> bytes:
    """The same sound without comments; empty when it holds anything but Opus and Vorbis."""
    made = bytearray()
    headers: list[tuple[int, int]] = []
    streams: dict[int, _Stream] = {}
    for page in _pages(content):
        start = len(made)
        made += content[page.start : page.end]
        if page.begins:
            streams[page.stream] = _Stream()
        stream = streams.get(page.stream)
        if stream is None:
            return b""
        if stream.done < HEADERS:
            headers.append((start, len(made)))
            if not _take(stream, page, start, made):
                return b""
    for start, end in headers:
        _seal(made, start, end)
    ended = all(one.done == HEADERS for one in streams.values())
    return bytes(made) if streams and ended else b""


def _pages(content: bytes) -> Iterator[_Page]:
    at = content.find(b"OggS")
    while 0 <= at <= len(content) - _HEADER.size:
        _, version, flags, _, stream, _, _, segments = _HEADER.unpack_from(content, at)
        body = at + _HEADER.size + segments
        lengths = content[at + _HEADER.size : body]
        end = body + sum(lengths)
        if version == 0 and len(lengths) == segments and end <= len(content):
            yield _Page(at, body, end, bool(flags & _BEGINS), stream, lengths)
            at = content.find(b"OggS", end)
        else:
            at = content.find(b"OggS", at + 1)


def _take(stream: _Stream, page: _Page, start: int, made: bytearray) -> bool:
    """Reads a page of a stream up to its comments and empties them; False when it is no sound."""
    at = start + page.body - page.start
    for length in page.lengths:
        if stream.done == HEADERS:
            return True
        stream.packet += made[at : at + length]
        stream.parts.append(slice(at, at + length))
        at += length
        if length < 255:
            if not (_first(stream) if stream.done == 0 else _emptied(stream, made)):
                return False
            stream.done += 1
            stream.packet, stream.parts = bytearray(), []
    return True


def _first(stream: _Stream) -> bool:
    for begin, comments in _COMMENTS.items():
        if stream.packet.startswith(begin):
            stream.comments = comments
    return bool(stream.comments)


def _emptied(stream: _Stream, made: bytearray) -> bool:
    """Writes an empty list of comments over the packet, as long as it was."""
    spaces = len(stream.packet) - 16
    if not stream.packet.startswith(stream.comments) or spaces < 0:
        return False
    end = b"\x01" if stream.comments == b"\x03vorbis" else b""
    fresh = stream.comments + struct.pack("<I", spaces) + b" " * spaces + bytes(4) + end
    for part in stream.parts:
        size = part.stop - part.start
        made[part], fresh = fresh[:size], fresh[size:]
    return True


def _seal(made: bytearray, start: int, end: int) -> None:
    """Writes the checksum of a page anew."""
    made[start + _CHECKSUM_AT : start + _CHECKSUM_AT + 4] = bytes(4)
    crc = 0
    for byte in made[start:end]:
        crc = crc << 8 & 0xFFFFFFFF ^ _CRC[crc >> 24 ^ byte]
    struct.pack_into("<I", made, start + _CHECKSUM_AT, crc)


def _crc_table() -> tuple[int, ...]:
    table = []
    for number in range(256):
        value = number << 24
        for _ in range(8):
            value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
        table.append(value & 0xFFFFFFFF)
    return tuple(table)


_CRC = _crc_table()
