"""The data of the page for clubs: what it knows of the catalogue, and what it says in a language.

Scripts that set ``abForm``, for a page opened from a folder may not fetch.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache

from catalogue import (
    drafts,
    drawinglibrary,
    problems,
    questions,
    schema,
    settings,
    templates,
    vocabulary,
)
from catalogue.datafile import tables
from catalogue.facts import cldr
from catalogue.form.present import A_FILE
from catalogue.form.rules import rules
from catalogue.images import PictureOptions
from catalogue.model import Catalogue
from catalogue.pages import card
from catalogue.words import Words
from catalogue.words import offered as offered_languages

LANGUAGES = questions.LANGUAGES
"""The languages that the form speaks."""
LISTS = (
    *dict.fromkeys(part.list for one in questions.questions() for part in one.parts if part.list),
)
"""The closed lists that its answers are chosen from."""
_MODELINES = {
    "activity": "activities/lag/kor.yml",
    "organisation": "activities/lag/organisation.yml",
    "place": "activities/places/torget.yml",
}
_CODE = re.compile(r'"(C[0-9]{3})"')


def script(name: str, value: object) -> bytes:
    """A file of data: ``abForm.<name> = …``."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.abForm ??= {{}}).{name} = {said};\n".encode()


def catalogue_data(catalogue: Catalogue) -> dict[str, object]:
    """What the page knows whatever its language: rules, closed lists, clubs and places."""
    known = drafts.known(catalogue)
    coordinator = catalogue.coordinator
    return {
        "language": catalogue.source_language,
        "rules": rules(catalogue.country, catalogue.currency),
        "lists": {name: _list(name) for name in LISTS},
        "drawings": list(drawinglibrary.names()),
        "modelines": {kind: schema.modeline(path) for kind, path in _MODELINES.items()},
        "severities": {code: problems.known_codes()[code]["severity"] for code in codes()},
        "smallPhoto": PictureOptions().small_below_px,
        "looks": {one: _look(one) for one in vocabulary.ids("category")},
        "mail": coordinator.email,
        "ownNames": catalogue.own_names,
        "known": {
            "organisations": known.organisations,
            "reachable": [
                one.id for one in catalogue.organisations.values() if one.phone or one.email
            ],
            "places": known.places,
            "activities": [],
            "codes": [],
        },
    }


def listings_data(catalogue: Catalogue) -> dict[str, object]:
    """Names that are taken, for the id and the code of a new listing and to find one to change."""
    every = sorted(catalogue.activities, key=lambda one: one.id)
    source = catalogue.source_language
    return {
        "aFile": A_FILE,
        "ids": [one.id for one in every],
        "codes": sorted(drafts.known(catalogue).codes),
        "titles": [one.title.get(source, one.id) for one in every],
    }


def words_data(language: str) -> dict[str, object]:
    """What the page says in one of its languages."""
    said = Words(language)
    return {
        "language": language,
        "words": page_words(language) | {"by_arrangement": said.say("facts.when.by_arrangement")},
        "labels": {
            name: {one: said.label(name, one) for one in vocabulary.ids(name)} for name in LISTS
        },
        "drawings": {
            name: (drawinglibrary.label(name, language), drawinglibrary.alt(name, language))
            for name in drawinglibrary.names()
        },
        "online": _online(language),
        "problems": {code: _sentences(code, language) for code in codes()},
        "days": [cldr.capital(language, cldr.day_name(language, day)) for day in range(7)],
        "shortDays": [cldr.capital(language, cldr.short_day(language, day)) for day in range(7)],
    }


@cache
def codes() -> tuple[str, ...]:
    """The problems that the page can find: those that its scripts name."""
    folder = settings.templates_folder() / "components" / "form"
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.js"))]
    return tuple(sorted({code for text in texts for code in _CODE.findall(text)}))


def ids(name: str) -> tuple[str, ...]:
    """The values of a closed list to choose from; none for no list."""
    offered = vocabulary.ids(name) if name else ()
    return tuple(one for one in offered if name != "language" or one in offered_languages())


def own_sentences(part: str) -> Mapping[str, Mapping[str, str]]:
    """Code → language → what the form says instead of the problem's own ``what`` or ``fix``."""
    found: Mapping[str, Mapping[str, str]] = tables("form.toml")[part]
    return found


def page_words(language: str) -> dict[str, str]:
    """The form's own words, from ``data/form.toml``."""
    return {key: said[language] for key, said in tables("form.toml")["words"].items()}


def _sentences(code: str, language: str) -> tuple[str, str, str]:
    """What, why and fix; ``data/form.toml`` has the words where a file's line would be told."""
    known = problems.known_codes()[code][language]
    what = own_sentences("what").get(code, {}).get(language, known["what"])
    fix = own_sentences("fix").get(code, {}).get(language, known["fix"])
    return what, known["why"], fix


def _look(category: str) -> tuple[int, str]:
    """The number of a category's tint and the class of its icon, as on cards."""
    icon = templates.icon_class(vocabulary.entry("category", category).icon)
    return card.tint(category), icon


def _list(name: str) -> dict[str, object]:
    return {"ids": vocabulary.ids(name), "forms": vocabulary.forms(name)}


def _online(language: str) -> str:
    """What is typed instead of a place."""
    parts = (part for one in questions.questions() for part in one.parts if part.kind == "place")
    return next(parts).instead[LANGUAGES.index(language)]
