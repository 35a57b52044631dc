"""How a listing stands now, as it is read aloud on the phone and written in a mail."""

from __future__ import annotations

from catalogue.due.telling import say
from catalogue.facts import Facts, aloud
from catalogue.languages import Said
from catalogue.model import Activity

Told = tuple[str, tuple[Said, ...]]
"""A label and the words beside it; several only where they are in different languages."""


def as_it_stands(facts: Facts, activity: Activity) -> tuple[Told, ...]:
    """When, where and the price, each with its label; "vet ikke" where nobody has said it.

    ``facts``: of a language that there are words in.
    """
    language = facts.language
    unknown = (Said(say("unknown", language, of="asking"), language),)
    return tuple(
        (say(fact, language, of="asking"), words or unknown)
        for fact, words in aloud.as_it_stands(facts, activity)
    )
