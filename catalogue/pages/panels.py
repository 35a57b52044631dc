"""The details of an activity below the first screen, one function for each block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from catalogue import templates
from catalogue.facts import About, PriceLine
from catalogue.model import Activity
from catalogue.pages.kit import NARROW, Kit, Use
from catalogue.pages.parts import NOTHING, Parts, links, paragraphs
from catalogue.templates import joined

ROOT = "../../"


@dataclass(frozen=True, slots=True)
class Listing:
    """One activity with what was worked out about it for one language."""

    kit: Kit
    parts: Parts
    activity: Activity
    about: About


def panels(listing: Listing) -> Markup:
    """All blocks that have something to say."""
    made = (
        block(listing) for block in (company, first_time, price, group, things, story, afterwards)
    )
    return joined(made)


def date_notes(listing: Listing) -> Markup:
    """Season, closed days and quiet hours, below the dates."""
    return paragraphs(dict.fromkeys(_date_notes(listing)))


def company(listing: Listing) -> Markup:
    """Who comes along, and what else the group does for a newcomer."""
    kit, companion = listing.kit, listing.about.companion
    rows = listing.parts.label_rows("support", listing.activity.support)
    if companion.words:
        told = [escape(f"{words}.") for words in (companion.ahead, companion.languages) if words]
        ask = templates.spoken(companion.how_to_ask, kit.language)
        plain = joined([part for part in (ask, *told) if part], " ")
        rows.insert(
            0, listing.parts.row("material/account-multiple", escape(companion.words), plain)
        )
    return listing.parts.panel(kit.w["company"], rows)


def first_time(listing: Listing) -> Markup:
    """How one joins and what is good to know."""
    activity, about = listing.activity, listing.about
    rows = listing.parts.fact_rows((*about.joining, *about.good_to_know))
    texts = (activity.must_manage, activity.health_note, activity.come_back)
    said = paragraphs(listing.kit.html(text) for text in texts if text)
    return listing.parts.panel(listing.kit.w["good_to_know"], rows, said, _door(listing))


def price(listing: Listing) -> Markup:
    """Every price line, help with it, and how to pay."""
    kit, about = listing.kit, listing.about
    rows = [_price(listing, line) for line in about.prices]
    rows += listing.parts.fact_rows(about.help)
    said = paragraphs([escape(f"{about.pay}.")] if about.pay else [])
    return listing.parts.panel(kit.w["price"], rows, said)


def group(listing: Listing) -> Markup:
    """Who it is for, pace, sound, words, languages, and what one gets out of it."""
    kit, about, parts = listing.kit, listing.about, listing.parts
    rows = parts.fact_rows((about.who, *about.traits) if about.who else about.traits)
    if about.languages:
        rows.append(parts.row("material/translate", escape(about.languages)))
    rows += parts.label_rows("gives", listing.activity.gives)
    return parts.panel(kit.w["the_group"], rows)


def things(listing: Listing) -> Markup:
    """What to bring and what can be borrowed."""
    kit, parts = listing.kit, listing.parts
    made = []
    for key, icon, items in (
        ("bring", "material/bag-personal-outline", listing.activity.bring),
        ("borrow", "material/hand-extended-outline", listing.activity.borrow),
    ):
        if items:
            rows = [parts.row(icon, kit.html(one.text)) for one in items]
            made.append(parts.panel(kit.w[key], rows))
    return joined(made)


def story(listing: Listing) -> Markup:
    """Who runs it, in their own words."""
    kit, activity, parts = listing.kit, listing.activity, listing.parts
    organisation = kit.catalogue.organisations[activity.organisation]
    address = f"{ROOT}{kit.language}/{activity.organisation}/index.html"
    name = kit.html(organisation.name)
    made = [parts.known_link(address, name, "material/account-group-outline")]
    if activity.website:
        made.append(parts.link(activity.website, kit.w["activity_website"], "material/web"))
    said = paragraphs([kit.html(activity.description)] if activity.description else [])
    return parts.panel(kit.w["organisation"], (), said, links(made))


def afterwards(listing: Listing) -> Markup:
    """Activities that this one is a stepping stone to."""
    kit, known = listing.kit, listing.kit.shared.activities
    others = [known[one] for one in listing.activity.leads_to if one in known]
    made = [
        listing.parts.link(
            f"{ROOT}{kit.language}/{one.id}.html", kit.html(one.title), "material/arrow-right"
        )
        for one in others
    ]
    return listing.parts.panel(kit.w["leads_to"], (), links(made))


def _price(listing: Listing, line: PriceLine) -> Markup:
    label = templates.spoken(line.label, listing.kit.language)
    plain = joined([part for part in (escape(line.plain), label) if part], " ")
    return listing.parts.row("material/cash", escape(line.bold), plain)


def _door(listing: Listing) -> Markup:
    first = listing.activity.come_first
    if first is None or first.door_photo is None:
        return NOTHING
    picture = listing.kit.picture(first.door_photo, Use(ROOT, NARROW))
    return Markup(f'<div class="ab-picture ab-place__door">{picture}</div>') if picture else picture


def _date_notes(listing: Listing) -> Iterator[Markup]:
    facts, here = listing.kit.facts, listing.kit.language
    if listing.about.schedule_text:
        yield templates.spoken(listing.about.schedule_text, here)
    for rule in listing.activity.schedule:
        for words in (facts.season(rule), facts.closed(rule)):
            if words:
                yield escape(words)
        if rule.quiet:
            words, said = facts.quiet(rule)
            yield joined((escape(f"{words}."), templates.spoken(said, here)), " ")
