"""``docs/drawings.md`` names every shipped drawing."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

from catalogue.drawinglibrary import names

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "drawings.md").read_text(encoding="utf-8")


def write_drawings() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_drawings", DOCS / "write_drawings.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_drawings_is_the_one_that_the_script_writes() -> None:
    assert write_drawings().page() == TEXT


def test_every_drawing_stands_once() -> None:
    named = re.findall(r"^\| `([^`]+)`", TEXT, re.MULTILINE)
    assert sorted(named) == list(names())


def test_every_row_has_its_words() -> None:
    assert re.findall(r"^.*\|  +\|.*$", TEXT, re.MULTILINE) == []
