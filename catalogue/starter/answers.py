"""What a new municipality is asked, and which answers fit."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from catalogue.languages import LANGUAGES
from catalogue.load import addresses
from catalogue.load.images import ImageFolder
from catalogue.load.sheet import Convert, Sheet
from catalogue.paper.coverage import coverage
from catalogue.paper.options import shipped_fonts
from catalogue.yamltext import Lines, Node, shown

LONGEST = 60
"""Letters of a name: it stands in headings, on cards and on covers."""
WRITTEN = ("nb", "nn", "en")
"""Languages that a municipality may write its own texts in: those in which text pages are ready."""
_FOLDER = Path(__file__).parent


class Unfit(ValueError):
    """An answer that cannot be used; the text says in bokmål why and what to write."""


@dataclass(frozen=True, slots=True)
class Question:
    """One of the things that are asked."""

    name: str
    """The field of ``Answers``."""
    flag: str
    ask: str
    ordinary: str
    """The answer of an empty line; may hold ``{name}``."""
    optional: bool = False
    several: bool = False
    """Words with spaces between, which need no quotes around them all."""


@dataclass(frozen=True, slots=True)
class Answers:
    """All that is to be known of a new municipality; checked by ``fitting``."""

    municipality: str
    coordinator: str
    """A role."""
    phone: str
    email: str
    languages: tuple[str, ...]
    """The first is the one that the municipality itself writes."""
    address: str
    """Public address of the site with a trailing slash, or empty."""
    repository: str
    licence: str
    """A key of ``licences``."""


@cache
def questions() -> tuple[Question, ...]:
    """What is asked, in order."""
    tables = tomllib.loads((_FOLDER / "questions.toml").read_text(encoding="utf-8"))
    return tuple(Question(name, **table) for name, table in tables.items())


@cache
def licences() -> Mapping[str, str]:
    """Name of a choice → the text of LICENSE, with ``{municipality}`` in it."""
    tables = tomllib.loads((_FOLDER / "licences.toml").read_text(encoding="utf-8"))
    return {name: table["text"].lstrip("\n") for name, table in tables.items()}


def fitting(question: Question, typed: str) -> Any:
    """The value of an answer as ``Answers`` holds it. Unfit: what is wrong with it."""
    answer = typed.strip()
    if not answer and question.optional:
        return ""
    if not answer:
        raise Unfit("svaret mangler")
    return _READERS[question.name](answer)


def _name(typed: str) -> str:
    if not typed.isprintable():
        raise Unfit("skriv på én linje, uten usynlige tegn")
    if len(typed) > LONGEST:
        raise Unfit(f"det er {len(typed)} tegn; skriv høyst {LONGEST}")
    if set(typed) & set("{}"):
        raise Unfit("klammene { og } kan ikke brukes her")
    if unprintable := coverage(shipped_fonts()).missing(typed):
        raise Unfit(f"papiret har ikke disse tegnene: {' '.join(unprintable)}")
    return typed


def _by(convert: Convert) -> Callable[[str], str]:
    """Reads an answer as a listing's field of the same kind is read."""

    def read(typed: str) -> str:
        sheet = Sheet(Lines(""), ImageFolder(Path()))
        found = convert(Node(typed), sheet)
        if found is None or sheet.broken:
            fault = sheet.problems[0]
            raise Unfit(f"{fault.say('what')} {fault.say('fix')}")
        return str(found)

    return read


def _address(typed: str) -> str:
    found = _by(addresses.url)(typed)
    if "?" in found or "#" in found:
        raise Unfit("adressen til et nettsted har ikke ? eller # i seg")
    return found.rstrip("/") + "/"


def _languages(typed: str) -> tuple[str, ...]:
    tags = tuple(dict.fromkeys(typed.replace(",", " ").casefold().split()))
    for tag in tags:
        if tag not in LANGUAGES:
            near = difflib.get_close_matches(tag, LANGUAGES, n=1)
            meant = f" Mente du «{near[0]}»?" if near else ""
            raise Unfit(f"«{shown(tag)}» er ikke et av språkene.{meant} Velg blant: {_tags()}")
    if tags[0] not in WRITTEN:
        raise Unfit(f"det første språket må være ett av disse: {' '.join(WRITTEN)}")
    return tags


def _tags() -> str:
    return " ".join(LANGUAGES)


def _licence(typed: str) -> str:
    if typed.casefold() not in licences():
        raise Unfit(f"velg en av disse: {', '.join(licences())}")
    return typed.casefold()


_READERS: Mapping[str, Callable[[str], Any]] = {
    "municipality": _name,
    "coordinator": _name,
    "phone": _by(addresses.phone),
    "email": _by(addresses.email),
    "languages": _languages,
    "address": _address,
    "repository": _by(addresses.url),
    "licence": _licence,
}
