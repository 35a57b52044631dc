"""The words and closed lists of our pages as plain data, so that rivals show the same text."""

from __future__ import annotations

import re

from babel import dates

from bench.generated import COORDINATOR, LANGUAGES
from catalogue import guidehome, languages, templates, vocabulary
from catalogue.facts import PILLS, cldr
from catalogue.form import page as form
from catalogue.pages.lists import in_two
from catalogue.translation.phrasebook import look_up
from catalogue.words import Words

SOURCE = "nb"
"""The language that listings are written in; pages of the others repeat its words, unseen."""

_SITE = (
    "skip", "all", "all_activities", "categories", "languages", "search_hint", "paused_more",
    "show_only", "pages", "page", "print", "days", "first_visit", "answered_by", "call",
    "call_first_more", "expired", "next_dates", "no_more_dates", "company", "where", "access",
    "access_unknown", "price", "the_group", "organisation", "more_about", "public_page", "code",
    "here", "by_them", "questions", "edition", "see_all", "for_club", "still_right", "change_this",
)  # fmt: skip
_FIND = ("chosen", "clear", "show_more")
_LISTS = ("support", "open_to", "energy", "sound", "group_size", "words", "setting", "cost_kind")
_OFFLINE = (
    "begins", "loading", "checking", "ready", "online_only", "no_room", "no_network", "refused",
    "new_edition", "take_new", "saved", "coming", "size",
)  # fmt: skip
_OPENER = {"start": "start_talk", "codes": "codes_title"} | {
    one: one for one in ("resume", "anew", "close", "failed")
}
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
_PRINTED = ("hours", "money", "answered_by")
"""Sentences of the source language that have values in them."""
_TINTS = ("#E9D3C4", "#D9E3DA", "#CFE2E4", "#F2DEC6", "#D5E4C6", "#F5DFA8", "#DCD5E2", "#E3DDCF")


def sentences(tag: str) -> dict[str, str | dict[str, str]]:
    """Key → sentence or plural forms, with ``{placeholders}``."""
    words = Words(tag)
    made: dict[str, str | dict[str, str]] = {key: words.say(f"site.{key}") for key in _SITE}
    made |= {f"per_{kind}": words.say(f"facts.price.{kind}") for kind in _PER}
    made |= {f"find_{one}": words.say(f"find.{one}") for one in _FIND}
    made |= {f"pill_{one}": in_two(words.say(f"facts.pill.{one}")) for one in PILLS}
    closed = tuple(
        words.label("closed", one).lower() for one in ("public-holidays", "school-holidays")
    )
    return (
        made
        | _labels(words)
        | _days(tag)
        | {
            "find_more": in_two(words.say("find.more")),
            "talk": words.say("talk.start_talk"),
            "coordinator": told(COORDINATOR["role"], tag),
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


def told(text: str, tag: str) -> str:
    """A text of the source language in another one, as our phrases have it."""
    return text if tag == SOURCE else look_up(text, SOURCE, tag) or text


def source() -> dict[str, object]:
    """The source language's words of the lines that other languages' pages repeat, for ``printf``.

    A page's own sentences come from its language's file, and no page reads another language's.
    """
    said = sentences(SOURCE)
    return {
        "autonym": languages.LANGUAGES[SOURCE].autonym,
        "days": [said[f"day_{number}"] for number in range(7)],
        "per": {kind: said[f"per_{kind}"] for kind in _PER},
        "free": said["cost_kind_free"],
        **{name: re.sub(r"{\w+}", "%v", str(said[name])) for name in _PRINTED},
    }


def settings(tag: str) -> dict[str, object]:
    """What a language's pages need beside sentences. Date patterns are CLDR's."""
    words, known = Words(tag), languages.LANGUAGES[tag]
    return {
        "direction": known.direction,
        "autonym": known.autonym,
        "second": tag != SOURCE,
        "comma": "، " if known.script == "Arab" else ", ",
        "bareHours": ":" not in words.say("facts.time.whole", hour=9, minute=0),
        "longDate": _pattern(dates.get_date_format("long", languages.locale(tag)).pattern),
        "dayDate": _pattern(words.say("facts.when.day_date", day="EEEE", date=_day_month(tag))),
    }


def script_words(tag: str) -> dict[str, str]:
    """What scripts say: JSON as it stands in a data attribute, by the part of the page."""
    words = Words(tag)
    said: dict[str, dict[str, object]] = {
        "list": {
            "callFirst": words.say("site.call_first"),
            "seeAll": words.say("site.see_all"),
            "lost": words.say("find.lost"),
            "paused": words.label("status", "paused"),
            "count": forms(tag, "count"),
        },
        "edition": {"ago": forms(tag, "fetched_ago"), "today": words.say("site.fetched_today")},
        "listen": {one: words.say(f"listen.{one}") for one in ("listen", "stop")},
        "offline": {one: words.say(f"offline.{one}") for one in _OFFLINE},
        "opener": {name: words.say(f"talk.{key}") for name, key in _OPENER.items()},
    }
    return {part: templates.as_json(value) for part, value in said.items()}


def footer(tag: str) -> list[dict[str, str]]:
    """The links in the foot of every page; ``lang`` where the words are in another language."""
    words, home = Words(tag), guidehome.home(tag, LANGUAGES, SOURCE)
    made = [{"name": title, "url": f"/{tag}/page/{name}.html"} for name, title in form.links(tag)]
    for name, key in (("offline", "offline.link"), ("languages", "languages.title")):
        made.append({"name": words.say(key), "url": f"/{tag}/page/{name}.html"})
    address, guides = f"/{home.folder}/{guidehome.FIRST}", guidehome.link_words(home.written)
    if home.written == tag:
        return [*made, {"name": guides, "url": address}]
    autonym = languages.LANGUAGES[home.written].autonym
    return [*made, {"name": f"{guides} ({autonym})", "url": address, "lang": home.written}]


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
    names = (*_LISTS, "access")
    return {name: {one: _icon(name, one) for one in vocabulary.ids(name)} for name in names}


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
