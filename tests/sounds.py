"""Tiny recordings of silence that every player plays, written byte by byte; with tags where a test wants them."""

from __future__ import annotations

import struct
from pathlib import Path

SECRET = b"Kari Nordmann, Bakveien 7"
"""What a tag of the tests says; it must not reach a site."""


def mp3(seconds: float = 1.0) -> bytes:
    """MPEG-1 layer III, mono, 32 kbit/s at 48 kHz: frames of 96 bytes and 24 ms."""
    frame = b"\xff\xfb\x14\xc4" + bytes(92)
    return frame * round(seconds / 0.024)


def id3(words: bytes = SECRET) -> bytes:
    """A tag at the head of an MP3."""
    text = b"TPE1" + struct.pack(">IH", len(words) + 1, 0) + b"\0" + words
    return b"ID3\x03\0\0" + bytes((0, 0, len(text) >> 7, len(text) & 127)) + text


def id3_at_the_end(words: bytes = SECRET) -> bytes:
    """The 128 bytes at the end of an old MP3."""
    return b"TAG" + words.ljust(125, b"\0")


def ape(words: bytes = SECRET) -> bytes:
    """A tag of Monkey's Audio, with head and foot."""
    item = struct.pack("<II", len(words), 0) + b"Artist\0" + words
    head, foot = (
        b"APETAGEX" + struct.pack("<IIII", 2000, len(item) + 32, 1, flags) + bytes(8)
        for flags in (0xA0000000, 0x80000000)
    )
    return head + item + foot


def opus(seconds: float = 1.0, words: bytes = SECRET) -> bytes:
    """Ogg with Opus, mono: packets of 20 ms; ``words`` is a comment."""
    head = b"OpusHead" + struct.pack("<BBHIHB", 1, 1, 312, 48_000, 0, 0)
    silence = [b"\xf8\xff\xfe"] * 50
    pages = [ogg_page([head], 0, 0, flags=2), *ogg_pages(comments(b"OpusTags", words), 1)]
    for number in range(round(seconds)):
        last = 4 if number + 1 == round(seconds) else 0
        pages.append(ogg_page(silence, len(pages), 48_000 * (number + 1), flags=last))
    return b"".join(pages)


def comments(begin: bytes, words: bytes, end: bytes = b"") -> bytes:
    """A packet of comments."""
    said = b"ARTIST=" + words
    vendor = struct.pack("<I", len(SECRET)) + SECRET
    return begin + vendor + struct.pack("<II", 1, len(said)) + said + end


def ogg_pages(packet: bytes, first: int) -> list[bytes]:
    """One packet on as many pages as it needs."""
    room = 255 * 255
    parts = [packet[at : at + room] for at in range(0, len(packet), room)]
    made = []
    for number, part in enumerate(parts):
        whole = number + 1 == len(parts)
        made.append(ogg_page([part], first + number, 0, flags=int(number > 0), whole=whole))
    return made


def ogg_page(
    packets: list[bytes], number: int, position: int, *, flags: int = 0, whole: bool = True
) -> bytes:
    """One page; its last packet goes on when it is not whole."""
    lengths = b""
    for packet in packets:
        lengths += b"\xff" * (len(packet) // 255)
        lengths += bytes((len(packet) % 255,)) if whole else b""
    header = struct.pack("<4sBBqIII", b"OggS", 0, flags, position, 7, number, 0)
    page = header + bytes((len(lengths),)) + lengths + b"".join(packets)
    return page[:22] + struct.pack("<I", checksum(page)) + page[26:]


def checksum(page: bytes) -> int:
    """Ogg's own, bit by bit."""
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
    return value


def m4a(seconds: float = 1.0, words: bytes = SECRET, role: bytes = b"soun") -> bytes:
    """AAC-LC, mono, 48 kHz: packets of 1024 samples; names and times wherever they may stand."""
    silence = b"\x00\xc8\x00\x80\x23\x80"
    count = round(seconds * 48_000 / 1024)
    day, length = 0xD6000000, count * 1024
    unity = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30)
    told = box(b"udta", box(b"\xa9nam", words), box(b"meta", bytes(4), box(b"ilst", words)))
    decoder = b"\x05\x02\x11\x88"
    config = b"\x04" + bytes((13 + len(decoder),)) + b"\x40\x15" + bytes(11) + decoder
    config = b"\x03" + bytes((3 + len(config) + 3,)) + b"\0\1\0" + config + b"\x06\x01\x02"
    fixed = struct.pack(">6xH8xHHxxxxI", 1, 1, 16, 48_000 << 16)
    sound = box(b"mp4a", fixed, box(b"esds", bytes(4), config))

    def moov(offset: int) -> bytes:
        table = box(
            b"stbl",
            box(b"stsd", struct.pack(">II", 0, 1), sound),
            box(b"stts", struct.pack(">IIII", 0, 1, count, 1024)),
            box(b"stsc", struct.pack(">IIIII", 0, 1, 1, count, 1)),
            box(b"stsz", struct.pack(">III", 0, len(silence), count)),
            box(b"stco", struct.pack(">III", 0, 1, offset)),
        )
        data = box(b"dinf", box(b"dref", struct.pack(">II", 0, 1), box(b"url ", b"\0\0\0\1")))
        media = box(
            b"mdia",
            box(b"mdhd", struct.pack(">IIIIIHH", 0, day, day, 48_000, length, 0x55C4, 0)),
            box(b"hdlr", bytes(8), role, bytes(12), words + b"\0"),
            box(b"minf", box(b"smhd", bytes(8)), data, table),
        )
        track = struct.pack(">IIIIII8xhhhh", 7, day, day, 1, 0, length, 0, 0, 256, 0)
        movie = struct.pack(">IIIIIIH10x", 0, day, day, 48_000, length, 65536, 256)
        return box(
            b"moov",
            box(b"mvhd", movie, unity, bytes(24), struct.pack(">I", 2)),
            box(b"trak", box(b"tkhd", track, unity, bytes(8)), media, told),
            told,
        )

    head = box(b"ftyp", b"M4A \0\0\0\0M4A mp42isom") + box(b"free", words)
    offset = len(head) + len(moov(0)) + 8
    return head + moov(offset) + box(b"mdat", silence * count) + box(b"uuid", bytes(16), words)


def box(name: bytes, *parts: bytes) -> bytes:
    """A box of an M4A."""
    content = b"".join(parts)
    return struct.pack(">I", len(content) + 8) + name + content


def with_recording(root: Path, content: bytes) -> Path:
    """The first listing of a catalogue names a recording; its file."""
    listing = min(
        one
        for one in root.glob("activities/*/*.yml")
        if one.parent.name != "places" and one.stem not in ("organisation", "catalogue")
    )
    sound = root / "images" / listing.parent.name / "stemme.mp3"
    sound.parent.mkdir(parents=True, exist_ok=True)
    sound.write_bytes(content)
    text = listing.read_text(encoding="utf-8").rstrip("\n")
    listing.write_text(f"{text}\naudio: {{nb: stemme.mp3}}\n", encoding="utf-8")
    return listing
