"""Rules about a catalogue that was read: consent, privacy, plain words, and files side by side.

One public verb, ``validate``. A rule is a small function; none asks what day it is, so the same
files always give the same problems (what the calendar does is ``standing``'s).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from catalogue.model import Catalogue
from catalogue.problems import Problem
from catalogue.validate import across, consents, plain, privacy
from catalogue.validate.texts import Listing, OddWords

__all__ = ["ACROSS", "RULES", "validate"]

RULES: list[Callable[[Listing], Iterator[Problem]]] = [
    consents.contact_has_consent,
    consents.pictures_have_consent,
    consents.consents_are_whole,
    privacy.only_a_first_name,
    privacy.role_is_no_person,
    privacy.person_is_named_by_placeholder,
    privacy.no_identity_numbers,
    privacy.no_private_mail_in_texts,
    privacy.no_diagnosis_words,
    plain.title_is_short,
    plain.title_is_not_shouted,
    plain.summary_is_one_short_sentence,
    plain.steps_are_few_and_short,
    plain.numbers_are_figures,
    plain.texts_are_readable,
    plain.nothing_is_labelled_simple,
    plain.description_is_short,
    plain.translations_are_fresh,
    across.schedule_lines_do_not_overlap,
    across.former_ids_were_addresses,
]
"""Rules about one listing."""

ACROSS: list[Callable[[Catalogue], Iterator[Problem]]] = [
    consents.shared_people_have_consent,
    privacy.no_diagnosis_words_in_names,
    privacy.no_diagnosis_words_in_shared_texts,
    across.former_ids_are_unique,
    across.organisation_numbers_are_unique,
]
"""Rules about files side by side, after all others."""


def validate(catalogue: Catalogue, sound: Container[str] = ()) -> list[Problem]:
    """All problems of all listings, sorted; ``sound``: ids of those known to have none."""
    unknown = (activity for activity in catalogue.activities if activity.id not in sound)
    odd = OddWords((*plain.SIGNS, *privacy.signs()))
    listings = (Listing.of(activity, catalogue, odd) for activity in unknown)
    found = [problem for listing in listings for rule in RULES for problem in rule(listing)]
    found += [problem for rule in ACROSS for problem in rule(catalogue)]
    return sorted(set(found))
