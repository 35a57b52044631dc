"""A person is forgotten: the role stays, with the organisation's own channel."""

from __future__ import annotations

from dataclasses import replace

from catalogue import contents, languages
from catalogue.forgetting.changes import Changes, Sought, Unknown, mapping, string
from catalogue.forgetting.listings import file_of, known_listings
from catalogue.forgetting.photos import take_out, tell_of_people
from catalogue.forgetting.traces import digits_of, word
from catalogue.yamltext import edit
from catalogue.yamltext.node import Strings

COORDINATOR = ("coordinator", "koordinator")
"""Names the catalogue's own contact."""
_CATALOGUE = "activities/catalogue.yml"
_CHANNELS = ("phone", "sms", "email")
_OFFICE = ("role", *_CHANNELS, "hours", "languages")
"""What the coordinator's office keeps: it is reached whoever works there."""
_CONTACT = ("contact", "inclusion")
_PARTS = {
    *contents.TEXTS,
    *("schedule", "what_happens", "images", "bring", "borrow", "cost", "alert", "companion"),
    *("come_first", "text", "alt", "label", "how_to_ask", "meet_at", "picture", "door_photo"),
    "quiet",
}
"""Fields on the way to a free text, in which ``{contact}`` may stand."""


def forget_person(changes: Changes, target: str) -> None:
    """``target``: the listing whose contact it is, or ``coordinator``. Unknown without a person."""
    if target.casefold() in COORDINATOR:
        _take_person(changes, _CATALOGUE, ("coordinator",), _OFFICE)
        return
    path = file_of(changes, target)
    changes.listings = (path.split("/", 1)[1].rpartition(".")[0],)
    _take_person(changes, path, _CONTACT, ("role",))
    _take_recordings(changes, path)
    _take_private_channels(changes, path)
    tell_of_people(changes, path)
    files = tuple(one for one in changes.deleted if one.startswith("images/"))
    changes.sought = replace(changes.sought, files=files)


def _take_person(changes: Changes, path: str, at: edit.Path, kept: tuple[str, ...]) -> None:
    person = _at(changes.text(path).tree, at)
    shared = _organisation_channels(changes, path)
    kept = (*kept, *(one for one in _CHANNELS if string(person.get(one, "")) in shared))
    gone = [name for name in person if name not in kept]
    if not gone:
        raise Unknown(path, tuple(_with_person(changes)))
    name = string(person.get("first_name", ""))
    mine = {one: string(person.get(one, "")) for one in _CHANNELS if one not in kept}
    numbers = tuple(said for one, said in mine.items() if said and one != "email")
    mail = mine.get("email", "")
    if photo := string(mapping(person.get("photo", "")).get("file", "")):
        take_out(changes, f"images/{path.split('/')[1]}/{photo}")
    _take_name(changes, path, name, at)
    for field in gone:
        if field in _at(changes.tree(path), at):
            changes.without(path, (*at, field))
        changes.tell("field_out", path=path, field=field, value=_said(person[field]))
    changes.sought = Sought(tuple(one for one in (name, mail) if one), numbers)


def _take_name(changes: Changes, path: str, name: str, at: edit.Path) -> None:
    """``{contact}`` for the name in free texts; a search word that is the name goes."""
    if not name:
        return
    pattern = word(name)
    found = [place for place, said in edit.places(changes.tree(path)) if pattern.search(said)]
    for place in reversed(found):
        if place[0] == "search_words" and len(place) == 2:
            changes.without(path, place)
            changes.tell("field_out", path=path, field="search_words", value=name)
        elif _may_name(place):
            text = changes.text(path)
            try:
                changes.write(path, text.with_words(place, pattern, "{contact}"))
            except edit.Unchangeable:
                continue  # it is told of as a place where the name still stands
            changes.tell("name_out", path=path, field=".".join(map(str, place)))


def _may_name(place: edit.Path) -> bool:
    names = [one for one in place if isinstance(one, str)]
    return all(one in _PARTS or one in languages.LANGUAGES for one in names)


def _take_recordings(changes: Changes, path: str) -> None:
    """A recording may say the name, and nobody can read that in it."""
    recordings = mapping(mapping(changes.tree(path)).get("audio", ""))
    for file in list(recordings.values()):
        take_out(changes, f"images/{path.split('/')[1]}/{string(file)}")


def _take_private_channels(changes: Changes, path: str) -> None:
    """The overlay's private number and address of the same contact."""
    private = path.replace("activities/", "private/", 1)
    if not (changes.root / private).is_file():
        return
    for name in ("phone", "email"):
        tree = mapping(changes.tree(private))
        if name in tree:
            changes.tell("field_out", path=private, field=name, value=_said(tree[name]))
            _seek_too(changes, name, string(tree[name]))
            if len(tree) == 1:
                changes.delete(private)
                return
            changes.without(private, (name,))


def _seek_too(changes: Changes, field: str, value: str) -> None:
    sought = changes.sought
    if field == "email":
        changes.sought = replace(sought, words=(*sought.words, value))
    else:
        changes.sought = replace(sought, numbers=(*sought.numbers, value))


def _organisation_channels(changes: Changes, path: str) -> set[str]:
    file = f"{path.rpartition('/')[0]}/organisation.yml"
    tree = mapping(changes.tree(file)) if (changes.root / file).is_file() else {}
    return {string(tree[name]) for name in _CHANNELS if name in tree}


def _with_person(changes: Changes) -> list[str]:
    """Ids of the listings whose contact is a person."""
    found = known_listings(changes).items()
    return [
        name
        for name, path in found
        if set(_at(changes.tree(path), _CONTACT)) & {"first_name", "photo", "consent"}
    ]


def _at(tree: Strings, place: edit.Path) -> dict[str, Strings]:
    for part in place:
        tree = mapping(tree).get(str(part), "")
    return mapping(tree)


def _said(value: Strings) -> str:
    return value if isinstance(value, str) else "…"


def listings_of(changes: Changes, name: str) -> list[str]:
    """Ids of the listings whose contact has this first name, number or address."""
    wanted = {name.strip().casefold(), digits_of(name) or name}
    found = []
    for id_, path in known_listings(changes).items():
        person = _at(changes.tree(path), _CONTACT)
        said = [string(person.get(one, "")) for one in ("first_name", *_CHANNELS)]
        if wanted & {one.casefold() for one in said if one} | wanted & set(map(digits_of, said)):
            found.append(id_)
    return found
