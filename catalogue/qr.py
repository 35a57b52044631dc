"""Addresses → QR codes as small pictures, fast enough for fifteen thousand pages and their paper.

segno needs 1–4 ms for one code. A QR code of a fixed version and mask is a linear function of its
data bits over GF(2): the picture of a message is that of an empty one, XOR one constant picture
for each byte at its place. Addresses of a site share most of their bytes, so pictures of eight
bytes together are kept, and a code is a few XORs of big integers, whose bits lie as a PNG wants
them. A picture of a bit per module has a sixth of the bytes of an SVG path. segno draws what all
codes share, and large codes; tests compare with it module for module.
"""

from __future__ import annotations

import base64
import struct
import zlib
from functools import cache, lru_cache

import segno

MASK = 2
"""Every mask is valid; the standard's choice among them only helps poor cameras."""
BLOCKS = {4: (2, 32, 18), 5: (2, 43, 24), 6: (4, 27, 16)}
"""Version → blocks, data and check codewords of each, at level M (ISO/IEC 18004, table 9)."""
HEAD = 2
"""Bytes of a code that its kind, its length and the end mark take."""
TOGETHER = 8
"""Bytes whose picture is kept together."""
_PADDING = b"\0" + bytes((0xEC, 0x11)) * 53
"""After the end mark, where readers stop; the zero is segno's, with which codes are compared."""
_DIGITS = bytes.maketrans(b"\0\1", b"01")
QUIET = 4
"""Light modules on each side of a code (ISO/IEC 18004, 9.1)."""


def draw(address: str) -> str:
    """The code of an address as a ``data:`` picture; empty when no version holds the address."""
    picture = png(address)
    return "data:image/png;base64," + base64.b64encode(picture).decode() if picture else ""


def png(address: str) -> bytes:
    """The code of an address as a picture with a pixel for each module; level M.

    Empty when no version holds the address (2,331 bytes). Above 106 bytes segno draws the whole
    code: slower, and on paper only good cameras read it.
    """
    message = address.encode()
    for version, (blocks, data, _) in BLOCKS.items():
        if len(message) + HEAD <= blocks * data:
            return _picture(_family(version).code(message), _side(version) + 2 * QUIET)
    return _larger(message)


class _Family:
    """The codes of one version and mask."""

    def __init__(self, version: int) -> None:
        self._blocks, self._data, checks = BLOCKS[version]
        self._bits = _bits(_side(version))
        self._checks = _check_codewords(self._data, checks)
        # Bounded: every address has a few bytes of its own.
        self._several = lru_cache(maxsize=8192)(self._draw_several)
        self._one = cache(self._draw_one)
        self._empty = 0
        self._empty = _drawn_by_segno(b"a", version) ^ self.code(b"a")

    def code(self, message: bytes) -> int:
        content, result = _content(message, self._blocks * self._data), self._empty
        for place in range(0, len(content), TOGETHER):
            result ^= self._several(place, content[place : place + TOGETHER])
        return result

    def _draw_several(self, place: int, content: bytes) -> int:
        result = 0
        for number, value in enumerate(content, place):
            result ^= self._one(number, value)
        return result

    def _draw_one(self, place: int, value: int) -> int:
        """What a byte changes: itself and the check codewords of its block."""
        block, within = divmod(place, self._data)
        result = self._codeword(within * self._blocks + block, value)
        for number, check in enumerate(self._checks[within], self._data):
            result ^= self._codeword(number * self._blocks + block, _times(value, check))
        return result

    def _codeword(self, number: int, value: int) -> int:
        """The dark modules of a codeword; those of all blocks take turns."""
        bits = self._bits[number * 8 : number * 8 + 8]
        return sum(bit for place, bit in enumerate(bits) if value & 0x80 >> place)


@cache
def _family(version: int) -> _Family:
    return _Family(version)


def _side(version: int) -> int:
    return version * 4 + 17


