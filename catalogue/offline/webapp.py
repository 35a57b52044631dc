"""The web app manifest of each language and the icons of the home screen."""

from __future__ import annotations

import json
from collections.abc import Iterator

from catalogue import palette
from catalogue.languages import LANGUAGES, pick
from catalogue.model import Catalogue
from catalogue.settings import templates_folder

FOLDER = "assets/app/"
_SHORT_LETTERS = 12
"""What fits below an icon."""
_ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable-512.png", 512, "maskable"),
)


def web_app(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """(path, content) of icons and of one manifest a language; all addresses are relative."""
    for language in catalogue.languages:
        name = pick(catalogue.name, language, catalogue.source_language)
        yield f"{FOLDER}{language}.webmanifest", _manifest(catalogue, language, name.words)
    for icon in sorted((templates_folder() / "assets" / "app").glob("*.png")):
        yield f"{FOLDER}{icon.name}", icon.read_bytes()


def _manifest(catalogue: Catalogue, language: str, name: str) -> bytes:
    root, paper = "../../", palette.colours()["--ab-paper"]
    values = {
        "name": name,
        "short_name": name if len(name) <= _SHORT_LETTERS else catalogue.municipality or name,
        "lang": language,
        "dir": LANGUAGES[language].direction,
        "start_url": f"{root}{language}/index.html",
        "scope": root,
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": [
            {"src": file, "sizes": f"{px}x{px}", "type": "image/png", "purpose": purpose}
            for file, px, purpose in _ICONS
        ],
    }
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True).encode()
