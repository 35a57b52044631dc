"""Addresses → QR codes, fast enough for fifteen thousand pages.

segno needs 1–4 ms for one code. A QR code of a fixed version and mask is a linear function of its
data bits over GF(2): the picture of a message is the picture of another one, XOR one constant
picture for each bit that differs. segno draws those constants (1 ms each, when first needed), and
a code is then a few dozen XORs of big integers. Tests compare with segno module for module.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import segno

MASK = 2
"""Every mask is valid; the standard's choice among them only helps poor cameras."""
CAPACITY = {4: 62, 5: 84, 6: 106, 8: 152}
"""Version → bytes at level M (ISO/IEC 18004, table 7)."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code for an inline SVG: a square of ``size`` units with a stroked path one unit wide."""

    size: int
    """Modules per side with the quiet zone of four on each side."""
    path: str


class TooLongError(ValueError):
    """An address has more bytes than a printable QR code holds."""


def draw(address: str) -> Code:
    """The code of an address, level M, byte mode. TooLongError above 152 bytes."""
    message = address.encode()
    for version, capacity in CAPACITY.items():
        if len(message) <= capacity:
            return _as_path(modules(message, version), version * 4 + 17)
    raise TooLongError(f"{address!r} has {len(message)} bytes; a QR code on paper holds 152")


def modules(message: bytes, version: int) -> int:
    """All modules as one integer, row by row, the first row in the highest bits."""
    return _drawn_by_segno(message, version) if version > 6 else _family(version).code(message)


class _Family:
    """The codes of one version and mask."""

    def __init__(self, version: int) -> None:
        self._version = version
        self._length = CAPACITY[version]
        blank = bytearray(self._length)
        self._blank = _drawn_by_segno(bytes(blank), version)
        self._changes: list[dict[int, int]] = [{0: 0} for _ in range(self._length)]
        self._bits: dict[int, int] = {}
        self._headers: dict[int, int] = {self._length: 0}

    def code(self, message: bytes) -> int:
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


def _drawn_by_segno(message: bytes, version: int) -> int:
    code = segno.make_qr(
        message, error="m", mask=MASK, mode="byte", version=version, boost_error=False
    )
    bits = "".join("".join(map(str, row)) for row in code.matrix)
    return int(bits, 2)


@cache
def _strokes() -> tuple[str, ...]:
    """Byte of modules → relative path that draws its dark runs and ends eight units further."""
    made = []
    for value in range(256):
        bits = f"{value:08b}"
        path, place = "", 0
        while place < 8:
            end = place
            while end < 8 and bits[end] == bits[place]:
                end += 1
            path += f"h{end - place}" if bits[place] == "1" else f"m{end - place} 0"
            place = end
        made.append(path)
    return tuple(made)


def _as_path(bits: int, side: int) -> Code:
    strokes, width = _strokes(), (side + 7) // 8
    spare = width * 8 - side
    mask = (1 << side) - 1
    rows = []
    for row in range(side):
        line = (bits >> (side - 1 - row) * side & mask) << spare
        drawn = "".join([strokes[byte] for byte in line.to_bytes(width, "big")])
        rows.append(f"M4 {row + 4}.5{drawn}")
    return Code(side + 8, "".join(rows))
