"""The offered languages: own name, direction, script and CLDR locale; the only source of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, numbers

from catalogue.model import Text


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the picker."""

    tag: str
    """BCP 47."""
    autonym: str
    """Its name in itself, for the picker."""
    direction: str
    """``ltr`` or ``rtl``."""
    script: str
    """ISO 15924: Latn, Cyrl, Arab, Ethi or Guru; chooses the font."""
    babel: str
    """The locale that CLDR knows it by."""
    voice: bool = True
    """Whether common tablets come with a voice that reads it aloud."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words and the language that they are in; ``words`` is empty when nothing was written."""

    words: str
    language: str = ""
    direction: str = "ltr"
    is_name: bool = False
    """Of a place or an organisation: no program shall translate it."""

    def __bool__(self) -> bool:
        """Whether there are words."""
        return bool(self.words)


_TABLE = (
    # English dates as they are written in Europe: 2 November 2026.
    Language("nb", "Norsk", "ltr", "Latn", "nb"),
    Language("nn", "Nynorsk", "ltr", "Latn", "nn", voice=False),
    Language("en", "English", "ltr", "Latn", "en_GB"),
    Language("da", "Dansk", "ltr", "Latn", "da"),
    Language("ru", "Русский", "ltr", "Cyrl", "ru"),
    Language("uk", "Українська", "ltr", "Cyrl", "uk"),
    Language("es", "Español", "ltr", "Latn", "es"),
    Language("tr", "Türkçe", "ltr", "Latn", "tr"),
    Language("ckb", "کوردی (سۆرانی)", "rtl", "Arab", "ckb", voice=False),
    Language("ar", "العربية", "rtl", "Arab", "ar"),
    Language("vi", "Tiếng Việt", "ltr", "Latn", "vi"),
    Language("so", "Soomaali", "ltr", "Latn", "so", voice=False),
    Language("fr", "Français", "ltr", "Latn", "fr"),
    Language("ur", "اردو", "rtl", "Arab", "ur"),
    Language("ps", "پښتو", "rtl", "Arab", "ps", voice=False),
    Language("pl", "Polski", "ltr", "Latn", "pl"),
    Language("sw", "Kiswahili", "ltr", "Latn", "sw"),
    Language("ti", "ትግርኛ", "ltr", "Ethi", "ti", voice=False),
    Language("prs", "دری", "rtl", "Arab", "fa_AF", voice=False),
    Language("pa", "ਪੰਜਾਬੀ", "ltr", "Guru", "pa"),
    Language("se", "Davvisámegiella", "ltr", "Latn", "se", voice=False),
)

LANGUAGES: Mapping[str, Language] = {language.tag: language for language in _TABLE}
"""Tag → language, in the order of the picker."""

COMMAS: Mapping[str, str] = {"Arab": "، ", "Ethi": "፣ "}
"""Script → what stands between the things of a list, where it is no Latin comma."""
STOPS: Mapping[str, str] = {"Ethi": "።", "Guru": "।"}
"""Script → what ends a sentence, where it is no full stop; ``ur`` has one of its own."""

_NEIGHBOURS: Mapping[str, tuple[str, ...]] = {
    "nb": ("nn", "da"),
    "nn": ("nb", "da"),
    "da": ("nb", "nn"),
    "se": ("nb", "nn"),
}


def direction(tag: str) -> str:
    """``ltr`` or ``rtl``; an unknown tag is written from left to right."""
    known = LANGUAGES.get(tag)
    return known.direction if known else "ltr"


def script(tag: str) -> str:
    """ISO 15924; an unknown tag is written in Latin letters."""
    known = LANGUAGES.get(tag)
    return known.script if known else "Latn"


def comma(tag: str) -> str:
    """What stands between the things of a list, with its space."""
    return COMMAS.get(script(tag), ", ")


def stop(tag: str) -> str:
    """What ends a sentence."""
    return "۔" if tag == "ur" else STOPS.get(script(tag), ".")


def neighbours(tag: str) -> tuple[str, ...]:
    """The languages whose words a reader of ``tag`` understands nearly as well as their own."""
    return _NEIGHBOURS.get(tag, ())


@cache
def locale(tag: str) -> Locale:
    """CLDR's data for a language; an unknown tag gets English, whose forms are the plainest."""
    known = LANGUAGES.get(tag)
    return Locale.parse(known.babel if known else "en_GB")


@cache
def plural_rule(tag: str) -> Callable[[int], str]:
    """From a number to CLDR's plural category: one, few, other…"""
    rule = locale(tag).plural_form
    return lambda number: str(rule(number))


@cache
def currency(country: str) -> str:
    """ISO 4217 code of the money that a country (ISO 3166) uses; EUR where CLDR knows none."""
    return str((numbers.get_territory_currencies(country) or ["EUR"])[0])


@cache
def country(code: str, tag: str) -> str:
    """What a country (ISO 3166) is called in a language: "Norge"; its code where CLDR has none."""
    return str(locale(tag).territories.get(code, code))


def pick(text: Text, wanted: str, source: str = "nb") -> Said:
    """The best words of a text: wanted → near neighbour → source → English → any, in that order."""
    if not text:
        return _nothing(wanted)
    words = text.get(wanted)
    if words:
        return Said(words, wanted, direction(wanted))
    for tag in (*neighbours(wanted), source, "en", *sorted(text)):
        words = text.get(tag)
        if words:
            return Said(words, tag, direction(tag))
    return _nothing(wanted)


@cache
def _nothing(wanted: str) -> Said:
    return Said("", wanted, direction(wanted))
