"""The model as sentences in a language: closed lists and structured fields speak every language.

``Facts(catalogue, language)`` is cheap to call for thousands of activities: sentences that repeat
(hours, days, dates, prices) are remembered. Strings hold no control characters for direction:
worded sentences survive right-to-left text, and telephone numbers come as a ``Piece`` to isolate.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from catalogue.facts import cldr, people, when
from catalogue.facts import place as places
from catalogue.facts import price as prices
from catalogue.facts.parts import CompanionFact, Fact, Piece, PriceLine, Speaker, hours
from catalogue.facts.pills import PILLS, pills
from catalogue.languages import Said
from catalogue.model import Activity, Catalogue, Place, Rule, Text
from catalogue.schedule import Session

__all__ = [
    "PILLS",
    "About",
    "CompanionFact",
    "Fact",
    "Facts",
    "Piece",
    "PriceLine",
    "pills",
]


@dataclass(frozen=True, slots=True)
class About:
    """Everything that facts say about one activity in one language, without a clock."""

    four: tuple[Fact, ...]
    """When, where, price, and access or who it is for; fewer when less is known."""
    whens: tuple[str, ...]
    """One sentence per rule; "Etter avtale" last."""
    schedule_text: Said
    """Times that the club could only say in words."""
    prices: tuple[PriceLine, ...]
    help: tuple[Fact, ...]
    pay: str
    who: Fact | None
    traits: tuple[Fact, ...]
    joining: tuple[Fact, ...]
    """For the first visit."""
    companion: CompanionFact
    languages: str
    good_to_know: tuple[Fact, ...]


class Facts:
    """What there is to say about a catalogue's activities in one language."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self.catalogue = catalogue
        self.language = language
        self._speaker = Speaker(catalogue, language)
        self._place_facts: dict[str, tuple[Fact, Fact | None]] = {}

    def about(self, activity: Activity) -> About:
        """All facts of one activity at once."""
        speaker = self._speaker
        return About(
            four=self.four_facts(activity),
            whens=when.lines(speaker, activity),
            schedule_text=speaker.pick(activity.schedule_text),
            prices=self.prices(activity),
            help=self.help_with_price(activity),
            pay=self.pay(activity),
            who=self.who(activity),
            traits=self.traits(activity),
            joining=self.joining(activity),
            companion=self.companion(activity),
            languages=self.languages(activity.languages_spoken),
            good_to_know=self.good_to_know(activity),
        )

    def four_facts(self, activity: Activity) -> tuple[Fact, ...]:
        """When, where, price and access, each with icon, bold and plain words.

        Who it is for takes the place of access where nothing is known of it.
        """
        where, access = self.of_place(activity)
        facts = (
            self.when_fact(activity),
            where,
            self.price_fact(activity),
            access or self.who(activity),
        )
        return tuple(fact for fact in facts if fact)

    def when_fact(self, activity: Activity) -> Fact | None:
        """The first rule's days in bold, the rest plain."""
        return when.fact(self._speaker, activity)

    def price_fact(self, activity: Activity) -> Fact | None:
        """The price with its icon; None when nothing was said."""
        return prices.fact(self._speaker, activity)

    def when(self, rule: Rule) -> str:
        """ "Tirsdag kl. 18–21", "Annenhver onsdag kl. 11–13:30, mai–juni"."""
        return when.line(self._speaker, rule)

    def whens(self, activity: Activity) -> tuple[str, ...]:
        """One sentence per rule, "Etter avtale" last; rules differing only in days are one."""
        return when.lines(self._speaker, activity)

    def when_line(self, activity: Activity) -> str:
        """All rules in one line: "Tirsdag kl. 18–21. Etter avtale"."""
        return self._speaker.sentences(self.whens(activity))

    def days(self, activity: Activity) -> tuple[str, ...]:
        """Short day names for a card; the whole name when there is only one."""
        return when.chips(self._speaker, activity)

    def day(self, weekday: int) -> str:
        """The whole name of a weekday, 0 = Monday, with a capital: "Tirsdag"."""
        return self._speaker.capital(cldr.day_name(self.language, weekday))

    def short_day(self, weekday: int) -> str:
        """The name of a weekday in a narrow cell, 0 = Monday, with a capital: "Tir"."""
        return self._speaker.capital(cldr.strip_days(self.language)[weekday])

    def season(self, rule: Rule) -> str:
        """ "1. september 2026 – 25. mai 2027", "Hele året", or ""."""
        return when.season(self._speaker, rule)

    def closed(self, rule: Rule) -> str:
        """ "Stengt: røde dager og skoleferier", or ""."""
        return when.closed(self._speaker, rule)

    def quiet(self, rule: Rule) -> tuple[str, Said]:
        """ "Stille stund kl. 12–13" and the club's own words about it; empty when there is none."""
        return when.quiet(self._speaker, rule), self.pick(rule.quiet.text if rule.quiet else {})

    def session(self, session: Session) -> str:
        """ "Tirsdag 3. november kl. 18–21"."""
        return self._speaker.capital(when.session(self._speaker, session))

    def next_dates(self, sessions: Iterable[Session]) -> tuple[str, ...]:
        """The next dates as sentences; sessions come from ``schedule.next_sessions``."""
        return tuple(self.session(one) for one in sessions)

    def next_line(self, session: Session) -> str:
        """ "Neste gang: tirsdag 3. november kl. 18–21"."""
        said = when.session(self._speaker, session)
        return self._speaker.say("facts.when.next", session=said)

    def price(self, activity: Activity) -> tuple[str, str]:
        """Bold and plain: ("300 kr", "per år"), ("Gratis", "")."""
        return prices.price(self._speaker, activity)

    def price_sentence(self, activity: Activity) -> str:
        """In one line: "300 kr per år", "Gi det du vil, gjerne 30 kr"."""
        return prices.sentence(self._speaker, activity)

    def prices(self, activity: Activity) -> tuple[PriceLine, ...]:
        """Every line of the price with the club's own label."""
        return prices.lines(self._speaker, activity)

    def help_with_price(self, activity: Activity) -> tuple[Fact, ...]:
        """First times free, leisure card, companion free…"""
        return prices.help_with_price(self._speaker, activity)

    def pay(self, activity: Activity) -> str:
        """ "Betal med Vipps eller kontanter", or ""."""
        return prices.pay(self._speaker, activity)

    def who(self, activity: Activity) -> Fact | None:
        """ "Alle" or "Seniorer (60+)", and the age. None when neither was said."""
        return people.who(self._speaker, activity)

    def traits(self, activity: Activity) -> tuple[Fact, ...]:
        """Pace, sound, size of the group, words and indoors or outdoors, those that are known."""
        return people.traits(self._speaker, activity)

    def joining(self, activity: Activity) -> tuple[Fact, ...]:
        """How one joins: "Bare kom", "Kom 10 minutter før"…"""
        return people.joining(self._speaker, activity)

    def good_to_know(self, activity: Activity) -> tuple[Fact, ...]:
        """Competition, alcohol, animals, food, lifts, interpreter…, those that were said."""
        return people.good_to_know(self._speaker, activity)

    def place(self, place: Place) -> Fact:
        """Name and address; "Ring for adresse" for a private place, "På nett" for an online one."""
        return places.where(self._speaker, place)

    def access(self, place: Place) -> Fact | None:
        """The most important access in bold, the rest beside it; None when nothing is known."""
        return places.access(self._speaker, place)

    def access_list(self, place: Place) -> tuple[tuple[str, Fact], ...]:
        """All that is known: ("partly", "Delvis uten trapp"), …"""
        return places.access_list(self._speaker, place)

    def transport(self, place: Place) -> tuple[Fact, ...]:
        """Bus stop, parking and the club's own words."""
        return places.transport(self._speaker, place)

    def age(self, activity: Activity) -> str:
        """ "18–29 år", or ""."""
        return people.age(self._speaker, activity)

    def companion(self, activity: Activity) -> CompanionFact:
        """Who comes along: somebody from the group, from the pool, not yet, or not known."""
        return people.companion(self._speaker, activity, self.catalogue.pool)

    def languages(self, tags: tuple[str, ...]) -> str:
        """ "Norsk, engelsk og arabisk", or ""."""
        return people.languages_spoken(self._speaker, tags) if tags else ""

    def freshness(self, activity: Activity, state: str) -> tuple[str, str]:
        """Bold and plain for ``standing.freshness``: ("Ring først", "Sist sjekket 2. mai 2026")."""
        say = self._speaker.say
        day = self.date(activity.verified.date) if activity.verified else ""
        if state == "fresh":
            return "", say("facts.fresh.checked", date=day) if day else ""
        return say("facts.fresh.call_first"), (
            say("facts.fresh.last_checked", date=day) if day else ""
        )

    def date(self, day: dt.date) -> str:
        """ "2. november 2026"."""
        return cldr.long_date(self.language, day)

    def short_date(self, day: dt.date) -> str:
        """ "2. november"."""
        return cldr.short_date(self.language, day)

    def time(self, start: dt.time, end: dt.time | None = None) -> str:
        """ "kl. 18–21" or "kl. 18"; worded in right-to-left languages."""
        return hours(self.language, start, end)

    def number(self, value: int) -> str:
        """ "1 500"."""
        return cldr.number(self.language, value)

    def money(self, amount: int | Decimal) -> str:
        """ "300 kr" in the catalogue's currency."""
        return self._speaker.money(amount)

    def phone(self, text: str) -> Piece:
        """A telephone number as typed, to be isolated from right-to-left text."""
        return Piece(text)

    def pill(self, pill: str) -> str:
        """What a pill is called: "Noen blir med"."""
        return self._speaker.say(f"facts.pill.{pill}")

    def name(self, kind: str) -> str:
        """The heading of a kind of fact: "Når", "Hvor", "Pris"."""
        return self._speaker.say(f"facts.name.{kind}")

    def pick(self, text: Text) -> Said:
        """The best words of a text for this language, with the language that they are in."""
        return self._speaker.pick(text)

    def of_place(self, activity: Activity) -> tuple[Fact | None, Fact | None]:
        """Where and access, remembered per place: eight clubs may share one gym."""
        place = self.catalogue.places.get(activity.place)
        if place is None:
            return (self._online() if activity.setting == "online" else None), None
        if place.id not in self._place_facts:
            self._place_facts[place.id] = (self.place(place), self.access(place))
        return self._place_facts[place.id]

    def _online(self) -> Fact:
        return Fact("where", "material/laptop", self._speaker.say("facts.place.online"))
