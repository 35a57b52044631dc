"""A listing is forgotten: its file, what it alone showed, and what leads to it."""

from __future__ import annotations

from catalogue.forgetting.changes import Changes, Sought, Unknown, mapping, string
from catalogue.forgetting.photos import of_listing, uses
from catalogue.yamltext import edit
from catalogue.yamltext.node import Strings

_CATALOGUE = "activities/catalogue.yml"


def known_listings(changes: Changes) -> dict[str, str]:
    """Id → file of every listing."""
    found = {}
    for path in changes.files():
        parts = path.split("/")
        name = parts[-1].rpartition(".")[0]
        inside = len(parts) == 3 and parts[0] == "activities" and parts[1] != "places"
        if inside and name != "organisation":
            found[f"{parts[1]}/{name}"] = path
    return found


def file_of(changes: Changes, target: str) -> str:
    """The file of a listing, told by its id, its file or its printed code. Unknown without one."""
    known = known_listings(changes)
    name = target.removeprefix("./").removeprefix("activities/")
    name = name.removesuffix(".yml").removesuffix(".yaml")
    if name in known:
        return known[name]
    for path in known.values():
        if target and string(mapping(changes.tree(path)).get("code", "")) == target:
            return path
    raise Unknown(target, tuple(known))


def forget_listing(changes: Changes, target: str) -> None:
    """``target`` as for ``file_of``. Its printed code is never given to another listing."""
    path = file_of(changes, target)
    name = path.split("/", 1)[1].rpartition(".")[0]
    tree = mapping(changes.tree(path))
    changes.listings = (name,)
    changes.sought = _sought(tree)
    shown = of_listing(changes, path)
    _delete(changes, path)
    for ending in (".yml", ".yaml"):
        if (changes.root / f"private/{name}{ending}").is_file():
            _delete(changes, f"private/{name}{ending}")
    for file in shown:
        if not any(uses(changes, file)) and (changes.root / file).is_file():
            _delete(changes, file)
    files = tuple(one for one in changes.deleted if one.startswith("images/"))
    changes.sought = Sought(changes.sought.words, changes.sought.numbers, files)
    for other in known_listings(changes).values():
        _take_references(changes, other, name)
    _retire(changes, string(tree.get("code", "")))
    if not any(one.startswith(f"{name.split('/')[0]}/") for one in known_listings(changes)):
        changes.tell("organisation_empty", path=f"activities/{name.split('/')[0]}/organisation.yml")


def _sought(tree: dict[str, Strings]) -> Sought:
    person = mapping(mapping(tree.get("contact", "")).get("inclusion", ""))
    said = {one: string(person.get(one, "")) for one in ("first_name", "email", "phone", "sms")}
    words = tuple(said[one] for one in ("first_name", "email") if said[one])
    return Sought(words, tuple(said[one] for one in ("phone", "sms") if said[one]))


def _delete(changes: Changes, path: str) -> None:
    changes.delete(path)
    changes.tell("file_deleted", path=path)


def _take_references(changes: Changes, path: str, name: str) -> None:
    found = [
        place
        for place, said in edit.places(changes.tree(path))
        if place[:1] == ("leads_to",) and said.strip() == name
    ]
    for place in reversed(found):
        changes.without(path, place)
        changes.tell("reference_out", path=path, field="leads_to")


def _retire(changes: Changes, code: str) -> None:
    """Cards with the code are still about: it must not come to mean another listing."""
    tree = mapping(changes.tree(_CATALOGUE))
    if not code or not tree:
        return
    retired = tree.get("retired_codes", [])
    codes = {string(one) for one in retired} if isinstance(retired, list) else {string(retired)}
    now: Strings = [*sorted((codes | {code}) - {""})]
    last = list(tree)[-1]
    if "retired_codes" in tree:
        changes.without(_CATALOGUE, ("retired_codes",))
        rest = list(mapping(changes.tree(_CATALOGUE)))
        last = rest[-1]
    changes.add(_CATALOGUE, (last,), "retired_codes", now)
    changes.tell("code_retired", path=_CATALOGUE, code=code)
