"""Addresses → QR codes as small pictures, fast enough for fifteen thousand pages.

segno needs 1–4 ms for one code. A QR code of a fixed version and mask is a linear function of its
data bits over GF(2): the picture of a message is the picture of another one, XOR one constant
picture for each bit that differs. segno draws those constants (1 ms each, when first needed), and
a code is then a few dozen XORs of big integers, whose bits lie as a PNG wants them. A picture of a
bit per module has a sixth of the bytes of an SVG path. Tests compare with segno module for module.
"""

from __future__ import annotations

import base64
import struct
import zlib
from functools import cache

import segno

MASK = 2
"""Every mask is valid; the standard's choice among them only helps poor cameras."""
CAPACITY = {4: 62, 5: 84, 6: 106}
"""Version → bytes at level M (ISO/IEC 18004, table 7)."""
FEW = 50
"""So many codes of a version segno draws itself: the constants of a version take 300 ms."""
_DIGITS = bytes.maketrans(b"\0\1", b"01")
QUIET = 4
"""Light modules on each side of a code (ISO/IEC 18004, 9.1)."""


def draw(address: str) -> str:
    """The code of an address as a ``data:`` picture with a pixel for each module; level M.

    Empty when no version holds the address (2,331 bytes). Above 106 bytes segno draws the whole
    code: slower, and on paper only good cameras read it.
    """
    message = address.encode()
    for version, capacity in CAPACITY.items():
        if len(message) <= capacity:
            return _picture(_family(version).code(message), version * 4 + 17 + 2 * QUIET)
    return _larger(message)


class _Family:
    """The codes of one version and mask."""

    def __init__(self, version: int) -> None:
        self._version = version
        self._length = CAPACITY[version]
        blank = bytearray(self._length)
        self._blank = _drawn_by_segno(bytes(blank), version)
        self._drawn = 0
        self._changes: list[dict[int, int]] = [{0: 0} for _ in range(self._length)]
        self._bits: dict[int, int] = {}
        self._headers: dict[int, int] = {self._length: 0}

    def code(self, message: bytes) -> int:
        if self._drawn < FEW:
            self._drawn += 1
            return _drawn_by_segno(message, self._version)
        header = self._header(len(message))
        return self._filled(_padded(message, self._length)) ^ header

    def _filled(self, content: bytes) -> int:
        result = self._blank
        for place, value in enumerate(content):
            changes = self._changes[place]
            if value not in changes:
                changes[value] = self._change(place, value)
            result ^= changes[value]
        return result

    def _change(self, place: int, value: int) -> int:
        """What a byte of one place changes: the XOR over its bits."""
        result = 0
        for bit in range(8):
            if value >> bit & 1:
                result ^= self._bit(place * 8 + bit)
        return result

    def _bit(self, number: int) -> int:
        if number not in self._bits:
            content = bytearray(self._length)
            content[number // 8] = 1 << number % 8
            self._bits[number] = _drawn_by_segno(bytes(content), self._version) ^ self._blank
        return self._bits[number]

    def _header(self, length: int) -> int:
        """What a message's length changes beyond its content: the count of bytes in eight bits."""
        if length not in self._headers:
            blank = bytes(length)
            expected = self._filled(_padded(blank, self._length))
            self._headers[length] = _drawn_by_segno(blank, self._version) ^ expected
        return self._headers[length]


@cache
def _family(version: int) -> _Family:
    return _Family(version)


def _padded(message: bytes, length: int) -> bytes:
    """The message with the end mark and padding that the standard puts after it.

    Data starts four bits into a codeword, so the four zero bits that end a message and the first
    half of each padding byte (0xEC, 0x11) share a byte.
    """
    missing = length - len(message)
    if not missing:
        return message
    padding = bytes(0xEC if number % 2 == 0 else 0x11 for number in range(missing))
    nibbles = "0" + padding.hex()
    return message + bytes.fromhex(nibbles[: 2 * missing])


def _larger(message: bytes) -> str:
    try:
        code = segno.make_qr(message, error="m", mask=MASK, mode="byte", boost_error=False)
    except segno.DataOverflowError:
        return ""
    return _picture(_rows(code), len(code.matrix) + 2 * QUIET)


def _drawn_by_segno(message: bytes, version: int) -> int:
    return _rows(
        segno.make_qr(
            message, error="m", mask=MASK, mode="byte", version=version, boost_error=False
        )
    )


def _rows(code: segno.QRCode) -> int:
    """A picture's rows as one integer, 1 for dark."""
    side = len(code.matrix) + 2 * QUIET
    drawn = [int(row.translate(_DIGITS), 2) << QUIET for row in code.matrix]
    return _joined([*(0,) * QUIET, *drawn, *(0,) * QUIET], side)


def _joined(rows: list[int], side: int) -> int:
    """The rows of a PNG: each has a byte that says "not filtered", then pixels in whole bytes."""
    width = (side + 7) // 8
    packed = b"".join(b"\0" + (row << width * 8 - side).to_bytes(width, "big") for row in rows)
    return int.from_bytes(packed, "big")


@cache
def _blank_file(side: int) -> tuple[int, bytes]:
    """What all pictures of a size share: light pixels, which are ones, and how the file begins."""
    about = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    light = _joined([(1 << side) - 1] * side, side)
    return light, b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", about)


def _picture(dark: int, side: int) -> str:
    light, head = _blank_file(side)
    rows = (light ^ dark).to_bytes(side * (1 + (side + 7) // 8), "big")
    file = head + _chunk(b"IDAT", _stored(rows)) + _chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(file).decode()


def _stored(content: bytes) -> bytes:
    """A zlib stream (RFC 1950) of one block that is not compressed: modules look random, and
    ``zlib.compress`` needs longer for its tables than all the rest of a code takes."""
    length = len(content)
    head = struct.pack("<BBBHH", 0x78, 0x01, 0x01, length, length ^ 0xFFFF)
    return head + content + struct.pack(">I", zlib.adler32(content))


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
