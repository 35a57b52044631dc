"""A generated catalogue of any size, the same for every generator: about 120 words a listing, nb,
en and ar."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("nb", "en", "ar")
_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_CATEGORIES = (
    "music-dance", "crafts", "nature", "exercise", "sport", "water",
    "games", "food", "learning", "art", "faith", "community",
)  # fmt: skip
_WORDS = {
    "nb": "vi møtes rolig sammen og lærer nye ting kaffe prat tur sang spill hage dans alle kan",
    "en": "we meet calmly together and learn new things coffee talk walk song game garden dance",
    "ar": "نلتقي بهدوء معا ونتعلم أشياء جديدة قهوة حديث مشي غناء لعبة حديقة رقص الجميع",
}
DRAWINGS = ("choir", "chess", "walk", "knitting", "football", "garden", "swimming", "cooking")
_ROLES = ("Kontakt", "Leder", "Vert", "Kasserer", "Trener")
_CHOICES = {
    "energy": ("calm", "light", "moderate", "high"),
    "sound": ("quiet", "talking", "lively"),
    "group_size": ("small", "medium", "large"),
    "words": ("none", "few", "many"),
    "setting": ("indoors", "outdoors", "both"),
}
"""Closed lists of which a listing takes one value each; they vary so that no page is a copy."""
_OPEN_TO = ("everyone", "seniors", "adults", "young-adults", "teens", "newcomers", "women")
_SUPPORT = ("welcome-host", "come-and-see", "call-before", "bring-someone", "own-pace")
_COST_KINDS = ("per-session", "per-month", "per-term", "per-year")
TODAY = "2026-11-22"
"""The day of every build, for ours and for the rivals."""
SCHOOL_HOLIDAY = ("2026-12-21", "2027-01-01")
COORDINATOR = {"role": "Frivilligsentralen", "phone": "00 00 00 01"}
NAMES = {"nb": "Aktiviteter i Eksempelvik", "en": "Activities", "ar": "أنشطة"}
LISTINGS_PER_ORGANISATION = 5
PLACES = 40


@dataclass(frozen=True, slots=True)
class Listing:
    """One generated listing as plain values; ``number`` makes everything else."""

    number: int
    organisation: str
    slug: str
    fields: dict[str, object]


def listings(count: int, *, photos: bool = False) -> Iterator[Listing]:
    """``count`` listings, the same on every call."""
    for number in range(count):
        chance = random.Random(number)
        fields: dict[str, object] = {
            "title": {tag: f"{_say(chance, tag, 2).capitalize()} {number}" for tag in LANGUAGES},
            "summary": {tag: _say(chance, tag, 11).capitalize() + "." for tag in LANGUAGES},
            "description": {tag: _sentences(chance, tag, 9) for tag in LANGUAGES},
            "what_happens": [
                {"text": {tag: _say(chance, tag, 8).capitalize() + "." for tag in LANGUAGES}}
                for _ in range(3)
            ],
            "category": _CATEGORIES[number % len(_CATEGORIES)],
            "code": f"{number + 100}",
            "place": f"sted-{number % PLACES}",
            "schedule": [
                {
                    "every": chance.choice(_DAYS),
                    "start": f"{chance.randint(9, 18):02d}:00",
                    "end": "20:30",
                    "first": "2026-08-31",
                    "last": "2027-06-11",
                    "closed": ["public-holidays", "school-holidays"],
                }
            ],
            "cost": [
                {"kind": chance.choice(_COST_KINDS), "nok": chance.randrange(100, 900, 50)}
                if number % 5
                else {"kind": "free"}
            ],
            **{name: chance.choice(values) for name, values in _CHOICES.items()},
            "open_to": [chance.choice(_OPEN_TO)],
            "support": chance.sample(_SUPPORT, 2),
            "contact": {
                "inclusion": {
                    "role": {"nb": chance.choice(_ROLES)},
                    "phone": f"00 00 00 {number % 100:02d}",
                }
            },
            "verified": {"date": "2026-11-02", "by_role": "leder", "how": "phone"},
        }
        if photos:
            alt = {tag: _say(chance, tag, 6) for tag in LANGUAGES}
            fields["images"] = [
                {"file": f"{number}.jpg", "alt": alt, "kind": "no-people", "consent": "not-needed"}
            ]
        else:
            fields["drawing"] = DRAWINGS[number % len(DRAWINGS)]
        organisation = f"lag-{number // LISTINGS_PER_ORGANISATION}"
        yield Listing(number, organisation, f"aktivitet-{number}", fields)


def write_catalogue(
    root: Path,
    count: int,
    *,
    photos: bool = False,
    languages: Sequence[str] = LANGUAGES,
    told: Callable[[Listing], Listing] = lambda one: one,
) -> None:
    """Write our source tree. JSON is YAML, so no YAML writer is needed.

    ``told`` may say a listing in other words.
    """
    _write(root / "activities/catalogue.yml", _catalogue() | {"languages": list(languages)})
    for number in range(PLACES):
        _write(root / f"activities/places/sted-{number}.yml", place(number))
    for one in map(told, listings(count, photos=photos)):
        folder = root / "activities" / one.organisation
        if not folder.exists():
            _write(folder / "organisation.yml", {"name": {"nb": one.organisation.capitalize()}})
        _write_lines(folder / f"{one.slug}.yml", one.fields)
    (root / "pages").mkdir()
    config = (
        "site_name: Bench\nsite_url: https://bench.example.org/\ndocs_dir: pages\n"
        "use_directory_urls: false\ntheme: {name: material, font: false}\nplugins: [catalogue]\n"
    )
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")


def edit(root: Path, number: int) -> None:
    """Change the summary of one listing of our tree, as a club would."""
    file = root / f"activities/lag-{number // LISTINGS_PER_ORGANISATION}/aktivitet-{number}.yml"
    replace_in(file, 'summary: {"nb": "', 'summary: {"nb": "Nå ')


def replace_in(file: Path, old: str, new: str) -> None:
    """Change a file at the first ``old``. ValueError when it has none: an edit that changes nothing
    would measure nothing."""
    text = file.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{file.name} has no {old!r} to edit")
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _say(chance: random.Random, tag: str, count: int) -> str:
    return " ".join(chance.choices(_WORDS[tag].split(), k=count))


def _sentences(chance: random.Random, tag: str, count: int) -> str:
    return " ".join(_say(chance, tag, 8).capitalize() + "." for _ in range(count))


def _catalogue() -> dict[str, object]:
    return {
        "name": NAMES,
        "municipality": "Eksempelvik",
        "coordinator": {"role": {"nb": COORDINATOR["role"]}, "phone": COORDINATOR["phone"]},
        "school_holidays": [
            {"name": {"nb": "Juleferie"}, "first": SCHOOL_HOLIDAY[0], "last": SCHOOL_HOLIDAY[1]}
        ],
    }


def place_name(number: int) -> str:
    """A name, told in one language only."""
    return f"Huset {number}"


def place(number: int) -> dict[str, object]:
    """One of the places, as in its file."""
    return {
        "name": {"nb": place_name(number)},
        "address": f"Storgata {number + 1}",
        "postcode": "0000",
        "town": "Eksempelvik",
        "access": {
            "step-free": ("yes", "yes", "partly")[number % 3],
            "toilet": ("yes", "partly", "no", "yes")[number % 4],
        },
    }


def _write(file: Path, fields: dict[str, object]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    _write_lines(file, fields)


def _write_lines(file: Path, fields: dict[str, object]) -> None:
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items()]
    file.write_text("".join(lines), encoding="utf-8")
