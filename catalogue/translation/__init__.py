"""Catalogue → the same with every text in as many of the offered languages as can be had.

A club writes one language. What somebody has translated stays, unless the source has changed since;
what nobody has is looked up in the list of phrases; the rest stays as the club wrote it, and the
pages mark it. Names of places, persons and organisations are never translated.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from catalogue import contents, sourcetext
from catalogue.model import Activity, Catalogue, Text
from catalogue.translation.phrasebook import Phrase, look_up

__all__ = ["Phrase", "translated"]


def translated(catalogue: Catalogue) -> Catalogue:
    """The catalogue with its texts looked up, and without translations that are out of date."""
    source = catalogue.source_language
    filled = _filler(source, catalogue.languages)
    return replace(
        catalogue,
        name=_named(catalogue, filled),
        coordinator=replace(
            catalogue.coordinator,
            role=filled(catalogue.coordinator.role),
            hours=filled(catalogue.coordinator.hours),
        ),
        activities=tuple(_activity(one, catalogue) for one in catalogue.activities),
        places={
            name: contents.rewritten_place(one, filled) for name, one in catalogue.places.items()
        },
        organisations={
            name: contents.rewritten_organisation(
                one, _filler(one.language or source, catalogue.languages)
            )
            for name, one in catalogue.organisations.items()
        },
    )


def _named(catalogue: Catalogue, filled: Callable[[Text], Text]) -> Text:
    """ "Aktiviteter i Eksempelvik" in the offered languages; any other name is one."""
    town, slot = catalogue.municipality, "{municipality}"
    patterns = {tag: said.replace(town, slot) for tag, said in catalogue.name.items()}
    return {tag: said.replace(slot, town) for tag, said in filled(patterns).items()}


def _activity(activity: Activity, catalogue: Catalogue) -> Activity:
    source = sourcetext.source_language(activity, catalogue)
    filled = _filler(source, catalogue.languages)

    def changed(text: Text) -> Text:
        stale = [tag for tag in text if sourcetext.is_stale(activity, text, tag, source)]
        return filled({tag: text[tag] for tag in text if tag not in stale} if stale else text)

    found = contents.rewritten(activity, changed if activity.translations else filled)
    contact = found.contact
    if contact and (role := filled(contact.role)) is not contact.role:
        return replace(found, contact=replace(contact, role=role))
    return found


def _filler(source: str, languages: tuple[str, ...]) -> Callable[[Text], Text]:
    """Adds what the list of phrases knows to a text; the same object when it knows nothing."""

    def filled(text: Text) -> Text:
        words = text.get(source)
        if not words:
            return text
        missing = [tag for tag in languages if tag not in text]
        found = {tag: said for tag in missing if (said := look_up(words, source, tag))}
        return {**text, **found} if found else text

    return filled
