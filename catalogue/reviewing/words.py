"""The sentences of ``data/reviewing.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from catalogue.reviewing.record import Refused


def say(key: str, **values: object) -> str:
    """One sentence of the comment; ``values`` are Markdown already."""
    return str(_words()["comment"][key]).format_map(values)


def refusal(refused: Refused, language: str = "nb") -> str:
    """Why nothing was sent, in ``nb`` or ``en``."""
    known = _words()["refused"][language]
    return str(known["text"]).format(why=str(known[refused.why]).format_map(refused.values))


@cache
def _words() -> dict[str, Any]:
    file = resources.files("catalogue") / "data" / "reviewing.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
