"""Names, dates, numbers and money of each language from CLDR, remembered between calls."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError, dates, lists, numbers

from catalogue import languages, looks, vocabulary, words

_DAY_FIRST = frozenset(("ckb", "pa", "prs", "ti"))
"""Languages for which CLDR has the day first in one date and the month first in another."""


@lru_cache(maxsize=512)
def day_name(tag: str, weekday: int) -> str:
    """The whole name of a weekday, 0 = Monday."""
    # Babel's "stand-alone" days come from whichever language was asked first: a fault of its cache.
    return str(languages.locale(tag).days["format"]["wide"][weekday])


@lru_cache(maxsize=512)
def short_day(tag: str, weekday: int) -> str:
    """The short name of a weekday without a full stop, such as "tir" or "Tue"."""
    return str(languages.locale(tag).days["format"]["abbreviated"][weekday]).rstrip(".")


@cache
def strip_days(tag: str) -> tuple[str, ...]:
    """Seven names for narrow cells, 0 = Monday, all of one kind: short where all are short enough.

    Else CLDR's narrow names, but not where it only has the English ones for another language: there
    the names begin behind what most of them share ("Jumatatu": "tatu").
    """
    short = tuple(short_day(tag, day) for day in range(7))
    narrow, english = (
        tuple(str(languages.locale(one).days["format"]["narrow"][day]) for day in range(7))
        for one in (tag, "en")
    )
    foreign = tag != "en" and narrow == english
    if max(map(len, short)) <= (6 if foreign else 5):
        return short
    return _shortened(short) if foreign else narrow


def _shortened(names: tuple[str, ...]) -> tuple[str, ...]:
    initials = [name[0] for name in names]
    most = max(initials, key=initials.count)
    letters = zip(*(name for name in names if name[0] == most), strict=False)
    shared = next((at for at, here in enumerate(letters) if len(set(here)) > 1), 0)
    return tuple((name[shared:] if name[0] == most else name)[:4] for name in names)


@lru_cache(maxsize=512)
def month_name(tag: str, month: int) -> str:
    """The name of a month, 1…12, as it stands alone."""
    return str(languages.locale(tag).months["stand-alone"]["wide"][month])


@lru_cache(maxsize=16384)
def long_date(tag: str, day: dt.date) -> str:
    """ "2. november 2026"."""
    form = "d MMMM y" if tag in _DAY_FIRST else "long"
    return dates.format_date(day, form, languages.locale(tag))


@lru_cache(maxsize=16384)
def short_date(tag: str, day: dt.date) -> str:
    """ "2. november"."""
    if tag in _DAY_FIRST:
        return dates.format_date(day, "d MMMM", languages.locale(tag))
    return dates.format_skeleton("MMMMd", day, locale=languages.locale(tag))


@lru_cache(maxsize=4096)
def number(tag: str, value: int | Decimal) -> str:
    """ "1 500" or "49,50", in European digits in every language."""
    pattern = None if isinstance(value, int) else "#,##0.00"
    return numbers.format_decimal(
        value, pattern, locale=languages.locale(tag), numbering_system="latn"
    )


@lru_cache(maxsize=1024)
def percent(tag: str, share: float) -> str:
    """ "98 %" of 0.98, rounded down so that only what is whole is 100."""
    rounded = math.floor(share * 100) / 100
    return (
        numbers.format_percent(rounded, locale=languages.locale(tag), numbering_system="latn")
        .replace("\u200e", "")
        .replace("\u200f", "")
    )


@cache
def home(source: str, country: str) -> str:
    """The locale of a catalogue: its source language as its country writes it, if CLDR knows it."""
    language = languages.locale(source)
    try:
        return str(Locale.parse(f"{language.language}_{country}"))
    except UnknownLocaleError:
        return str(language)


@lru_cache(maxsize=4096)
def money(tag: str, amount: int | Decimal, currency: str, home: str) -> str:
    """ "300 kr" or "£5" as it is written where the catalogue is; in words from right to left."""
    if languages.direction(tag) == "rtl":
        return f"{number(tag, amount)} {_currency_name(currency, amount, tag)}"
    sign, before = _sign(currency, home)
    if not before:
        return f"{number(tag, amount)} {sign}"
    return f"{sign} {number(tag, amount)}" if before == "apart" else sign + number(tag, amount)


def _currency_name(currency: str, amount: int | Decimal, tag: str) -> str:
    return str(numbers.get_currency_name(currency, amount, languages.locale(tag)))


@cache
def _sign(currency: str, home: str) -> tuple[str, str]:
    """A currency's sign, and whether it stands before the number: "apart", "close" or ""."""
    sign = numbers.get_currency_symbol(currency, home)
    pattern = Locale.parse(home).currency_formats["standard"].pattern.lstrip("\u200e\u200f")
    if not pattern.startswith("¤"):
        return sign, ""
    return sign, "apart" if pattern[1].isspace() or sign[-1].isalpha() else "close"


@lru_cache(maxsize=8192)
def joined(tag: str, items: tuple[str, ...], style: str = "standard") -> str:
    """ "a, b og c" (``standard``) or "a, b eller c" (``or``)."""
    if len(items) < 2:
        return "".join(items)
    # Names for the things keep theirs apart from the list's own commas and direction marks.
    names = tuple(f"\ue000{number}\ue001" for number in range(len(items)))
    if style == "or":
        said = lists.format_list(names, style="or", locale=languages.locale(tag))
    else:
        said = lists.format_list(names, style="standard", locale=languages.locale(tag))
    # CLDR has no comma of its own for Sorani, and a direction mark beside that of Dari.
    said = said.replace(", ", languages.comma(tag)).replace("\u200f", "")
    for name, item in zip(names, items, strict=True):
        said = said.replace(name, item)
    return said


@looks.remembered_lately(2048)
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
