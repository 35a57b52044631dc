"""``tokens.css`` of a municipality: its own colours, which have to be readable."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from catalogue import palette
from catalogue.problems import Problem, problem

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"\s*:root\s*\{([^{}]*)\}")
_DECLARATION = re.compile(r"\s*(--[\w-]+)\s*:\s*([^;]*?)\s*(?:;|$)")
_EXAMPLE = ":root { --ab-spruce: #1f5a4c; }"
_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def read_colours(text: str, path: str) -> tuple[dict[str, str], list[Problem]]:
    """Token → ``#rrggbb``, and what is wrong with what was written."""
    bare = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    found: dict[str, str] = {}
    places: dict[str, tuple[int, int]] = {}
    problems: list[Problem] = []
    end = 0
    while rule := _RULE.match(bare, end):
        _read_rule(bare, rule.start(1), rule.end(1), path, found, places, problems)
        end = rule.end()
    if bare[end:].strip():
        start = end + len(bare[end:]) - len(bare[end:].lstrip())
        problems.append(problem("C853", path, *_place(bare, start), example=_EXAMPLE))
    return found, problems or _weak(found, places, path)


def _read_rule(
    text: str,
    at: int,
    end: int,
    path: str,
    found: dict[str, str],
    places: dict[str, tuple[int, int]],
    problems: list[Problem],
) -> None:
    """Take the declarations of one ``:root { … }``."""
    while text[at:end].strip():
        one = _DECLARATION.match(text, at, end)
        if one is None:
            start = at + len(text[at:end]) - len(text[at:end].lstrip())
            problems.append(problem("C853", path, *_place(text, start), example=_EXAMPLE))
            return
        name, value, place = one[1], one[2], _place(text, one.start(1))
        if name not in palette.shipped():
            better = difflib.get_close_matches(name, palette.shipped(), n=1, cutoff=0.5)
            known = better[0] if better else "--ab-spruce"
            problems.append(problem("C854", path, *place, name=name, better=known))
        elif not _COLOUR.fullmatch(value):
            problems.append(problem("C855", path, *place, name=name, value=value[:40]))
        else:
            found[name], places[name] = _long(value), place
        at = one.end()


def _weak(
    own: Mapping[str, str], places: Mapping[str, tuple[int, int]], path: str
) -> list[Problem]:
    """The pairs with an own colour in them that cannot be told apart well enough."""
    used = {**palette.shipped(), **own}
    problems = []
    for front, ground, least in palette.pairs():
        place = places.get(front) or places.get(ground)
        ratio = palette.contrast(used.get(front, front), used[ground])
        if place and ratio < least:
            said = problem(
                "C856", path, *place, front=front, ground=ground,
                ratio=f"{int(ratio * 10) / 10:g}", least=f"{least:g}",
            )  # fmt: skip
            problems.append(said)
    return problems


def _long(colour: str) -> str:
    digits = colour[1:].lower()
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits)


def _place(text: str, at: int) -> tuple[int, int]:
    """1-based line and column."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
