"""The words and closed lists of our pages as plain data, so that rivals show the same text."""

from __future__ import annotations

import re

from babel import dates

from catalogue import languages, vocabulary
from catalogue.facts import PILLS, cldr
from catalogue.words import Words

_SITE = (
    "skip", "all", "all_activities", "categories", "languages", "search_hint", "paused_more",
    "show_only", "pages", "page", "print", "days", "first_visit", "answered_by", "call",
    "call_first_more", "expired", "next_dates", "no_more_dates", "company", "where", "access",
    "access_unknown", "price", "the_group", "organisation", "more_about", "public_page", "code",
    "here", "by_them", "questions", "edition", "see_all",
)  # fmt: skip
_FIND = ("more", "chosen", "clear", "show_more")
_LISTS = ("support", "open_to", "energy", "sound", "group_size", "words", "setting", "cost_kind")
_SPECIAL = {"energy": "facts.energy", "group_size": "facts.group"}
_PER = ("per-session", "per-month", "per-term", "per-year")
_STATES = {
    "yes": "check-circle-outline",
    "partly": "circle-half-full",
    "no": "close-circle-outline",
}
_PILL_ICONS = (
    "gift-outline", "wheelchair", "account-multiple-outline", "message-text-outline",
    "white-balance-sunny", "moon-waning-crescent",
)  # fmt: skip
_TINTS = ("#E9D3C4", "#D9E3DA", "#CFE2E4", "#F2DEC6", "#D5E4C6", "#F5DFA8", "#DCD5E2", "#E3DDCF")


def sentences(tag: str) -> dict[str, str | dict[str, str]]:
    """Key → sentence or plural forms, with ``{placeholders}``."""
    words = Words(tag)
    made: dict[str, str | dict[str, str]] = {key: words.say(f"site.{key}") for key in _SITE}
    made |= {f"per_{kind}": words.say(f"facts.price.{kind}") for kind in _PER}
    made |= {f"find_{one}": words.say(f"find.{one}") for one in _FIND}
    made |= {f"pill_{one}": words.say(f"facts.pill.{one}") for one in PILLS}
    closed = tuple(
        words.label("closed", one).lower() for one in ("public-holidays", "school-holidays")
    )
    return (
        made
        | _labels(words)
        | _days(tag)
        | {
            "count": forms(tag, "count"),
            "hours": words.say("facts.time.span"),
            "season": words.say("facts.when.season"),
            "closed": words.say("facts.when.not_on", closed=cldr.joined(tag, closed)),
            "checked": words.say("facts.fresh.checked"),
            "money": cldr.money(tag, 0, "NOK", "nb").replace("0", "{n}"),
        }
    )


def forms(tag: str, key: str) -> dict[str, str]:
    """The plural forms of a sentence of the site."""
    words = Words(tag)
    names = ("zero", "one", "two", "few", "many", "other")
    return {
        name: words.say(f"site.{key}.{name}") for name in names if words.has(f"site.{key}.{name}")
    }


def settings(tag: str) -> dict[str, object]:
    """What a language's pages need beside sentences. Date patterns are CLDR's."""
    words, known = Words(tag), languages.LANGUAGES[tag]
    keys = {
        "callFirst": "call_first",
        "seeAll": "see_all",
    }
    said = {name: words.say(f"site.{key}") for name, key in keys.items()}
    said["lost"] = words.say("find.lost")
    return {
        "direction": known.direction,
        "autonym": known.autonym,
        "comma": "، " if known.script == "Arab" else ", ",
        "bareHours": ":" not in words.say("facts.time.whole", hour=9, minute=0),
        "longDate": _pattern(dates.get_date_format("long", languages.locale(tag)).pattern),
        "dayDate": _pattern(words.say("facts.when.day_date", day="EEEE", date=_day_month(tag))),
        "listWords": said
        | {"paused": words.label("status", "paused")}
        | {"count": forms(tag, "count")},
        "footerWords": {"ago": forms(tag, "fetched_ago"), "today": words.say("site.fetched_today")},
    }


def categories() -> list[dict[str, object]]:
    """The tiles of the rail, in order."""
    return [
        {
            "id": one,
            "icon": _icon("category", one),
            "tint": _TINTS.index(vocabulary.entry("category", one).tint) + 1,
        }
        for one in vocabulary.ids("category")
    ]


def icons() -> dict[str, dict[str, str]]:
    """List → value → name of its icon."""
    return {name: {one: _icon(name, one) for one in vocabulary.ids(name)} for name in _LISTS}


def pills() -> list[dict[str, str]]:
    """The filter pills."""
    return [{"id": one, "icon": icon} for one, icon in zip(PILLS, _PILL_ICONS, strict=True)]


def states() -> dict[str, str]:
    """State of access → name of its icon."""
    return dict(_STATES)


def _labels(words: Words) -> dict[str, str]:
    made = {}
    for name in _LISTS:
        for one in vocabulary.ids(name):
            key = f"{_SPECIAL.get(name, name)}.{one}"
            made[f"{name}_{one}"] = words.say(key) if words.has(key) else words.label(name, one)
    for one in vocabulary.ids("category"):
        made[f"category_{one}"] = words.label("category", one)
        made[f"category_short_{one}"] = words.short("category", one)
    for one in ("step-free", "toilet"):
        made |= {f"access_{one}_{state}": words.state(one, state) for state in _STATES}
    return made


def _days(tag: str) -> dict[str, str]:
    """Weekdays counted as Go and JavaScript do, 0 = Sunday."""
    made = {}
    for number in range(7):
        day = (number - 1) % 7
        short = cldr.short_day(tag, day)
        if len(short) > 4:
            short = str(languages.locale(tag).days["format"]["narrow"][day])
        made[f"day_{number}"] = cldr.capital(tag, cldr.day_name(tag, day))
        made[f"day_short_{number}"] = cldr.capital(tag, short)
    return made


def _day_month(tag: str) -> str:
    return {"nb": "d. MMMM", "en": "d MMMM", "ar": "d MMMM"}[tag]


def _pattern(cldr_pattern: str) -> str:
    """A CLDR date pattern in Go's notation."""
    changed = {"EEEE": "Monday", "MMMM": "January", "y": "2006", "d": "2"}
    return re.sub("EEEE|MMMM|y|d", lambda found: changed[found[0]], cldr_pattern)


def _icon(name: str, value: str) -> str:
    return vocabulary.entry(name, value).icon.removeprefix("material/")
