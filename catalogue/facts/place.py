"""Where it is and how one gets in. What is not known is left out, never shown as no."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.facts import cldr
from catalogue.facts.parts import Fact, Speaker
from catalogue.model import Place
from catalogue.vocabulary import entry, ids

MAIN_ACCESS = ("step-free", "toilet")
"""What is told first: they decide whether somebody in a wheelchair can come."""


def where(speaker: Speaker, place: Place) -> Fact:
    """The place's name and address; "Ring for adresse" for a private one, "På nett" for online."""
    name = speaker.pick(place.name)
    other = speaker.other(name)
    if place.online:
        bold = speaker.say("facts.place.online")
        return Fact("where", "material/laptop", bold, name.words, "", other, plain_is_name=True)
    if place.private:
        plain = speaker.say("facts.place.private")
        return Fact("where", "material/map-marker-outline", name.words, plain, other, is_name=True)
    town = " ".join(part for part in (place.postcode, place.town) if part)
    address = ", ".join(part for part in (place.address, town) if part)
    language = speaker.source if address and speaker.source != speaker.language else ""
    words = (name.words, address, other, language)
    return Fact("where", "material/map-marker", *words, is_name=True, plain_is_name=True)


def access(speaker: Speaker, place: Place) -> Fact | None:
    """The two that matter most, bold; what else is there, plain. None when nothing is known."""
    known = [(one, place.access[one]) for one in ids("access") if one in place.access]
    if not known:
        return None
    main = tuple(_state(speaker, *pair) for pair in known if pair[0] in MAIN_ACCESS)
    there = tuple(
        _state(speaker, one, state)
        for one, state in known
        if one not in MAIN_ACCESS and state != "no"
    )
    if not main:
        main, there = (there or tuple(_state(speaker, *pair) for pair in known)), ()
    icon = entry("access", known[0][0]).icon
    return Fact("access", icon, speaker.listed(main), speaker.listed(there))


def access_list(speaker: Speaker, place: Place) -> tuple[tuple[str, Fact], ...]:
    """Every known point of access with its state: ("partly", "Delvis uten trapp")."""
    return tuple(
        (state, Fact("access", entry("access", one).icon, _state(speaker, one, state)))
        for one in ids("access")
        if (state := place.access.get(one))
    )


def transport(speaker: Speaker, place: Place) -> tuple[Fact, ...]:
    """Bus stop, parking and the club's own words."""
    return tuple(_transport(speaker, place))


def _transport(speaker: Speaker, place: Place) -> Iterator[Fact]:
    if place.bus_stop and place.bus_metres is not None:
        metres = cldr.number(speaker.language, place.bus_metres)
        said = speaker.say("facts.place.bus", stop=place.bus_stop, metres=metres)
        yield Fact("bus", "material/bus", said)
    elif place.bus_stop:
        yield Fact("bus", "material/bus", place.bus_stop, is_name=True)
    for kind, icon, text in (
        ("parking", "material/parking", place.parking),
        ("lift", "material/map-marker-path", place.transport),
    ):
        said_text = speaker.pick(text)
        if said_text:
            yield speaker.fact(kind, icon, said_text)


def _state(speaker: Speaker, one: str, state: str) -> str:
    return speaker.words.state(one, state)
