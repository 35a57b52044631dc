"""What a parcel makes of the repository's files: new ones, or lines of one that stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue import drafts, yamltext
from catalogue.drafts import Answers, Value
from catalogue.images import Refused, received
from catalogue.load import Loaded
from catalogue.receiving.parcel import NotTaken, Parcel
from catalogue.vocabulary import fold

_PHOTO_NAME = "foto.jpg"
_FIELDS = {
    **dict.fromkeys(("role", "phone", "email"), "contact"),
    **dict.fromkeys(("days", "start", "end", "first", "last"), "schedule"),
    **dict.fromkeys(("cost_kind", "amount"), "cost"),
    **dict.fromkeys(("age_min", "age_max"), "age"),
    **dict.fromkeys(("place", "address"), "place"),
}
"""Answer → the field of a listing that it stands in, where the names differ."""
_TIMES = frozenset(("every", "dates", "rrule", "start", "end", "first", "last", "year_round"))
"""What a line of the schedule says in place of the old one; the rest of that line stays."""
_OLDEST = dt.timedelta(days=60)
"""A day of confirmation before that is not believed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Files that a parcel wants."""

    id: str
    files: Mapping[str, bytes]
    """Path below the repository → content."""
    old: Mapping[str, bytes]
    """What stands at those paths now, where it differs."""
    twin: str = ""
    """Id of a listing of the same club with the same title."""


def planned(parcel: Parcel, loaded: Loaded, root: Path, today: dt.date) -> Plan:
    """The files of a parcel. NotTaken: a photo that is none, or a listing that is not there."""
    assert loaded.catalogue is not None
    known = drafts.known(loaded.catalogue, loaded.partly)
    sent = parcel.sent
    day = sent if sent and today - _OLDEST <= sent <= today else today
    photo = _photo(parcel)
    if parcel.change:
        made = dict(_changed(parcel, known, root, day, photo))
        return Plan(parcel.change, made, _old(made, root))
    answers = _with_photo(parcel.answers, photo)
    new = drafts.draft(answers, known, day)
    files = {path: text.encode() for path, text in new.files.items()}
    if photo:
        files[new.photo] = photo
    title = fold(drafts.tidied(answers.get("title", "")))
    twin = known.titles.get((new.id.partition("/")[0], title), "") if title else ""
    return Plan(new.id, files, _old(files, root), twin)


def _photo(parcel: Parcel) -> bytes:
    if not parcel.photo:
        return b""
    try:
        return received(parcel.photo, _PHOTO_NAME)
    except Refused as refused:
        raise NotTaken(refused.code, **refused.values) from refused


def _with_photo(answers: Answers, photo: bytes) -> dict[str, str]:
    """The answers as they are without a photo, or with the one that came."""
    rest = {key: said for key, said in answers.items() if photo or not key.startswith("photo")}
    return rest | ({"photo": _PHOTO_NAME} if photo else {})


def _old(files: Mapping[str, bytes], root: Path) -> dict[str, bytes]:
    there = {path: (root / path).read_bytes() for path in files if (root / path).is_file()}
    return {path: content for path, content in there.items() if content != files[path]}


def _changed(
    parcel: Parcel, known: drafts.Known, root: Path, day: dt.date, photo: bytes
) -> Iterator[tuple[str, bytes]]:
    """The listing with its new lines, the file of a new place, and the photo."""
    path = f"activities/{parcel.change}.yml"
    if parcel.change not in known.activities or not (root / path).is_file():
        raise NotTaken("C014", id=parcel.change)
    before = (root / path).read_bytes()
    node, _ = yamltext.read(before, path)
    old = node.strings() if node else {}
    answers = _with_photo(parcel.answers, photo)
    made = dict(drafts.listing(answers, day))
    place_files = drafts.settle_place(made, answers, known) if "place" in parcel.changed else {}
    file = _free_picture(parcel.change, root) if photo else ""
    fields = _fields(parcel, old if isinstance(old, dict) else {}, made)
    if photo and isinstance(images := made.get("images"), list):
        kept = old.get("images", []) if isinstance(old, dict) else []
        fields["images"] = [{**images[0], "file": file.rpartition("/")[2]}, *kept]
    try:
        text = drafts.changed(before.decode("utf-8"), fields)
    except (drafts.Unchangeable, UnicodeDecodeError) as error:
        raise NotTaken("C015", id=parcel.change) from error
    yield path, text.encode()
    yield from ((name, said.encode()) for name, said in place_files.items())
    if photo:
        yield file, photo


def _fields(parcel: Parcel, old: Mapping[str, object], made: dict[str, Value]) -> dict[str, Value]:
    """The fields that the new answers stand in, joined with what only the file says."""
    keys = [key for key in parcel.changed if not key.startswith("photo") and key != "organisation"]
    names = dict.fromkeys(_FIELDS.get(key, key) for key in keys)
    fields: dict[str, Value] = {name: made.get(name, "") for name in names}
    if "place" in fields:
        was_online = old.get("setting") == "online"
        if made.get("setting") == "online" or was_online:
            fields["setting"] = made.get("setting", "")
    if "contact" in fields:
        fields["contact"] = _contact(old.get("contact"), parcel)
    if "schedule" in fields and (line := _single(old.get("schedule"))):
        kept = {name: said for name, said in line.items() if name not in _TIMES}
        new = _single(fields["schedule"])
        fields["schedule"] = [{**new, **kept}] if new else ""
    return fields | {"verified": made["verified"]}


def _contact(old: object, parcel: Parcel) -> Value:
    """The person with the role and channels that are new; a name and its consent stay."""
    inclusion = old.get("inclusion", {}) if isinstance(old, dict) else {}
    person = dict(inclusion) if isinstance(inclusion, dict) else {}
    for key in ("role", "phone", "email"):
        if key in parcel.changed:
            person[key] = drafts.tidied(parcel.answers.get(key, ""))
    return {"inclusion": {key: said for key, said in person.items() if said}}


def _single(lines: object) -> dict[str, Value]:
    """The one line of a schedule; nothing when there are several, or words."""
    one = lines[0] if isinstance(lines, list) and len(lines) == 1 else None
    return dict(one) if isinstance(one, dict) else {}


def _free_picture(name: str, root: Path) -> str:
    """Where a further photo of a listing can lie."""
    owner, _, own = name.partition("/")
    numbers = ("", *(f"-{number}" for number in range(2, 100)))
    paths = (f"images/{owner}/{own}{number}.jpg" for number in numbers)
    return next(path for path in paths if not (root / path).exists())
