"""An M4A without tags, times and names.

A file is boxes inside boxes. Those that sound needs are known and kept; every other one is emptied
where it lies, so that nothing else moves.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

DEPTH = 8
"""Deeper than any recording goes."""
_HOLD_OTHERS = {
    *(b"moov", b"trak", b"edts", b"mdia", b"minf", b"dinf", b"stbl"),
    *(b"mvex", b"moof", b"traf"),
}
_NEEDED = {
    *(b"ftyp", b"mdat", b"mvhd", b"tkhd", b"elst", b"mdhd", b"hdlr", b"smhd", b"dref", b"stsd"),
    *(b"stts", b"ctts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"sgpd", b"sbgp"),
    *(b"mehd", b"trex", b"mfhd", b"tfhd", b"tfdt", b"trun", b"sidx", b"mfra"),
}
_DATED = {b"mvhd", b"tkhd", b"mdhd"}
_DATA_INSIDE = 28
"""Bytes of a ``dref`` that names no other file."""
_NAME_AT = 24
"""Where a handler says what it is called."""


class _Box(NamedTuple):
    name: bytes
    start: int
    body: int
    end: int


class _UnusableError(Exception):
    """Not a recording: a film, a broken file, sound that lies elsewhere."""


def cleaned(content: bytes) -> bytes:
    """The same sound in boxes of the same places; empty when it is not sound alone."""
    made = bytearray(content)
    try:
        found = {box.name for box in _boxes(made, 0, len(made), DEPTH)}
    except _UnusableError:
        return b""
    return bytes(made) if {b"moov", b"hdlr", b"mdat"} <= found else b""


def _boxes(made: bytearray, start: int, end: int, depth: int) -> Iterator[_Box]:
    """Empties and yields the boxes between two places."""
    if depth == 0:
        raise _UnusableError
    while start < end:
        box = _box(made, start, end)
        yield box
        if box.name in _HOLD_OTHERS:
            yield from _boxes(made, box.body, box.end, depth - 1)
        elif box.name in _NEEDED:
            _without_words(made, box)
        else:
            made[box.start + 4 : box.start + 8] = b"free"
            made[box.body : box.end] = bytes(box.end - box.body)
        start = box.end


def _box(made: bytearray, start: int, end: int) -> _Box:
    if end - start < 8:
        raise _UnusableError
    size, name = struct.unpack_from(">I4s", made, start)
    body = start + 8
    if size == 1 and end - start >= 16:
        (size,) = struct.unpack_from(">Q", made, body)
        body += 8
    elif size == 0:
        size = end - start
    if not body - start <= size <= end - start:
        raise _UnusableError
    return _Box(name, start, body, start + size)


def _without_words(made: bytearray, box: _Box) -> None:
    """Takes the day out of headers and the name out of handlers; refuses what is not sound."""
    if box.name == b"hdlr":
        if made[box.body + 8 : box.body + 12] != b"soun":
            raise _UnusableError
        _blank(made, box.body + _NAME_AT, box.end)
    elif box.name == b"dref" and box.end - box.start != _DATA_INSIDE:
        raise _UnusableError
    elif box.name in _DATED and box.end > box.body:
        wide = 16 if made[box.body] == 1 else 8
        _blank(made, box.body + 4, min(box.body + 4 + wide, box.end))


def _blank(made: bytearray, start: int, end: int) -> None:
    made[start:end] = bytes(max(end - start, 0))
