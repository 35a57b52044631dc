"""Style sheets, scripts and fonts as files of the site: small sources, joined into few files."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path

from catalogue import settings, templates

_STYLES = ("tokens.css", "fonts.css", "base.css")
"""First, in this order; components follow by name."""


def assets() -> Mapping[str, bytes]:
    """Path in the site → bytes."""
    folder = settings.templates_folder()
    made = {
        "assets/site.css": _joined(_style_sheets(folder)) + templates.icon_styles().encode(),
        "assets/site.js": _joined(_scripts(folder)),
        "assets/icon.svg": (folder / "assets" / "icon.svg").read_bytes(),
    }
    return made | dict(_fonts())


def _style_sheets(folder: Path) -> Iterator[Path]:
    yield from (folder / "assets" / name for name in _STYLES)
    yield from sorted((folder / "components").glob("*/*.css"))


def _scripts(folder: Path) -> Iterator[Path]:
    """The starter, then the pure rules, then the components that use them."""
    yield folder / "assets" / "start.js"
    found = sorted((folder / "components").glob("*/*.js"))
    yield from (path for path in found if path.stem.endswith("-rules"))
    yield from (path for path in found if not path.stem.endswith("-rules"))


def _joined(files: Iterable[Path]) -> bytes:
    return "\n".join(file.read_text(encoding="utf-8") for file in files).encode()


def edition(today: dt.date, build: str = "") -> tuple[str, bytes]:
    """(path, content) of the one file that holds the day, so that no page changes for it.

    ``build`` names the build for the offline module; without it the page keeps nothing.
    """
    told = {"built": today.isoformat()} | ({"build": build} if build else {})
    return "assets/edition.js", f"globalThis.abEdition = {json.dumps(told)};\n".encode()


def _fonts() -> Iterator[tuple[str, bytes]]:
    folder = resources.files("catalogue") / "fonts" / "web"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith((".woff2", ".txt")):
            yield f"assets/fonts/{file.name}", file.read_bytes()
