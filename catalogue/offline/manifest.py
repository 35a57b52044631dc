"""The manifests: one small index that a tablet asks for, and a list of files for each pack."""

from __future__ import annotations

import binascii
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.offline.packs import FileFacts, Packs

FORMAT = 1
"""Raise when an older worker must not read a newer manifest."""
INDEX = "assets/offline.json"
FOLDER = "assets/offline/"
EDITION = "assets/edition.js"
"""Holds the build's own name, so it cannot be counted into it; its day is."""


@dataclass(frozen=True, slots=True)
class Brochure:
    """What the manifests say beside their files."""

    languages: tuple[str, ...]
    source: str
    """The source language: its pack is kept whatever language is chosen."""
    built: str
    """The day of the build, ISO 8601."""
    corrected: tuple[str, ...] = ()
    """Corrections that a tablet shall not wait with: ``<id> <day>``."""


def build_id(files: Mapping[str, FileFacts], brochure: Brochure) -> str:
    """The build's name: the same files on the same day have the same. 16 hexadecimal digits."""
    found = hashlib.sha256(f"{FORMAT} {brochure!r}\n".encode())
    for path in sorted(files):
        if path != EDITION and not path.startswith((INDEX, FOLDER)):
            found.update(f"{path} {files[path].sha256}\n".encode())
    return found.hexdigest()[:16]


def manifests(packs: Packs, brochure: Brochure, build: str) -> Iterator[tuple[str, bytes]]:
    """(path, content): a list for each pack, and the index that names them with their hashes."""
    listed: dict[str, object] = {}
    for name, files in packs.items():
        content = _pack(files)
        listed[name] = {
            "path": f"{FOLDER}{name}.json",
            "sha256": _short(hashlib.sha256(content).hexdigest()),
            "files": len(files),
            "size": sum(one.size for one in files.values()),
        }
        yield f"{FOLDER}{name}.json", content
    index = {
        "format": FORMAT,
        "build": build,
        "built": brochure.built,
        "source": brochure.source,
        "languages": brochure.languages,
        "packs": listed,
    } | ({"corrected": brochure.corrected} if brochure.corrected else {})
    yield INDEX, json.dumps(index, separators=(",", ":")).encode()


def _pack(files: Mapping[str, FileFacts]) -> bytes:
    """``[[path, SHA-256 in base64, bytes], …]``, a file a line."""
    lines = (
        f'[{json.dumps(path)},"{_short(one.sha256)}",{one.size}]' for path, one in files.items()
    )
    joined = ",\n".join(lines)
    return f"[{joined}]\n".encode()


def _short(sha256: str) -> str:
    """As in ``integrity`` attributes, a third shorter than hexadecimal."""
    return binascii.b2a_base64(bytes.fromhex(sha256), newline=False).decode()
