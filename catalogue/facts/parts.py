"""What the sentences are made of, and what they come out as."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from catalogue import languages, looks
from catalogue.facts import cldr
from catalogue.languages import Said
from catalogue.model import Catalogue, Text
from catalogue.words import Words

_NOTHING = Said("")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: an icon, a bold word and plain ones beside it."""

    kind: str
    """``when``, ``where``, ``price``, ``access``, ``who``, ``energy``…: key of ``facts.name``."""
    icon: str
    """Name in Material's icon sets, such as ``material/clock-outline``."""
    bold: str
    plain: str = ""
    language: str = ""
    """Language of ``bold`` when it is not the page's (a name, or words not translated)."""
    plain_language: str = ""
    """Language of ``plain`` when it is not the page's (an address)."""
    is_name: bool = False
    """Whether ``bold`` is the name of a place, which no program shall translate."""
    plain_is_name: bool = False
    """Whether ``plain`` is one, or an address."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that have to be isolated from right-to-left text: a telephone number or an address."""

    words: str
    ltr: bool = True


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One line of ``cost``: ("300 kr", "per år") and the club's own label, if any."""

    icon: str
    bold: str
    plain: str
    label: Said


@dataclass(frozen=True, slots=True)
class CompanionFact:
    """Whether and how somebody comes along."""

    source: str
    """``group``, ``pool``, ``some`` (from where is not said), ``not-yet``; "" when unknown."""
    words: str
    kinds: tuple[str, ...] = ()
    """Labels of the kinds of support, "Turvenn"."""
    how_to_ask: Said = _NOTHING
    ahead: str = ""
    """ "Spør 7 dager før"."""
    languages: str = ""


class Speaker:
    """The words of one language with what a catalogue decides: source, currency and places."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self.language = language
        self.source = catalogue.source_language
        self.currency = catalogue.currency
        self.home = cldr.home(catalogue.source_language, catalogue.country)
        self.places = catalogue.places
        self.comma = languages.comma(language)
        self.words = Words(language)
        self.say = self.words.say
        self.label = self.words.label

    def pick(self, text: Text) -> Said:
        """The best words of a text for this language."""
        return languages.pick(text, self.language, self.source)

    def other(self, said: Said) -> str:
        """The language of words when it is not this one; else ""."""
        return "" if said.language == self.language else said.language

    def capital(self, sentence: str) -> str:
        """The sentence with a capital first letter."""
        return cldr.capital(self.language, sentence)

    def joined(self, items: tuple[str, ...], style: str = "standard") -> str:
        """ "a, b og c"."""
        return cldr.joined(self.language, items, style)

    def listed(self, labels: tuple[str, ...]) -> str:
        """Labels with commas, small letters after the first: "Uten trapp, delvis godt lys"."""
        first, *others = labels or ("",)
        return self.comma.join((first, *(inner(label) for label in others)))

    def sentences(self, said: tuple[str, ...]) -> str:
        """Sentences one after another, the last without its full stop."""
        return f"{languages.stop(self.language)} ".join(said)

    def money(self, amount: int | Decimal) -> str:
        """ "300 kr"."""
        return cldr.money(self.language, amount, self.currency, self.home)

    def fact(self, kind: str, icon: str, said: Said) -> Fact:
        """A fact of free text, marked with the language that it is in."""
        return Fact(kind, icon, said.words, language=self.other(said))


_FESTIVALS = frozenset(("Christmas", "Easter"))
"""English writes them with a capital letter anywhere."""


def inner(label: str) -> str:
    """A label inside a sentence; abbreviations such as "HC-parkering" keep their capitals."""
    keeps = label[1:2].isupper() or label in _FESTIVALS
    return label if keeps else label[:1].lower() + label[1:]


@looks.remembered_lately(4096)
def clock(language: str, time: dt.time, *, ends: bool = False) -> str:
    """ "18" or "18:30" as the language writes it; midnight as an end is 24."""
    say = Words(language).say
    hour = 24 if ends and time.hour == time.minute == 0 else time.hour
    form = "exact" if time.minute else "whole"
    return say(f"facts.time.{form}", hour=hour, minute=time.minute)


@looks.remembered_lately(4096)
def hours(language: str, start: dt.time, end: dt.time | None) -> str:
    """ "kl. 18–21", or worded in languages where a dash would turn the numbers round."""
    say = Words(language).say
    if end is None:
        return say("facts.time.start", start=clock(language, start))
    return say("facts.time.span", start=clock(language, start), end=clock(language, end, ends=True))
