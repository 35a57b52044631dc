"""Real listings and photos as our source tree, to see which of our rules real data meets.

``python -m bench.real SHARED_REAL TARGET`` reads ``listings/*.jsonl`` and ``photos/good`` below the
first folder, writes a catalogue to the second, loads it and prints a table. Texts stay as they are.
The importer adds ids, codes, a category, picture words and its own day as ``verified``; what else
the data lack is left out and refused, unless ``--fill-gaps`` lets it say "ask the contact".
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import itertools
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from catalogue.load import ids, load
from catalogue.model import Catalogue
from catalogue.problems import ERROR, Problem
from catalogue.validate import validate

Row = dict[str, Any]
YEARS_LATER = 13
"""The courses are of 2013–14; moved, so that they are of the season that the bench builds."""
TODAY = "2026-11-22"
_CATEGORIES = (
    ("water", "swim aqua"),
    ("music-dance", "danc music singing guitar fiddle choir ballroom salsa zumba ceilidh drum"),
    ("crafts", "woodwork jewellery dressmaking sewing knit curtain pottery craft glass upholstery"),
    ("art", "arts art painting drawing film photo theatre"),
    ("games", "bridge chess games"),
    ("food", "cook bak food wine"),
    ("sport", "golf archery badminton football tennis karate martial bowls sports-rec"),
    ("exercise", "yoga pilates fit exercise circuit gym tai keep health-wellness"),
    ("nature", "environment walk garden bird"),
    ("learning", "book tech education computing computer french spanish english writing language"),
)
"""First hit in the tags and the title; everything else is ``community``."""
_AUDIENCES = {
    "all-ages": "everyone",
    "seniors": "seniors",
    "adults": "adults",
    "youth": "teens",
    "young-adult": "young-adults",
}
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9]{1,2} [0-9][A-Z]{2}")
_PRICE = re.compile(r"£?([0-9]+)(?:\.00)?(?: standard fee| per (?:lesson|session|term))?")
_SENTENCE = re.compile(r".+?[.!?](?=\s|$)|.+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Photo:
    """One real photo and who made it."""

    file: Path
    credit: str
    licence: str


def main() -> None:
    """Import, load, and print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m bench.real")
    parser.add_argument("shared_real", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--country", default="GB")
    parser.add_argument("--fill-gaps", action="store_true")
    options = parser.parse_args()
    rows = list(itertools.islice(read_rows(options.shared_real), options.count))
    if options.fill_gaps:
        rows = [filled(row) for row in rows]
    write_catalogue(options.target, rows, read_photos(options.shared_real), options.country)
    loaded = load(options.target)
    rules = validate(loaded.catalogue) if loaded.catalogue else []
    problems = sorted({*loaded.problems, *rules})
    print("\n".join(report(loaded.catalogue, problems, len(rows))))


def read_rows(shared_real: Path) -> Iterator[Row]:
    """The listings of all cities, one of each in turn."""
    files = sorted((shared_real / "listings").glob("*.jsonl"))
    cities = [file.read_text(encoding="utf-8").splitlines() for file in files]
    for lines in itertools.zip_longest(*cities):
        yield from (json.loads(line) for line in lines if line)


def read_photos(shared_real: Path) -> list[Photo]:
    """Every photo of ``photos/good`` with its credit and licence."""
    text = (shared_real / "photos/manifest.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row["file"].startswith("good/")]
    folder = shared_real / "photos"
    return [Photo(folder / row["file"], row["attribution"], row["licence"]) for row in rows]


def filled(row: Row) -> Row:
    """A listing in which the importer says what it does not know, instead of leaving it out."""
    unknown = {"description": row["title"], "price": "Ask the contact", "place": "Ask the contact"}
    reachable = row.get("contact_role") or row.get("contact_phone")
    lent = {} if reachable else {"contact_phone": "00 00 00 01"}
    return unknown | {"schedule": "By Negotiation"} | row | lent


def write_catalogue(root: Path, rows: Iterable[Row], photos: list[Photo], country: str) -> None:
    """The whole source tree; each photo is copied once, then linked wherever it is shown."""
    _write(root / "activities/catalogue.yml", _catalogue(country))
    taken: Counter[str] = Counter()
    for number, row in enumerate(rows):
        photo = photos[number % len(photos)]
        owner = ids.slug(row.get("organiser") or row["title"])
        name = ids.slug(row["title"])
        taken[f"{owner}/{name}"] += 1
        again = taken[f"{owner}/{name}"]
        folder = root / "activities" / owner
        _write(folder / "organisation.yml", {"name": row.get("organiser") or row["title"]})
        fields = listing(row, photo) | {"code": str(101 + number)}
        _write(folder / (f"{name}-{again}.yml" if again > 1 else f"{name}.yml"), fields)
        _write_place(root, row)
        _link(photo.file, root / "images" / owner / photo.file.name, root / "originals")
    (root / "pages").mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")


def listing(row: Row, photo: Photo) -> Row:
    """One listing's fields; a field that the data lack is absent."""
    fields = {
        "title": row["title"],
        "summary": _first_sentence(row.get("description", "")),
        "category": _category(row),
        "description": row.get("description"),
        "place": _place_id(row),
        "setting": "online" if row.get("schedule") == "online" else None,
        "cost": _cost(row.get("price")),
        "open_to": [_AUDIENCES[row["audience"]]] if row.get("audience") in _AUDIENCES else None,
        "age": _age(row.get("audience")),
        "contact": _contact(row),
        "website": row.get("url"),
        "valid_until": _later(row.get("end")),
        "images": [_picture(photo)],
        "verified": {"date": TODAY, "by_role": "import", "how": "self"},
    }
    return {key: value for key, value in (fields | _times(row)).items() if value}


def _first_sentence(text: str) -> str:
    found = _SENTENCE.match(text.strip())
    return " ".join(found[0].split()) if found else ""


def _category(row: Row) -> str:
    words = " ".join((*row["category"], row["title"])).lower()
    for category, stems in _CATEGORIES:
        if any(re.search(rf"\b{stem}", words) for stem in stems.split()):
            return category
    return "community"


def _times(row: Row) -> Row:
    """Nobody wrote a weekday: the words as they stand, or by arrangement."""
    said = row.get("schedule")
    if not said:
        return {}
    if said in ("By Negotiation", "Self Study"):
        return {"by_arrangement": said}
    if said in ("in-person", "hybrid", "online"):
        return {"by_arrangement": "yes"}
    return {"schedule": f"{said}, {_later(row['start'])} – {_later(row['end'])}"}


def _later(day: str | None) -> str | None:
    if day is None:
        return None
    moved = dt.date.fromisoformat(day)
    return moved.replace(year=moved.year + YEARS_LATER).isoformat()


def _cost(price: str | None) -> list[Row] | None:
    """Whole pounds as an amount; anything else as words, as somebody typed it."""
    if price is None:
        return None
    said = price.strip()
    if re.fullmatch(r"free.*|0(\.00)?", said, re.IGNORECASE):
        return [{"kind": "free"}]
    if said == "Donation":
        return [{"kind": "voluntary"}]
    each = re.search("lesson|session|class", said)
    kind = "per-session" if each else "per-term" if "term" in said else "one-off"
    whole = _PRICE.fullmatch(said)
    return [{"kind": kind, "amount": int(whole[1])} if whole else {"kind": kind, "label": said}]


def _age(audience: str | None) -> Row | None:
    found = re.fullmatch(r"([0-9]+)\+", audience or "")
    return {"min": int(found[1])} if found else None


def _contact(row: Row) -> Row | None:
    ways = {"phone": row.get("contact_phone"), "email": row.get("contact_role")}
    known = {key: value for key, value in ways.items() if value}
    return {"inclusion": {"role": "Contact", **known}} if known else None


def _picture(photo: Photo) -> Row:
    words = re.sub(r"^[0-9]+-", "", photo.file.stem).replace("-", " ")
    return {
        "file": photo.file.name,
        "alt": words.capitalize(),
        "kind": "no-people",
        "credit": photo.credit[:120],
        "licence": photo.licence[:120],
        "consent": "not-needed",
    }


def _place_id(row: Row) -> str | None:
    online = row.get("schedule") == "online"
    return None if online or not row.get("place") else ids.slug(row["place"].split(",")[0])


def _write_place(root: Path, row: Row) -> None:
    name = _place_id(row)
    if name is None:
        return
    title, *rest = [part.strip() for part in row["place"].split(",")]
    fields: Row = {"name": title}
    for part in rest:
        street = re.search(r"[0-9]|Street|Road", part)
        key = "postcode" if _POSTCODE.fullmatch(part) else "address" if street else "town"
        fields[key] = part
    _write(root / f"activities/places/{name}.yml", fields)


def _link(original: Path, wanted: Path, store: Path) -> None:
    kept = store / original.name
    if not kept.exists():
        store.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(original, kept)
    wanted.parent.mkdir(parents=True, exist_ok=True)
    if not wanted.exists():
        wanted.hardlink_to(kept)


def _catalogue(country: str) -> Row:
    return {
        "name": "Real listings of two cities",
        "municipality": "Two cities",
        "country": country,
        "source_language": "en",
        "languages": ["en", "nb", "ar"],
        "coordinator": {"role": "Volunteer centre", "phone": "00 00 00 01"},
    }


def _write(file: Path, fields: Row) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")


_CONFIG = """site_name: Real listings
site_url: https://bench.example.org/
docs_dir: pages
use_directory_urls: false
theme: {name: material, font: false}
plugins: [catalogue]
"""


def report(catalogue: Catalogue | None, problems: list[Problem], written: int) -> Iterator[str]:
    """How many listings load, are warned and are refused, and why, as Markdown."""
    kept = {one.origin.path for one in catalogue.activities} if catalogue else set()
    errors = {one.path for one in problems if one.severity == ERROR}
    warned = {one.path for one in problems if one.severity != ERROR} & (kept - errors)
    yield f"{written} listings: {len(kept - errors)} may be published, {len(warned)} of them with"
    yield f"warnings; {written - len(kept - errors)} refused."
    yield ""
    yield "| code | severity | files | first |"
    yield "|---|---|---|---|"
    reasons = sorted(problems, key=_reason)
    for (code, field), same in itertools.groupby(reasons, key=_reason):
        yield _line(f"{code} {field}".strip(), list(same))


def _reason(problem: Problem) -> tuple[str, str]:
    return problem.code, dict(problem.values).get("field", "")


def _line(reason: str, problems: list[Problem]) -> str:
    first = problems[0]
    files = len({one.path for one in problems})
    said = first.say("what", "en").replace("|", "/")
    place = first.path.removeprefix("activities/")
    return f"| {reason} | {first.severity} | {files} | {place}:{first.line} {said} |"


if __name__ == "__main__":
    main()
