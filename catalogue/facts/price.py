"""What it costs and what makes it cheaper."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from catalogue.facts.parts import Fact, PriceLine, Speaker, inner
from catalogue.model import Activity, Cost
from catalogue.vocabulary import entry

_FIRST, _POP = "\u2068", "\u2069"
"""Around words that may be of the other direction (UAX #9)."""
UNPRICED = frozenset(("free", "voluntary"))
"""Kinds of cost that one may come for without paying."""


def is_free(activity: Activity) -> bool:
    """Whether one can come without paying (the pill "Gratis", settled question 21).

    A free line with a label, such as "under 18 år", beside a price is only free for some
    (docs/decisions/0006-free-pill.md).
    """
    paid = any(cost.kind not in UNPRICED for cost in activity.cost)
    return any(cost.kind in UNPRICED and not (paid and cost.label) for cost in activity.cost)


def price(speaker: Speaker, activity: Activity) -> tuple[str, str]:
    """Bold and plain: ("300 kr", "per år"), ("40 kr", "per gang eller 300 kr per år")."""
    if not activity.cost:
        return "", ""
    first, *others = activity.cost
    bold, plain = _line(speaker, first)
    phrases = (plain, *(_phrase(speaker, cost) for cost in others))
    return bold, speaker.joined(tuple(phrase for phrase in phrases if phrase), "or")


def sentence(speaker: Speaker, activity: Activity) -> str:
    """In one line: "300 kr per år", "Gi det du vil, gjerne 30 kr"."""
    said = tuple(part for part in price(speaker, activity) if part)
    if said and activity.cost[0].kind in UNPRICED:
        return speaker.listed(said)
    return " ".join(said)


def fact(speaker: Speaker, activity: Activity) -> Fact | None:
    """The price with its icon; None when nothing was said."""
    if not activity.cost:
        return None
    return Fact("price", entry("cost_kind", activity.cost[0].kind).icon, *price(speaker, activity))


def lines(speaker: Speaker, activity: Activity) -> tuple[PriceLine, ...]:
    """Every line of the price with the club's own label."""
    return tuple(
        PriceLine(
            entry("cost_kind", cost.kind).icon, *_line(speaker, cost), speaker.pick(cost.label)
        )
        for cost in activity.cost
    )


def help_with_price(speaker: Speaker, activity: Activity) -> tuple[Fact, ...]:
    """First times free, leisure card, companion free…"""
    return tuple(_help(speaker, activity))


def pay(speaker: Speaker, activity: Activity) -> str:
    """ "Betal med Vipps eller kontanter", or ""."""
    if not activity.pay:
        return ""
    ways = tuple(speaker.say(f"facts.price.by.{way}") for way in activity.pay)
    return speaker.say("facts.price.pay", ways=speaker.joined(ways, "or"))


def _line(speaker: Speaker, cost: Cost) -> tuple[str, str]:
    if cost.kind == "voluntary":
        label = speaker.label("cost_kind", "voluntary")
        return label, _suggested(speaker, cost.amount)
    if cost.kind == "free" or cost.amount == 0:
        return speaker.label("cost_kind", "free"), ""
    per = speaker.say(f"facts.price.{cost.kind}")
    if cost.amount is None:
        return speaker.say("facts.price.ask"), per
    return speaker.money(cost.amount), per


def _suggested(speaker: Speaker, amount: int | Decimal | None) -> str:
    return speaker.say("facts.price.suggested", amount=speaker.money(amount)) if amount else ""


def _phrase(speaker: Speaker, cost: Cost) -> str:
    """A further line inside the sentence: "300 kr per år", with the club's own label."""
    bold, plain = _line(speaker, cost)
    if cost.kind in UNPRICED:
        free = speaker.say(f"facts.price.{cost.kind}")
        words = speaker.listed((free, plain) if plain else (free,))
    else:
        words = speaker.say("facts.price.line", amount=inner(bold), per=plain).strip()
    label = speaker.pick(cost.label)
    own = label.language == speaker.language
    return f"{words} ({label.words if own else f'{_FIRST}{label.words}{_POP}'})" if label else words


def _help(speaker: Speaker, activity: Activity) -> Iterator[Fact]:
    times = activity.first_free_times
    if times:
        icon = entry("subsidy", "first-free").icon
        yield Fact("help", icon, speaker.words.plural("facts.price.first_times", times))
    for one in activity.subsidy:
        if not (times and one == "first-free"):
            yield Fact("help", entry("subsidy", one).icon, speaker.label("subsidy", one))
