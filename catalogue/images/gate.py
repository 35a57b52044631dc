"""Which originals are let in: found by name inside the originals' folder, of a sound size and kind.

Nothing is decoded here; the kind comes from the first bytes and never from the file name.
"""

from __future__ import annotations

import difflib
import os
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.images.uses import Refused

AVIF_BRANDS = frozenset((b"avif", b"avis"))
HEIC_BRANDS = frozenset(
    (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1")
)
"""ISO 23008-12 brands; a file with an AVIF brand beside ``mif1`` is AVIF."""

OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"icns", "ICNS"),
    (b"\0\0\1\0", "ICO"),
    (b"8BPS", "Photoshop"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"PK\3\4", "ZIP/Office"),
)
"""Known files that people try, to name them in the message; none is let in."""


@dataclass(frozen=True, slots=True)
class Originals:
    """The folder of originals: names are matched after NFC, symbolic links are refused."""

    root: Path
    _listings: dict[str, Mapping[str, os.DirEntry[str]]] = field(default_factory=dict)

    def find(self, file: str) -> Path:
        """The real path of ``file`` (POSIX, below the root). Refused: missing, a link, outside."""
        folder, ordinary = "", False
        for part in unicodedata.normalize("NFC", file).split("/"):
            entry = self._listing(folder).get(part)
            if entry is None:
                raise self._missing(file, folder, part)
            if entry.is_symlink():
                raise Refused("C502", file=file)
            folder = f"{folder}/{entry.name}" if folder else entry.name
            ordinary = entry.is_file(follow_symlinks=False)
        if not ordinary:
            raise Refused("C502", file=file)
        return self.root / folder

    def _listing(self, folder: str) -> Mapping[str, os.DirEntry[str]]:
        if folder not in self._listings:
            try:
                with os.scandir(self.root / folder) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except (FileNotFoundError, NotADirectoryError):
                found = []
            named = {unicodedata.normalize("NFC", entry.name): entry for entry in found}
            self._listings[folder] = named
        return self._listings[folder]

    def _missing(self, file: str, folder: str, part: str) -> Refused:
        names = {name.casefold(): name for name in self._listing(folder)}
        close = difflib.get_close_matches(part.casefold(), names, n=1)
        hint = names[close[0]] if close else ""
        return Refused(
            "C501",
            file=file,
            hint=f" Mente du «{hint}»?" if hint else "",
            hint_en=f' Did you mean "{hint}"?' if hint else "",
        )


def size_and_time(path: Path, file: str, max_bytes: int) -> tuple[int, int]:
    """Size in bytes and modification time in ns. Refused: too large, not an ordinary file."""
    status = path.stat(follow_symlinks=False)
    if not stat.S_ISREG(status.st_mode):
        raise Refused("C502", file=file)
    if status.st_size > max_bytes:
        size, limit = status.st_size // 1_000_000, max_bytes // 1_000_000
        raise Refused("C503", file=file, size=size, limit=limit)
    return status.st_size, status.st_mtime_ns


def kind(data: bytes, file: str) -> str:
    """JPEG, PNG, WEBP, GIF, AVIF or SVG, by the first bytes. Others are refused."""
    for start, name in ((b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF8", "GIF")):
        if data.startswith(start):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return _iso_media(data, file)
    if looks_like_svg(data):
        return "SVG"
    named = next((name for start, name in OTHER_KINDS if data.startswith(start)), "")
    raise Refused("C505", file=file, kind=f" ({named})" if named else "")


def _iso_media(data: bytes, file: str) -> str:
    length = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[at : at + 4] for at in (8, *range(16, length, 4))}
    if brands & AVIF_BRANDS:
        return "AVIF"
    if brands & HEIC_BRANDS:
        raise Refused("C504", file=file)
    raise Refused("C505", file=file, kind=" (video)")


def looks_like_svg(data: bytes) -> bool:
    """Whether text begins as an SVG file does: perhaps a declaration or comments, then svg."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith((b"<?xml", b"<!DOCTYPE svg", b"<svg", b"<!--")) and b"<svg" in head
