"""The one writer of the site.

Files are staged beside the site and published in one go: only what differs is replaced, what nobody
claimed is removed, and until ``publish`` the last good site is untouched.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import unicodedata
from collections.abc import KeysView, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

FORMAT = 3
"""Raise when a manifest of an older build must not be trusted."""


class CollisionError(Exception):
    """Two stages claimed one address; also when the two differ only in case or Unicode form."""


class ForeignFolderError(Exception):
    """The folder holds files but no web page: publishing would delete somebody's own files."""


@dataclass(frozen=True, slots=True)
class Published:
    """Counts of one publish."""

    written: int
    kept: int
    removed: int


class _Entry(NamedTuple):
    """One published file: the key it was made from, and what the disk said after writing."""

    key: str
    size: int
    mtime_ns: int
    sha256: str


@dataclass(slots=True)
class Output:
    """A site being written. ``manifest`` is the JSON file that remembers the last publish."""

    site: Path
    manifest: Path
    _last: dict[str, _Entry] = field(init=False)
    _on_disk: dict[str, tuple[int, int]] = field(init=False)
    _claimed: dict[str, str] = field(init=False, default_factory=dict)
    _next: dict[str, _Entry] = field(init=False, default_factory=dict)
    _staged: list[str] = field(init=False, default_factory=list)
    _folders: set[str] = field(init=False, default_factory=set)
    _staged_root: str = field(init=False)

    def __post_init__(self) -> None:
        self._last = _read_manifest(self.manifest)
        self._on_disk = _walk(self.site)
        if not self._last and self._is_foreign():
            raise ForeignFolderError(f"{self.site} holds other files than a site; choose another")
        self._staged_root = f"{self._staging}/"
        shutil.rmtree(self._staging, ignore_errors=True)

    @property
    def _staging(self) -> Path:
        return self.site.with_name(f".{self.site.name}.new")

    @property
    def paths(self) -> KeysView[str]:
        """Every path claimed so far."""
        return self._next.keys()

    @property
    def facts(self) -> Mapping[str, tuple[str, int]]:
        """Path → SHA-256 in hexadecimal digits, and bytes, of every file claimed so far."""
        return {path: (entry.sha256, entry.size) for path, entry in self._next.items()}

    @property
    def size(self) -> int:
        """Bytes of all files claimed so far."""
        return sum(entry.size for entry in self._next.values())

    @property
    def changed(self) -> tuple[str, ...]:
        """Paths staged so far: new, or different from the published ones."""
        return tuple(self._staged)

    def keeps(self, path: str, key: str) -> bool:
        """Claim ``path`` and say True when its published file was made from the same non-empty
        key."""
        last = self._intact(path)
        if last is None or not key or last.key != key:
            return False
        self._claim(path)
        self._next[path] = last
        return True

    def add(self, path: str, content: bytes, key: str = "") -> None:
        """Stage one file.

        ``path`` is POSIX, relative to the site. CollisionError when claimed twice.
        """
        self._claim(path)
        if not self._same(path, content, key):
            _write(self._staged_path(path), content)
            self._next[path] = _Entry(key, len(content), 0, sha256(content).hexdigest())

    def link(self, path: str, source: Path) -> None:
        """Stage a file of the cache (picture, PDF) without copying its bytes where the disk
        allows."""
        key = f"{source.name}:{source.stat().st_size}"
        if self.keeps(path, key):
            return
        self._claim(path)
        content = source.read_bytes()
        if self._same(path, content, key):
            return
        target = self._staged_path(path)
        try:
            os.link(source, target)
        except OSError:  # another file system, or one without hard links
            shutil.copyfile(source, target)
        self._next[path] = _Entry(key, len(content), 0, sha256(content).hexdigest())

    def publish(self) -> Published:
        """Put the staged files in place and remove orphans; one rename when there was no site."""
        orphans = [path for path in self._on_disk if path not in self._next and path[0] != "."]
        if self._staged and not self.site.exists():
            self._staging.rename(self.site)
        else:
            self._replace_staged()
            _remove(self.site, orphans)
        self._remember()
        return Published(len(self._staged), len(self._next) - len(self._staged), len(orphans))

    def discard(self) -> None:
        """Forget what was staged; the site stays as it was."""
        shutil.rmtree(self._staging, ignore_errors=True)

    def read(self, path: str) -> bytes:
        """Bytes of a claimed file, staged or published."""
        staged = self._staging / path
        return (staged if staged.exists() else self.site / path).read_bytes()

    def _is_foreign(self) -> bool:
        paths = [path for path in self._on_disk if path[0] != "."]
        return bool(paths) and not any(path.endswith(".html") for path in paths)

    def _intact(self, path: str) -> _Entry | None:
        last = self._last.get(path)
        return last if last and self._on_disk.get(path) == (last.size, last.mtime_ns) else None

    def _same(self, path: str, content: bytes, key: str) -> bool:
        """Whether the published file holds these bytes; if so it stays."""
        last = self._intact(path)
        if last is None or last.size != len(content) or (self.site / path).read_bytes() != content:
            return False
        self._next[path] = last._replace(key=key)
        return True

    def _claim(self, path: str) -> None:
        if path.startswith("/") or (".." in path and ".." in path.split("/")):
            raise CollisionError(f"{path} leaves the site")
        plain = path if path.isascii() else unicodedata.normalize("NFC", path)
        name = plain.casefold()
        if name in self._claimed:
            raise CollisionError(f"{path} is already written as {self._claimed[name]}")
        self._claimed[name] = path

    def _staged_path(self, path: str) -> str:
        """Where to write a file; text, because ``Path`` is slow for tens of thousands of pages."""
        self._make_folder(path[: path.rfind("/") + 1])
        self._staged.append(path)
        return f"{self._staged_root}{path}"

    def _make_folder(self, folder: str) -> None:
        """A folder of the staged site, once; ``folder`` ends with a slash or is the root."""
        if folder in self._folders:
            return
        if folder:
            self._make_folder(folder[: folder.rfind("/", 0, -1) + 1])
        else:
            self.site.parent.mkdir(parents=True, exist_ok=True)
        os.mkdir(f"{self._staged_root}{folder}")  # noqa: PTH102 - see _staged_path
        self._folders.add(folder)

    def _replace_staged(self) -> None:
        for path in self._staged:
            target = self.site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self._staging / path).replace(target)
        shutil.rmtree(self._staging, ignore_errors=True)

    def _remember(self) -> None:
        for path in self._staged:
            now = os.stat(f"{self.site}/{path}")  # noqa: PTH116 - see _staged_path
            self._next[path] = self._next[path]._replace(mtime_ns=now.st_mtime_ns)
        self.manifest.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"format": FORMAT, "files": self._next}, separators=(",", ":"))
        self.manifest.write_text(text, encoding="utf-8")


def _write(path: str, content: bytes) -> None:
    """A file at once: without a buffer in between, a third faster."""
    with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - see _staged_path
        if file.write(content) < len(content):
            raise OSError(errno.ENOSPC, "the disk is full", path)


def _read_manifest(file: Path) -> dict[str, _Entry]:
    try:
        known = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError, UnicodeDecodeError):
        return {}
    if known.get("format") != FORMAT:
        return {}
    return {path: _Entry._make(row) for path, row in known["files"].items()}


def _walk(folder: Path) -> dict[str, tuple[int, int]]:
    """Relative POSIX path → (size, mtime in ns) of every file below the folder."""
    found: dict[str, tuple[int, int]] = {}
    pending = [(str(folder), "")] if folder.is_dir() else []
    while pending:
        here, prefix = pending.pop()
        with os.scandir(here) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    stat = entry.stat(follow_symlinks=False)
                    found[prefix + entry.name] = (stat.st_size, stat.st_mtime_ns)
    return found


def _remove(site: Path, orphans: list[str]) -> None:
    for path in orphans:
        (site / path).unlink()
    for folder in sorted({(site / path).parent for path in orphans}, reverse=True):
        while folder != site and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
