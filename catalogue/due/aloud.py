"""How a listing stands now, as it is read aloud on the phone and written in a mail."""

from __future__ import annotations

from catalogue.due.telling import say
from catalogue.facts import Facts
from catalogue.languages import Said
from catalogue.model import Activity

Told = tuple[str, tuple[Said, ...]]
"""A label and the words beside it; several only where they are in different languages."""


def as_it_stands(facts: Facts, activity: Activity) -> tuple[Told, ...]:
    """When, where and the price, each with its label; "vet ikke" where nobody has said it.

    ``facts``: of a language that there are words in.
    """
    language = facts.language
    when = _said(facts, facts.when_line(activity), "")
    in_words = facts.pick(activity.by_arrangement or activity.schedule_text)
    where, _ = facts.of_place(activity)
    places = (
        (
            _said(facts, where.bold, where.language),
            _said(facts, where.plain, where.plain_language),
        )
        if where
        else ()
    )
    told = {
        "when": _joined((when, in_words), ". "),
        "where": _joined(places, ", "),
        "price": _joined((_said(facts, facts.price_sentence(activity), ""),), ""),
    }
    unknown = (Said(say("unknown", language, of="asking"), language),)
    return tuple(
        (say(label, language, of="asking"), words or unknown) for label, words in told.items()
    )


def _said(facts: Facts, words: str, other: str) -> Said:
    return Said(words, other or facts.language)


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
