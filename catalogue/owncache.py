"""Cache files that only this program can have written: read-only, which no checkout can bring.

git keeps one bit of a file's mode, whether it can be run, so a cache that somebody committed is
writable when it arrives. On a disk without such modes no cache is trusted, which is only slower.
"""

from __future__ import annotations

import stat
from pathlib import Path

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def read(file: Path) -> bytes:
    """What ``write`` put there; nothing for a missing file, a link or one that can be written."""
    try:
        mode = file.lstat().st_mode
        own = stat.S_ISREG(mode) and not mode & _WRITABLE
        return file.read_bytes() if own else b""
    except OSError:
        return b""


def write(file: Path, content: bytes) -> None:
    """Replaces the file in one step; where nothing may be written, nothing is remembered."""
    beside = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        beside.write_bytes(content)
        beside.chmod(stat.S_IRUSR)
        beside.replace(file)
    except PermissionError:
        return
