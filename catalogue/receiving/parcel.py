"""What a zip file may hold, and nothing else: ``svar.json``, listings, one photo."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.questions import questions

MOST_BYTES = 20_000_000
"""Of the file itself. The page sends a photo of 2,000 px, about 1 MB."""
_ANSWERS = "svar.json"
_KINDS = (
    (re.compile(r"svar\.json"), 200_000),
    (re.compile(r"activities/[a-z0-9-]{1,60}/[a-z0-9-]{1,60}\.yml"), 100_000),
    (re.compile(r"images/[a-z0-9-]{1,60}/[a-z0-9-]{1,60}\.jpg"), 15_000_000),
)
"""Form of a name → most bytes when it is unpacked."""
_MOST_FILES = 8
_LONGEST_ANSWER = 25_000
_ENCRYPTED = 0x1
_STORED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ID = re.compile(r"[a-z0-9-]{1,60}/[a-z0-9-]{1,60}")
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""All that zipfile raises for bad files; nothing but zipfile is called while these are caught."""


class NotTaken(Exception):
    """A parcel that is not let in: ``code`` of ``data/problems/doors.toml`` and its values."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = {name: str(value) for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a club sent."""

    answers: Mapping[str, str]
    sent: dt.date | None
    """The day on the club's own clock; None when it told none."""
    photo: bytes = b""
    change: str = ""
    """Id of the listing that it changes; empty for a new one."""
    changed: tuple[str, ...] = ()
    """Keys of the answers that are new."""


def opened(data: bytes) -> Parcel:
    """The answers and the photo of a zip file. NotTaken: anything that the page does not make."""
    if len(data) > MOST_BYTES:
        raise NotTaken("C012", limit=MOST_BYTES // 1_000_000)
    files = _files(data)
    if _ANSWERS not in files:
        raise NotTaken("C013")
    photos = [content for name, content in files.items() if name.startswith("images/")]
    if len(photos) > 1:
        raise NotTaken("C011", name=sorted(files)[-1])
    return _read(files[_ANSWERS], photos[0] if photos else b"")


def _files(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_FILES:
                raise NotTaken("C012", limit=MOST_BYTES // 1_000_000)
            limits = [_limit(entry) for entry in entries]
            if len({entry.filename for entry in entries}) < len(entries):
                raise NotTaken("C010")
            return {
                entry.filename: _content(archive, entry, limit)
                for entry, limit in zip(entries, limits, strict=True)
            }
    except _UNREADABLE as error:
        raise NotTaken("C010") from error


def _limit(entry: zipfile.ZipInfo) -> int:
    """Most bytes of an entry, by the form of its name and not by what it says of itself."""
    found = next((most for form, most in _KINDS if form.fullmatch(entry.filename)), 0)
    if not found:
        raise NotTaken("C011", name=entry.filename[:80])
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _STORED:
        raise NotTaken("C010")
    return found


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    with archive.open(entry) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise NotTaken("C012", limit=MOST_BYTES // 1_000_000)
    return content


def _read(data: bytes, photo: bytes) -> Parcel:
    try:
        said = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise NotTaken("C013") from error
    if not isinstance(said, dict):
        raise NotTaken("C013")
    answers, sent = _answers(said.get("answers")), _day(said.get("today"))
    if "changed" not in said:
        return Parcel(answers, sent, photo)
    return Parcel(answers, sent, photo, _id(said.get("id")), _changed(said["changed"]))


def _keys() -> frozenset[str]:
    return frozenset(part.key for one in questions() for part in one.parts)


def _answers(said: object) -> dict[str, str]:
    known = _keys()
    if not isinstance(said, dict) or not all(
        key in known and isinstance(text, str) and len(text) <= _LONGEST_ANSWER
        for key, text in said.items()
    ):
        raise NotTaken("C013")
    return said


def _id(said: object) -> str:
    if not isinstance(said, str) or not _ID.fullmatch(said):
        raise NotTaken("C013")
    return said


def _changed(said: object) -> tuple[str, ...]:
    if not isinstance(said, list) or not all(isinstance(key, str) for key in said):
        raise NotTaken("C013")
    if not _keys().issuperset(said):
        raise NotTaken("C013")
    return tuple(dict.fromkeys(said))


def _day(said: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None
