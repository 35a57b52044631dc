"""Who it is for, who comes along, how the first time is and what the group is like."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue import looks
from catalogue.facts import cldr
from catalogue.facts.parts import CompanionFact, Fact, Speaker
from catalogue.languages import Said
from catalogue.model import Activity, Companion
from catalogue.vocabulary import companion_kinds, entry
from catalogue.words import Words

_TRAITS = ("energy", "sound", "group", "words", "setting")
_TRAIT_LISTS = ("energy", "sound", "group_size", "words", "setting")
"""The closed lists, and fields of an activity, behind the traits."""


def who(speaker: Speaker, activity: Activity) -> Fact | None:
    """ "Alle" or "Seniorer (60+)", and the age. None when neither was said."""
    labels = tuple(speaker.label("open_to", one) for one in activity.open_to)
    years = age(speaker, activity)
    if not labels:
        return Fact("who", "material/account-group", years) if years else None
    icon = entry("open_to", activity.open_to[0]).icon
    return Fact("who", icon, speaker.listed(labels), years)


def age(speaker: Speaker, activity: Activity) -> str:
    """ "18–29 år", "Fra 60 år", "Til og med 12 år", or ""."""
    low, high = activity.age_min, activity.age_max
    plural = speaker.words.plural
    if low and high:
        return plural("facts.age.span", high, min=low, max=high)
    if low:
        return plural("facts.age.from", low, min=low)
    return plural("facts.age.to", high, max=high) if high else ""


def languages_spoken(speaker: Speaker, tags: tuple[str, ...]) -> str:
    """ "Norsk, engelsk og arabisk", or ""."""
    names = tuple(cldr.language_name(speaker.language, tag) for tag in tags)
    return speaker.capital(speaker.joined(names))


def companion_kinds_of(activity: Activity) -> tuple[str, ...]:
    """Ids of the companions that the group itself offers, in the order they were typed."""
    own = activity.companion.kinds if activity.companion else ()
    kinds = (*own, *(one for one in activity.support if one in companion_kinds()))
    return tuple(dict.fromkeys(kinds))


def companion(speaker: Speaker, activity: Activity, pool: tuple[str, ...]) -> CompanionFact:
    """Somebody from the group, else from the pool of volunteers, else "not yet", else nothing."""
    own = activity.companion
    kinds = companion_kinds_of(activity)
    from_pool = tuple(one for one in pool if one in companion_kinds())
    if own and own.not_yet and not from_pool:
        return CompanionFact("not-yet", speaker.say("facts.companion.not_yet"))
    if kinds and not (own and own.not_yet):
        source = _source(kinds, own)
        words = speaker.say(f"facts.companion.{source}")
        return _asked(speaker, CompanionFact(source, words, _labels(speaker, kinds)), own)
    if from_pool:
        words = speaker.say("facts.companion.pool")
        return CompanionFact("pool", words, _labels(speaker, from_pool))
    return CompanionFact("", "")


def joining(speaker: Speaker, activity: Activity) -> tuple[Fact, ...]:
    """How one joins: "Bare kom", "Kom 10 minutter før", "Du trenger ikke henvisning"…"""
    return tuple(_joining(speaker, activity))


def traits(speaker: Speaker, activity: Activity) -> tuple[Fact, ...]:
    """Pace, sound, size of the group, words and indoors or outdoors, those that are known."""
    values = tuple(getattr(activity, name) for name in _TRAIT_LISTS)
    return _traits(speaker.language, values, activity.usual_number)


def good_to_know(speaker: Speaker, activity: Activity) -> tuple[Fact, ...]:
    """Competition, alcohol, animals, food, lifts, interpreter…, those that were said."""
    return tuple(_good_to_know(speaker, activity))


def _source(kinds: tuple[str, ...], own: Companion | None) -> str:
    if "group-companion" in kinds or (own and own.from_members):
        return "group"
    return "some"


def _labels(speaker: Speaker, kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(speaker.label("support", one) for one in kinds)


def _asked(speaker: Speaker, fact: CompanionFact, own: Companion | None) -> CompanionFact:
    if own is None:
        return fact
    ahead = ""
    if own.days_ahead is not None:
        ahead = (
            speaker.words.plural("facts.companion.days_ahead", own.days_ahead)
            if own.days_ahead
            else speaker.say("facts.companion.same_day")
        )
    asking = speaker.pick(own.how_to_ask)
    spoken = languages_spoken(speaker, own.languages)
    return CompanionFact(fact.source, fact.words, fact.kinds, asking, ahead, spoken)


def _joining(speaker: Speaker, activity: Activity) -> Iterator[Fact]:
    if activity.joining:
        icon = entry("joining", activity.joining).icon
        yield Fact("joining", icon, speaker.label("joining", activity.joining))
    first = activity.come_first
    if first and first.come_and_see and "come-and-see" not in activity.support:
        icon = entry("support", "come-and-see").icon
        yield Fact("joining", icon, speaker.label("support", "come-and-see"))
    if first and first.arrive_min_early:
        early = speaker.words.plural("facts.first.early", first.arrive_min_early)
        yield Fact("joining", "material/clock-outline", early)
    meet_at = speaker.pick(first.meet_at) if first else Said("")
    if meet_at:
        yield speaker.fact("meet", "material/map-marker-account", meet_at)
    if activity.referral is not None:
        key = "referral" if activity.referral else "no_referral"
        yield Fact("joining", "material/file-document-outline", speaker.say(f"facts.first.{key}"))


@looks.remembered_lately(4096)
def _traits(tag: str, values: tuple[str, ...], usual: int | None) -> tuple[Fact, ...]:
    words = Words(tag)
    facts = []
    for kind, name, value in zip(_TRAITS, _TRAIT_LISTS, values, strict=True):
        if not value:
            continue
        key = f"facts.{kind}.{value}"
        label = words.say(key) if words.has(key) else words.label(name, value)
        plain = words.plural("facts.group.usual", usual) if kind == "group" and usual else ""
        facts.append(Fact(kind, entry(name, value).icon, label, plain))
    return tuple(facts)


_KNOWN: tuple[tuple[str, bool, str, str], ...] = (
    ("competitive", False, "no_contest", "material/trophy-outline"),
    ("competitive", True, "contest", "material/trophy-outline"),
    ("alcohol_free", True, "alcohol_free", "material/glass-cocktail-off"),
    ("animals", True, "animals", "material/paw"),
    ("animals", False, "no_animals", "material/paw-off"),
    ("same_people", True, "same_people", "material/account-group-outline"),
    ("police_certificate", True, "police_certificate", "material/shield-check-outline"),
)


def _good_to_know(speaker: Speaker, activity: Activity) -> Iterator[Fact]:
    for name, value, key, icon in _KNOWN:
        if getattr(activity, name) is value:
            yield Fact("other", icon, speaker.say(f"facts.other.{key}"))
    food = speaker.pick(activity.food)
    if food:
        yield speaker.fact("food", "material/silverware-fork-knife", food)
    if activity.lift_offered is not None:
        words = speaker.pick(activity.lift_offered)
        plain = words.words
        yield Fact(
            "lift",
            "material/car-side",
            speaker.say("facts.other.lift"),
            plain,
            "",
            speaker.other(words),
        )
    interpreter = speaker.pick(activity.interpreter)
    if interpreter:
        yield speaker.fact("interpreter", "material/account-voice", interpreter)
