"""``text/<language>/*.yml`` of a municipality: single words instead of the shipped ones."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from catalogue import words, yamltext
from catalogue.problems import ERROR, Problem, problem
from catalogue.yamltext import Node, shown

_NOT_OURS = ("phrases.", "drawings.")
"""Sections that are no words of the interface."""


def read_words(data: bytes, path: str, language: str) -> tuple[dict[str, str], list[Problem]]:
    """Dotted key → words, and what is wrong; a key with a fault is left out."""
    root, problems = yamltext.read(data, path)
    if root is None:
        return {}, problems
    shipped = words.shipped_texts(language)
    found = {}
    for key, node in _flat(root, ""):
        if fault := _fault(key, node, shipped, path):
            problems.append(fault)
        elif isinstance(node.value, str):
            found[key] = node.value
    return ({} if any(one.severity == ERROR for one in problems) else found), problems


def _flat(node: Node, start: str) -> Iterator[tuple[str, Node]]:
    if not isinstance(node.value, dict):
        yield start.rstrip("."), node
        return
    for key, child in node.value.items():
        yield from _flat(child, f"{start}{key}.")


def _fault(key: str, node: Node, shipped: Mapping[str, str], path: str) -> Problem | None:
    known = [one for one in shipped if not one.startswith(_NOT_OURS)]
    place = node.key_place
    if key not in known or not isinstance(node.value, str):
        near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
        return problem("C857", path, *place, key=shown(key), better=near[0] if near else known[0])
    wanted, own = words.placeholders(shipped[key]), _placeholders(node.value)
    if own != wanted:
        names = " ".join(f"{{{name}}}" for name in sorted(wanted)) or "–"
        return problem("C858", path, *place, key=key, names=names)
    return None


def _placeholders(said: str) -> frozenset[str] | None:
    """None where the braces are no placeholders at all."""
    try:
        return words.placeholders(said)
    except ValueError:
        return None
