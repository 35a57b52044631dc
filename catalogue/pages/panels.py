"""The details of an activity below the first screen, one function for each block."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from catalogue import templates
from catalogue.facts import PriceLine
from catalogue.model import Activity, Item
from catalogue.pages.alike import Alike, Kept
from catalogue.pages.kit import NARROW, Kit, Use, icon_of
from catalogue.pages.parts import NOTHING, Parts, links, paragraphs
from catalogue.pages.second import Second
from catalogue.pages.views import ROOT
from catalogue.templates import joined


class Panels:
    """The blocks of one language; those that listings share are made once."""

    def __init__(self, kit: Kit, parts: Parts, second: Second) -> None:
        self._kit = kit
        self._parts = parts
        self._second = second
        self._company = Kept(self.company)
        self._first_time = Kept(self.first_time)
        self._price = Kept(self.price)
        self._group = Kept(self.group)
        self._organisations: dict[str, Markup] = {}

    def of(self, activity: Activity, alike: Alike) -> Markup:
        """All blocks of a listing that have something to say."""
        made = (
            self._company.of(activity, alike.company),
            self._first_time.of(activity, alike.joining),
            self._price.of(activity, alike.price),
            self._group.of(activity, alike.group),
            self._things("bring", "material/bag-personal-outline", activity.bring),
            self._things("borrow", "material/hand-extended-outline", activity.borrow),
            self._story(activity),
            self._afterwards(activity),
        )
        return joined(made)

    def company(self, activity: Activity) -> Markup:
        """Who comes along, and what else the group does for a newcomer."""
        kit, parts, companion = self._kit, self._parts, self._kit.facts.companion(activity)
        rows = parts.label_rows("support", activity.support)
        if companion.words:
            ahead = [escape(f"{said}.") for said in (companion.ahead, companion.languages) if said]
            ask = templates.spoken(companion.how_to_ask, kit.language)
            plain = joined([part for part in (ask, *ahead) if part], " ")
            first = parts.row("material/account-multiple", escape(companion.words), plain)
            rows.insert(0, first)
        return parts.panel(kit.w["company"], rows)

    def first_time(self, activity: Activity) -> Markup:
        """How one joins and what is good to know."""
        kit, parts, facts = self._kit, self._parts, self._kit.facts
        rows = parts.fact_rows((*facts.joining(activity), *facts.good_to_know(activity)))
        texts = {
            "material/clipboard-check-outline": activity.must_manage,
            "material/medical-bag": activity.health_note,
            "material/restore": activity.come_back,
        }
        rows += [parts.row(icon, NOTHING, kit.html(text)) for icon, text in texts.items() if text]
        return parts.panel(kit.w["good_to_know"], rows, self._door(activity))

    def price(self, activity: Activity) -> Markup:
        """Every price line, help with it, and how to pay."""
        kit, parts, facts = self._kit, self._parts, self._kit.facts
        rows = [self._price_line(line) for line in facts.prices(activity)]
        rows += parts.fact_rows(facts.help_with_price(activity))
        if activity.pay:
            words = escape(f"{facts.pay(activity)}.")
            rows.append(parts.row(icon_of("pay", activity.pay[0]), NOTHING, words))
        return parts.panel(kit.w["price"], rows)

    def group(self, activity: Activity) -> Markup:
        """Who it is for, pace, sound, words, languages, and what one gets out of it."""
        kit, parts, facts = self._kit, self._parts, self._kit.facts
        who, traits = facts.who(activity), facts.traits(activity)
        rows = parts.fact_rows((who, *traits) if who else traits)
        spoken = facts.languages(activity.languages_spoken)
        if spoken:
            rows.append(parts.row("material/translate", escape(spoken)))
        rows += parts.label_rows("gives", activity.gives)
        return parts.panel(kit.w["the_group"], rows)

    def _things(self, key: str, icon: str, items: tuple[Item, ...]) -> Markup:
        """What to bring, or what can be borrowed."""
        if not items:
            return NOTHING
        rows = [self._parts.row(icon, self._second.text(one.text)) for one in items]
        return self._parts.panel(self._kit.w[key], rows)

    def _story(self, activity: Activity) -> Markup:
        """Who runs it, in their own words."""
        kit, parts = self._kit, self._parts
        made = [self._organisation(activity.organisation)]
        if activity.website:
            made.append(parts.link(activity.website, kit.w["activity_website"], "material/web"))
        said = paragraphs([kit.html(activity.description)] if activity.description else [])
        return parts.panel(kit.w["organisation"], (), said, links(made))

    def _organisation(self, name: str) -> Markup:
        if name not in self._organisations:
            address = f"{ROOT}{self._kit.language}/{name}/index.html"
            words = self._kit.name(self._kit.catalogue.organisations[name].name)
            icon = "material/account-group-outline"
            self._organisations[name] = self._parts.link(address, words, icon)
        return self._organisations[name]

    def _afterwards(self, activity: Activity) -> Markup:
        """Activities that this one is a stepping stone to."""
        if not activity.leads_to:
            return NOTHING
        kit, known = self._kit, self._kit.shared.activities
        others = [known[one] for one in activity.leads_to if one in known]
        made = [
            self._parts.link(
                f"{ROOT}{kit.language}/{one.id}.html", kit.html(one.title), "material/arrow-right"
            )
            for one in others
        ]
        return self._parts.panel(kit.w["leads_to"], (), links(made))

    def _price_line(self, line: PriceLine) -> Markup:
        label = templates.spoken(line.label, self._kit.language)
        plain = joined([part for part in (escape(line.plain), label) if part], " ")
        return self._parts.row(line.icon, escape(line.bold), plain)

    def _door(self, activity: Activity) -> Markup:
        first = activity.come_first
        if first is None or first.door_photo is None:
            return NOTHING
        picture = self._kit.picture(first.door_photo, Use(ROOT, NARROW))
        return Markup(f'<div class="ab-picture ab-place__door">{picture}</div>' if picture else "")


def date_notes(kit: Kit, parts: Parts, activity: Activity) -> Markup:
    """Season, closed days and quiet hours, below the dates."""
    notes = dict.fromkeys(_date_notes(kit, activity))
    return joined([parts.row(icon, NOTHING, words) for icon, words in notes])


def _date_notes(kit: Kit, activity: Activity) -> Iterator[tuple[str, Markup]]:
    """Icon and words."""
    facts, here = kit.facts, kit.language
    own = kit.pick(activity.schedule_text)
    if own:
        yield "material/calendar-text-outline", templates.spoken(own, here)
    for rule in activity.schedule:
        for icon, words in (
            ("material/calendar-range", facts.season(rule)),
            ("material/calendar-remove", facts.closed(rule)),
        ):
            if words:
                yield icon, escape(words)
        if rule.quiet:
            words, said = facts.quiet(rule)
            told = joined((escape(f"{words}."), templates.spoken(said, here)), " ")
            yield icon_of("sound", "quiet"), told
