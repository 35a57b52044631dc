"""What the readers and the rules go by, as data: the page for clubs judges answers with the same.

Patterns, limits and words are those of ``load``, ``schedule`` and ``validate``; nothing is said
twice. ``tests/doors/rules.yml`` holds page and program to one table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from catalogue.drafts import filing, writing
from catalogue.load import activity, addresses, amounts, dates, ids, places, values
from catalogue.schedule import daywords, everyday
from catalogue.settings import RESERVED
from catalogue.shapes import Either, Fields, Flag, Many, Shape, Whole, Words
from catalogue.validate import identity, plain, privacy, texts
from catalogue.yamltext import characters

_DAY_PATTERNS = {
    "third": daywords.THIRD,
    "every_day": daywords.EVERY_DAY,
    "monthly": daywords.MONTHLY,
    "so_many_times": daywords.SO_MANY_TIMES,
    "other_day": daywords.OTHER_DAY,
    "told_time": daywords.TIME,
    "token": daywords.TOKEN,
}


def rules(country: str, currency: str) -> dict[str, object]:
    """All of it for a catalogue's country and currency. Patterns are ``[pattern, flags]``."""
    return {
        "country": country,
        "countries": addresses.countries(country),
        "commaGroups": country in amounts.COMMA_GROUPS,
        "highest": amounts.HIGHEST,
        "patterns": {name: _pattern(one) for name, one in _patterns(currency).items()},
        "phone": addresses.phone_plan(country),
        "limits": dict(_limits()),
        "ages": list(_ages()),
        "counts": _COUNTS,
        "figures": plain.FIGURES,
        "lixLanguages": plain.LIX_LANGUAGES,
        "taken": {
            "folders": sorted(RESERVED),
            "devices": sorted(ids.WINDOWS),
            "own": filing.OWN_NAMES,
            "unnamed": filing.UNNAMED,
            "words": sorted(writing.RESERVED_WORDS),
            "longest": ids.MAX_LETTERS,
        },
        "months": daywords.MONTH_WORDS,
        "days": _days(),
    }


_COUNTS = {
    "title": plain.TITLE_CHARACTERS,
    "summary": plain.SUMMARY_WORDS,
    "step": plain.STEP_WORDS,
    "fewestSteps": plain.FEWEST_STEPS,
    "mostSteps": plain.MOST_STEPS,
    "description": plain.DESCRIPTION_CHARACTERS,
    "lix": plain.HARD_LIX,
    "lixWords": plain.LIX_WORDS,
    "latest": dates.LATEST.year,
    "longestDays": everyday.MAX_LETTERS,
}


def _patterns(currency: str) -> dict[str, re.Pattern[str]]:
    return {
        **characters.PATTERNS,
        **values.PATTERNS,
        **dates.PATTERNS,
        **addresses.PATTERNS,
        **amounts.patterns(currency),
        **texts.PATTERNS,
        **plain.PATTERNS,
        **privacy.patterns(),
        **identity.PATTERNS,
        **writing.PATTERNS,
        **filing.PATTERNS,
        **_DAY_PATTERNS,
    }


def _pattern(one: re.Pattern[str]) -> tuple[str, str]:
    return one.pattern, "i" if one.flags & re.IGNORECASE else ""


def _days() -> dict[str, object]:
    return {
        "names": daywords.DAYS,
        "words": daywords.DAY_WORDS,
        "ordinals": daywords.ORDINAL_WORDS,
        "ordinalNames": daywords.ORDINAL_NAMES,
        "fifth": sorted(daywords.FIFTH),
        "several": daywords.SEVERAL,
        "fillers": sorted(daywords.FILLERS),
        "long": daywords.LONG_WORDS,
        "intervals": [(*_pattern(one), weeks) for one, weeks in daywords.INTERVALS],
    }


def _limits() -> Iterator[tuple[str, int]]:
    """Dotted field → most characters, for the texts that answers become."""
    listing = _texts(activity.LISTING)
    named = (
        "title", "summary", "what_happens", "description", "by_arrangement", "bring",
        "contact.inclusion.role", "images.alt", "images.consent.kept_by", "verified.by_role",
    )  # fmt: skip
    yield from ((name, listing[name]) for name in named)
    yield from ((f"place.{name}", limit) for name, limit in _texts(places.PLACE).items())
    yield "organisation.name", _texts(places.ORGANISATION)["name"]


def _texts(group: Fields) -> Mapping[str, int]:
    return dict(_walk(group, ""))


def _walk(shape: Shape, name: str) -> Iterator[tuple[str, int]]:
    """Every text inside, by its dotted field; of several forms of one field the first counts."""
    if isinstance(shape, Words):
        yield name, shape.limit
    elif isinstance(shape, Flag) and shape.or_words:
        yield name, shape.or_words
    elif isinstance(shape, Many):
        yield from _walk(shape.of, name)
    elif isinstance(shape, Fields):
        for field, inner in shape.shapes.items():
            yield from _walk(inner, f"{name}.{field}" if name else field)
    elif isinstance(shape, Either):
        for one in shape.of:
            yield from _walk(one, name)


def _ages() -> Iterator[int]:
    age = activity.LISTING.shapes["age"]
    assert isinstance(age, Fields)
    bound = age.shapes["min"]
    assert isinstance(bound, Whole)
    yield from (bound.low, bound.high)
