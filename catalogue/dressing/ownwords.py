"""``text/<language>/*.yml`` of a municipality: single words instead of the shipped ones."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

from catalogue import words, yamltext
from catalogue.problems import ERROR, Problem, problem
from catalogue.yamltext import Node, shown

_NOT_OURS = ("phrases.", "drawings.")
"""Sections that are no words of the interface."""
_MOST_TOLD = 20
"""Faults of one file that are told at once: a copied file may have a thousand words of no use."""


def read_words(data: bytes, path: str, language: str) -> tuple[dict[str, str], list[Problem]]:
    """Dotted key → words, and what is wrong; a key with a fault is left out."""
    root, problems = yamltext.read(data, path)
    if root is None:
        return {}, problems
    shipped = words.shipped_texts(language)
    flat = list(_flat(root, ""))
    faults = (fault for key, node in flat if (fault := _fault(key, node, shipped, path)))
    problems += islice(faults, _MOST_TOLD)
    if any(one.severity == ERROR for one in problems):
        return {}, problems
    return {key: node.value for key, node in flat if isinstance(node.value, str)}, problems


def _flat(node: Node, start: str) -> Iterator[tuple[str, Node]]:
    if not isinstance(node.value, dict):
        yield start.rstrip("."), node
        return
    for key, child in node.value.items():
        yield from _flat(child, f"{start}{key}.")


def _fault(key: str, node: Node, shipped: Mapping[str, str], path: str) -> Problem | None:
    place = node.key_place
    if key.startswith(_NOT_OURS) or key not in shipped or not isinstance(node.value, str):
        return problem("C857", path, *place, key=shown(key), better=_near(key))
    wanted, own = words.placeholders(shipped[key]), _placeholders(node.value)
    if own != wanted:
        names = " ".join(f"{{{name}}}" for name in sorted(wanted)) or "–"
        return problem("C858", path, *place, key=key, names=names)
    return None


@cache
def _near(key: str) -> str:
    """The nearest key; all languages have the same."""
    known = [one for one in words.shipped_texts("nb") if not one.startswith(_NOT_OURS)]
    return next(iter(difflib.get_close_matches(key, known, n=1, cutoff=0.5)), known[0])


def _placeholders(said: str) -> frozenset[str] | None:
    """None where the braces are no placeholders at all."""
    try:
        return words.placeholders(said)
    except ValueError:
        return None
