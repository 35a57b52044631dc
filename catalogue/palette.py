"""The colours in use, and whether one can be read on another (WCAG 2.2, success criteria 1.4.3
and 1.4.11)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from catalogue import looks
from catalogue.datafile import tables
from catalogue.settings import templates_folder

_TOKEN = re.compile(r"(--ab-[\w-]+):\s*(#[0-9a-fA-F]{6});")


class Pair(NamedTuple):
    """A colour that stands on another one."""

    front: str
    """A token, or a fixed ``#rrggbb``."""
    ground: str
    least: float
    """The lowest ratio that is let pass."""


@cache
def shipped() -> Mapping[str, str]:
    """Token → colour as it ships: every token of ``tokens.css`` whose value is one colour."""
    text = (templates_folder() / "assets" / "tokens.css").read_text(encoding="utf-8")
    return dict(_TOKEN.findall(text[: text.index("}")]))


def colours() -> Mapping[str, str]:
    """Token → colour in use."""
    return {**shipped(), **looks.current().colours}


@cache
def pairs() -> tuple[Pair, ...]:
    """Which colours stand on which, as the style sheets use them."""
    listed = tables("contrasts.toml")["pairs"]
    return tuple(
        Pair(one["front"], ground, one["least"]) for one in listed for ground in one["grounds"]
    )


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
