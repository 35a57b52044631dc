"""Every template variable with its type and its words, from ``data/guides/templates.toml``.

The names come from the classes that the templates are given; tests hold that each has words, and
that the words speak of nothing else.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from inspect import isclass
from pathlib import Path
from types import ModuleType
from typing import Any

from catalogue.guides.desk import GuideView
from catalogue.pages import around, languagelist, papers, rows, views

FILE = Path(__file__).parents[1] / "data" / "guides" / "templates.toml"
_MODULES = (views, around, papers, rows, languagelist)
"""Where the classes stand that templates are given."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One name that a template may use."""

    name: str
    type: str
    """As Python says it; empty for a parameter of a component."""
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """The variables of one class, or the parameters of one component."""

    title: str
    words: Mapping[str, str]
    """Language → what it is, and which templates get it."""
    variables: tuple[Variable, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Classes in the order of the file, then components."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    known = classes()
    made = [_of_class(name, known[name], words) for name, words in told["classes"].items()]
    return (*made, *(_of_component(name, words) for name, words in told["components"].items()))


def classes() -> Mapping[str, type]:
    """Name → every class that templates are given."""
    found = {name: one for module in _MODULES for name, one in _own(module)}
    return found | {GuideView.__name__: GuideView}


def fields(one: type) -> Mapping[str, str]:
    """Field → its type, in the order in which they stand."""
    return dict(one.__annotations__)


def _own(module: ModuleType) -> Iterator[tuple[str, type]]:
    for name, one in vars(module).items():
        if isclass(one) and one.__module__ == module.__name__:
            yield name, one


def _of_class(name: str, one: type, words: Mapping[str, Any]) -> Group:
    types = fields(one)
    variables = (
        Variable(field, types[field], _pair(words[field])) for field in words if field in types
    )
    return Group(name, _with_templates(words), tuple(variables))


def _of_component(name: str, words: Mapping[str, Any]) -> Group:
    variables = (Variable(one, "", _pair(pair)) for one, pair in words["parameters"].items())
    return Group(name, _pair(words["is"]), tuple(variables))


def _with_templates(words: Mapping[str, Any]) -> Mapping[str, str]:
    used = ", ".join(words.get("in", ()))
    said = _pair(words["is"])
    return {tag: f"{text} {used}".strip() for tag, text in said.items()}


def _pair(pair: list[str]) -> Mapping[str, str]:
    return {"nb": pair[0], "en": pair[1]}
