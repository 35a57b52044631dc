"""``{contact}`` in free texts → the person's first name, or the role when nobody may be named.

A first name that was typed into a text (a warning of the rules) goes as well once its consent has
ended: no text may keep a person whom the listing no longer shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from catalogue import contents
from catalogue.languages import pick
from catalogue.model import Activity, Contact, Place, Text

PLACEHOLDER = "{contact}"

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
        filled = contents.rewritten(activity, self.text)
        if self._name and any(self._name.search(word) for word in activity.search_words):
            words = (word for word in activity.search_words if not self._name.search(word))
            return replace(filled, search_words=tuple(words))
        return filled

    def place(self, place: Place) -> Place:
        """The place with its texts filled."""
        named = self.text(place.name)
        filled = contents.rewritten_place(place, self.text)
        return filled if named is place.name else replace(filled, name=named)

    def text(self, text: Text) -> Text:
        """The text in all its languages; the same object when nothing was to fill."""
        if not any(self._concerns(words) for words in text.values()):
            return text
        return {tag: type(words)(self._filled(words, tag)) for tag, words in text.items()}

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
