"""``{contact}`` in free texts → the person's first name, or the role when nobody may be named.

A first name that was typed into a text (a warning of the rules) goes as well once its consent has
ended: no text may keep a person whom the listing no longer shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from catalogue import contents
from catalogue.languages import pick
from catalogue.model import Activity, Contact, Place, Text

PLACEHOLDER = "{contact}"

TEXT_FIELDS: Mapping[str, tuple[str, ...]] = {
    "parts": ("text", "alt", "label", "hours", "how_to_ask", "meet_at"),
    "place": ("name", "door", "transport", "parking"),
}
"""Where free text stands in the parts of a listing, and in a place."""

PARTS = (
    "what_happens",
    "images",
    "bring",
    "borrow",
    "cost",
    "alert",
    "companion",
    "come_first",
    "contact",
    "schedule",
)
"""Fields of a listing whose parts hold free text, directly or one level further down."""

INNER = ("picture", "door_photo", "photo", "quiet")

_SENTENCE_ENDS = (".", "!", "?", ":", "\n", "–", "»")


@dataclass(frozen=True)
class Wording:
    """Fills the placeholder for one contact, and takes out one name."""

    contact: Contact
    source_language: str
    gone: str = ""
    """First name of the person who may no longer be named."""

    def activity(self, activity: Activity) -> Activity:
        """The listing with its texts filled; the same object when there is nothing to fill."""
        if not self.gone and not _holds_placeholder(activity):
            return activity
        changes = self._texts(activity, contents.TEXTS)
        for name in PARTS:
            part = getattr(activity, name)
            if part and (filled := self._part(part)) is not part:
                changes[name] = filled
        if self._name and any(self._name.search(word) for word in activity.search_words):
            words = (word for word in activity.search_words if not self._name.search(word))
            changes["search_words"] = tuple(words)
        return replace(activity, **changes) if changes else activity

    def place(self, place: Place) -> Place:
        """The place with its texts filled."""
        changes = self._texts(place, TEXT_FIELDS["place"])
        if place.door_photo and (door := self._part(place.door_photo)) is not place.door_photo:
            changes["door_photo"] = door
        return replace(place, **changes) if changes else place

    def text(self, text: Text) -> Text:
        """The text in all its languages; the same object when nothing was to fill."""
        if not any(self._concerns(words) for words in text.values()):
            return text
        return {tag: self._filled(words, tag) for tag, words in text.items()}

    def _texts(self, owner: object, names: tuple[str, ...]) -> dict[str, Any]:
        """The owner's texts that change, by field."""
        texts = ((name, getattr(owner, name, None)) for name in names)
        filled = ((name, text, self.text(text)) for name, text in texts if text)
        return {name: new for name, old, new in filled if new is not old}

    def _part(self, part: Any) -> Any:
        if isinstance(part, tuple):
            new = tuple(map(self._part, part))
            return new if any(a is not b for a, b in zip(part, new, strict=True)) else part
        changes = self._texts(part, TEXT_FIELDS["parts"])
        for name in INNER:
            inner = getattr(part, name, None)
            if inner is not None and (filled := self._part(inner)) is not inner:
                changes[name] = filled
        return replace(part, **changes) if changes else part

    @cached_property
    def _name(self) -> re.Pattern[str] | None:
        """The gone name as a word of its own, also with a genitive s."""
        return re.compile(rf"(?<!\w){re.escape(self.gone)}(?=s?(?!\w))") if self.gone else None

    @cached_property
    def _concerns(self) -> Callable[[str], bool]:
        """Whether there is something to do in some words."""
        if (name := self._name) is not None:
            return lambda words: PLACEHOLDER in words or name.search(words) is not None
        return lambda words: PLACEHOLDER in words

    def _filled(self, words: str, tag: str) -> str:
        if self._name is not None:
            words = self._name.sub(PLACEHOLDER, words)
        if self.contact.first_name:
            return words.replace(PLACEHOLDER, self.contact.first_name)
        role = pick(self.contact.role, tag, self.source_language).words
        while PLACEHOLDER in words:
            before, _, after = words.partition(PLACEHOLDER)
            starts = not before.strip() or before.rstrip().endswith(_SENTENCE_ENDS)
            words = before + (_capital(role) if starts else _small(role)) + after
        return words


def _holds_placeholder(activity: Activity) -> bool:
    texts = contents.texts(activity)
    return any(PLACEHOLDER in words for _, text in texts for words in text.values())


def _capital(role: str) -> str:
    return role[:1].upper() + role[1:]


def _small(role: str) -> str:
    """The role inside a sentence; abbreviations such as "SFO-leder" keep their capitals."""
    return role if role[1:2].isupper() else role[:1].lower() + role[1:]
