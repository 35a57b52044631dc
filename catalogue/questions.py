"""The questions of every door, from ``data/questions.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from catalogue.datafile import tables

_FILE = "questions.toml"
LANGUAGES = ("nb", "en")
"""Clubs answer in one of these."""


@dataclass(frozen=True, slots=True)
class Part:
    """One answer."""

    key: str
    kind: str
    """How it is answered; the kinds stand at the top of the file."""
    label: Mapping[str, str]
    list: str = ""
    """The closed list that it is chosen from."""
    instead: tuple[str, ...] = ()
    """Words that may stand instead of the kind's own form."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question and the answers that it consists of."""

    id: str
    question: Mapping[str, str]
    """In ``LANGUAGES``, a required one also in nynorsk; so is the help."""
    help: Mapping[str, str]
    parts: tuple[Part, ...]
    required: bool
    """Whether a listing cannot be published without it."""


@cache
def questions() -> tuple[Question, ...]:
    """All questions in the order in which they are asked; the required ones come first."""
    return tuple(_question(one) for one in tables(_FILE)["question"])


def paper_words(language: str) -> Mapping[str, str]:
    """What the printed form says beside the questions, in ``nb`` or ``en``."""
    return _words("paper", language)


def mail_words(language: str) -> Mapping[str, str]:
    """What the mail says around the questions, in ``nb`` or ``en``."""
    return _words("mail", language)


def _words(name: str, language: str) -> Mapping[str, str]:
    said: Mapping[str, str] = tables(_FILE)[name][language]
    return said


def _question(typed: Mapping[str, Any]) -> Question:
    tags = (*LANGUAGES, "nn") if "nn" in typed else LANGUAGES
    return Question(
        typed["id"],
        question={tag: typed[tag][0] for tag in tags},
        help={tag: typed[tag][1] for tag in tags},
        parts=tuple(_part(one) for one in typed["parts"]),
        required=typed.get("required", False),
    )


def _part(typed: Mapping[str, Any]) -> Part:
    return Part(
        typed["key"],
        typed["kind"],
        label={tag: typed[tag] for tag in LANGUAGES},
        list=typed.get("list", ""),
        instead=tuple(typed.get("or", ())),
    )
