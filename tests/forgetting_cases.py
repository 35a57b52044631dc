"""A tiny catalogue with a person in it: name, number, address, portrait, in words and in pictures."""

from __future__ import annotations

import shutil
from pathlib import Path

from tiny_catalogue import TINY
from trace_finder import Person, portrait

NAME, PHONE, MAIL = "Torbjørg", "00 00 00 59", "torbjorg@example.org"
PERSON = Person(NAME, PHONE, portrait())
LISTING = "sjakklaget/sjakk-kveld"
PHOTO = "images/sjakklaget/vert.jpg"
_CONSENT = "{date: 2026-08-20, by_role: styret, kept_by: sekretær, until: 2027-08-20, minors: none}"
_PORTRAIT = "{file: vert.jpg, alt: {nb: Verten vår., ar: المضيف.}, kind: portrait, consent: %s}"


def make_catalogue(root: Path, consent: str = _CONSENT) -> None:
    """The tiny catalogue, its contact another one and her portrait the listing's first picture."""
    shutil.copytree(TINY, root)
    PERSON.photo.save(root / PHOTO, quality=92)
    file = root / f"activities/{LISTING}.yml"
    text = file.read_text(encoding="utf-8")
    photo = _PORTRAIT % consent
    for old, new in (
        ("first_name: Berit\n", f"first_name: {NAME}\n    photo: {photo}\n    email: {MAIL}\n"),
        ("00 00 00 21", PHONE),
        ("images:\n", f"images:\n  - {photo}\n"),
        ("consent: {date: 2026-08-20, by_role: styret, kept_by: sekretær, until: 2027-08-20}\n",
         f"consent: {consent.replace(', minors: none', '')}\n"),
    ):  # fmt: skip
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
