"""A small part of the sample in every language that has words, with sheets as its only paper."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from tiny_catalogue import REPOSITORY, build

from catalogue import words
from catalogue.languages import LANGUAGES

TWENTY = tuple(tag for tag in LANGUAGES if tag in words.offered())
"""In the order of the picker."""
FROM_RIGHT = ("ckb", "ar", "ur", "ps", "prs")
ORGANISATIONS = ("eksempelvik-blandakor", "eksempelvik-husflidslag", "eksempelvik-il", "treningshuset")  # fmt: skip
KNITTING = "eksempelvik-husflidslag/strikkekafe"
GYM = "treningshuset/tren-pa-stille-tid"


def make(root: Path) -> None:
    """Fill a folder and build it into its ``site``."""
    root.mkdir()
    for name in ("images", "pages"):
        shutil.copytree(REPOSITORY / name, root / name)
    for name in ("places", *ORGANISATIONS):
        shutil.copytree(REPOSITORY / "activities" / name, root / "activities" / name)
    shutil.copy(REPOSITORY / "activities" / "catalogue.yml", root / "activities")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    offer_all(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("catalogue.build.paper.kinds_of", lambda **_: ("sheet",))
        build(root)


def offer_all(root: Path) -> None:
    """Change a copy of the sample to one in every language."""
    file = root / "activities" / "catalogue.yml"
    offered = f"languages: [{', '.join(TWENTY)}]"
    common = file.read_text(encoding="utf-8")
    changed = re.sub(r"^languages: .*", offered, common, flags=re.MULTILINE)
    file.write_text(changed, encoding="utf-8")


def sheet(root: Path, activity: str, language: str) -> Path:
    """The take-home sheet of an activity."""
    name = f"ark-{activity.replace('/', '--')}-{language}.pdf"
    return root / "site" / language / "paper" / name


def lines(file: Path) -> list[str]:
    """The words of a sheet in the order in which Chromium's reader gives them, line by line.

    What keeps words in one line is left out: joiners, and that a space does not break.
    """
    with pypdfium2.PdfDocument(file) as document:
        (page,) = document
        said = page.get_textpage().get_text_bounded()
    plain = said.replace("\u00a0", " ").replace("\u2060", "")
    return [" ".join(line.split()) for line in plain.splitlines()]
