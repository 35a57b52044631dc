"""Finds a person in anything that a build wrote: name, number and face, however they are encoded."""

from __future__ import annotations

import gzip
import html
import io
import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pikepdf
import pypdfium2
from PIL import Image, UnidentifiedImageError

from bench.likeness import Seen, likeness, seen

ALIKE = 0.8
"""Copies of one photo in another size and quality have 0.95 and more, other pictures below 0.6."""
SIDE_PX = 96
"""Pictures are compared in this size, whatever shape they were cut to."""
_BETWEEN = r"(?:[\s.\-–()/\u00a0\u2007\u2009\u202f\u200e\u200f\u2066-\u2069]|<[^<>]*>|&#?\w+;){0,8}"
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True)
class Person:
    """Whom to look for; ``photo`` is the original."""

    name: str
    phone: str
    photo: Image.Image

    @cached_property
    def faces(self) -> tuple[Seen, ...]:
        """The photo in the shapes that a build cuts."""
        wide, high = self.photo.size
        left = (wide - high) // 2
        square = self.photo.crop((left, 0, left + high, high))
        return tuple(_small(one) for one in (self.photo, square))

    @cached_property
    def names(self) -> re.Pattern[str]:
        plain = unicodedata.normalize("NFC", self.name).casefold()
        forms = {plain, unicodedata.normalize("NFD", plain), plain.replace("ø", "o")}
        return re.compile("|".join(map(re.escape, sorted(forms))))

    @cached_property
    def numbers(self) -> re.Pattern[str]:
        """The digits in any grouping, and the groups backwards, as PDFs in Arabic may give them."""
        groups = self.phone.split()
        orders = {"".join(groups), "".join(reversed(groups))}
        begin = r"(?:(?<!\d)|(?<=\+47)|(?<=0047))"
        joined = (_BETWEEN.join(one) for one in sorted(orders))
        return re.compile("|".join(rf"{begin}{digits}(?!\d)" for digits in joined))


def found_in(folder: Path, person: Person) -> dict[str, set[str]]:
    """Path → which of ``name``, ``phone``, ``photo`` a file holds, for files that hold one."""
    found = {}
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        path = file.relative_to(folder).as_posix()
        if kinds := {*kinds_in(file.read_bytes(), person), *_in_text(path, person)}:
            found[path] = kinds
    return found


def kinds_in(data: bytes, person: Person) -> set[str]:
    """What one file's bytes hold."""
    found = set()
    for text in _texts(data):
        found |= _in_text(text, person)
    if any(_shows(picture, person) for picture in _pictures(data)):
        found.add("photo")
    return found


def _in_text(text: str, person: Person) -> set[str]:
    plain = unicodedata.normalize("NFC", text).casefold()
    found = {"name"} if person.names.search(plain) else set()
    digits = "".join(str(unicodedata.digit(one, one)) for one in plain)
    return found | ({"phone"} if person.numbers.search(digits) else set())


def _texts(data: bytes) -> Iterator[str]:
    """The bytes as text in every way that text is hidden in the files of a build."""
    yield from _plain_texts(data)
    if data.startswith(b"\x1f\x8b"):
        yield from _plain_texts(gzip.decompress(data))
    if data.startswith(b"%PDF"):
        yield from _pdf_texts(data)


def _plain_texts(data: bytes) -> Iterator[str]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        for encoding in ("utf-16-be", "utf-16-le", "latin-1"):
            yield re.sub(r"\d", "x", data.decode(encoding, "replace"))  # digits there are chance
        return
    yield text
    for decode in (
        html.unescape,
        lambda one: unquote_to_bytes(one).decode("utf-8", "replace"),
        lambda one: _ESCAPED.sub(lambda hit: chr(int(hit[1], 16)), one),
    ):
        if (decoded := decode(text)) != text:
            yield decoded
    try:
        yield "\n".join(_strings(json.loads(text)))
    except ValueError:
        return


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, child in value.items():
            yield name
            yield from _strings(child)
    elif isinstance(value, list):
        yield " ".join(str(one) for one in value if isinstance(one, str))
        for child in value:
            yield from _strings(child)


def _pdf_texts(data: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            yield page.get_textpage().get_text_bounded()
    with pikepdf.open(io.BytesIO(data)) as document:
        for one in document.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") != "/Image":
                yield from _plain_texts(one.read_bytes())
            yield from _pdf_strings(one, 3)


def _pdf_strings(one: object, depth: int) -> Iterator[str]:
    """Titles, links and replaced texts."""
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif depth and isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        for _, value in one.items():
            yield from _pdf_strings(value, depth - 1)
    elif depth and isinstance(one, pikepdf.Array):
        for value in one:
            yield from _pdf_strings(value, depth - 1)


def _pictures(data: bytes) -> Iterator[Image.Image]:
    if data.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(data)) as document:
            for one in document.objects:
                if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
                    yield pikepdf.PdfImage(one).as_pil_image()
        return
    if data[:4] not in (b"RIFF", b"\x89PNG", b"GIF8") and data[:2] != b"\xff\xd8":
        return
    try:
        with Image.open(io.BytesIO(data)) as picture:
            yield picture.copy()
    except (UnidentifiedImageError, OSError, zlib.error):
        return


def _shows(picture: Image.Image, person: Person) -> bool:
    if min(picture.size) < 16:
        return False
    found = _small(picture)
    return any(likeness(found, face) > ALIKE for face in person.faces)


def _small(picture: Image.Image) -> Seen:
    return seen(picture.convert("RGB").resize((SIDE_PX, SIDE_PX)))


def portrait() -> Image.Image:
    """A picture that looks like no other: rings about a point off the middle, and a dark corner."""
    made = Image.new("RGB", (1200, 900))
    pixels = made.load()
    assert pixels is not None
    for y in range(0, 900, 4):
        for x in range(0, 1200, 4):
            far = ((x - 480) ** 2 + (y - 360) ** 2) ** 0.5
            ring = 255 if int(far / 130) % 2 else 40
            value = (ring, ring * (x + 300) // 1500, 30 if x + y > 1500 else ring)
            for down in range(4):
                for right in range(4):
                    pixels[x + right, y + down] = value
    return made
