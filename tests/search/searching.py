"""Search as the page does it: the indexes by Python, the finding by its scripts in Node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from catalogue import languages
from catalogue.model import Activity, Catalogue, Contact, Organisation, Origin, Place
from catalogue.search import Terms

FOLDER = Path(__file__).parent


def run(terms: dict[str, Any], **asked: Any) -> dict[str, Any]:
    """What the script says to one question of each kind."""
    given = json.dumps({"terms": terms, **asked})
    done = subprocess.run(
        ["node", FOLDER / "run.mjs"], input=given, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def find(catalogue: Catalogue, language: str, typed: Iterable[str]) -> dict[str, list[str]]:
    """What is typed → names of listings (the last part of their ids), best first."""
    asked, terms = list(typed), Terms(catalogue)
    values = {tag: terms.value(tag) for tag in catalogue.languages}
    scripts = {tag: languages.script(tag) for tag in catalogue.languages}
    found = run(values[language], find=asked, scripts=scripts, others=values)["find"]
    names = [one.id.rpartition("/")[2] for one in sorted(catalogue.activities, key=lambda a: a.id)]
    return {words: [names[row] for row in rows] for words, rows in zip(asked, found, strict=True)}


def listing(name: str, title: dict[str, str], **more: Any) -> Activity:
    """A listing of the organisation ``lag``."""
    values = {"summary": {}, "category": "community", "origin": Origin("x.yml")} | more
    return Activity(id=f"lag/{name}", organisation="lag", title=title, **values)


def catalogue(*activities: Activity, languages: tuple[str, ...] = ("nb", "en", "ar")) -> Catalogue:
    """A catalogue of some listings, one organisation and one place."""
    return Catalogue(
        name={"nb": "Prøve"},
        municipality="Eksempelvik",
        country="NO",
        source_language="nb",
        languages=languages,
        currency="NOK",
        coordinator=Contact(role={"nb": "Frivilligsentralen"}),
        organisations={"lag": Organisation("lag", {"nb": "Fjordbygda Velforening"})},
        places={
            "hus": Place("hus", {"nb": "Grendehuset", "en": "Village hall"}, address="Lia 4"),
            "hjemme": Place("hjemme", {"nb": "Stua"}, address="Hemmeligveien 9", private=True),
        },
        activities=activities,
    )