def _content(message: bytes, length: int) -> bytes:
    """The message behind its kind (bytes, 4 bits) and length (8 bits), the end mark, padding."""
    count = len(message)
    started = (4 << 8 | count) << 8 * count | int.from_bytes(message, "big")
    return (started << 4).to_bytes(count + HEAD, "big") + _PADDING[: length - count - HEAD]


def _bits(side: int) -> list[int]:
    """Every bit of the codewords, in order, as a picture of the one module that it darkens.

    They run up and down in columns two modules wide, from the right (ISO/IEC 18004, 7.7.3).
    """
    row_bits = 8 * _row_bytes(side + 2 * QUIET)
    last = (side + 2 * QUIET) * row_bits - 1
    columns = [column for column in range(side - 1, -1, -1) if column != 6]
    pairs = zip(columns[::2], columns[1::2], strict=True)
    return [
        1 << last - ((row + QUIET) * row_bits + 8 + column + QUIET)
        for number, pair in enumerate(pairs)
        for row in (range(side) if number % 2 else range(side - 1, -1, -1))
        for column in pair
        if not _reserved(row, column, side)
    ]


def _reserved(row: int, column: int, side: int) -> bool:
    """Whether a module belongs to the marks that every code of this size has (versions 2–6)."""
    in_corner = (row < 9 and (column < 9 or column >= side - 8)) or (row >= side - 8 and column < 9)
    in_small_square = abs(row - side + 7) <= 2 and abs(column - side + 7) <= 2
    return in_corner or in_small_square or row == 6 or column == 6


def _times(one: int, other: int) -> int:
    """The product in the field of 256 elements that QR codes count in (ISO/IEC 18004, 7.5.2)."""
    result = 0
    while other:
        if other & 1:
            result ^= one
        one = one << 1 ^ (0x11D if one & 0x80 else 0)
        other >>= 1
    return result


def _check_codewords(data: int, checks: int) -> list[list[int]]:
    """For each place in a block, the check codewords (Reed–Solomon) of a 1 there."""
    divisor, root = [1], 1
    for _ in range(checks):
        shifted = [_times(one, root) for one in divisor]
        divisor = [a ^ b for a, b in zip([*divisor, 0], [0, *shifted], strict=True)]
        root = _times(root, 2)
    found = [divisor[1:]]
    while len(found) < data:
        first, *rest = found[-1]
        found.append([a ^ _times(first, b) for a, b in zip([*rest, 0], divisor[1:], strict=True)])
    return found[::-1]


def _larger(message: bytes) -> bytes:
    try:
        code = segno.make_qr(message, error="m", mask=MASK, mode="byte", boost_error=False)
    except segno.DataOverflowError:
        return b""
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
    width = _row_bytes(side) - 1
    packed = b"".join(b"\0" + (row << width * 8 - side).to_bytes(width, "big") for row in rows)
    return int.from_bytes(packed, "big")


def _row_bytes(side: int) -> int:
    return 1 + (side + 7) // 8


@cache
def _blank_file(side: int) -> tuple[int, bytes]:
    """What all pictures of a size share: light pixels, which are ones, and how the file begins."""
    about = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    light = _joined([(1 << side) - 1] * side, side)
    return light, b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", about)


def _picture(dark: int, side: int) -> bytes:
    light, head = _blank_file(side)
    rows = (light ^ dark).to_bytes(side * _row_bytes(side), "big")
    return head + _chunk(b"IDAT", _stored(rows)) + _END


def _stored(content: bytes) -> bytes:
    """A zlib stream (RFC 1950) of one block that is not compressed: modules look random, and
    ``zlib.compress`` needs longer for its tables than all the rest of a code takes."""
    length = len(content)
    head = struct.pack("<BBBHH", 0x78, 0x01, 0x01, length, length ^ 0xFFFF)
    return head + content + struct.pack(">I", zlib.adler32(content))


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


_END = _chunk(b"IEND", b"")
