"""Plain words for "when" → weekdays, interval and place in the month; never a guess.

Reads bokmål, nynorsk, Danish and English day names, their plural and short forms, lists and ranges.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.schedule import daywords as words


@dataclass(frozen=True, slots=True)
class Every:
    """What was understood, in the fields of ``model.Rule``."""

    weekdays: tuple[int, ...]
    """0 = Monday, ascending."""
    interval: int = 1
    """Every so many weeks."""
    nth: tuple[int, ...] = ()
    """1…4 or -1 (last) of the month; empty for every week."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why the words could not be turned into days, for a problem's sentence."""

    reason: str
    """One of REASONS."""
    word: str = ""
    """The word that stopped us."""
    suggestion: str = ""
    """Words that would be understood; empty when we cannot tell."""


REASONS = ("empty", "no-weekday", "unknown-word", "ambiguous", "fifth", "mixed", "months", "time")
"""Ids of what can be unclear."""


MAX_LETTERS = 120
"""Longer text is prose and belongs in a text field."""


def parse_every(typed: str | Iterable[str]) -> Every | Unclear:
    """``annenhver ti``, ``første fredag``… understood, or why not. A list is read as one."""
    text = _folded(typed if isinstance(typed, str) else ", ".join(typed))
    if not text:
        return Unclear("empty", suggestion=words.DAYS[1])
    if len(text) > MAX_LETTERS:
        return Unclear("unknown-word", text[:30])
    stop = _told_elsewhere(text)
    if stop:
        return stop
    interval, rest = _take_interval(text)
    if interval == 1 and words.EVERY_DAY.fullmatch(rest):
        return Every(words.ALL_WEEK)
    third = words.THIRD.search(rest)
    if third:
        return _third(third.group(1), rest)
    return _days(rest, interval)


def parse_month(typed: str) -> int | None:
    """1…12 for a month's name (nb, nn, da, en), its short form or its number; None when unknown."""
    word = _folded(typed).rstrip(".")
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 else None
    return words.MONTH_WORDS.get(word)


def _folded(text: str) -> str:
    """Small NFC letters, single spaces, one kind of dash, ordinals without their full stop."""
    folded = unicodedata.normalize("NFC", text).casefold().strip()
    folded = re.sub(r"[‐‑‒–—]|\btil\b", "-", folded)
    folded = re.sub(r"(\d)\.(?!\d)", r"\1 ", folded)
    return " ".join(re.sub(r"[,;&/+]", " og ", folded).replace("og og", "og").split())


def _told_elsewhere(text: str) -> Unclear | None:
    """Hours and months have keys of their own; "every other day" and "twice" name no days."""
    time = words.TIME.search(text)
    if time:
        return Unclear("time", time[0], _only_days(text))
    for word in _tokens(text):
        if word in words.MONTH_WORDS and word not in words.DAY_WORDS:
            return Unclear("months", word, _only_days(text))
    other = words.OTHER_DAY.search(text)
    if other:
        if other[1] in {"dag", "day"}:
            return Unclear("no-weekday", other[0], "mandag, onsdag, fredag")
        return Unclear("months", other[0], f"første {_one_day(text)}")
    many = words.SO_MANY_TIMES.search(text)
    return Unclear("ambiguous", many[0], "tirsdag, torsdag") if many else None


def _tokens(text: str) -> list[str]:
    """The words, without the English ``on`` that stands before a day and is no Wednesday."""
    found = words.TOKEN.findall(text)
    after = [*found[1:], ""]
    return [
        word
        for word, next_one in zip(found, after, strict=False)
        if not (word == "on" and next_one.endswith(("day", "days")))
    ]


def _only_days(text: str) -> str:
    found = sorted({words.DAY_WORDS[word] for word in _tokens(text) if word in words.DAY_WORDS})
    return ", ".join(words.DAYS[day] for day in found) or words.DAYS[1]


def _one_day(text: str) -> str:
    return _only_days(text).split(", ")[0]


def _take_interval(text: str) -> tuple[int, str]:
    for pattern, weeks in words.INTERVALS:
        rest, count = pattern.subn(" ", text, count=1)
        if count:
            return weeks, " ".join(rest.split())
    return 1, text


def _third(word: str, text: str) -> Unclear:
    """ "Hver tredje tirsdag": every three weeks, or the third of the month? We ask."""
    name = words.ORDINAL_NAMES[words.ORDINAL_WORDS[word]]
    return Unclear("ambiguous", word, f"{name} {_one_day(text)} i måneden")


def _days(text: str, interval: int) -> Every | Unclear:
    days: list[int] = []
    nth: list[int] = []
    for word in _with_ranges(_tokens(text)):
        if isinstance(word, tuple):
            days.extend(word)
        elif word in words.DAY_WORDS:
            days.append(words.DAY_WORDS[word])
        elif word in words.ORDINAL_WORDS:
            if days:
                return Unclear("mixed", word, _first_half(text, word))
            nth.append(words.ORDINAL_WORDS[word])
        elif word in words.FIFTH:
            return Unclear("fifth", word, f"siste {_one_day(text)}")
        elif word not in words.FILLERS:
            return _unknown(word, text)
    return _checked(days, interval, nth, text)


def _checked(days: list[int], interval: int, nth: list[int], text: str) -> Every | Unclear:
    if not days:
        monthly = nth or words.MONTHLY.search(text)
        return Unclear("no-weekday", "", f"første {words.DAYS[1]}" if monthly else words.DAYS[1])
    if words.MONTHLY.search(text) and not nth:
        return Unclear("ambiguous", "måneden", f"første {words.DAYS[min(days)]}")
    if nth and interval > 1:
        return Unclear("mixed", "annenhver", f"annenhver {words.DAYS[min(days)]}")
    order = sorted(set(nth), key=lambda number: number % 10)
    return Every(tuple(sorted(set(days))), interval, tuple(order))


def _first_half(text: str, word: str) -> str:
    """What one line of the schedule can say of "første fredag og siste onsdag"."""
    return text[: text.rindex(word)].removesuffix(" og ").strip()


def _with_ranges(tokens: list[str]) -> Iterator[str | tuple[int, ...]]:
    """Joins ``mandag - fredag`` to its days and turns the words for several days into them."""
    position = 0
    while position < len(tokens):
        word = tokens[position]
        days = [words.DAY_WORDS.get(end, -1) for end in tokens[position : position + 3 : 2]]
        if tokens[position + 1 : position + 2] == ["-"] and -1 not in days:
            yield _span(*days)
            position += 3
            continue
        yield words.SEVERAL.get(word, word)
        position += 1


def _span(first: int, last: int = 6) -> tuple[int, ...]:
    return tuple((first + step) % 7 for step in range((last - first) % 7 + 1))


def _unknown(word: str, text: str) -> Unclear:
    near = difflib.get_close_matches(word, words.LONG_WORDS, n=1, cutoff=0.7)
    return Unclear("unknown-word", word, text.replace(word, near[0]) if near else "")
