"""A photo is forgotten: its file goes, and what showed it shows a drawing or nothing."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePosixPath

from catalogue import vocabulary
from catalogue.consent import RECOGNISABLE
from catalogue.forgetting.changes import Changes, Sought, Unknown, mapping, same_file, string
from catalogue.standing.people import STAND_IN
from catalogue.yamltext import edit
from catalogue.yamltext.node import Strings

_OTHERWISE = "wish"
"""The drawing of a listing whose category says nothing."""


def forget_photo(changes: Changes, path: str) -> None:
    """``path``: below the root: ``images/turlaget/tur.jpg``. Unknown without such a file."""
    known = sorted(_pictures(changes))
    found = [one for one in known if same_file(one, path)]
    if not found:
        raise Unknown(path, tuple(known))
    changes.sought = Sought(files=tuple(found))
    changes.listings = tuple(dict.fromkeys(_listing(one) for one, _ in uses(changes, found[0])))
    take_out(changes, found[0])
    _tell_of_copies(changes, found[0], known)


def take_out(changes: Changes, picture: str) -> None:
    """Every reference to a picture, and the file itself."""
    for path, _ in list(uses(changes, picture)):
        while place := next((at for one, at in uses(changes, picture) if one == path), None):
            _take_one(changes, path, place)
    if (changes.root / picture).is_file():
        changes.tell("file_deleted", path=picture)
        changes.delete(picture)


def uses(changes: Changes, picture: str) -> Iterator[tuple[str, edit.Path]]:
    """(YAML file, place of the picture's group or of a recording's name) of each reference."""
    for path in changes.files():
        for place, name in edit.places(changes.tree(path)):
            if _is_file(place) and _means(path.split("/")[1], name, picture):
                yield path, place if place[0] == "audio" else place[:-1]


def of_listing(changes: Changes, path: str) -> list[str]:
    """Pictures and recordings that a listing shows, as paths below the root."""
    folder = path.split("/")[1]
    named = (name for at, name in edit.places(changes.tree(path)) if _is_file(at))
    return list(dict.fromkeys(f"images/{folder}/{name.strip()}" for name in named))


def _is_file(place: edit.Path) -> bool:
    return bool(place) and (place[-1] == "file" or (place[0] == "audio" and len(place) == 2))


def _means(folder: str, name: str, picture: str) -> bool:
    wanted = PurePosixPath("images", folder, name.strip()).as_posix()
    return same_file(wanted, picture)


def _take_one(changes: Changes, path: str, place: edit.Path) -> None:
    tree = mapping(changes.tree(path))
    images = tree.get("images")
    if place[:1] == ("images",) and isinstance(images, list) and len(images) == 1:
        _use_drawing(changes, path, tree)
    changes.without(path, place)
    changes.tell("picture_out", path=path, field=".".join(map(str, place)))


def _use_drawing(changes: Changes, path: str, tree: dict[str, Strings]) -> None:
    """A listing needs a picture; the last photo gives way to a drawing by its category."""
    if "drawing" in tree:
        return
    category = vocabulary.find("category", string(tree.get("category", ""))) or ""
    drawing = STAND_IN.get(category, _OTHERWISE)
    changes.add(path, ("images",), "drawing", drawing)
    changes.tell("drawing_in", path=path, drawing=drawing)


def _tell_of_copies(changes: Changes, picture: str, known: list[str]) -> None:
    """The same bytes under another name are the same photo."""
    own = sha256((changes.root / picture).read_bytes()).digest()
    for other in known:
        if other != picture and sha256((changes.root / other).read_bytes()).digest() == own:
            changes.tell("copy", path=other, command=_command(other))


def tell_of_people(changes: Changes, path: str) -> None:
    """Which photos of a listing may show the person, too."""
    for place, kind in edit.places(changes.tree(path)):
        if place[-1:] == ("kind",) and vocabulary.find("photo_kind", kind) in RECOGNISABLE:
            picture = changes.tree(path)
            for part in place[:-1]:
                picture = picture[part]  # type: ignore[index]
            name = string(mapping(picture).get("file", ""))
            file = f"images/{path.split('/')[1]}/{name}"
            if name and file not in changes.deleted:
                changes.tell("perhaps", path=file, command=_command(file))


def _command(picture: str) -> str:
    return f"brosjyre forget photo {shlex.quote(picture)}"


def _pictures(changes: Changes) -> Iterator[str]:
    for file in (changes.root / "images").rglob("*"):
        if file.is_file() and not file.is_symlink():
            yield file.relative_to(changes.root).as_posix()


def _listing(path: str) -> str:
    return "/".join(path.split("/")[1:]).rpartition(".")[0]
