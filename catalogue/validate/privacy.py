"""What should not stand in public: names, numbers and diagnoses (warnings; a person decides)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from catalogue.contents import pictures
from catalogue.datafile import tables
from catalogue.model import Catalogue, Organisation, Origin, Place, Text
from catalogue.problems import Problem
from catalogue.validate.identity import holds_identity_number
from catalogue.validate.texts import Listing, found_at

PRIVATE_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|hotmail|outlook|live|msn|icloud|me|yahoo|proton|protonmail|online)\.\w+",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{5}")


def only_a_first_name(listing: Listing) -> Iterator[Problem]:
    """A contact is known by the first name alone."""
    contact = listing.activity.contact
    name = contact.first_name if contact else ""
    if len(name.split()) > 1:
        field = "contact.inclusion.first_name"
        yield listing.report("C420", field, name=name, better=name.split()[0])


def role_is_no_person(listing: Listing) -> Iterator[Problem]:
    """A role such as "Kari Nordmann" is a person's name."""
    contact = listing.activity.contact
    role = contact.role if contact else {}
    for tag in ("nb", "nn", "da"):
        parts = role.get(tag, "").split()
        if len(parts) > 1 and all(part.istitle() for part in parts):
            yield listing.report("C421", f"contact.inclusion.role.{tag}", role=role[tag])


def person_is_named_by_placeholder(listing: Listing) -> Iterator[Problem]:
    """Texts name the contact as ``{contact}``, so that the name goes when the consent ends."""
    contact = listing.activity.contact
    name = contact.first_name if contact else ""
    if not name or name not in listing.everything:
        return
    typed = re.compile(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))")
    for field, tag, words in listing.lines():
        if typed.search(words):
            better = typed.sub("{contact}", words)
            yield listing.report("C422", f"{field}.{tag}", name=name, better=better, tag=tag)


def no_identity_numbers(listing: Listing) -> Iterator[Problem]:
    """A number that the country's register could have given to somebody."""
    if not _DIGITS.search(listing.odd):
        return
    for field, tag, words in listing.lines():
        if holds_identity_number(words, listing.catalogue.country):
            yield listing.report("C423", f"{field}.{tag}")


def no_private_mail_in_texts(listing: Listing) -> Iterator[Problem]:
    """A private mailbox in a running text belongs to somebody and outlives the listing."""
    if "@" not in listing.odd:
        return
    for field, tag, words in listing.lines():
        if hit := PRIVATE_MAIL.search(words):
            yield listing.report("C424", f"{field}.{tag}", mail=hit[0])


def no_diagnosis_words(listing: Listing) -> Iterator[Problem]:
    """No diagnosis on a card, a sheet, an address or a file name (settled question 8)."""
    if not _diagnosis_begins().search(listing.odd):
        return
    for field, tag, words in listing.lines():
        if word := diagnosis_word(words, listing.catalogue):
            yield listing.report("C425", f"{field}.{tag}", word=word)
    for number, search_word in enumerate(listing.activity.search_words):
        if word := diagnosis_word(search_word, listing.catalogue):
            yield listing.report("C425", f"search_words.{number}", word=word)


def no_diagnosis_words_in_names(catalogue: Catalogue) -> Iterator[Problem]:
    """The same for names of folders, listings and pictures; each name is told once."""
    names = dict(reversed([*_names(catalogue)]))
    if not _diagnosis_begins().search(" ".join(set(_spaced(" ".join(names)).split()))):
        return
    for name, place in names.items():
        if word := diagnosis_word(_spaced(name.rpartition("/")[2]), catalogue):
            yield found_at("C426", place, word=word, name=name)


def _names(catalogue: Catalogue) -> Iterator[tuple[str, Origin]]:
    """Names that stand in addresses, with where each is told."""
    for organisation in catalogue.organisations.values():
        yield organisation.id, organisation.origin
    for activity in catalogue.activities:
        yield activity.id, activity.origin
        for field, picture in pictures(activity):
            yield picture.file, activity.at(f"{field}.file")


def no_diagnosis_words_in_shared_texts(catalogue: Catalogue) -> Iterator[Problem]:
    """The same for organisations and places."""
    for one, field, text in _shared_texts(catalogue):
        for tag, words in text.items():
            if word := diagnosis_word(words, catalogue):
                yield found_at("C425", one.at(f"{field}.{tag}"), word=word)
                break


def _shared_texts(catalogue: Catalogue) -> Iterator[tuple[Organisation | Place, str, Text]]:
    for organisation in catalogue.organisations.values():
        yield organisation, "name", organisation.name
        yield organisation, "about", organisation.about
    for place in catalogue.places.values():
        yield place, "name", place.name
        yield place, "door", place.door
        yield place, "transport.text", place.transport
        yield place, "transport.parking", place.parking


def diagnosis_word(text: str, catalogue: Catalogue) -> str:
    """The first diagnosis word outside names that clubs gave themselves, or an empty text."""
    hit = _diagnoses().search(text)
    if hit and catalogue.own_names:
        own = "|".join(re.escape(_spaced(name)) for name in catalogue.own_names)
        hit = _diagnoses().search(re.sub(own, " ", text, flags=re.IGNORECASE))
    return hit[0] if hit else ""


def _spaced(name: str) -> str:
    """An id or file name as words."""
    return re.sub(r"[-_/.]+", " ", name)


@cache
def _listed(kind: str) -> frozenset[str]:
    listed = tables("diagnosis_words.toml")[kind]
    return frozenset(word for words in listed.values() for word in words)


@cache
def _diagnosis_begins() -> re.Pattern[str]:
    """The first of the words in each entry: "learning" of "learning disability"."""
    firsts = {re.split(r"\W", entry)[0] for entry in _listed("begins") | _listed("whole")}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(firsts))})", re.IGNORECASE)


def signs() -> tuple[str, ...]:
    """What a word looks like that one of these rules may mind."""
    return _DIGITS.pattern, "@", _diagnosis_begins().pattern


@cache
def _diagnoses() -> re.Pattern[str]:
    begins, whole = ("|".join(sorted(_listed(kind))) for kind in ("begins", "whole"))
    return re.compile(rf"(?<!\w)(?:(?:{begins})\w*|(?:{whole})(?!\w))", re.IGNORECASE)


def patterns() -> dict[str, re.Pattern[str]]:
    """What the page for clubs judges with too (``catalogue/form``)."""
    return {"private_box": PRIVATE_MAIL, "diagnosis": _diagnoses()}
