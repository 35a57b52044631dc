"""How a listing stands now: what a club is asked about on the phone and in a mail."""

from __future__ import annotations

from catalogue.facts import Facts
from catalogue.languages import Said
from catalogue.model import Activity

Stands = tuple[str, tuple[Said, ...]]
"""``when``, ``where`` or ``price`` and the words: none where nobody has said it, several only where
they are in different languages."""


def as_it_stands(facts: Facts, activity: Activity) -> tuple[Stands, ...]:
    """The three facts in the language of ``facts``; no person is among them."""
    where, _ = facts.of_place(activity)
    places = (
        (
            Said(where.bold, where.language or facts.language),
            Said(where.plain, where.plain_language or facts.language),
        )
        if where
        else ()
    )
    when = Said(facts.when_line(activity), facts.language)
    in_words = facts.pick(activity.by_arrangement or activity.schedule_text)
    price = Said(facts.price_sentence(activity), facts.language)
    return (
        ("when", _joined((when, in_words), ". ")),
        ("where", _joined(places, ", ")),
        ("price", _joined((price,), "")),
    )


def _joined(parts: tuple[Said, ...], between: str) -> tuple[Said, ...]:
    """Those that say something; neighbours of one language are one."""
    joined: list[Said] = []
    for part in parts:
        words = " ".join(part.words.split())
        if words and joined and joined[-1].language == part.language:
            joined[-1] = Said(f"{joined[-1].words}{between}{words}", part.language)
        elif words:
            joined.append(Said(words, part.language))
    return tuple(joined)
