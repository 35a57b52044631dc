"""The generated catalogue as an Eleventy site: data files, paginated, as its guide recommends."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench import generated, hugosite, interface
from bench.front import front_matter
from bench.generated import LANGUAGES, NAMES, TODAY

_TEMPLATES = Path(__file__).parent / "eleventy"
_FIRST = 9
"""Cards of a category on the catalogue page."""

Row = dict[str, object]


def write(root: Path, count: int) -> None:
    """The whole source tree but for the photos. Lists of up to 60 cards need no second page."""
    shutil.copytree(_TEMPLATES, root)
    rows = {tag: list(_rows(tag, count)) for tag in LANGUAGES}
    data = hugosite.data(count) | {
        "places": {f"sted-{one}": hugosite.place(one) for one in range(generated.PLACES)},
        "interfaces": {
            tag: {
                "sentences": interface.sentences(tag),
                "settings": interface.settings(tag),
                "footer": interface.footer(tag),
            }
            for tag in LANGUAGES
        },
        "catalogue": {"coordinator": generated.COORDINATOR, "today": TODAY, "names": NAMES},
        "names": NAMES,
        "pages": [row for tag in LANGUAGES for row in rows[tag]],
        "abouts": [about for tag in LANGUAGES for about in _abouts(tag, rows[tag])],
        "lists": [one for tag in LANGUAGES for one in _lists(tag, rows[tag])],
    }
    (root / "_data").mkdir()
    for name, value in data.items():
        text = json.dumps(value, ensure_ascii=False)
        (root / f"_data/{name}.json").write_text(text, encoding="utf-8")
    hugosite.write_assets(root / "static")
    shutil.copy(hugosite.CHOICE, root / "static/index.html")


def install(root: Path) -> None:
    """``npm install`` of the versions in ``package.json``, outside the time that is measured."""
    command = ["npm", "install", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(command, cwd=root, check=True)


def _rows(tag: str, count: int) -> Iterator[Row]:
    for one in generated.listings(count, photos=True):
        source = front_matter(one, interface.SOURCE)
        yield front_matter(one, tag) | {
            "source": {name: source[name] for name in ("title", "summary", "steps", "role")},
            "language": tag,
            "club": one.organisation,
            "organisation": one.organisation.capitalize(),
            "path": f"{one.organisation}/{one.slug}",
        }


def _abouts(tag: str, rows: list[Row]) -> Iterator[Row]:
    clubs, places = defaultdict(list), defaultdict(list)
    for row in sorted(rows, key=lambda row: str(row["path"])):
        clubs[str(row["club"])].append(row)
        places[str(row["place"])].append(row)
    for club, members in clubs.items():
        name = club.capitalize()
        yield {"language": tag, "path": f"{club}/index", "name": name, "members": members}
    for place, members in places.items():
        name = generated.place_name(int(place.removeprefix("sted-")))
        path = f"place/{place}"
        yield {"language": tag, "path": path, "name": name, "place": place, "members": members}


def _lists(tag: str, rows: list[Row]) -> Iterator[Row]:
    sections = []
    for category in interface.categories():
        mine = sorted(
            (row for row in rows if row["category"] == [category["id"]]),
            key=lambda row: str(row["title"]).casefold(),
        )
        section = {"id": category["id"], "count": len(mine), "members": mine}
        sections.append(section | {"members": mine[:_FIRST]})
        path = f"category/{category['id']}"
        yield {"language": tag, "path": path, "category": category["id"], "sections": [section]}
    yield {"language": tag, "path": "index", "category": "", "sections": sections}
