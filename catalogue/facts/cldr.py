"""Names, dates, numbers and money of each language from CLDR, remembered between calls."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from babel import Locale, UnknownLocaleError, dates, lists, numbers

from catalogue import languages, vocabulary, words


@lru_cache(maxsize=512)
def day_name(tag: str, weekday: int) -> str:
    """The whole name of a weekday, 0 = Monday."""
    # Babel's "stand-alone" days come from whichever language was asked first: a fault of its cache.
    return str(languages.locale(tag).days["format"]["wide"][weekday])


@lru_cache(maxsize=512)
def short_day(tag: str, weekday: int) -> str:
    """The short name of a weekday without a full stop, such as "tir" or "Tue"."""
    return str(languages.locale(tag).days["format"]["abbreviated"][weekday]).rstrip(".")


@lru_cache(maxsize=512)
def month_name(tag: str, month: int) -> str:
    """The name of a month, 1…12, as it stands alone."""
    return str(languages.locale(tag).months["stand-alone"]["wide"][month])


@lru_cache(maxsize=16384)
def long_date(tag: str, day: dt.date) -> str:
    """ "2. november 2026"."""
    return dates.format_date(day, "long", languages.locale(tag))


@lru_cache(maxsize=16384)
def short_date(tag: str, day: dt.date) -> str:
    """ "2. november"."""
    return dates.format_skeleton("MMMMd", day, locale=languages.locale(tag))


@lru_cache(maxsize=4096)
def number(tag: str, value: int) -> str:
    """ "1 500", in European digits in every language."""
    return numbers.format_decimal(value, locale=languages.locale(tag), numbering_system="latn")


@lru_cache(maxsize=4096)
def money(tag: str, amount: int, currency: str, source: str) -> str:
    """ "300 kr" with the sign used where the catalogue is; in full words from right to left."""
    if languages.direction(tag) == "rtl":
        unit = numbers.get_currency_name(currency, amount, languages.locale(tag))
    else:
        unit = numbers.get_currency_symbol(currency, languages.locale(source))
    return f"{number(tag, amount)} {unit}"


@lru_cache(maxsize=8192)
def joined(tag: str, items: tuple[str, ...], style: str = "standard") -> str:
    """ "a, b og c" (``standard``) or "a, b eller c" (``or``)."""
    if len(items) < 2:
        return "".join(items)
    if style == "or":
        return lists.format_list(items, style="or", locale=languages.locale(tag))
    return lists.format_list(items, style="standard", locale=languages.locale(tag))


@lru_cache(maxsize=2048)
def language_name(tag: str, spoken: str) -> str:
    """What ``spoken`` is called in ``tag`` inside a sentence; the tag when nobody knows."""
    known = languages.locale(tag).languages
    if vocabulary.find("language", spoken) != spoken:
        return _cldr_language(tag, spoken)
    label = words.Words(tag).label("language", spoken)
    # "Norsk (bokmål)" is spoken as "norsk"; CLDR tells whether names begin with a small letter.
    label = label.partition(" (")[0] if spoken == "nb" else label
    return label[0].lower() + label[1:] if known["en"][0].islower() else label


def _cldr_language(tag: str, spoken: str) -> str:
    try:
        name = Locale.parse(spoken, sep="-").get_display_name(languages.locale(tag))
    except (ValueError, UnknownLocaleError):
        name = languages.locale(tag).languages.get(spoken)
    return str(name or spoken)


def capital(tag: str, sentence: str) -> str:
    """The sentence with a capital first letter; Turkish i becomes İ."""
    first = "İ" if tag == "tr" and sentence.startswith("i") else sentence[:1].upper()
    return first + sentence[1:]
