"""The free texts of a listing, one by one, with the place where each was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.contents import pictures
from catalogue.model import Activity, Catalogue, Origin, Text
from catalogue.problems import Problem, problem

LONGEST_SHOWN = 60
PLAIN_FIELDS = (
    "title",
    "summary",
    "description",
    "by_arrangement",
    "must_manage",
    "interpreter",
    "food",
    "health_note",
    "lift_offered",
    "come_back",
)
_PART = re.compile(r"\w+")
_WORD = re.compile(r"[^\W_]+(?:[-'’.:,][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=\s+[\"«“(]?[A-ZÆØÅ{\d])")
_SHORTENED = re.compile(
    r"(?i)\b(kl|ca|nr|tlf|bl\.a|f\.eks|dvs|osv|m\.m|evt|inkl|maks|min|e\.g|i\.e|approx|no)\.$"
)


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing as the rules see it; its texts are gathered once for all of them."""

    activity: Activity
    catalogue: Catalogue
    lines: tuple[Line, ...]
    """All free texts, in every language."""
    everything: str
    """All of them in one, lower-case, to rule things out fast."""
    words: frozenset[str]
    """Its words."""

    @classmethod
    def of(cls, activity: Activity, catalogue: Catalogue) -> Listing:
        """The listing with its texts."""
        found = tuple(lines(activity))
        everything = "\n".join([line.words for line in found]).lower()
        # One class of letters is found in two thirds of the time that "\w but not _" takes.
        parts = _PART.findall(everything.replace("_", " "))
        return cls(activity, catalogue, found, everything, frozenset(parts))

    def report(self, code: str, field: str, **values: object) -> Problem:
        """A problem at a dotted field of the listing."""
        return found_at(code, self.activity.at(field), **values)


class Line(NamedTuple):
    """One text in one language."""

    field: str
    """Dotted, without the language: ``what_happens.0.text``."""
    tag: str
    words: str


def lines(activity: Activity) -> Iterator[Line]:
    """All free texts of a listing, in every language."""
    for field, text in texts(activity):
        for tag, words in text.items():
            yield Line(field, tag, words)


def texts(activity: Activity) -> Iterator[tuple[str, Text]]:
    """All free texts of a listing with their dotted fields."""
    for name in PLAIN_FIELDS:
        if text := getattr(activity, name):
            yield name, text
    if activity.schedule_text:
        yield "schedule", activity.schedule_text
    for number, step in enumerate(activity.what_happens):
        yield f"what_happens.{number}.text", step.text
    for name in ("bring", "borrow"):
        for number, item in enumerate(getattr(activity, name)):
            yield f"{name}.{number}.text", item.text
    yield from _grouped_texts(activity)
    for field, picture in pictures(activity):
        yield f"{field}.alt", picture.alt


def _grouped_texts(activity: Activity) -> Iterator[tuple[str, Text]]:
    if activity.alert:
        yield "alert.text", activity.alert.text
    if activity.companion:
        yield "companion.how_to_ask", activity.companion.how_to_ask
    if activity.come_first:
        yield "come_first.meet_at", activity.come_first.meet_at
    if activity.contact:
        yield "contact.inclusion.role", activity.contact.role
        yield "contact.inclusion.hours", activity.contact.hours
    for number, cost in enumerate(activity.cost):
        yield f"cost.{number}.label", cost.label
    for number, rule in enumerate(activity.schedule):
        if rule.quiet:
            yield f"schedule.{number}.quiet.text", rule.quiet.text


def found_at(code: str, place: Origin, **values: object) -> Problem:
    """A problem at a place, its values fit for one line; a corrected text stays whole."""
    fit = {
        name: " ".join(str(value).split()) if name == "better" else shortened(str(value))
        for name, value in values.items()
    }
    made = problem(code, place.path, place.line, place.column)
    return Problem(
        made.path, made.line, made.column, made.code, made.severity, tuple(sorted(fit.items()))
    )


def shortened(words: str) -> str:
    """At most 60 characters on one line."""
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST_SHOWN else flat[: LONGEST_SHOWN - 1] + "…"


def words_of(text: str) -> list[str]:
    """The words, each clock time or number as one; a placeholder counts as a word."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """The sentences; "kl. 18" and "3. mai" do not end one."""
    parts, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        if end[0] != "." or not _SHORTENED.search(text[start : end.end()]):
            parts.append(text[start : end.end()])
            start = end.end()
    return [part for part in (*parts, text[start:]) if part.strip()]
