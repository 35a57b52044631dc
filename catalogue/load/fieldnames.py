"""What people type instead of a field's name, for "mente du …?"."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from catalogue.vocabulary import nearest_of

NORWEGIAN_NAMES: Mapping[str, tuple[str, ...]] = {
    "adresse": ("address",),
    "aktivitet": ("title",),
    "alder": ("age",),
    "alttekst": ("alt",),
    "antall": ("usual_number",),
    "begynner": ("start",),
    "bekreftet": ("verified",),
    "beløp": ("nok", "amount"),
    "beskrivelse": ("description", "alt"),
    "betaling": ("pay",),
    "bilde": ("images", "picture", "photo"),
    "bilder": ("images",),
    "buss": ("bus_stop",),
    "dag": ("every",),
    "dager": ("every",),
    "dato": ("date", "dates"),
    "datoer": ("dates",),
    "day": ("every",),
    "dør": ("door",),
    "dyr": ("animals",),
    "e-post": ("email",),
    "energi": ("energy",),
    "epost": ("email",),
    "etter avtale": ("by_arrangement",),
    "ferie": ("closed", "school_holidays"),
    "fil": ("file",),
    "filnavn": ("file",),
    "for hvem": ("open_to",),
    "fornavn": ("first_name",),
    "fotograf": ("credit",),
    "fra": ("start", "first", "date"),
    "første": ("first",),
    "første gang": ("first",),
    "gruppe": ("group_size",),
    "gruppestørrelse": ("group_size",),
    "heis": ("lift",),
    "hele året": ("year_round",),
    "henvisning": ("referral",),
    "holdeplass": ("bus_stop",),
    "hva skjer": ("what_happens",),
    "hver": ("every",),
    "hvor": ("place",),
    "hvordan": ("how",),
    "kategori": ("category",),
    "klokka": ("start",),
    "kode": ("code",),
    "kommune": ("municipality",),
    "kontakt": ("contact",),
    "kontaktperson": ("contact",),
    "kontrollert": ("verified",),
    "koordinat": ("lat",),
    "koordinator": ("coordinator",),
    "kr": ("nok", "amount"),
    "kroner": ("nok", "amount"),
    "land": ("country",),
    "lisens": ("licence",),
    "lyd": ("sound", "audio"),
    "mat": ("food",),
    "merknad": ("label",),
    "mobil": ("phone",),
    "målgruppe": ("open_to",),
    "måneder": ("months",),
    "navn": ("name", "first_name"),
    "navn på aktivitet": ("title",),
    "navn på aktiviteten": ("title",),
    "nettadresse": ("website",),
    "nettside": ("website",),
    "nettsted": ("website",),
    "når": ("schedule",),
    "om": ("about",),
    "ord": ("words",),
    "organisasjon": ("organisation",),
    "orgnummer": ("orgnr",),
    "parkering": ("parking",),
    "påmelding": ("joining",),
    "postnummer": ("postcode",),
    "postnr": ("postcode",),
    "poststed": ("town",),
    "price": ("cost",),
    "pris": ("cost", "nok", "amount"),
    "rabatt": ("subsidy",),
    "rolle": ("role", "by_role"),
    "rullestol": ("step-free",),
    "samandrag": ("summary",),
    "sammendrag": ("summary",),
    "samtykke": ("consent",),
    "siste": ("last",),
    "siste gang": ("last",),
    "sist sjekket": ("verified",),
    "sjekket": ("verified",),
    "slag": ("kind",),
    "slutt": ("end", "last"),
    "slutter": ("end", "last"),
    "språk": ("languages_spoken", "languages", "language"),
    "start dato": ("first",),
    "startdato": ("first",),
    "steg": ("what_happens",),
    "stengt": ("closed",),
    "sted": ("place",),
    "stad": ("place",),
    "søkeord": ("search_words",),
    "sluttdato": ("last",),
    "ta med": ("bring",),
    "tegning": ("drawing",),
    "teikning": ("drawing",),
    "tekst": ("text",),
    "telefon": ("phone",),
    "telefontid": ("hours",),
    "tempo": ("energy",),
    "tid": ("schedule",),
    "tider": ("schedule",),
    "tilgjengelighet": ("access",),
    "tittel": ("title",),
    "til": ("end", "until", "last"),
    "tlf": ("phone",),
    "toalett": ("toilet",),
    "trinnfritt": ("step-free",),
    "type": ("kind",),
    "unntak": ("except",),
    "url": ("website",),
    "utlån": ("borrow",),
    "utstyr": ("bring",),
    "valuta": ("currency",),
    "wheelchair": ("step-free",),
}
"""Folded words → the field that is meant where it is known; the first of several wins."""


def closest(typed: str, known: Iterable[str]) -> str:
    """The field that was probably meant; "" when none is near."""
    names = list(known)
    if meant := _translated(typed, names):
        return meant
    near = difflib.get_close_matches(_folded(typed), names, n=1, cutoff=0.6)
    return near[0] if near else ""


def surely(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The field that can only be meant, the few that are equally near, or none."""
    names = list(known)
    if meant := _translated(typed, names):
        return (meant,)
    return nearest_of(_folded(typed)[:80], {name: name for name in names})


def _translated(typed: str, names: list[str]) -> str:
    bare = re.sub(r"[\s_-]+", " ", _folded(typed))
    meant = NORWEGIAN_NAMES.get(_folded(typed)) or NORWEGIAN_NAMES.get(bare, ())
    return next((name for name in meant if name in names), "")


def _folded(typed: str) -> str:
    return re.sub(r"[\u00a0\u200b-\u200d\ufeff]", "", typed).casefold().strip(" .*'\"")
