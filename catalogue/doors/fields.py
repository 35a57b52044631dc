"""What each issue form asks: one element of the form for each part of each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import drawinglibrary, looks, vocabulary
from catalogue.doors.words import said_of
from catalogue.drafts import Part, questions

FORMS = ("new", "change", "confirm")
"""Names of the forms' files, without ``.yml``."""
ABOUT = ("id", "what", "by_role", "still_right", "note")
"""Keys that are no answers of a listing."""
_TYPES = {"text": "textarea", "photo": "textarea", "choices": "checkboxes"}
_CHOSEN = ("choice", "drawing")
_OF_STEPS = "step-"
"""Drawings of first visits; none of them is a picture of an activity."""
_FORGE_OWN = {"title": "activity_title"}
"""A forge fills its own fields from addresses by these names, so ours are called otherwise."""


@dataclass(frozen=True, slots=True)
class Field:
    """One element of a form that is answered."""

    key: str
    """Of the answer."""
    type: str
    """``input``, ``textarea``, ``dropdown`` or ``checkboxes``."""
    words: tuple[str, ...]
    """What it is called, bokmål first."""
    options: tuple[str, ...] = ()
    required: bool = False
    help: tuple[str, ...] = ()
    placeholder: str = ""

    @property
    def id(self) -> str:
        """In addresses that fill the form beforehand."""
        return _FORGE_OWN.get(self.key, self.key)

    @property
    def label(self) -> str:
        """Stands as heading above the answer in the issue."""
        return " / ".join(dict.fromkeys(self.words))


def label_of(form: str) -> str:
    """The label that a forge puts on issues of a form."""
    return str(said_of("form")[form]["label"])


@looks.remembered
def fields(form: str) -> tuple[Field, ...]:
    """All answers of a form in its order."""
    if form == "new":
        parts = [part for question in questions() for part in question.parts]
        return (*(field_of(part, form) for part in parts), _about("note", "textarea"))
    if form == "confirm":
        return (*_subject(), _ticked("still_right", required=True), _about("note", "input"))
    asked = [field_of(part, form) for question in questions() for part in question.parts]
    kept = (one for one in asked if one.key != "organisation")
    id_field, role = _subject()
    what = _about("what", "textarea")
    return (id_field, what, *kept, _ticked("rest_right", required=False), role)


def field_of(part: Part, form: str) -> Field:
    """The element of one part of a question."""
    said = said_of("form")
    options = tuple(_options(part))
    if options and form == "change":
        options = (*options, said["remove"])
    kind = _TYPES.get(part.kind, "dropdown" if part.kind in _CHOSEN else "input")
    return Field(
        part.key,
        kind,
        tuple(part.label.values()),
        options,
        required=form == "new" and part.key in said["required"],
        help=tuple(said["photo_public"]) if part.kind == "photo" else (),
        placeholder=said_of("placeholder").get(part.kind, ""),
    )


def _options(part: Part) -> Iterator[str]:
    if part.list:
        yield from dict.fromkeys(vocabulary.labels(part.list))
    elif part.kind == "drawing":
        names = (one for one in drawinglibrary.names() if not one.startswith(_OF_STEPS))
        yield from sorted(dict.fromkeys(drawinglibrary.label(name, "nb") for name in names))


def _subject() -> tuple[Field, Field]:
    """Which listing, and who says it."""
    said = said_of("form")
    listing = Field(
        "id", "input", tuple(said["label_id"]), required=True, help=tuple(said["help_id"])
    )
    role = Field("by_role", "input", tuple(said["label_by_role"]), help=tuple(said["help_by_role"]))
    return listing, role


def _about(key: str, kind: str) -> Field:
    said = said_of("form")
    return Field(key, kind, tuple(said[f"label_{key}"]), help=tuple(said.get(f"help_{key}", ())))


def _ticked(words: str, *, required: bool) -> Field:
    said = said_of("form")
    label = tuple(said["label_still_right"])
    return Field("still_right", "checkboxes", label, tuple(said[words]), required=required)
