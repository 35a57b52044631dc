"""The same catalogue as a Hugo site and as an Eleventy site: same pages, fields, weight and photo
widths."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from bench.generated import LANGUAGES, PLACES, Listing, listings

_HERE = Path(__file__).parent
_DIRECTIONS = {"nb": "ltr", "en": "ltr", "ar": "rtl"}


def write_hugo(root: Path, count: int, *, photos: bool = False) -> None:
    """A Hugo source tree: one content file per listing and language, as multilingual Hugo wants
    it."""
    shutil.copytree(_HERE / "hugo", root)
    for one in listings(count, photos=photos):
        for language in LANGUAGES:
            file = root / "content" / language / one.organisation / f"{one.slug}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            front = json.dumps(front_matter(one, language), ensure_ascii=False, indent=1)
            words = one.fields["description"][language]  # type: ignore[index]
            file.write_text(f"{front}\n\n{words}\n", encoding="utf-8")
    config = {
        "baseURL": "https://bench.example.org/",
        "defaultContentLanguage": "nb",
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["RSS", "taxonomy"],
        "taxonomies": {"category": "categories"},
        "uglyURLs": True,
        "languages": {
            tag: {"contentDir": f"content/{tag}", "direction": _DIRECTIONS[tag]}
            for tag in LANGUAGES
        },
    }
    (root / "hugo.json").write_text(json.dumps(config), encoding="utf-8")


def write_eleventy(root: Path, count: int, *, photos: bool = False) -> None:
    """An Eleventy source tree: all listings as one data file, paginated, as its guide recommends."""
    shutil.copytree(_HERE / "eleventy", root)
    rows = [
        {"language": language, "path": f"{language}/{one.organisation}/{one.slug}.html",
         "words": one.fields["description"][language], **front_matter(one, language)}  # type: ignore[index]
        for one in listings(count, photos=photos)
        for language in LANGUAGES
    ]  # fmt: skip
    (root / "_data").mkdir()
    (root / "_data/pages.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def install_eleventy(root: Path) -> None:
    """``npm install`` by package name, outside the time that is measured."""
    command = ["npm", "install", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(command, cwd=root, check=True)


def edit_hugo(root: Path, number: int) -> None:
    """The same edit as ``generated.edit``, in Hugo's content file."""
    (file,) = (root / "content/nb").glob(f"*/aktivitet-{number}.md")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"summary": "', '"summary": "Nå ', 1), encoding="utf-8")


def front_matter(one: Listing, language: str) -> dict[str, object]:
    """One listing's fields in one language, place and contact joined in."""
    fields = one.fields
    rule = fields["schedule"][0]  # type: ignore[index]
    place = one.number % PLACES
    images = fields.get("images") or []
    return {
        "title": fields["title"][language],  # type: ignore[index]
        "description": fields["summary"][language],  # type: ignore[index]
        "summary": fields["summary"][language],  # type: ignore[index]
        "categories": [fields["category"]],
        "steps": [step["text"][language] for step in fields["what_happens"]],  # type: ignore[attr-defined]
        "day": rule["every"],
        "start": rule["start"],
        "end": rule["end"],
        "price": fields["cost"][0]["nok"],  # type: ignore[index]
        "code": fields["code"],
        "place": f"Huset {place}",
        "address": f"Storgata {place + 1}, 0000 Eksempelvik",
        "access": ["Uten trapp", "Tilgjengelig toalett"],
        "support": fields["support"],
        "role": "Kontakt",
        "phone": fields["contact"]["inclusion"]["phone"],  # type: ignore[index]
        "verified": fields["verified"]["date"],  # type: ignore[index]
        "photo": images[0]["file"] if images else "",  # type: ignore[index]
    }
