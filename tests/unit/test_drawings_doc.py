"""``docs/drawings.md`` names every shipped drawing."""

from __future__ import annotations

import re
from pathlib import Path

from docs_scripts import script

from catalogue.drawinglibrary import names

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "drawings.md").read_text(encoding="utf-8")


def test_the_page_of_drawings_is_the_one_that_the_script_writes() -> None:
    assert script("write_drawings").page() == TEXT


def test_every_drawing_stands_once() -> None:
    named = re.findall(r"^\| `([^`]+)`", TEXT, re.MULTILINE)
    assert sorted(named) == list(names())


def test_every_row_has_its_words() -> None:
    assert re.findall(r"^.*\|  +\|.*$", TEXT, re.MULTILINE) == []
